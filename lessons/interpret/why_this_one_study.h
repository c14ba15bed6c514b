#pragma once
// A case, its models, and the explanation that is asked for.

#include "core/interpret/shapley_of_rows.h"
#include "lessons/interpret/why_this_one_explainer.h"
#include "lessons/interpret/why_this_one_waterfall.h"
#include "lessons/lesson.h"

#include <memory>
#include <optional>
#include <utility>

namespace lessons::why {

struct Question {
    cases::ModelKind kind = cases::ModelKind::boosted_trees;
    core::Vector x = {};  ///< The row, with what the learner changed in it.
    int n_background = 50;
    int feature = 0;
    bool everybody = false;  ///< The bars of all who are shown, too.
};

class Study {
public:
    explicit Study(std::shared_ptr<const cases::Case> of_case) : data_(std::move(of_case)) {}

    const std::shared_ptr<const cases::Case>& data() const { return data_; }
    const cases::CaseModel* model(cases::ModelKind kind) const { return models_.find(kind); }
    bool has_trained(cases::ModelKind kind) const { return models_.has_trained(kind); }

    /// Nothing before the model is trained.
    void ask(const Question& question);

    /// One unit of what is missing: a step of training, or a background row.
    void work(const Question& question);
    Progress progress(const Question& question) const;
    bool is_answered(const Question& question) const;

    const Explainer& explainer() const { return explainer_; }

    /// The first of the rows that the model never saw, explained so far against the same background. Null
    /// before the first of them was asked for.
    const core::interpret::ShapleyOfRows* everybody(const Question& question) const;

    static constexpr core::Index kEverybody = 200;

private:
    void ask_for_everybody(const Question& question);

    std::shared_ptr<const cases::Case> data_;
    cases::ModelShelf models_{*data_};
    Explainer explainer_{*data_};
    struct Everybody {
        cases::ModelKind kind = cases::ModelKind::boosted_trees;
        int n_background = 0;
        core::interpret::ShapleyOfRows rows;
    };
    std::optional<Everybody> everybody_;
};

}  // namespace lessons::why

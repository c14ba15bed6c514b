#pragma once
// A case, its models, and what is searched for the people in it.

#include "lessons/interpret/what_would_change_it_scene.h"
#include "lessons/lesson.h"

#include <memory>
#include <optional>
#include <utility>

namespace lessons::recourse {

enum class AdviceStyle { fewest_changes, nearest };

/// Advice for one person, and for the group.
struct Question {
    Rules rules = {};
    int person = 0;  ///< Row of data.test.
    AdviceStyle style = AdviceStyle::fewest_changes;
};

class Study {
public:
    explicit Study(std::shared_ptr<const cases::Case> of_case) : data_(std::move(of_case)) {}

    const std::shared_ptr<const cases::Case>& data() const { return data_; }
    const cases::CaseModel* model(cases::ModelKind kind) const { return models_.find(kind); }
    bool has_trained(cases::ModelKind kind) const { return models_.has_trained(kind); }

    /// What was found stays as long as the question stays the same. Asks nothing before the model is trained.
    void ask(const Question& question);

    /// A step of training, or about 2 ms of searching.
    void work(const Question& question);
    Progress progress(const Question& question) const;

    const std::optional<Advice>& advice() const { return advice_; }  ///< Nothing while it is searched.
    const GroupSearch* group() const { return group_ ? &*group_ : nullptr; }
    bool is_answered() const { return advice_ && group_ && group_->finished(); }

private:
    void work_on_advice();

    std::shared_ptr<const cases::Case> data_;
    cases::ModelShelf models_{*data_};
    Typicality typicality_{*data_};
    std::optional<Question> asked_;
    std::optional<core::interpret::CounterfactualSearch> search_;
    std::optional<Advice> advice_;
    std::optional<GroupSearch> group_;
};

}  // namespace lessons::recourse

#pragma once
// The stories that others tell of the same model: a small tree of all of it, a rule and Shapley values for
// one person. Computed in slices.

#include "core/interpret/anchor.h"
#include "core/interpret/sampled_shapley.h"
#include "core/interpret/surrogate_tree.h"
#include "lessons/interpret/stories_lines.h"

#include <optional>

namespace lessons::stories {

class Rivals {
public:
    static constexpr int kShapleySteps = 150;  ///< Orders and their reverses.
    static constexpr core::Index kBackground = 200;
    static constexpr core::Index kTrainRows = 800;
    static constexpr core::Index kTestRows = 400;

    /// Begins anew what differs: a model, a person, a depth.
    void ask(const Question& question, int depth, double threshold);

    /// A slice of what is missing; wants `n_trees` bootstrapped trees.
    void work(int n_trees);
    bool has(int n_trees) const;

    const core::interpret::SurrogateStability& trees() const { return *trees_; }
    const core::interpret::SurrogateTree& tree(int n) const {
        return trees_->surrogates()[static_cast<std::size_t>(n - 1)];
    }
    const core::interpret::AnchorSearch& anchor() const { return *anchor_; }
    core::interpret::Explanation shapley() const { return shapley_->explanation(); }

private:
    void begin_trees();
    void begin_person();

    Question question_;
    int depth_ = 0;
    double threshold_ = 0.5;
    std::optional<core::interpret::SurrogateStability> trees_;
    std::optional<core::interpret::AnchorSearch> anchor_;
    std::optional<core::interpret::SampledShapley> shapley_;
};

/// "Income ≤ 120", "Job is part-time", "Age from 30 to 45".
std::string condition_text(const cases::Case& of_case, const core::Condition& condition);

/// The numbers of codes by feature, 0 for a number.
std::vector<int> category_counts(const cases::Case& of_case);

}  // namespace lessons::stories

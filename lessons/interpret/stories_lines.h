#pragma once
// One person's local line, told again and again with other samples, computed a line at a time.

#include "core/interpret/lime.h"
#include "lessons/interpret/case_changes.h"
#include "lessons/interpret/case_model.h"

#include <optional>
#include <vector>

namespace lessons::stories {

/// What is explained, and how.
struct Question {
    const cases::Case* of_case = nullptr;
    const cases::CaseModel* model = nullptr;  ///< Trained.
    int row = 0;                              ///< Of the test rows, from 0.
    core::interpret::LimeOptions options = {};
    int seed = 1;
    cases::Changes changes = {};  ///< And if a number were another?

    core::Vector row_as_it_is() const { return of_case->test.X.row(row).transpose(); }
    core::Vector x() const { return changes.applied_to(row_as_it_is()); }
    bool is_same_row(const Question& other) const { return model == other.model && row == other.row; }
    bool is_same_person(const Question& other) const {
        return is_same_row(other) && changes == other.changes;
    }
    bool operator==(const Question& other) const;
};

/// What the model really does when one feature of this person moves by one standard deviation up and down
/// (half the difference), or takes the other categories by their frequency (the difference to their mean):
/// what a line's coefficients claim. Shape (d).
core::Vector actual_changes(const core::interpret::Predict& predict, const core::Vector& x,
                            const core::interpret::FeatureSpread& spread);

/// Asks one question; lines already drawn stay, so that going back and forth costs nothing.
class Lines {
public:
    void ask(const Question& question);

    /// One line if fewer than `n_lines` are there, else the samples behind the last of them.
    void work(int n_lines);
    bool has(int n_lines) const;

    const Question& question() const { return question_; }
    const core::interpret::FeatureSpread& spread() const { return spread_; }
    int n_lines() const { return stability_ ? stability_->n_steps() : 0; }

    /// After the first so many lines; they must be there.
    core::interpret::LimeStability after(int n_lines) const { return stability_->first(n_lines); }

    /// The samples of the line last worked for.
    const core::interpret::LimeNeighbourhood& samples() const { return samples_; }
    const core::Vector& actual() const { return actual_; }

private:
    Question question_;
    core::interpret::FeatureSpread spread_;
    std::optional<core::interpret::LimeStability> stability_;
    core::interpret::LimeNeighbourhood samples_;
    int samples_of_ = 0;  ///< Number of the line, from 1; 0: of none.
    core::Vector actual_;
};

/// Features by the size of their mean coefficient, largest first.
std::vector<core::Index> by_size(const core::Vector& values);

/// (sum w)^2 / sum w^2: as many equally heavy samples would say as much (Kish, 1965).
double effective_samples(const core::Vector& weights);

}  // namespace lessons::stories

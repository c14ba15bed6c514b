#pragma once
// What an edit does: to the fit on rows that taught the model and on rows that did not, to people, and
// whether the rows that did not teach it agree.

#include "core/models/additive_rows.h"
#include "core/models/best_offset.h"
#include "lessons/interpret/edit_grouping.h"
#include "lessons/interpret/edit_history.h"

#include <vector>

namespace lessons::editing {

/// Before and after on the same rows. Log loss of classes, mean absolute error of numbers.
struct Comparison {
    core::Index n_rows = 0;
    double loss_before = core::kNaN;
    double loss_after = core::kNaN;
    double loss_change = 0.0;
    double change_error = 0.0;  ///< Standard error of loss_change over rows of this kind (paired).

    /// The change is beyond twice its error.
    bool is_clearly_worse() const { return loss_change > 2.0 * change_error && loss_change > 0.0; }
};

/// How right the calls are and how good the order is.
struct Fit {
    double accuracy = core::kNaN;  ///< At the decision's threshold; NaN for numbers.
    double ranking = core::kNaN;   ///< AUC, or R^2 of numbers.
    double money = core::kNaN;     ///< Of the decisions, per 100 rows; NaN for numbers.
};

/// A row whose prediction the edit moves.
struct Moved {
    bool is_held_back = false;
    core::Index row = 0;  ///< In train or test.
    double before = 0.0;  ///< Chance, or number.
    double after = 0.0;
    double truth = 0.0;
    bool flips = false;  ///< The decision, or by kNoticeable of a number.
};

/// Of all rows in one group of a grouping.
struct Group {
    int number = 0;
    int n_rows = 0;
    int n_moved = 0;
    int n_up = 0;  ///< Flips to "from the threshold on".
    int n_down = 0;
    double mean_change = 0.0;  ///< Of the prediction, over all rows of the group.

    double share() const { return static_cast<double>(n_moved) / (n_rows > 0 ? n_rows : 1); }
};

/// What held-back rows in the range say of its height.
struct Claim {
    core::Index n_rows = 0;
    double height_before = 0.0;  ///< Mean score of the range.
    double height_after = 0.0;
    models::Offset wish = {};        ///< What they would add to the height before.
    models::Offset wish_after = {};  ///< What they would still add afterwards.

    enum class Verdict { silent, both_fit, only_before, only_after, neither };
    Verdict verdict() const;
};

struct Outcome {
    Comparison train = {};
    Comparison test = {};
    Fit before = {};  ///< On held-back rows, as after.
    Fit after = {};
    std::vector<Moved> moved = {};   ///< Those who flip first, then by size of the move.
    std::vector<Group> groups = {};  ///< Categories by their share of moved rows, numbers in order.
    int n_moved = 0;
    int n_raised = 0;
    int n_flipped_up = 0;
    int n_flipped_down = 0;
    int n_positive_up = 0;  ///< Of those flipped: y = 1.
    int n_positive_down = 0;
    Claim claim = {};
    long long calls = 0;  ///< Of the model, for all of this.

    int n_flipped() const { return n_flipped_up + n_flipped_down; }
};

inline constexpr double kNoticeable = 5.0;  ///< A number that moves by so much: counted like a decision.

/// The rows of a case in the cells of its model.
struct SortedRows {
    SortedRows(const models::AdditiveModel& model, const cases::Case& data)
        : train(model, data.train.X), test(model, data.test.X) {}

    models::AdditiveRows train;
    models::AdditiveRows test;
};

/// What is asked: two versions of a model, the range under test, who decides and who is counted.
struct Question {
    const models::AdditiveModel& before;
    const models::AdditiveModel& after;
    Change range = {};       ///< Its operation plays no part.
    double threshold = 0.5;  ///< Chance from which the decision is the other one.
    const Grouping& grouping;
};

Outcome outcome_of(const cases::Case& data, const SortedRows& rows, const Question& question);

}  // namespace lessons::editing

#pragma once
// The inner story of one step as data. Views turn it into arrows, marks and words.

#include "core/optim/objective.h"
#include "core/optim/status.h"
#include "core/types.h"

#include <vector>

namespace core::optim {

/// What the numbers of a Term are.
enum class TermRole {
    Arrow,  ///< A displacement. The arrows of a step add up to the step.
    Scale,  ///< A factor per coordinate, such as Adam's own learning rate for each.
    State,  ///< A memory per coordinate after the step, such as the mean squared gradient.
    Point,  ///< A location, such as where Nesterov looks ahead.
};

/// One named part of an update formula with its current numbers.
struct Term {
    const char* id = "";      ///< Stable name: "gradient", "momentum", "weight_decay" ...
    const char* name = "";    ///< In words.
    const char* symbol = "";  ///< As in the formula.
    TermRole role = TermRole::Arrow;
    Vector value;  ///< Shape (n).
};

/// What a line search concluded from one trial.
enum class Verdict {
    Accepted,
    NotFinite,  ///< No finite value there.
    TooHigh,    ///< Not enough decrease (Armijo), or higher than the best trial so far.
    TooSteep,   ///< Enough decrease, but the slope is still too large (strong Wolfe's curvature condition).
};

/// One evaluation of a line search, at x + step_length * direction.
struct Trial {
    double step_length = 0.0;
    double value = kNaN;
    double slope = kNaN;  ///< Directional derivative; NaN where it was not asked for.
    Verdict verdict = Verdict::Accepted;
};

/// The gradient that a fixed-rate method followed: what mini-batches, noise and clipping left of the exact
/// one.
struct SeenGradient {
    Vector value;              ///< Shape (n); empty for methods that see the exact gradient only.
    double clip_factor = 1.0;  ///< Below 1 if the gradient was clipped.
    std::vector<Index> batch;  ///< The terms of the mini-batch; empty if there was none.
};

/// How far a method trusted its quadratic model, and what came of it. The radius belongs to trust-region
/// methods, the damping to Levenberg-Marquardt; the other is NaN.
struct TrustReport {
    double radius = kNaN;         ///< Longest step that the model was trusted for; NaN before the first step.
    double next_radius = kNaN;    ///< The radius of the next step.
    double damping = kNaN;        ///< What was added to the model's curvature.
    double next_damping = kNaN;   ///< The damping of the next step.
    Vector step;                  ///< The step that the model proposed, shape (n), taken or not.
    double predicted = kNaN;      ///< Decrease that the model promised, positive.
    double actual = kNaN;         ///< Decrease that was found: f(from) - f(from + step).
    bool is_accepted = true;      ///< False: the step was not taken, position is still from.
    bool is_on_boundary = false;  ///< The radius cut the step short.
    Matrix path;                  ///< Steihaug: the steps that conjugate gradients came by, one a column.

    /// Actual over predicted decrease: 1 for a perfect model.
    double ratio() const { return actual / predicted; }
};

/// What kept a step safe. All false in an undisturbed step.
struct Safeguards {
    double lowest_curvature = 0.0;       ///< Newton, if modified: the Hessian's smallest eigenvalue.
    bool hessian_modified = false;       ///< Newton: the Hessian was not safely positive definite.
    bool fell_back_to_gradient = false;  ///< The direction was replaced by steepest descent.
    bool memory_forgotten = false;       ///< Conjugate gradients or quasi-Newton started afresh.
    bool update_skipped = false;         ///< Quasi-Newton: curvature along the step was not positive.

    bool any() const {
        return hessian_modified || fell_back_to_gradient || memory_forgotten || update_skipped;
    }
};

/// What Nelder-Mead did with its simplex.
enum class SimplexMove { None, Reflect, Expand, ContractOutside, ContractInside, Shrink };

/// Nelder-Mead's simplex after a step: best vertex first, ordered by value.
struct Simplex {
    SimplexMove move = SimplexMove::None;
    Matrix vertices;  ///< Shape (n, n + 1), one vertex a column; empty for other methods.
    Vector values;    ///< Shape (n + 1).
    Matrix before;    ///< The vertices before the step.
};

/// One step: from where to where, why, and what it cost. Before the first step `from` is `position`.
struct StepReport {
    Index iteration = 0;  ///< Steps taken so far.
    Status status = Status::Running;

    Vector from;               ///< Shape (n).
    double from_value = kNaN;  ///< f(from).
    Vector from_gradient;      ///< Gradient at `from`, shape (n).

    Vector position;      ///< Shape (n). After a step to a place without finite value: still `from`.
    double value = kNaN;  ///< f(position).
    Vector gradient;      ///< Gradient at `position`, shape (n); zero for objectives without gradient.

    double learning_rate = kNaN;  ///< Fixed-rate methods: the rate in force, after the schedule.
    SeenGradient seen_gradient;   ///< Fixed-rate methods.

    std::vector<Term> terms;   ///< Same order in every step of a method.
    Vector direction;          ///< Line-search methods: the direction searched, shape (n); else empty.
    double step_length = 1.0;  ///< Line-search methods: position = from + step_length * direction.
    std::vector<Trial> trials;
    Safeguards safeguards;
    Simplex simplex;
    TrustReport trust;
    Evaluations evaluations;  ///< Since the start of the run.
};

}  // namespace core::optim

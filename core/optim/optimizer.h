#pragma once
// The stepper that all methods share: one iteration a call, its whole state a copyable value.

#include "core/optim/objective.h"
#include "core/optim/step_report.h"
#include "core/optim/stop_criteria.h"

#include <memory>

namespace core::optim {

/// What a method asks of the objective at every position it reaches; decides what is counted.
enum class Needs {
    Value,             ///< Only values; the gradient is never asked for.
    Gradient,          ///< The gradient; the value is only shown.
    ValueAndGradient,  ///< Both.
    ShownGradient,     ///< Neither: the method works elsewhere, both are only shown.
};

/// An iterative method of minimisation, positioned somewhere on its way.
///
///     auto method = find_optimizer("adam")->make(objective, start, parameters, {});
///     while (!method->finished()) method->step();
///
/// Deterministic: a clone continues exactly as the original. Steps reuse their storage (none allocates in the
/// plane).
class Optimizer {
public:
    virtual ~Optimizer() = default;

    /// The same run at the same point, independent from now on.
    virtual std::unique_ptr<Optimizer> clone() const = 0;

    /// Takes one step unless the run is finished; returns the status after it.
    Status step();

    /// The last step's inner story; before the first step, the start.
    const StepReport& report() const { return report_; }

    Status status() const { return report_.status; }
    bool finished() const { return report_.status != Status::Running; }
    Index iteration() const { return report_.iteration; }
    const Vector& position() const { return report_.position; }
    double value() const { return report_.value; }
    const Vector& gradient() const { return report_.gradient; }
    const Evaluations& evaluations() const { return report_.evaluations; }
    const Objective& objective() const { return objective_.objective(); }
    const StopCriteria& stop_criteria() const { return stop_; }

    /// The matrix of the quadratic model that the last step minimised, shape (n, n): for Newton the Hessian,
    /// made positive definite. Null for methods without one.
    virtual const Matrix* model_hessian() const { return nullptr; }

    /// The current approximation of the inverse Hessian, shape (n, n), for BFGS. Null for other methods.
    virtual const Matrix* model_inverse_hessian() const { return nullptr; }

protected:
    /// `start` has the objective's dimension. Evaluates there what the method needs.
    Optimizer(std::shared_ptr<const Objective> objective, Vector start, const StopCriteria& stop,
              Needs needs);
    Optimizer(const Optimizer&) = default;
    Optimizer& operator=(const Optimizer&) = default;

    /// Moves report_.position on from report_.from and leaves value and gradient there. Returns Running, or
    /// a method's own reason to stop.
    virtual Status advance() = 0;

    Needs needs() const { return needs_; }

    /// True if the last step was too small to matter: SmallStep. Methods that may decline a step look at the
    /// step that they proposed.
    virtual bool is_standing_still() const;

    /// Makes report_.position the start and judges it. The base does so; a derived class whose start differs
    /// from what the objective says does it again at the end of its constructor.
    void begin_run();

    CountedObjective objective_;
    StopCriteria stop_;
    StepReport report_;

private:
    void evaluate_start();
    void begin_step();
    void return_to_last_finite();
    bool is_finite() const;
    bool is_too_far() const;
    bool is_level() const;
    Status judge_start() const;
    Status judge(Status proposed);

    Needs needs_;
    double position_limit_ = kInfinity;
};

}  // namespace core::optim

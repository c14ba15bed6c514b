#pragma once
// What the fixed-rate methods share: step = rule(gradient), one gradient an iteration, no line search.

#include "core/optim/gradient_sight.h"
#include "core/optim/hyperparameters.h"
#include "core/optim/optimizer.h"

namespace core::optim {

/// Where a method looks at the gradient.
enum class Viewpoint {
    Position,  ///< Where it stands: the gradient there is counted, and shown.
    Ahead,     ///< Elsewhere: that gradient is counted, the one at the position only shown.
};

/// A method whose step is computed from the gradient (and its memory) alone. Derived classes say how.
/// The learning rate follows the schedule; the gradient may be that of a mini-batch, noisy, and clipped.
class FirstOrder : public Optimizer {
protected:
    FirstOrder(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters,
               const StopCriteria& stop, Viewpoint viewpoint = Viewpoint::Position);

    /// Fills `step` from gradient(), learning_rate() and the method's memory, and the terms with their
    /// numbers.
    virtual void compute_step(Vector& step) = 0;

    /// Viewpoint::Ahead: the point where this step looks at the gradient.
    virtual const Vector& point_ahead() { return report_.position; }

    /// Declares a term with zeros; returns its place in report_.terms. Called in constructors only.
    std::size_t add_term(const char* id, const char* name, const char* symbol, TermRole role);

    Vector& term(std::size_t index) { return report_.terms[index].value; }

    /// The gradient that this step follows, as the method sees it.
    const Vector& seen_gradient() const { return report_.seen_gradient.value; }

    /// The learning rate of this step.
    double learning_rate() const { return report_.learning_rate; }

    Hyperparameters parameters_;

private:
    Status advance() final;
    void look();

    GradientSight sight_;
    Viewpoint viewpoint_;
    Vector gradient_ahead_;
    Vector step_;
};

}  // namespace core::optim

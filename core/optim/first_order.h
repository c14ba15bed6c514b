#pragma once
// What the fixed-rate methods share: step = rule(gradient), one gradient an iteration, no line search.

#include "core/optim/hyperparameters.h"
#include "core/optim/optimizer.h"

namespace core::optim {

/// A method whose step is computed from the gradient (and its memory) alone. Derived classes say how.
class FirstOrder : public Optimizer {
protected:
    FirstOrder(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters,
               const StopCriteria& stop);

    /// Fills `step` from report_.gradient and the method's memory, and the terms with their numbers.
    virtual void compute_step(Vector& step) = 0;

    /// Declares a term with zeros; returns its place in report_.terms. Called in constructors only.
    std::size_t add_term(const char* id, const char* name, const char* symbol, TermRole role);

    Vector& term(std::size_t index) { return report_.terms[index].value; }

    Hyperparameters parameters_;

private:
    Status advance() final;

    Vector step_;
};

}  // namespace core::optim

#pragma once

#include "core/optim/line_search_method.h"

namespace core::optim {

/// Gradient descent with a backtracking line search (Cauchy, 1847; Armijo, 1966): never climbs.
///
///     x <- x - a g,   a = learning_rate, shrink learning_rate, ... until sufficient decrease
///
/// Reads learning_rate (the first trial), shrink, armijo. Term: gradient.
class SteepestDescent : public LineSearchMethod {
public:
    SteepestDescent(std::shared_ptr<const Objective> objective, Vector start,
                    const Hyperparameters& parameters = {}, const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<SteepestDescent>(*this); }

private:
    void choose_direction(Vector& direction) override { direction = -report_.gradient; }
    double first_step(double) const override { return parameters_.learning_rate; }
};

}  // namespace core::optim

#pragma once

#include "core/optim/line_search_method.h"

namespace core::optim {

/// Cyclic coordinate descent (Ortega and Rheinboldt, 1970; Wright, 2015): goes along one axis after the
/// other, each time nearly to the lowest point of the line (strong Wolfe, curvature 0.1 by default).
///
///     i <- next coordinate with g_i != 0,   d = -g_i e_i,   x <- x + a d
///
/// The first trial of a search expects the curvature that the last step along this axis found, which is exact
/// on quadratics. Good where axes are nearly independent, slow along slanted valleys.
/// Reads armijo, curvature. Term: direction.
class CoordinateDescent : public LineSearchMethod {
public:
    CoordinateDescent(std::shared_ptr<const Objective> objective, Vector start,
                      const Hyperparameters& parameters = {}, const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<CoordinateDescent>(*this); }

    /// The axis of the last step.
    Index coordinate() const { return coordinate_; }

private:
    void choose_direction(Vector& direction) override;
    double first_step(double slope) const override;
    void learn(const Vector& s, const Vector& y) override;

    Index coordinate_ = -1;
    Vector curvatures_;  // along each axis as last seen; 0 where not known or not positive
};

}  // namespace core::optim

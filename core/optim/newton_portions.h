#pragma once
// One step of Newton's method in small portions, so that its cost can be measured on a page that stays live.

#include "core/optim/objective.h"
#include "core/optim/tiled_cholesky.h"

#include <memory>
#include <optional>

namespace core::optim {

/// Evaluates the Hessian at a point, column by column as products with unit vectors, factors it and solves
/// H d = -g: what a Newton step in n variables costs, about n^3 / 3 operations where products are cheap. The
/// Hessian must be positive definite there (assert).
///
///     NewtonPortions newton(objective, x);
///     while (!newton.done()) newton.portion();
///     x += newton.direction();
///
/// The longest portion is the last, which solves with the factor: 2 n^2 operations.
class NewtonPortions {
public:
    /// The objective has gradient and Hessian; `point` is of its dimension. Memory n^2, which is claimed
    /// here.
    NewtonPortions(std::shared_ptr<const Objective> objective, Vector point);

    /// Not to be called once done().
    void portion();
    bool done() const { return is_solved_; }

    /// How many portions the step has in all.
    Index count() const;

    /// d = -H^-1 g, shape (n). Only once done().
    const Vector& direction() const { return direction_; }

    /// The same step once more.
    void restart();

private:
    void write_columns();

    std::shared_ptr<const Objective> objective_;
    Vector point_;
    Vector direction_;
    Vector unit_;
    Vector column_;  // scratch
    Matrix hessian_;
    Index written_ = 0;  // columns of it
    std::optional<TiledCholesky> factor_;
    bool is_solved_ = false;
};

}  // namespace core::optim

#pragma once
// First iterates of a method on Rosenbrock's function against an independent implementation.

#include "core/optim/optimizers.h"

#include <doctest/doctest.h>

#include <cmath>
#include <span>

namespace core::optim {

/// Steps and compares every position, absolutely to 1e-10 (the numbers are of size 1).
inline void expect_positions(Optimizer& method, std::span<const Point> expected) {
    for (const Point& point : expected) {
        method.step();
        CAPTURE(method.iteration());
        CHECK(std::fabs(method.position()[0] - point.x) < 1e-10);
        CHECK(std::fabs(method.position()[1] - point.y) < 1e-10);
    }
}

/// Runs the method of the table from a start.
inline void expect_path(const char* id, const Hyperparameters& parameters, std::span<const Point> expected,
                        Point start = {-1.2, 1.0}) {
    const TestFunction& rosenbrock = *find_test_function("rosenbrock");
    auto method = find_optimizer(id)->make(make_objective(rosenbrock), Vector(Vector2(start.x, start.y)),
                                           parameters, StopCriteria{});
    expect_positions(*method, expected);
}

/// The method's defaults from the table.
inline Hyperparameters defaults_of(const char* id) { return find_optimizer(id)->defaults; }

}  // namespace core::optim

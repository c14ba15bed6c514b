#include "core/optim/newton_portions.h"

#include "core/optim/quadratic.h"

#include <doctest/doctest.h>

using core::Index;
using core::Matrix;
using core::Vector;
using core::optim::make_objective;
using core::optim::NewtonPortions;
using core::optim::Quadratic;
using core::optim::stationary_point;

TEST_CASE("All portions together are a Newton step, as many as were announced, also once more") {
    for (const Index n : {1, 5, 64, 130, 200}) {
        CAPTURE(n);
        Quadratic bowl;
        bowl.A = Matrix::Constant(n, n, 0.5);
        bowl.A.diagonal() += Vector::LinSpaced(n, 1.0, 3.0);
        bowl.b = Vector::LinSpaced(n, -1.0, 2.0);
        const Vector x = Vector::LinSpaced(n, 4.0, -7.0);
        const Vector expected = stationary_point(bowl) - x;
        NewtonPortions newton(make_objective(bowl), x);
        for (int round = 0; round < 2; ++round) {
            Index portions = 0;
            for (; !newton.done(); ++portions) newton.portion();
            CHECK(portions == newton.count());
            CHECK((newton.direction() - expected).norm() <= 1e-12 * expected.norm());
            newton.restart();
        }
    }
}

#include "core/optim/regularizer.h"

#include "core/random.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::optim;
using core::Index;
using core::Vector;

namespace {

Vector prox_of(const Regularizer& h, const Vector& z, double t = 1.0) {
    Vector x = z;
    h.prox(z, t, x);
    return x;
}

Vector random_vector(core::Random& random, Index n) {
    Vector x(n);
    for (double& entry : x) entry = 2.0 * random.normal();
    return x;
}

}  // namespace

TEST_CASE("Soft thresholding moves towards 0 and stops there") {
    CHECK(soft_threshold(3.0, 1.0) == 2.0);
    CHECK(soft_threshold(-3.0, 1.0) == -2.0);
    CHECK(soft_threshold(0.5, 1.0) == 0.0);
}

TEST_CASE("Proximal maps have their closed forms") {
    CHECK(prox_of(l1_penalty(0.5), Vector{{3.0, -0.2, -2.0}}, 2.0) == Vector{{2.0, 0.0, -1.0}});
    CHECK(prox_of(l1_penalty(0.5, 1), Vector{{3.0, -0.2}}, 2.0) == Vector{{2.0, -0.2}});
    CHECK(prox_of(elastic_net_penalty(1.0, 0.5), Vector{{4.0}}, 2.0) == Vector{{1.0}});
    CHECK(prox_of(nonnegative_constraint(), Vector{{-1.0, 2.0}}) == Vector{{0.0, 2.0}});
    CHECK(prox_of(box_constraint(Vector{{0.0, -1.0}}, Vector{{1.0, 1.0}}), Vector{{2.0, -3.0}}) ==
          Vector{{1.0, -1.0}});
    CHECK(
        (prox_of(ball_constraint(Vector{{1.0, 0.0}}, 2.0), Vector{{1.0, 5.0}}) - Vector{{1.0, 2.0}}).norm() <
        1e-15);
    // sum of max(z - 0.2667, 0) = 1
    CHECK((prox_of(simplex_constraint(), Vector{{0.5, 0.5, 0.8}}) - Vector{{0.7 / 3.0, 0.7 / 3.0, 1.6 / 3.0}})
              .norm() < 1e-15);
    CHECK(prox_of(simplex_constraint(), Vector{{2.0, 0.0, -1.0}}) == Vector{{1.0, 0.0, 0.0}});
}

TEST_CASE("No other point is a better compromise than the proximal one") {
    core::Random random(3);
    const Regularizer kinds[] = {l1_penalty(0.7),
                                 elastic_net_penalty(0.4, 1.3),
                                 box_constraint(Vector::Constant(3, -1.0), Vector::Constant(3, 0.5)),
                                 nonnegative_constraint(),
                                 ball_constraint(Vector::Ones(3), 1.5),
                                 simplex_constraint(2.0)};
    for (const Regularizer& h : kinds) {
        for (int trial = 0; trial < 50; ++trial) {
            const Vector z = random_vector(random, 3);
            const double t = 0.1 + random.uniform();
            const Vector x = prox_of(h, z, t);
            const auto cost = [&](const Vector& y) { return h.value(y) + (y - z).squaredNorm() / (2.0 * t); };
            CHECK(std::isfinite(cost(x)));
            for (int k = 0; k < 20; ++k) {
                // Projected, so that it satisfies the constraint.
                const Vector other = prox_of(h, Vector(x + 0.1 * random_vector(random, 3)), 1e-9);
                CHECK(cost(other) >= cost(x) - 1e-9);
            }
        }
    }
}

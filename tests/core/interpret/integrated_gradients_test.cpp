#include "core/interpret/integrated_gradients.h"

#include "core/math/elementary.h"
#include "tests/support/random_matrix.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::interpret;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

double smooth(const Vector& x) { return core::math::exp(0.5 * x[0]) * x[1] + x[1] * x[2] * x[2]; }
Vector smooth_gradient_of(const Vector& x) {
    const double e = core::math::exp(0.5 * x[0]);
    return Vector{{0.5 * e * x[1], e + x[2] * x[2], 2.0 * x[1] * x[2]}};
}

// Two layers of rectifiers with random weights.
struct Rectifiers {
    Matrix W = support::random_matrix(20, 5, 1);
    Vector b = support::random_matrix(20, 1, 2);
    Vector w = support::random_matrix(20, 1, 3);

    double predict(const Vector& x) const { return w.dot((W * x + b).cwiseMax(0.0)); }
    Vector gradient(const Vector& x) const {
        const Vector active = ((W * x + b).array() > 0.0).cast<double>();
        return W.transpose() * w.cwiseProduct(active);
    }
};

double gap(const Explanation& explanation) {
    return std::fabs(explanation.prediction - explanation.baseline - explanation.contributions.sum());
}

}  // namespace

TEST_CASE("a polynomial's contributions are the integrals on paper") {
    // f = x0 x1^2 from 0 to (2, 3): int t^2 9 dt * 2 = 6 and int 2 (2t) (3t) dt * 3 = 12
    const auto f = [](const Vector& x) { return x[0] * x[1] * x[1]; };
    const auto g = [](const Vector& x) { return Vector{{x[1] * x[1], 2.0 * x[0] * x[1]}}; };
    const Explanation explanation = integrated_gradients(f, g, Vector{{2.0, 3.0}}, Vector::Zero(2));
    CHECK(explanation.contributions[0] == doctest::Approx(6.0).epsilon(1e-14));
    CHECK(explanation.contributions[1] == doctest::Approx(12.0).epsilon(1e-14));
    CHECK(explanation.prediction == 18.0);
    CHECK(explanation.model_calls == 7);
}

TEST_CASE("smooth and kinked functions are complete to 1e-6 and better") {
    const Vector x{{1.0, -2.0, 3.0}};
    CHECK(gap(integrated_gradients(smooth, smooth_gradient_of, x, Vector{{-1.0, 0.5, 0.0}})) < 1e-6);
    const Rectifiers net;
    for (std::uint64_t seed = 10; seed < 20; ++seed) {
        const Vector row = 3.0 * support::random_matrix(5, 1, seed);
        const Explanation explanation =
            integrated_gradients([&](const Vector& r) { return net.predict(r); },
                                 [&](const Vector& r) { return net.gradient(r); }, row, Vector::Zero(5));
        CHECK(gap(explanation) < 1e-6);
    }
}

TEST_CASE("every step halves the worst piece, and the failure that is told bounds the gap") {
    const Rectifiers net;
    IntegratedGradients run([&](const Vector& r) { return net.predict(r); },
                            [&](const Vector& r) { return net.gradient(r); },
                            4.0 * support::random_matrix(5, 1, 30), Vector::Zero(5), 1e-9, 60);
    int n_calls = 7;
    while (!run.finished()) {
        CHECK(gap(run.explanation()) <= run.failure() + 1e-12);
        run.step();
        n_calls += 11;
        CHECK(run.explanation().model_calls == n_calls);
    }
    CHECK(run.n_steps() <= 60);
    const IntegratedGradients copy = run;
    CHECK(copy.explanation().contributions == run.explanation().contributions);
}

TEST_CASE("the midpoint sum converges to the same values") {
    const Vector x{{1.0, -2.0, 3.0}};
    const Vector b{{-1.0, 0.5, 0.0}};
    const Vector exact = integrated_gradients(smooth, smooth_gradient_of, x, b, 1e-12).contributions;
    const double coarse = (integrated_gradients_by_midpoints(smooth_gradient_of, x, b, 10) - exact).norm();
    const double fine = (integrated_gradients_by_midpoints(smooth_gradient_of, x, b, 100) - exact).norm();
    CHECK(coarse / fine == doctest::Approx(100.0).epsilon(0.01));  // second order
}

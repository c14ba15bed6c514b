#include "core/interpret/smooth_gradient.h"

#include "core/math/elementary.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::interpret;
using core::Vector;

namespace {

Vector gradient_of_squares(const Vector& x) { return Vector{{3.0 * x[0] * x[0], 2.0 * x[1], 0.0}}; }

}  // namespace

TEST_CASE("the mean over noise is known for polynomials: E[3 (x + s Z)^2] = 3 x^2 + 3 s^2") {
    SmoothGradient smooth(gradient_of_squares, Vector{{1.0, 2.0, 0.0}}, Vector{{0.5, 0.5, 0.5}}, 1);
    CHECK(std::isinf(smooth.standard_errors()[0]));
    for (int i = 0; i < 4000; ++i) smooth.step();
    const Vector errors = smooth.standard_errors();
    CHECK(std::fabs(smooth.mean()[0] - 3.75) < 3.0 * errors[0]);
    CHECK(std::fabs(smooth.mean()[1] - 4.0) < 3.0 * errors[1]);
    CHECK(errors[1] == doctest::Approx(1.0 / std::sqrt(4000.0)).epsilon(0.05));  // 2 s / sqrt(n)
    CHECK(smooth.mean()[2] == 0.0);
}

TEST_CASE("features without noise stay; a copy goes on with the same bits") {
    SmoothGradient smooth(gradient_of_squares, Vector{{1.0, 2.0, 0.0}}, Vector{{0.0, 1.0, 0.0}}, 2);
    smooth.step();
    SmoothGradient copy = smooth;
    for (int i = 0; i < 5; ++i) {
        smooth.step();
        copy.step();
    }
    CHECK(smooth.mean()[0] == 3.0);
    CHECK(smooth.mean() == copy.mean());
    CHECK(smooth.n_steps() == 6);
}

TEST_CASE("central differences give the gradient of a function that has none of its own") {
    const Predict f = [](const Vector& x) { return core::math::sin(x[0]) * x[1] + 4.0 * x[2]; };
    const Gradient gradient = numerical_gradient(f, Vector{{1e-5, 1e-5, 0.0}});
    const Vector slope = gradient(Vector{{0.3, 2.0, 1.0}});
    CHECK(slope[0] == doctest::Approx(2.0 * core::math::cos(0.3)).epsilon(1e-9));
    CHECK(slope[1] == doctest::Approx(core::math::sin(0.3)).epsilon(1e-9));
    CHECK(slope[2] == 0.0);
}

TEST_CASE("occlusion tells what each feature alone is worth") {
    const Predict f = [](const Vector& x) { return x[0] * x[1] + x[2]; };
    CHECK(occlusion(f, Vector{{2.0, 3.0, 4.0}}, Vector{{0.0, 1.0, 5.0}}) == Vector{{6.0, 4.0, -1.0}});
}

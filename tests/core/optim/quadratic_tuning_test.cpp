#include "core/optim/quadratic_tuning.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

using namespace core::optim;
using core::Vector;

namespace {

constexpr std::array kMethods{QuadraticMethod::gradient_descent, QuadraticMethod::heavy_ball,
                              QuadraticMethod::nesterov};
constexpr std::array<CurvatureRange, 3> kRanges{{{0.02, 1.0}, {1.0, 1000.0}, {0.5, 3.0}}};

double worst(QuadraticMethod method, const CurvatureRange& range, double learning_rate, double momentum) {
    return worst_rate(method, {learning_rate, momentum}, Vector{{range.lowest, range.highest}});
}

Regime regime(QuadraticMethod method, double learning_rate, double momentum, double eigenvalue) {
    return regime_of(error_recurrence(method, {learning_rate, momentum}, eigenvalue));
}

}  // namespace

TEST_CASE("The best tuning reaches the closed-form rates") {
    for (const CurvatureRange& range : kRanges) {
        const double kappa = range.condition();
        const double root = std::sqrt(kappa);
        const auto rate = [&](QuadraticMethod method) { return best_tuning(method, range).rate; };
        CHECK(rate(QuadraticMethod::gradient_descent) ==
              doctest::Approx((kappa - 1.0) / (kappa + 1.0)).epsilon(1e-12));
        // A double root: rounding of 1e-16 in the discriminant is 1e-8 in the rate.
        CHECK(rate(QuadraticMethod::heavy_ball) ==
              doctest::Approx((root - 1.0) / (root + 1.0)).epsilon(1e-7));
        CHECK(rate(QuadraticMethod::nesterov) ==
              doctest::Approx(1.0 - 2.0 / std::sqrt(3.0 * kappa + 1.0)).epsilon(1e-7));
    }
}

TEST_CASE("No other settings on a fine grid are better than the best tuning") {
    for (const QuadraticMethod method : kMethods) {
        for (const CurvatureRange& range : kRanges) {
            const Tuning best = best_tuning(method, range);
            double least = 1.0;
            for (int i = 1; i <= 200; ++i) {
                for (int j = 0; j < 100; ++j)
                    least = std::min(least, worst(method, range, 0.02 * i / range.highest, 0.01 * j));
            }
            CHECK(best.rate < least + 1e-7);
            CHECK(best.rate > least - 0.02);
        }
    }
}

TEST_CASE("The best momentum for a learning rate") {
    // def worst(b): return max(max(abs(np.linalg.eigvals(matrix(eta, b, l)))) for l in (0.02, 1.0))
    // scipy.optimize.minimize_scalar(worst, bounds=(g - .001, g + .001), method='bounded'), g the best of a
    // grid; heavy ball: matrix = [[1 - eta*l, b], [-eta*l, b]], eta = 0.3, 0.9, 1.2, 1.6, 2.5
    const CurvatureRange range{0.02, 1.0};
    struct Case {
        double learning_rate, heavy_ball, nesterov;
    };
    for (const Case& each : {Case{0.3, 0.85108, 0.85622}, Case{0.9, 0.74967, 0.76341},
                             Case{1.2, 0.71416, 0.73172}, Case{1.6, 0.67423, 0.28878}}) {
        CAPTURE(each.learning_rate);
        const auto heavy_ball = best_momentum(QuadraticMethod::heavy_ball, range, each.learning_rate);
        const auto nesterov = best_momentum(QuadraticMethod::nesterov, range, each.learning_rate);
        REQUIRE(heavy_ball);
        REQUIRE(nesterov);
        CHECK(std::fabs(*heavy_ball - each.heavy_ball) < 2e-5);
        CHECK(std::fabs(*nesterov - each.nesterov) < 2e-5);
    }
    CHECK(std::fabs(*best_momentum(QuadraticMethod::heavy_ball, range, 2.5) - 0.60278) < 2e-5);
}

TEST_CASE("There is no best momentum where none converges, or none is read") {
    const CurvatureRange range{0.02, 1.0};
    CHECK_FALSE(best_momentum(QuadraticMethod::heavy_ball, range, 4.0));
    CHECK_FALSE(best_momentum(QuadraticMethod::nesterov, range, 2.0));
    CHECK_FALSE(best_momentum(QuadraticMethod::gradient_descent, range, 1.0));
    CHECK(best_momentum(QuadraticMethod::nesterov, range, 1.99) == 0.0);
}

TEST_CASE("The best learning rate for a momentum") {
    // As above, over eta; Nesterov: matrix = [[g, b*g], [-eta*l, b*g]], g = 1 - eta*l, b = 0, 0.3, 0.6, 0.9
    const CurvatureRange range{0.02, 1.0};
    const auto nesterov = QuadraticMethod::nesterov;
    CHECK(std::fabs(best_learning_rate(nesterov, range, 0.0) - 1.960784) < 2e-6);
    CHECK(std::fabs(best_learning_rate(nesterov, range, 0.3) - 1.591096) < 2e-6);
    CHECK(std::fabs(best_learning_rate(nesterov, range, 0.6) - 1.410481) < 2e-6);
    CHECK(std::fabs(best_learning_rate(nesterov, range, 0.9) - 1.327101) < 2e-6);
    // heavy ball -> 1.960784, 2.549020 for b = 0, 0.3; above 0.566 a whole stretch of rates is as good
    const auto heavy_ball = QuadraticMethod::heavy_ball;
    CHECK(std::fabs(best_learning_rate(heavy_ball, range, 0.0) - 1.960784) < 2e-6);
    CHECK(std::fabs(best_learning_rate(heavy_ball, range, 0.3) - 2.549020) < 2e-6);
    const double among_the_best = best_learning_rate(heavy_ball, range, 0.9);
    CHECK(worst(heavy_ball, range, among_the_best, 0.9) == doctest::Approx(std::sqrt(0.9)).epsilon(1e-12));
}

TEST_CASE("The limit of the learning rate is where the error stops to shrink") {
    for (const QuadraticMethod method : kMethods) {
        for (const double momentum : {0.0, 0.4, 0.9}) {
            const double limit = learning_rate_limit(method, momentum, 0.7);
            CHECK(regime(method, 0.999 * limit, momentum, 0.7) != Regime::diverging);
            CHECK(regime(method, 1.001 * limit, momentum, 0.7) == Regime::diverging);
        }
    }
}

TEST_CASE("Above the critical momentum the error ripples, below it does not") {
    for (const QuadraticMethod method : {QuadraticMethod::heavy_ball, QuadraticMethod::nesterov}) {
        const double momentum = critical_momentum(method, 0.5, 0.4).value();
        CHECK(regime(method, 0.5, momentum, 0.4) == Regime::critical);
        CHECK(regime(method, 0.5, momentum + 1e-4, 0.4) == Regime::under_damped);
        CHECK(regime(method, 0.5, momentum - 1e-4, 0.4) == Regime::over_damped);
    }
    const double other_side = critical_momentum(QuadraticMethod::heavy_ball, 2.0, 1.1).value();
    CHECK(regime(QuadraticMethod::heavy_ball, 2.0, other_side - 1e-4, 1.1) == Regime::alternating);
    CHECK_FALSE(critical_momentum(QuadraticMethod::heavy_ball, 2.0, 2.0));
    CHECK_FALSE(critical_momentum(QuadraticMethod::nesterov, 1.1, 1.0));
    CHECK_FALSE(critical_momentum(QuadraticMethod::gradient_descent, 0.5, 0.4));
}

TEST_CASE("Eigenvalues between which the error ripples") {
    for (const QuadraticMethod method : {QuadraticMethod::heavy_ball, QuadraticMethod::nesterov}) {
        CAPTURE(static_cast<int>(method));
        const core::Interval ripples = rippling_eigenvalues(method, {.learning_rate = 0.8, .momentum = 0.3});
        CHECK(regime(method, 0.8, 0.3, 0.999 * ripples.low) == Regime::over_damped);
        CHECK(regime(method, 0.8, 0.3, 1.001 * ripples.low) == Regime::under_damped);
        CHECK(regime(method, 0.8, 0.3, 0.999 * ripples.high) == Regime::under_damped);
        CHECK(regime(method, 0.8, 0.3, 1.001 * ripples.high) == Regime::alternating);
    }
    const core::Interval never = rippling_eigenvalues(QuadraticMethod::gradient_descent, {0.5, 0.9});
    CHECK(never.low == 2.0);
    CHECK(never.high == 2.0);
}

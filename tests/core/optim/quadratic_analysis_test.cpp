#include "core/optim/quadratic_analysis.h"

#include "core/optim/gradient_descent.h"
#include "core/optim/momentum.h"
#include "core/optim/nesterov.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <memory>
#include <vector>

using namespace core::optim;
using core::Matrix;
using core::Vector;

namespace {

constexpr std::array kMethods{QuadraticMethod::gradient_descent, QuadraticMethod::heavy_ball,
                              QuadraticMethod::nesterov};

std::unique_ptr<Optimizer> make_run(QuadraticMethod method, const MomentumSettings& settings,
                                    const Vector& curvatures, const Vector& start) {
    const auto objective = make_objective(diagonal_quadratic(curvatures));
    Hyperparameters parameters;
    parameters.learning_rate = settings.learning_rate;
    parameters.momentum = settings.momentum;
    switch (method) {
        case QuadraticMethod::gradient_descent:
            return std::make_unique<GradientDescent>(objective, start, parameters);
        case QuadraticMethod::heavy_ball:
            return std::make_unique<Momentum>(objective, start, parameters);
        case QuadraticMethod::nesterov:
            break;
    }
    return std::make_unique<Nesterov>(objective, start, parameters);
}

double rate(QuadraticMethod method, double learning_rate, double momentum, double eigenvalue) {
    return convergence_rate(error_recurrence(method, {learning_rate, momentum}, eigenvalue));
}

Regime regime(QuadraticMethod method, double learning_rate, double momentum, double eigenvalue) {
    return regime_of(error_recurrence(method, {learning_rate, momentum}, eigenvalue));
}

}  // namespace

TEST_CASE("The recurrence along each eigenvector gives the methods' own iterates") {
    const Vector curvatures{{0.03, 0.4, 1.0}};
    const Vector start{{2.0, -1.0, 0.5}};
    const MomentumSettings settings{.learning_rate = 1.3, .momentum = 0.6};
    for (const QuadraticMethod method : kMethods) {
        CAPTURE(static_cast<int>(method));
        std::vector<std::vector<double>> errors;
        for (core::Index i = 0; i < 3; ++i)
            errors.push_back(follow(error_recurrence(method, settings, curvatures[i]), start[i], 40));
        const auto run = make_run(method, settings, curvatures, start);
        for (std::size_t k = 1; k <= 40; ++k) {
            run->step();
            for (std::size_t i = 0; i < 3; ++i)
                CHECK(std::fabs(run->position()[static_cast<core::Index>(i)] - errors[i][k]) < 1e-14);
        }
    }
}

TEST_CASE("The rate is the spectral radius of the step on position and velocity") {
    // def radius(M): return max(abs(np.linalg.eigvals(np.array(M))))   with l the eigenvalue, g = 1 - eta*l
    // gradient descent: radius([[g]]), heavy ball: radius([[g, b], [-eta*l, b]]),
    // Nesterov: radius([[g, b*g], [-eta*l, b*g]]), columns x and v, rows their values after a step
    struct Case {
        double learning_rate, momentum, eigenvalue;
        std::array<double, 3> radius;  // in the order of kMethods
    };
    const Case cases[] = {
        {0.1, 0.5, 0.3, {0.97, 0.9355617112013158, 0.9378716948641143}},
        {1.5, 0.5, 0.3, {0.55, 0.7071067811865475, 0.5244044240850758}},
        {1.5, 0.9, 0.3, {0.55, 0.9486832980505139, 0.7035623639735143}},
        {1.0, 0.2, 2.2, {1.2000000000000002, 0.7236067977499789, 1.59086164228309}},
        {0.5, 0.3, 6.0, {2.0, 1.4999999999999998, 2.8132745950421554}},
        {1.2, 0.7, 0.9, {0.08000000000000007, 0.8366600265340755, 0.3142194143441985}},
    };
    for (const Case& each : cases) {
        for (std::size_t m = 0; m < kMethods.size(); ++m) {
            CAPTURE(m);
            CHECK(rate(kMethods[m], each.learning_rate, each.momentum, each.eigenvalue) ==
                  doctest::Approx(each.radius[m]).epsilon(1e-13));
        }
    }
}

TEST_CASE("Without momentum all three methods are gradient descent") {
    for (const double eigenvalue : {0.01, 0.7, 1.9, 2.5}) {
        for (const QuadraticMethod method : kMethods)
            CHECK(rate(method, 1.0, 0.0, eigenvalue) == doctest::Approx(std::fabs(1.0 - eigenvalue)));
    }
}

TEST_CASE("Regimes follow the roots: creeping, ripples, changing sides, diverging, and the border") {
    // The same eigvals as above: 0.936 and 0.534; 0.525 +- 0.474j; -0.724 and -0.276; -1.5 and -0.2
    const auto heavy_ball = QuadraticMethod::heavy_ball;
    CHECK(regime(heavy_ball, 0.1, 0.5, 0.3) == Regime::over_damped);
    CHECK(regime(heavy_ball, 1.5, 0.5, 0.3) == Regime::under_damped);
    CHECK(regime(heavy_ball, 1.0, 0.2, 2.2) == Regime::alternating);
    CHECK(regime(heavy_ball, 0.5, 0.3, 6.0) == Regime::diverging);
    // (1 - sqrt(0.25))^2 = 0.25: both roots are 0.5
    CHECK(regime(heavy_ball, 1.0, 0.25, 0.25) == Regime::critical);
    CHECK(rate(heavy_ball, 1.0, 0.25, 0.25) == 0.5);
    CHECK(regime(heavy_ball, 1.0, 0.2499, 0.25) == Regime::over_damped);
    CHECK(regime(heavy_ball, 1.0, 0.2501, 0.25) == Regime::under_damped);
    CHECK(regime(QuadraticMethod::nesterov, 1.2, 0.2, 1.0) == Regime::alternating);
    CHECK(regime(QuadraticMethod::gradient_descent, 1.0, 0.9, 1.0) == Regime::critical);
    CHECK(regime(QuadraticMethod::gradient_descent, 2.0, 0.0, 1.0) == Regime::diverging);
}

TEST_CASE("Steps until a part is small count the last ripple, too") {
    // e, p = [1.], 1.; each step: n = t*e[-1] - d*p; p = e[-1]; e.append(n), 200000 times
    // np.nonzero(abs(np.array(e)) > share)[0][-1] + 1
    const auto steps = [](QuadraticMethod method, double learning_rate, double momentum, double eigenvalue,
                          double share) {
        return steps_until(error_recurrence(method, {learning_rate, momentum}, eigenvalue), share, 10000);
    };
    CHECK(steps(QuadraticMethod::gradient_descent, 1.0, 0.0, 0.01, 0.1) == 230);
    CHECK(steps(QuadraticMethod::heavy_ball, 1.0, 0.5, 0.01, 0.1) == 113);
    CHECK(steps(QuadraticMethod::heavy_ball, 1.0, 0.81, 0.01, 0.1) == 37);
    CHECK(steps(QuadraticMethod::heavy_ball, 1.0, 0.95, 0.01, 0.1) == 75);
    CHECK(steps(QuadraticMethod::heavy_ball, 1.0, 0.99, 1.0, 0.1) == 482);
    CHECK(steps(QuadraticMethod::heavy_ball, 1.0, 0.2, 2.2, 0.1) == 10);
    CHECK(steps(QuadraticMethod::heavy_ball, 0.01, 0.99, 0.001, 0.1) == 2164);
    CHECK(steps(QuadraticMethod::nesterov, 1.0, 0.9, 0.01, 0.1) == 43);
    CHECK(steps(QuadraticMethod::nesterov, 1.3, 0.2, 1.0, 0.01) == 6);
}

TEST_CASE("Steps until a part is small are nothing where it takes too long or never happens") {
    const auto slow = error_recurrence(QuadraticMethod::gradient_descent, {1.0, 0.0}, 0.01);
    CHECK(steps_until(slow, 0.1, 230) == 230);
    CHECK_FALSE(steps_until(slow, 0.1, 229));
    CHECK_FALSE(steps_until({.trace = -1.0, .determinant = 0.0}, 0.1, 1000));
    CHECK_FALSE(steps_until({.trace = 2.1, .determinant = 1.0}, 0.1, 1000));
    CHECK(steps_until(slow, 1.0, 10) == 0);
}

TEST_CASE("The worst rate is that of the flattest or of the steepest direction") {
    // np.linalg.eigvalsh(np.array([[4., 1., 0.], [1., 3., 1.], [0., 1., 2.]])) -> 3 - sqrt 3, 3, 3 + sqrt 3
    const Quadratic bowl{.A = Matrix{{4.0, 1.0, 0.0}, {1.0, 3.0, 1.0}, {0.0, 1.0, 2.0}},
                         .b = Vector::Zero(3)};
    const Vector spectrum = eigenvalues(bowl);
    const double root = std::sqrt(3.0);
    CHECK((spectrum - Vector{{3.0 - root, 3.0, 3.0 + root}}).norm() < 1e-14);
    const auto worst = [&](double learning_rate) {
        return worst_rate(QuadraticMethod::gradient_descent, {learning_rate, 0.0}, spectrum);
    };
    CHECK(worst(0.1) == doctest::Approx(1.0 - 0.1 * (3.0 - root)).epsilon(1e-14));
    CHECK(worst(0.4) == doctest::Approx(0.4 * (3.0 + root) - 1.0).epsilon(1e-14));
}

#include "core/optim/test_functions.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <set>
#include <string>
#include <vector>

using namespace core::optim;
using core::Matrix;
using core::Vector;
using core::Vector2;

namespace {

/// Points of the window on a coarse grid, off the special places.
std::vector<Vector> sample_points(const TestFunction& function) {
    std::vector<Vector> points;
    for (const double u : {0.03, 0.21, 0.47, 0.68, 0.93}) {
        for (const double v : {0.08, 0.33, 0.59, 0.86}) {
            points.push_back(Vector2(function.window_x.low + u * function.window_x.length(),
                                     function.window_y.low + v * function.window_y.length()));
        }
    }
    return points;
}

/// Largest entry around x, for relative comparison of differences.
double scale_of(const Vector& numbers) { return 1.0 + numbers.lpNorm<Eigen::Infinity>(); }

}  // namespace

TEST_CASE("The table has at least 14 functions with different ids, each found by its id") {
    std::set<std::string> ids;
    for (const TestFunction& function : test_functions()) {
        ids.insert(function.id);
        CHECK(find_test_function(function.id) == &function);
    }
    CHECK(ids.size() == test_functions().size());
    CHECK(ids.size() >= 14);
    CHECK(find_test_function("no_such_function") == nullptr);
}

TEST_CASE("Gradients of all test functions equal central differences of their values") {
    for (const TestFunction& function : test_functions()) {
        const auto objective = make_objective(function);
        Vector gradient(2);
        for (const Vector& x : sample_points(function)) {
            objective->gradient(x, gradient);
            Vector differences(2);
            for (core::Index i = 0; i < 2; ++i) {
                // Fourth-order differences: error about h^4 f^(5) / 30 + 1e-16 |f| / h.
                const double h = 1e-3;
                const Vector e = h * Vector::Unit(2, i);
                const auto f = [&](double k) { return objective->value(x + k * e); };
                differences[i] = (8.0 * (f(1) - f(-1)) - (f(2) - f(-2))) / (12.0 * h);
            }
            CAPTURE(function.id);
            CAPTURE(x.transpose());
            CHECK((gradient - differences).norm() < 1e-6 * scale_of(gradient));
        }
    }
}

TEST_CASE("Hessians of all test functions equal central differences of their gradients") {
    for (const TestFunction& function : test_functions()) {
        const auto objective = make_objective(function);
        Matrix hessian(2, 2);
        Vector plus(2), minus(2), plus2(2), minus2(2);
        for (const Vector& x : sample_points(function)) {
            objective->hessian(x, hessian);
            for (core::Index i = 0; i < 2; ++i) {
                const double h = 1e-3;
                const Vector e = h * Vector::Unit(2, i);
                objective->gradient(x + e, plus);
                objective->gradient(x - e, minus);
                objective->gradient(x + 2.0 * e, plus2);
                objective->gradient(x - 2.0 * e, minus2);
                const Vector differences = (8.0 * (plus - minus) - (plus2 - minus2)) / (12.0 * h);
                CAPTURE(function.id);
                CAPTURE(x.transpose());
                CHECK((hessian.col(i) - differences).norm() < 1e-6 * (1.0 + hessian.cwiseAbs().maxCoeff()));
            }
        }
    }
}

TEST_CASE("Every stated minimizer has the stated minimum and is stationary") {
    for (const TestFunction& function : test_functions()) {
        const auto objective = make_objective(function);
        Vector gradient(2);
        CAPTURE(function.id);
        REQUIRE(!function.minimizers.empty());
        for (const Point& point : function.minimizers) {
            const Vector x = Vector2(point.x, point.y);
            CHECK(std::fabs(objective->value(x) - function.minimum) <=
                  1e-13 * (1.0 + std::fabs(function.minimum)));
            objective->gradient(x, gradient);
            CHECK(gradient.norm() < 1e-12);
            CHECK(function.window_x.contains(point.x));
            CHECK(function.window_y.contains(point.y));
        }
    }
}

TEST_CASE("Minimizers are minima: the Hessian there is positive definite, but for Ackley's kink") {
    for (const TestFunction& function : test_functions()) {
        if (!function.is_smooth_at_minimum) continue;
        const auto objective = make_objective(function);
        Matrix hessian(2, 2);
        for (const Point& point : function.minimizers) {
            objective->hessian(Vector2(point.x, point.y), hessian);
            CAPTURE(function.id);
            CHECK(hessian(0, 0) > 0.0);
            CHECK(hessian.determinant() > 0.0);
        }
    }
}

TEST_CASE(
    "Nowhere in the window is a value below the stated minimum, nor all minimizers' neighbours missed") {
    for (const TestFunction& function : test_functions()) {
        CAPTURE(function.id);
        const int n = 200;
        double lowest = core::kInfinity;
        for (int i = 0; i <= n; ++i) {
            for (int j = 0; j <= n; ++j) {
                const double x = function.window_x.low + function.window_x.length() * i / n;
                const double y = function.window_y.low + function.window_y.length() * j / n;
                lowest = std::fmin(lowest, function.value(x, y));
            }
        }
        CHECK(lowest >= function.minimum - 1e-12);
        CHECK(function.window_x.contains(function.start.x));
        CHECK(function.window_y.contains(function.start.y));
    }
}

TEST_CASE("The formulas give the values that Python's give at (0.7, -1.3)") {
    // x, y = 0.7, -1.3; from math import *; one formula a line, as printed in `formula` and the cited papers.
    struct Expected {
        const char* id;
        double value;
    };
    const Expected expected[] = {
        {"sphere", 2.18},                     // x**2 + y**2
        {"ellipse", 42.495000000000005},      // 0.5 * (x**2 + 50*y**2)
        {"booth", 103.22000000000001},        // (x + 2*y - 7)**2 + (2*x + y - 5)**2
        {"matyas", 1.0036},                   // 0.26*(x**2 + y**2) - 0.48*x*y
        {"zakharov", 3.8970062500000004},     // x**2 + y**2 + (0.5*x + y)**2 + (0.5*x + y)**4
        {"rosenbrock", 320.49999999999994},   // 100*(y - x**2)**2 + (1 - x)**2
        {"dixon_price", 14.454800000000006},  // (x - 1)**2 + 2*(2*y**2 - x)**2
        {"beale",
         7.631235410000001},  // (1.5 - x + x*y)**2 + (2.25 - x + x*y**2)**2 + (2.625 - x + x*y**3)**2
        {"double_well", 1.9501000000000002},      // (x**2 - 1)**2 + y**2
        {"himmelblau", 160.7282},                 // (x**2 + y - 11)**2 + (x + y**2 - 7)**2
        {"three_hump_camel", 1.527503166666667},  // 2*x**2 - 1.05*x**4 + x**6/6 + x*y + y**2
        {"six_hump_camel", 5.249406333333335},    // (4 - 2.1*x**2 + x**4/3)*x**2 + x*y + (-4 + 4*y**2)*y**2
        {"mccormick", 0.13535752660496492},       // sin(x + y) + (x - y)**2 - 1.5*x + 2.5*y + 1
        {"styblinski_tang", -17.3919},            // (x**4 - 16*x**2 + 5*x + y**4 - 16*y**2 + 5*y)/2
        {"goldstein_price",
         2893.60524464},  // (1 + (x + y + 1)**2*(19 - 14*x + 3*x**2 - 14*y + 6*x*y + 3*y**2)) * (30 + (2*x -
                          // 3*y)**2*(18 - 32*x + 12*x**2 + 48*y - 36*x*y + 27*y**2))
        {"branin",
         56.396799048789404},  // (y - 5.1/(4*pi**2)*x**2 + 5/pi*x - 6)**2 + 10*(1 - 1/(8*pi))*cos(x) + 10
        {"easom", -1.426430657485626e-12},   // -cos(x)*cos(y)*exp(-((x - pi)**2 + (y - pi)**2))
        {"bohachevsky", 4.608289842861433},  // x**2 + 2*y**2 - 0.3*cos(3*pi*x) - 0.4*cos(4*pi*y) + 0.7
        {"griewank", 0.536725132458245},     // 1 + (x**2 + y**2)/4000 - cos(x)*cos(y/sqrt(2))
        {"levy", 10.268935688187389},  // sin(3*pi*x)**2 + (x - 1)**2*(1 + sin(3*pi*y)**2) + (y - 1)**2*(1 +
                                       // sin(2*pi*y)**2)
        {"rastrigin", 28.360339887498945},  // 20 + (x**2 - 10*cos(2*pi*x)) + (y**2 - 10*cos(2*pi*y))
        {"ackley", 5.7530624164203985},     // -20*exp(-0.2*sqrt(0.5*(x**2 + y**2))) - exp(0.5*(cos(2*pi*x) +
                                            // cos(2*pi*y))) + 20 + e
    };
    for (const Expected& row : expected) {
        CAPTURE(row.id);
        const double value = find_test_function(row.id)->value(0.7, -1.3);
        CHECK(std::fabs(value - row.value) <= 1e-13 * (1.0 + std::fabs(row.value)));
    }
    CHECK(std::size(expected) == test_functions().size());
}

TEST_CASE("Chained Rosenbrock in 100 variables is scipy.optimize.rosen") {
    // x = np.tile([-1.2, 1.0], 50); rosen(x), rosen_der(x)[0], rosen_der(x)[-1]
    const auto objective = make_chained_rosenbrock(100);
    Vector x(100);
    for (core::Index i = 0; i < 100; ++i) x[i] = i % 2 == 0 ? -1.2 : 1.0;
    Vector gradient(100);
    objective->gradient(x, gradient);
    CHECK(objective->value(x) == doctest::Approx(24926.0).epsilon(1e-14));
    CHECK(gradient[0] == doctest::Approx(-215.6).epsilon(1e-14));
    CHECK(gradient[99] == doctest::Approx(-88.0).epsilon(1e-14));
}

TEST_CASE("Zakharov's function in five variables has NumPy's value, gradient and Hessian") {
    // w = np.arange(1, 6) / 2; x = np.array([1, -2, 0.5, 0.25, -1]); s = w @ x
    // x @ x + s**2 + s**4, 2 * x + (2 * s + 4 * s**3) * w, (2 + 12 * s * s) * np.outer(w, w) + 2 * np.eye(5)
    const auto f = make_zakharov(5);
    Vector x(5);
    x << 1.0, -2.0, 0.5, 0.25, -1.0;
    CHECK(f->value(x) == doctest::Approx(71.06640625).epsilon(1e-15));
    Vector gradient(5);
    f->gradient(x, gradient);
    const std::array expected{-42.34375, -92.6875, -132.03125, -176.875, -223.71875};
    Matrix hessian(5, 5);
    f->hessian(x, hessian);
    const std::array row{46.375, 94.75, 139.125, 185.5, 231.875};
    for (core::Index i = 0; i < 5; ++i) {
        CHECK(gradient[i] == doctest::Approx(expected[static_cast<std::size_t>(i)]).epsilon(1e-14));
        CHECK(hessian(1, i) == doctest::Approx(row[static_cast<std::size_t>(i)]).epsilon(1e-14));
        CHECK(hessian(i, 1) == hessian(1, i));
    }
    const Vector v = Vector::LinSpaced(5, -1.0, 3.0);
    Vector product(5);
    f->hessian_product(x, v, product);
    CHECK((product - hessian * v).norm() <= 1e-13 * product.norm());
}

TEST_CASE("Zakharov's function in two variables is the one of the table") {
    const TestFunction& table = *find_test_function("zakharov");
    const auto f = make_zakharov(2);
    for (const Vector& x : sample_points(table)) {
        Vector gradient(2);
        Vector expected(2);
        f->gradient(x, gradient);
        table.gradient(x[0], x[1], expected.data());
        CHECK(f->value(x) == doctest::Approx(table.value(x[0], x[1])).epsilon(1e-13));
        CHECK((gradient - expected).norm() <= 1e-12 * scale_of(expected));
    }
}

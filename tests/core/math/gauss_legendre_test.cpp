#include "core/math/gauss_legendre.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::math;

namespace {

// Integral of x^degree over [0, 1] by the rule.
double integral_of_power(const QuadratureRule& rule, int degree) {
    double sum = 0.0;
    for (std::size_t q = 0; q < rule.points.size(); ++q) {
        double power = 1.0;
        for (int k = 0; k < degree; ++k) power *= rule.points[q];
        sum += rule.weights[q] * power;
    }
    return sum;
}

}  // namespace

TEST_CASE("the points and weights are NumPy's") {
    // x, w = np.polynomial.legendre.leggauss(5); 0.5 + 0.5 * x, w / 2
    const double points[] = {0.04691007703066802, 0.23076534494715845, 0.5, 0.7692346550528415,
                             0.9530899229693319};
    const double weights[] = {0.11846344252809465, 0.2393143352496831, 0.2844444444444445, 0.2393143352496831,
                              0.11846344252809465};
    const QuadratureRule rule = gauss_legendre(5);
    REQUIRE(rule.points.size() == 5);
    for (std::size_t q = 0; q < 5; ++q) {
        CHECK(std::fabs(rule.points[q] - points[q]) < 1e-15);
        CHECK(std::fabs(rule.weights[q] - weights[q]) < 1e-15);
    }
}

TEST_CASE("n points integrate polynomials of degree 2 n - 1 exactly, and no higher ones") {
    for (int n : {1, 2, 3, 4, 7, 10, 33, 100}) {
        const QuadratureRule rule = gauss_legendre(n);
        for (int degree : {0, 1, n, 2 * n - 1}) {
            CHECK(std::fabs(integral_of_power(rule, degree) - 1.0 / (degree + 1.0)) < 1e-14);
        }
        if (n <= 10) CHECK(std::fabs(integral_of_power(rule, 2 * n) - 1.0 / (2.0 * n + 1.0)) > 1e-13);
    }
}

#include "core/math/gauss_legendre.h"

#include "core/math/elementary.h"

#include <cassert>
#include <cmath>
#include <numbers>

namespace core::math {
namespace {

struct Legendre {
    double value = 0.0;
    double slope = 0.0;
};

// P_n(x) by Bonnet's recurrence, and its derivative; x inside (-1, 1).
Legendre legendre(int n, double x) {
    double before = 1.0;
    double value = x;
    for (int k = 2; k <= n; ++k) {
        const double next = ((2.0 * k - 1.0) * x * value - (k - 1.0) * before) / k;
        before = value;
        value = next;
    }
    return {value, n * (before - x * value) / (1.0 - x * x)};
}

// The i-th largest zero of P_n, i = 0, 1, ...
double zero(int n, int i) {
    double x = cos(std::numbers::pi * (i + 0.75) / (n + 0.5));
    for (int iteration = 0; iteration < 100; ++iteration) {
        const Legendre p = legendre(n, x);
        const double step = p.value / p.slope;
        x -= step;
        if (std::fabs(step) < 1e-15) break;
    }
    return x;
}

}  // namespace

QuadratureRule gauss_legendre(int n) {
    assert(n >= 1);
    QuadratureRule rule;
    for (int i = n - 1; i >= 0; --i) {
        // The zeros lie symmetrically: taking one half from the other keeps them so to the last bit.
        const double x = 2 * i + 1 == n ? 0.0 : (2 * i < n ? zero(n, i) : -zero(n, n - 1 - i));
        const double slope = legendre(n, x).slope;
        rule.points.push_back(0.5 + 0.5 * x);
        rule.weights.push_back(1.0 / ((1.0 - x * x) * slope * slope));
    }
    return rule;
}

}  // namespace core::math

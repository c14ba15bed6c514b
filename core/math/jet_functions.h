#pragma once
// Elementary functions of numbers that carry derivatives (core/math/jet.h): each is its value and its first
// two derivatives, put through the chain rule.
//
// Where a value exists but the function has no derivative (the edge of a domain, as sqrt at 0), a derivative
// is 0 if the inner one is exactly 0 and NaN otherwise: sqrt(y) + x still has its derivative along x at y =
// 0.

#include "core/math/elementary.h"
#include "core/math/jet.h"
#include "core/types.h"

#include <cmath>

namespace core::math {

template <Number T>
T square(const T& a) {
    return a * a;
}

template <Differentiable T>
T exp(const T& a) {
    const double e = exp(a.value);
    return chain(a, e, e, e);
}

template <Differentiable T>
T log(const T& a) {
    const double inverse = 1.0 / a.value;
    return chain(a, log(a.value), inverse, -inverse * inverse);
}

template <Differentiable T>
T sin(const T& a) {
    const double s = sin(a.value);
    return chain(a, s, cos(a.value), -s);
}

template <Differentiable T>
T cos(const T& a) {
    const double c = cos(a.value);
    return chain(a, c, -sin(a.value), -c);
}

template <Differentiable T>
T tan(const T& a) {
    const double t = tan(a.value);
    const double slope = 1.0 + t * t;
    return chain(a, t, slope, 2.0 * t * slope);
}

/// With the slope 1 - tanh^2 as 4 e / (1 + e)^2, e = exp(-2 |a|): accurate where tanh is nearly 1.
template <Differentiable T>
T tanh(const T& a) {
    const double t = tanh(a.value);
    const double e = exp(-2.0 * std::fabs(a.value));
    const double slope = 4.0 * e / ((1.0 + e) * (1.0 + e));
    return chain(a, t, slope, -2.0 * t * slope);
}

/// factor * inner, but 0 where the inner derivative is: an undefined factor then does not matter.
inline double edge_product(double factor, double inner) { return inner == 0.0 ? 0.0 : factor * inner; }

/// The chain rule at the edge of a domain, where g1 or g2 are infinite or NaN.
inline double chain_at_edge(double, double g, double, double) { return g; }
inline Dual chain_at_edge(const Dual& a, double g, double g1, double) {
    return {g, edge_product(g1, a.dx), edge_product(g1, a.dy)};
}
inline Jet chain_at_edge(const Jet& a, double g, double g1, double g2) {
    return {g,
            edge_product(g1, a.dx),
            edge_product(g1, a.dy),
            edge_product(g2, a.dx * a.dx) + edge_product(g1, a.dxx),
            edge_product(g2, a.dx * a.dy) + edge_product(g1, a.dxy),
            edge_product(g2, a.dy * a.dy) + edge_product(g1, a.dyy)};
}

template <Differentiable T>
T sqrt(const T& a) {
    const double root = std::sqrt(a.value);
    if (root == 0.0) return chain_at_edge(a, root, kNaN, kNaN);
    return chain(a, root, 0.5 / root, -0.25 / (root * a.value));
}

/// |a|; at the kink 0, one of its subgradients, stands for the slope.
template <Differentiable T>
T abs(const T& a) {
    const double slope = a.value > 0.0 ? 1.0 : a.value < 0.0 ? -1.0 : 0.0;
    return chain(a, std::fabs(a.value), slope, 0.0);
}

/// a^c with a constant exponent.
template <Differentiable T>
T pow(const T& a, double c) {
    const double power = pow(a.value, c);
    if (std::isnormal(power) && std::isnormal(a.value)) {
        const double slope = c * (power / a.value);
        return chain(a, power, slope, (c - 1.0) * (slope / a.value));
    }
    // At 0, and where the powers leave the range of numbers. c (c - 1) = 0 ends the powers of whole numbers.
    const double slope = c == 0.0 ? 0.0 : c * pow(a.value, c - 1.0);
    const double bend = c == 0.0 || c == 1.0 ? 0.0 : c * (c - 1.0) * pow(a.value, c - 2.0);
    return chain_at_edge(a, power, std::isinf(slope) && a.value == 0.0 ? kNaN : slope,
                         std::isinf(bend) && a.value == 0.0 ? kNaN : bend);
}

/// c^b with a constant base; derivatives exist for positive c.
template <Differentiable T>
T pow(double c, const T& b) {
    const double power = pow(c, b.value);
    const double log_c = log(c);
    return chain(b, power, log_c * power, log_c * log_c * power);
}

/// a^b = e^(b log a). It has derivatives only for positive a (NaN elsewhere), a value also for whole b.
template <Differentiable T>
T pow(const T& a, const T& b) {
    const double power = pow(a.value, b.value);
    return a.value > 0.0 ? chain(b * log(a), power, power, power) : chain(a, power, kNaN, kNaN);
}

/// Distance from the origin, sqrt(x^2 + y^2). At the origin it has a kink: 0, one of its subgradients,
/// stands for the derivatives there.
inline double distance(double x, double y) { return std::sqrt(x * x + y * y); }
template <Differentiable T>
T distance(const T& x, const T& y) {
    const T squares = x * x + y * y;
    return squares.value == 0.0 ? T() : sqrt(squares);
}

}  // namespace core::math

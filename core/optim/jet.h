#pragma once
// Exact first and second derivatives of a formula in two variables, carried along with its value.

#include "core/math/elementary.h"

#include <cmath>

namespace core::optim {

/// A value with its gradient and Hessian with respect to x and y (second-order forward differentiation;
/// Griewank and Walther, "Evaluating Derivatives", 2008, chapter 13). A formula written as a template gives
/// its value for double and all derivatives for Jet, exact to rounding. What is not read is not computed:
/// everything is inline arithmetic, so the compiler drops unused second derivatives.
struct Jet {
    double value = 0.0;
    double dx = 0.0;
    double dy = 0.0;
    double dxx = 0.0;
    double dxy = 0.0;
    double dyy = 0.0;

    constexpr Jet() = default;
    constexpr Jet(double constant) : value(constant) {}
    constexpr Jet(double v, double x, double y, double xx, double xy, double yy)
        : value(v), dx(x), dy(y), dxx(xx), dxy(xy), dyy(yy) {}

    /// The independent variables at a point.
    static constexpr Jet variable_x(double x) { return {x, 1.0, 0.0, 0.0, 0.0, 0.0}; }
    static constexpr Jet variable_y(double y) { return {y, 0.0, 1.0, 0.0, 0.0, 0.0}; }
};

/// g(a) by the chain rule from g, g' and g'' at a.value.
inline Jet chain(const Jet& a, double g, double g1, double g2) {
    return {g,
            g1 * a.dx,
            g1 * a.dy,
            g2 * a.dx * a.dx + g1 * a.dxx,
            g2 * a.dx * a.dy + g1 * a.dxy,
            g2 * a.dy * a.dy + g1 * a.dyy};
}

inline Jet operator+(const Jet& a, const Jet& b) {
    return {a.value + b.value, a.dx + b.dx, a.dy + b.dy, a.dxx + b.dxx, a.dxy + b.dxy, a.dyy + b.dyy};
}
inline Jet operator-(const Jet& a) { return {-a.value, -a.dx, -a.dy, -a.dxx, -a.dxy, -a.dyy}; }
inline Jet operator-(const Jet& a, const Jet& b) {
    return {a.value - b.value, a.dx - b.dx, a.dy - b.dy, a.dxx - b.dxx, a.dxy - b.dxy, a.dyy - b.dyy};
}
inline Jet operator*(const Jet& a, const Jet& b) {
    return {a.value * b.value,
            a.dx * b.value + a.value * b.dx,
            a.dy * b.value + a.value * b.dy,
            a.dxx * b.value + 2.0 * a.dx * b.dx + a.value * b.dxx,
            a.dxy * b.value + a.dx * b.dy + a.dy * b.dx + a.value * b.dxy,
            a.dyy * b.value + 2.0 * a.dy * b.dy + a.value * b.dyy};
}
inline Jet operator+(const Jet& a, double c) { return a + Jet(c); }
inline Jet operator+(double c, const Jet& a) { return Jet(c) + a; }
inline Jet operator-(const Jet& a, double c) { return a - Jet(c); }
inline Jet operator-(double c, const Jet& a) { return Jet(c) - a; }
inline Jet operator*(double c, const Jet& a) {
    return {c * a.value, c * a.dx, c * a.dy, c * a.dxx, c * a.dxy, c * a.dyy};
}
inline Jet operator*(const Jet& a, double c) { return c * a; }

inline Jet exp(const Jet& a) {
    const double e = math::exp(a.value);
    return chain(a, e, e, e);
}
inline Jet sin(const Jet& a) {
    const double s = math::sin(a.value);
    return chain(a, s, math::cos(a.value), -s);
}
inline Jet cos(const Jet& a) {
    const double c = math::cos(a.value);
    return chain(a, c, -math::sin(a.value), -c);
}

template <class T>
T square(const T& a) {
    return a * a;
}

/// Distance from the origin, sqrt(x^2 + y^2). At the origin it has a kink: 0, one of its subgradients,
/// stands for the derivatives there.
inline double distance(double x, double y) { return std::sqrt(x * x + y * y); }
inline Jet distance(const Jet& x, const Jet& y) {
    const Jet squares = x * x + y * y;
    const double root = std::sqrt(squares.value);
    if (root == 0.0) return {};
    return chain(squares, root, 0.5 / root, -0.25 / (root * squares.value));
}

}  // namespace core::optim

#pragma once
// Numbers that carry exact derivatives with respect to x and y: forward-mode differentiation.
//
// A formula written as a template gives its value for double, its gradient too for Dual, its Hessian too for
// Jet, all exact to rounding (Griewank and Walther, "Evaluating Derivatives", 2008, chapters 3 and 13).
// Everything is inline arithmetic: what is not read is not computed.

#include <concepts>

namespace core::math {

/// A value with its gradient.
struct Dual {
    double value = 0.0;
    double dx = 0.0;
    double dy = 0.0;

    constexpr Dual() = default;
    constexpr Dual(double constant) : value(constant) {}
    constexpr Dual(double v, double x, double y) : value(v), dx(x), dy(y) {}

    /// The independent variables at a point.
    static constexpr Dual variable_x(double x) { return {x, 1.0, 0.0}; }
    static constexpr Dual variable_y(double y) { return {y, 0.0, 1.0}; }
};

/// A value with its gradient and Hessian.
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

    static constexpr Jet variable_x(double x) { return {x, 1.0, 0.0, 0.0, 0.0, 0.0}; }
    static constexpr Jet variable_y(double y) { return {y, 0.0, 1.0, 0.0, 0.0, 0.0}; }
};

/// A number with derivatives of some order.
template <class T>
concept Differentiable = std::same_as<T, Dual> || std::same_as<T, Jet>;

/// What the templates of a formula may be made of.
template <class T>
concept Number = std::same_as<T, double> || Differentiable<T>;

inline double value_of(double a) { return a; }
inline double value_of(const Differentiable auto& a) { return a.value; }

/// g(a) by the chain rule from g, g' and g'' at a's value. For a plain number it is g alone.
inline double chain(double, double g, double, double) { return g; }
inline Dual chain(const Dual& a, double g, double g1, double) { return {g, g1 * a.dx, g1 * a.dy}; }
inline Jet chain(const Jet& a, double g, double g1, double g2) {
    return {g,
            g1 * a.dx,
            g1 * a.dy,
            g2 * a.dx * a.dx + g1 * a.dxx,
            g2 * a.dx * a.dy + g1 * a.dxy,
            g2 * a.dy * a.dy + g1 * a.dyy};
}

inline Dual operator-(const Dual& a) { return {-a.value, -a.dx, -a.dy}; }
inline Dual operator+(const Dual& a, const Dual& b) { return {a.value + b.value, a.dx + b.dx, a.dy + b.dy}; }
inline Dual operator-(const Dual& a, const Dual& b) { return {a.value - b.value, a.dx - b.dx, a.dy - b.dy}; }
inline Dual operator*(double c, const Dual& a) { return {c * a.value, c * a.dx, c * a.dy}; }
inline Dual operator*(const Dual& a, const Dual& b) {
    return {a.value * b.value, a.dx * b.value + a.value * b.dx, a.dy * b.value + a.value * b.dy};
}
inline Dual operator/(const Dual& a, const Dual& b) {
    const double q = a.value / b.value;
    return {q, (a.dx - q * b.dx) / b.value, (a.dy - q * b.dy) / b.value};
}

inline Jet operator-(const Jet& a) { return {-a.value, -a.dx, -a.dy, -a.dxx, -a.dxy, -a.dyy}; }
inline Jet operator+(const Jet& a, const Jet& b) {
    return {a.value + b.value, a.dx + b.dx, a.dy + b.dy, a.dxx + b.dxx, a.dxy + b.dxy, a.dyy + b.dyy};
}
inline Jet operator-(const Jet& a, const Jet& b) {
    return {a.value - b.value, a.dx - b.dx, a.dy - b.dy, a.dxx - b.dxx, a.dxy - b.dxy, a.dyy - b.dyy};
}
inline Jet operator*(double c, const Jet& a) {
    return {c * a.value, c * a.dx, c * a.dy, c * a.dxx, c * a.dxy, c * a.dyy};
}
inline Jet operator*(const Jet& a, const Jet& b) {
    return {a.value * b.value,
            a.dx * b.value + a.value * b.dx,
            a.dy * b.value + a.value * b.dy,
            a.dxx * b.value + 2.0 * a.dx * b.dx + a.value * b.dxx,
            a.dxy * b.value + a.dx * b.dy + a.dy * b.dx + a.value * b.dxy,
            a.dyy * b.value + 2.0 * a.dy * b.dy + a.value * b.dyy};
}
/// From a = q b, differentiated once and twice and solved for the derivatives of q.
inline Jet operator/(const Jet& a, const Jet& b) {
    const double q = a.value / b.value;
    const double qx = (a.dx - q * b.dx) / b.value;
    const double qy = (a.dy - q * b.dy) / b.value;
    return {q,
            qx,
            qy,
            (a.dxx - 2.0 * qx * b.dx - q * b.dxx) / b.value,
            (a.dxy - qx * b.dy - qy * b.dx - q * b.dxy) / b.value,
            (a.dyy - 2.0 * qy * b.dy - q * b.dyy) / b.value};
}

template <Differentiable T>
T operator+(const T& a, double c) {
    return a + T(c);
}
template <Differentiable T>
T operator+(double c, const T& a) {
    return T(c) + a;
}
template <Differentiable T>
T operator-(const T& a, double c) {
    return a - T(c);
}
template <Differentiable T>
T operator-(double c, const T& a) {
    return T(c) - a;
}
template <Differentiable T>
T operator*(const T& a, double c) {
    return c * a;
}

}  // namespace core::math

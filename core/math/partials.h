#pragma once
// Numbers that carry their derivatives with respect to several parameters: forward-mode differentiation for
// models of a handful of parameters. (core/math/jet.h has second derivatives, for two variables.)

#include "core/math/elementary.h"

#include <array>
#include <cstddef>

namespace core::math {

/// A value with its gradient in kParameters parameters.
template <std::size_t kParameters>
struct Partials {
    double value = 0.0;
    std::array<double, kParameters> d{};

    constexpr Partials() = default;
    constexpr Partials(double constant) : value(constant) {}

    /// Parameter number `index` with this value.
    static constexpr Partials parameter(double value, std::size_t index) {
        Partials p(value);
        p.d[index] = 1.0;
        return p;
    }

    /// g(a, b) with the slopes along a and b.
    static Partials combine(double g, const Partials& a, double along_a, const Partials& b, double along_b) {
        Partials result(g);
        for (std::size_t k = 0; k < kParameters; ++k) result.d[k] = along_a * a.d[k] + along_b * b.d[k];
        return result;
    }

    /// g(a) with its slope.
    static Partials chain(double g, const Partials& a, double slope) {
        Partials result(g);
        for (std::size_t k = 0; k < kParameters; ++k) result.d[k] = slope * a.d[k];
        return result;
    }

    friend Partials operator+(const Partials& a, const Partials& b) {
        return combine(a.value + b.value, a, 1.0, b, 1.0);
    }
    friend Partials operator-(const Partials& a, const Partials& b) {
        return combine(a.value - b.value, a, 1.0, b, -1.0);
    }
    friend Partials operator*(const Partials& a, const Partials& b) {
        return combine(a.value * b.value, a, b.value, b, a.value);
    }
    friend Partials operator/(const Partials& a, const Partials& b) {
        const double q = a.value / b.value;
        return combine(q, a, 1.0 / b.value, b, -q / b.value);
    }
    friend Partials operator-(const Partials& a) { return chain(-a.value, a, -1.0); }

    friend Partials exp(const Partials& a) {
        const double e = math::exp(a.value);
        return chain(e, a, e);
    }
    friend Partials log(const Partials& a) { return chain(math::log(a.value), a, 1.0 / a.value); }
    friend Partials sin(const Partials& a) { return chain(math::sin(a.value), a, math::cos(a.value)); }
    friend Partials cos(const Partials& a) { return chain(math::cos(a.value), a, -math::sin(a.value)); }
    friend Partials atan(const Partials& a) {
        return chain(math::atan(a.value), a, 1.0 / (1.0 + a.value * a.value));
    }
    /// a^b = e^(b log a) for positive a.
    friend Partials pow(const Partials& a, const Partials& b) {
        const double power = math::pow(a.value, b.value);
        return combine(power, a, b.value * power / a.value, b, power * math::log(a.value));
    }
};

}  // namespace core::math

#pragma once
// The formulas of test_functions(), each written once: for double it is the value, for Dual also the
// gradient, for Jet also the Hessian. Citations and stories are in the table.

#include "core/math/elementary.h"
#include "core/math/jet_functions.h"

#include <numbers>

namespace core::optim::formulas {

using math::cos;
using math::distance;
using math::exp;
using math::sin;
using math::square;

inline constexpr double kPi = std::numbers::pi;

struct Sphere {
    template <class T>
    static T at(const T& x, const T& y) {
        return square(x) + square(y);
    }
};

struct Ellipse {
    template <class T>
    static T at(const T& x, const T& y) {
        return 0.5 * (square(x) + 50.0 * square(y));
    }
};

struct Booth {
    template <class T>
    static T at(const T& x, const T& y) {
        return square(x + 2.0 * y - 7.0) + square(2.0 * x + y - 5.0);
    }
};

struct Matyas {
    template <class T>
    static T at(const T& x, const T& y) {
        return 0.26 * (square(x) + square(y)) - 0.48 * x * y;
    }
};

struct Zakharov {
    template <class T>
    static T at(const T& x, const T& y) {
        const T slant = square(0.5 * x + y);
        return square(x) + square(y) + slant + square(slant);
    }
};

struct Rosenbrock {
    template <class T>
    static T at(const T& x, const T& y) {
        return square(1.0 - x) + 100.0 * square(y - square(x));
    }
};

struct DixonPrice {
    template <class T>
    static T at(const T& x, const T& y) {
        return square(x - 1.0) + 2.0 * square(2.0 * square(y) - x);
    }
};

struct Beale {
    template <class T>
    static T at(const T& x, const T& y) {
        const T y2 = square(y);
        return square(1.5 - x + x * y) + square(2.25 - x + x * y2) + square(2.625 - x + x * y2 * y);
    }
};

struct DoubleWell {
    template <class T>
    static T at(const T& x, const T& y) {
        return square(square(x) - 1.0) + square(y);
    }
};

struct Himmelblau {
    template <class T>
    static T at(const T& x, const T& y) {
        return square(square(x) + y - 11.0) + square(x + square(y) - 7.0);
    }
};

struct ThreeHumpCamel {
    template <class T>
    static T at(const T& x, const T& y) {
        const T x2 = square(x);
        return 2.0 * x2 - 1.05 * square(x2) + (1.0 / 6.0) * square(x2) * x2 + x * y + square(y);
    }
};

struct SixHumpCamel {
    template <class T>
    static T at(const T& x, const T& y) {
        const T x2 = square(x);
        const T y2 = square(y);
        return (4.0 - 2.1 * x2 + (1.0 / 3.0) * square(x2)) * x2 + x * y + (4.0 * y2 - 4.0) * y2;
    }
};

struct McCormick {
    template <class T>
    static T at(const T& x, const T& y) {
        return sin(x + y) + square(x - y) - 1.5 * x + 2.5 * y + 1.0;
    }
};

struct StyblinskiTang {
    template <class T>
    static T part(const T& t) {
        return square(square(t)) - 16.0 * square(t) + 5.0 * t;
    }
    template <class T>
    static T at(const T& x, const T& y) {
        return 0.5 * (part(x) + part(y));
    }
};

struct GoldsteinPrice {
    template <class T>
    static T at(const T& x, const T& y) {
        const T first = 19.0 - 14.0 * x + 3.0 * square(x) - 14.0 * y + 6.0 * x * y + 3.0 * square(y);
        const T second = 18.0 - 32.0 * x + 12.0 * square(x) + 48.0 * y - 36.0 * x * y + 27.0 * square(y);
        return (1.0 + square(x + y + 1.0) * first) * (30.0 + square(2.0 * x - 3.0 * y) * second);
    }
};

struct Branin {
    template <class T>
    static T at(const T& x, const T& y) {
        const T valley = y - 5.1 / (4.0 * kPi * kPi) * square(x) + 5.0 / kPi * x - 6.0;
        return square(valley) + 10.0 * (1.0 - 1.0 / (8.0 * kPi)) * cos(x) + 10.0;
    }
};

struct Easom {
    template <class T>
    static T at(const T& x, const T& y) {
        return -(cos(x) * cos(y) * exp(-(square(x - kPi) + square(y - kPi))));
    }
};

struct Bohachevsky {
    template <class T>
    static T at(const T& x, const T& y) {
        return square(x) + 2.0 * square(y) - 0.3 * cos(3.0 * kPi * x) - 0.4 * cos(4.0 * kPi * y) + 0.7;
    }
};

struct Griewank {
    template <class T>
    static T at(const T& x, const T& y) {
        return (square(x) + square(y)) * (1.0 / 4000.0) - cos(x) * cos((1.0 / std::numbers::sqrt2) * y) + 1.0;
    }
};

struct Levy13 {
    template <class T>
    static T at(const T& x, const T& y) {
        return square(sin(3.0 * kPi * x)) + square(x - 1.0) * (1.0 + square(sin(3.0 * kPi * y))) +
               square(y - 1.0) * (1.0 + square(sin(2.0 * kPi * y)));
    }
};

struct Rastrigin {
    template <class T>
    static T at(const T& x, const T& y) {
        return 20.0 + square(x) + square(y) - 10.0 * cos(2.0 * kPi * x) - 10.0 * cos(2.0 * kPi * y);
    }
};

struct Ackley {
    template <class T>
    static T at(const T& x, const T& y) {
        const T funnel = -20.0 * exp((-0.2 / std::numbers::sqrt2) * distance(x, y));
        const T ripples = exp(0.5 * (cos(2.0 * kPi * x) + cos(2.0 * kPi * y)));
        return funnel - ripples + (20.0 + std::numbers::e);
    }
};

}  // namespace core::optim::formulas

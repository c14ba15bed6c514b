#pragma once
// The formulas of nist_models(), each written once: T is double for the value, Partials for the gradient too.
// b[0] is NIST's b1.

#include "core/math/elementary.h"
#include "core/math/partials.h"

#include <numbers>

namespace core::optim::formulas {

using math::atan;
using math::cos;
using math::exp;
using math::pow;
using math::sin;

struct RisingExponential {  // Misra1a, BoxBOD
    template <class T>
    static T at(const T* b, const double* x) {
        return b[0] * (1.0 - exp(-b[1] * x[0]));
    }
};

struct Misra1b {
    template <class T>
    static T at(const T* b, const double* x) {
        const T base = 1.0 + b[1] * (x[0] / 2.0);
        return b[0] * (1.0 - 1.0 / (base * base));
    }
};

struct Misra1c {
    template <class T>
    static T at(const T* b, const double* x) {
        return b[0] * (1.0 - pow(1.0 + b[1] * (2.0 * x[0]), T(-0.5)));
    }
};

struct Misra1d {
    template <class T>
    static T at(const T* b, const double* x) {
        return b[0] * b[1] * x[0] / (1.0 + b[1] * x[0]);
    }
};

struct Chwirut {
    template <class T>
    static T at(const T* b, const double* x) {
        return exp(-b[0] * x[0]) / (b[1] + b[2] * x[0]);
    }
};

struct Lanczos {
    template <class T>
    static T at(const T* b, const double* x) {
        return b[0] * exp(-b[1] * x[0]) + b[2] * exp(-b[3] * x[0]) + b[4] * exp(-b[5] * x[0]);
    }
};

struct TwoPeaks {  // Gauss1, Gauss2, Gauss3
    template <class T>
    static T peak(const T& height, const T& centre, const T& width, double x) {
        const T distance = (x - centre) / width;
        return height * exp(-(distance * distance));
    }
    template <class T>
    static T at(const T* b, const double* x) {
        return b[0] * exp(-b[1] * x[0]) + peak(b[2], b[3], b[4], x[0]) + peak(b[5], b[6], b[7], x[0]);
    }
};

struct DanWood {
    template <class T>
    static T at(const T* b, const double* x) {
        return b[0] * pow(T(x[0]), b[1]);
    }
};

struct Kirby2 {
    template <class T>
    static T at(const T* b, const double* x) {
        return (b[0] + x[0] * (b[1] + x[0] * b[2])) / (1.0 + x[0] * (b[3] + x[0] * b[4]));
    }
};

struct CubicOverCubic {  // Hahn1, Thurber
    template <class T>
    static T at(const T* b, const double* x) {
        return (b[0] + x[0] * (b[1] + x[0] * (b[2] + x[0] * b[3]))) /
               (1.0 + x[0] * (b[4] + x[0] * (b[5] + x[0] * b[6])));
    }
};

struct Nelson {
    template <class T>
    static T at(const T* b, const double* x) {
        return b[0] - b[1] * x[0] * exp(-b[2] * x[1]);
    }
};

struct Mgh17 {
    template <class T>
    static T at(const T* b, const double* x) {
        return b[0] + b[1] * exp(-b[3] * x[0]) + b[2] * exp(-b[4] * x[0]);
    }
};

struct Roszman1 {
    template <class T>
    static T at(const T* b, const double* x) {
        return b[0] - b[1] * x[0] - atan(b[2] / (x[0] - b[3])) * (1.0 / std::numbers::pi);
    }
};

struct Enso {
    template <class T>
    static T cycle(const T& along, const T& across, const T& angle) {
        return along * cos(angle) + across * sin(angle);
    }
    template <class T>
    static T at(const T* b, const double* x) {
        const double turn = 2.0 * std::numbers::pi * x[0];
        return b[0] + cycle(b[1], b[2], T(turn / 12.0)) + cycle(b[4], b[5], turn / b[3]) +
               cycle(b[7], b[8], turn / b[6]);
    }
};

struct Mgh09 {
    template <class T>
    static T at(const T* b, const double* x) {
        return b[0] * (x[0] * (x[0] + b[1])) / (x[0] * (x[0] + b[2]) + b[3]);
    }
};

struct Rat42 {
    template <class T>
    static T at(const T* b, const double* x) {
        return b[0] / (1.0 + exp(b[1] - b[2] * x[0]));
    }
};

struct Rat43 {
    template <class T>
    static T at(const T* b, const double* x) {
        return b[0] / pow(1.0 + exp(b[1] - b[2] * x[0]), 1.0 / b[3]);
    }
};

struct Mgh10 {
    template <class T>
    static T at(const T* b, const double* x) {
        return b[0] * exp(b[1] / (x[0] + b[2]));
    }
};

struct Eckerle4 {
    template <class T>
    static T at(const T* b, const double* x) {
        const T distance = (x[0] - b[2]) / b[1];
        return b[0] / b[1] * exp(-0.5 * distance * distance);
    }
};

struct Bennett5 {
    template <class T>
    static T at(const T* b, const double* x) {
        return b[0] * pow(b[1] + x[0], -1.0 / b[2]);
    }
};

}  // namespace core::optim::formulas

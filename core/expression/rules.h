#pragma once
// What each operation computes, for plain numbers as for numbers that carry derivatives. Outside its domain
// an operation is NaN, at poles too: 1/0 and log 0 are not numbers that a graph could show.

#include "core/expression/program.h"
#include "core/math/jet_functions.h"

#include <cmath>

namespace core::expression::rules {

using math::Number;
using math::value_of;

template <Number T>
T divide(const T& a, const T& b) {
    return value_of(b) == 0.0 ? T(kNaN) : a / b;
}

template <Number T>
T logarithm(const T& a) {
    return value_of(a) > 0.0 ? math::log(a) : T(kNaN);
}

template <Number T>
T power(const T& a, double c) {
    return value_of(a) == 0.0 && c < 0.0 ? T(kNaN) : math::pow(a, c);
}

template <Number T>
T power_of_base(double c, const T& a) {
    return c == 0.0 && value_of(a) < 0.0 ? T(kNaN) : math::pow(c, a);
}

template <Number T>
T general_power(const T& a, const T& b) {
    return value_of(a) == 0.0 && value_of(b) < 0.0 ? T(kNaN) : math::pow(a, b);
}

/// Beside those for numbers with derivatives, which are found with their types.
inline double sqrt(double a) { return std::sqrt(a); }
inline double abs(double a) { return std::fabs(a); }

/// The smaller one, the first of equals; NaN if either is.
template <Number T>
T min(const T& a, const T& b) {
    return value_of(a) <= value_of(b) || std::isnan(value_of(a)) ? a : b;
}

/// The larger one, the first of equals; NaN if either is.
template <Number T>
T max(const T& a, const T& b) {
    return value_of(a) >= value_of(b) || std::isnan(value_of(a)) ? a : b;
}

/// Calls run(rule) with the instruction's rule, a function of two operands.
template <class Run>
void with_rule(const Instruction& instruction, const Run& run) {
    const double c = instruction.constant;
    switch (instruction.operation) {
        case Operation::Constant:
            return run([c](const auto& a, const auto&) { return std::decay_t<decltype(a)>(c); });
        case Operation::Negate:
            return run([](const auto& a, const auto&) { return -a; });
        case Operation::Shift:
            return run([c](const auto& a, const auto&) { return a + c; });
        case Operation::Scale:
            return run([c](const auto& a, const auto&) { return c * a; });
        case Operation::Power:
            return run([c](const auto& a, const auto&) { return power(a, c); });
        case Operation::BasePower:
            return run([c](const auto& a, const auto&) { return power_of_base(c, a); });
        case Operation::Add:
            return run([](const auto& a, const auto& b) { return a + b; });
        case Operation::Subtract:
            return run([](const auto& a, const auto& b) { return a - b; });
        case Operation::Multiply:
            return run([](const auto& a, const auto& b) { return a * b; });
        case Operation::Divide:
            return run([](const auto& a, const auto& b) { return divide(a, b); });
        case Operation::GeneralPower:
            return run([](const auto& a, const auto& b) { return general_power(a, b); });
        case Operation::Min:
            return run([](const auto& a, const auto& b) { return min(a, b); });
        case Operation::Max:
            return run([](const auto& a, const auto& b) { return max(a, b); });
        case Operation::Sin:
            return run([](const auto& a, const auto&) { return math::sin(a); });
        case Operation::Cos:
            return run([](const auto& a, const auto&) { return math::cos(a); });
        case Operation::Tan:
            return run([](const auto& a, const auto&) { return math::tan(a); });
        case Operation::Tanh:
            return run([](const auto& a, const auto&) { return math::tanh(a); });
        case Operation::Exp:
            return run([](const auto& a, const auto&) { return math::exp(a); });
        case Operation::Log:
            return run([](const auto& a, const auto&) { return logarithm(a); });
        case Operation::Sqrt:
            return run([](const auto& a, const auto&) { return sqrt(a); });
        case Operation::Abs:
            return run([](const auto& a, const auto&) { return abs(a); });
    }
}

}  // namespace core::expression::rules

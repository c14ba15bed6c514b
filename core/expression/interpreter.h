#pragma once
// Runs a program on registers of any kind of number, one point or several at a time.

#include "core/expression/rules.h"
#include "core/math/lanes.h"

#include <cstddef>

namespace core::expression {

/// One register: a number of type T for each of kWidth points, part by part, so that loops over the points
/// can be vectorised. Not initialised: a program writes a register before it reads it.
template <class T, std::size_t kWidth>
struct Register;

template <std::size_t kWidth>
struct Register<double, kWidth> {
    double value[kWidth];

    double get(std::size_t k) const { return value[k]; }
    void set(std::size_t k, double a) { value[k] = a; }
};

template <std::size_t kWidth>
struct Register<math::Dual, kWidth> {
    double value[kWidth];
    double dx[kWidth];
    double dy[kWidth];

    math::Dual get(std::size_t k) const { return {value[k], dx[k], dy[k]}; }
    void set(std::size_t k, const math::Dual& a) {
        value[k] = a.value;
        dx[k] = a.dx;
        dy[k] = a.dy;
    }
};

template <std::size_t kWidth>
struct Register<math::Jet, kWidth> {
    double part[6][kWidth];

    math::Jet get(std::size_t k) const {
        return {part[0][k], part[1][k], part[2][k], part[3][k], part[4][k], part[5][k]};
    }
    void set(std::size_t k, const math::Jet& a) {
        part[0][k] = a.value;
        part[1][k] = a.dx;
        part[2][k] = a.dy;
        part[3][k] = a.dxx;
        part[4][k] = a.dxy;
        part[5][k] = a.dyy;
    }
};

/// Carries out all instructions; registers 0 and 1 hold x and y.
template <class T, std::size_t kWidth>
void run(const Program& program, Register<T, kWidth>* registers) {
    for (const Instruction& instruction : program.code) {
        const Register<T, kWidth>& a = registers[instruction.left];
        const Register<T, kWidth>& b = registers[instruction.right];
        Register<T, kWidth>& result = registers[instruction.target];
        rules::with_rule(instruction, [&](const auto& rule) {
            for (std::size_t k = 0; k < kWidth; ++k) result.set(k, rule(a.get(k), b.get(k)));
        });
    }
}

}  // namespace core::expression

#pragma once
// Random linear programs in small whole numbers: ties, degenerate vertices, contradictions and endless
// improvement are common among them.

#include "core/lp/linear_program.h"
#include "core/random.h"

#include <cmath>
#include <utility>

/// A whole number from -4 to 4.
inline double random_digit(core::Random& random) { return static_cast<double>(random.below(9)) - 4.0; }

inline void set_random_bounds(core::Random& random, double& low, double& high) {
    low = random.below(3) == 0 ? -core::kInfinity : random_digit(random);
    high = random.below(2) == 0 ? core::kInfinity : random_digit(random);
    if (low > high) std::swap(low, high);
    if (random.below(8) == 0 && std::isfinite(low)) high = low;
}

/// 1 to `largest` rows and columns. About equally often optimal, infeasible and unbounded.
inline core::lp::LinearProgram random_program(core::Random& random, std::size_t largest) {
    core::lp::LinearProgram program;
    program.sense = random.below(2) == 0 ? core::lp::Sense::kMinimize : core::lp::Sense::kMaximize;
    program.columns.resize(1 + random.below(largest));
    program.rows.resize(1 + random.below(largest));
    for (core::lp::Column& column : program.columns) {
        column.cost = random_digit(random);
        if (random.below(3) == 0) set_random_bounds(random, column.low, column.high);
    }
    for (core::lp::Row& row : program.rows) {
        std::vector<double> coefficients(program.columns.size());
        for (double& value : coefficients) value = random.below(2) == 0 ? random_digit(random) : 0.0;
        row = core::lp::make_row("row", coefficients, 0.0, 0.0);
        set_random_bounds(random, row.low, row.high);
    }
    return program;
}

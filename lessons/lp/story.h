#pragma once
// A situation with two products, or three, and the numbers of it that the learner can change.

#include "core/lp/linear_program.h"

#include <string>
#include <vector>

namespace lessons::lp {

/// A program with two products, or three, and what its picture needs. Every row has exactly one finite bound.
struct Story {
    std::string id;     ///< Stable: it stands in share links ("factory").
    std::string title;  ///< In the menu: "A factory".
    std::string tell;   ///< One or two sentences.
    core::lp::LinearProgram program;
    core::Vector2 extent{100.0, 100.0};  ///< What the plan of two products shows of each at first.
    bool has_equal_scale = true;         ///< One piece of both products is as long on the screen.
};

/// The numbers of a story that the learner can change.
struct Numbers {
    std::vector<double> profit{};             ///< Per piece of each product.
    std::vector<std::vector<double>> uses{};  ///< One a row: of its unit, per piece of each product.
    std::vector<double> limits{};             ///< One a row: its finite bound.

    bool operator==(const Numbers&) const = default;
};

/// What may be typed: anything beyond is brought back into it.
inline constexpr core::Interval kProfitRange{-1000.0, 1000.0};
inline constexpr core::Interval kUseRange{-1000.0, 1000.0};
inline constexpr core::Interval kLimitRange{0.0, 100000.0};

/// Whether the row asks for at least so much, instead of allowing at most so much.
bool is_minimum(const core::lp::Row& row);

/// The row's finite bound.
double limit_of(const core::lp::Row& row);

Numbers numbers_of(const core::lp::LinearProgram& program);
core::lp::LinearProgram with_numbers(core::lp::LinearProgram program, const Numbers& numbers);

}  // namespace lessons::lp

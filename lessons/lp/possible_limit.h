#pragma once
// One limit of the story, as people write it: "wood: 2 chairs + tables <= 100".

#include "core/geometry/half_plane_intersection.h"
#include "core/lp/linear_program.h"
#include "core/result.h"

#include <array>
#include <string>
#include <string_view>

namespace lessons::possible {

struct Limit {
    std::string name;              ///< Empty where the text names none.
    std::array<double, 2> uses{};  ///< Per piece of each product.
    double bound = 0.0;
    bool asks = false;  ///< For at least the bound, instead of allowing at most so much.

    core::geometry::HalfPlane half_plane() const;
    /// How much of it a plan uses.
    double used(core::Vector2 plan) const { return uses[0] * plan.x() + uses[1] * plan.y(); }
    /// How far a plan is inside the limit; negative where it breaks it.
    double spare(core::Vector2 plan) const { return asks ? used(plan) - bound : bound - used(plan); }
};

/// Numbers in a limit may be no larger than this.
inline constexpr double kLargestNumber = 1e6;

/// Reads one limit on the two products (algebra.h tells the language). Errors: other products, equations and
/// limits with two bounds (they are two limits), a limit on nothing, numbers beyond kLargestNumber.
core::Result<Limit> read_limit(std::string_view text, const std::array<std::string, 2>& products);

/// The limit as such a text. Reading it gives the same limit.
std::string write_limit(const Limit& limit, const std::array<std::string, 2>& products);

}  // namespace lessons::possible

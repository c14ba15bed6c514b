#pragma once
// What the views are given and what they hand back.

#include "lessons/lp/best_corner_run.h"
#include "lessons/lp/story.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::corner {

/// What is drawn.
struct Scene {
    const lp::Story& story;
    const lp::Numbers& numbers;
    const lp::Numbers& defaults;
    const Run& run;
    bool shows_prices = true;
    bool shows_dictionary = false;  ///< The tableau as equations.
    std::vector<std::string>
        corner_limits{};  ///< Names of the limits that meet at the corner under the pointer.

    /// Whether the limit is under the pointer anywhere, by itself or as part of a corner.
    bool is_lit(const std::string& limit) const;
};

/// What the learner did in this frame: at most one of both.
struct Action {
    std::optional<lp::Numbers> numbers{};  ///< Changed numbers.
    std::optional<core::Index> entering;   ///< The variable that shall enter in the next step.

    explicit operator bool() const { return numbers.has_value() || entering.has_value(); }
};

}  // namespace lessons::corner

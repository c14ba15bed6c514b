#pragma once
// What the views are given and what they hand back.

#include "lessons/lp/best_corner_run.h"
#include "lessons/lp/best_corner_story.h"

#include <optional>

namespace lessons::corner {

/// What is drawn.
struct Scene {
    const Story& story;
    const Numbers& numbers;
    const Numbers& defaults;
    const Run& run;
    bool shows_prices = true;
};

/// What the learner did in this frame: at most one of both.
struct Action {
    std::optional<Numbers> numbers{};     ///< Changed numbers.
    std::optional<core::Index> entering;  ///< The variable that shall enter in the next step.

    explicit operator bool() const { return numbers.has_value() || entering.has_value(); }
};

}  // namespace lessons::corner

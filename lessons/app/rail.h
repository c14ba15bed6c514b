#pragma once
// The rail: lessons by track, with what was read of each.

#include "lessons/app/layout.h"
#include "lessons/app/narrative.h"
#include "lessons/app/progress.h"
#include "lessons/curriculum.h"

namespace lessons::app {

struct RailState {
    const Entry* current = nullptr;
    const Progress* progress = nullptr;
    const std::map<std::string, LessonText>* texts = nullptr;
    bool folded = false;
};

/// Draws the rail into the area; the lesson that was chosen, or null.
const Entry* draw_rail(const Area& area, const RailState& state);

}  // namespace lessons::app

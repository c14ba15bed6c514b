#pragma once
// The rail: lessons by track, with what was read of each, and a way to begin again.

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

enum class StartOver { no, this_lesson, all_lessons };

/// What was chosen in the rail.
struct RailChoice {
    const Entry* lesson = nullptr;  ///< To be opened; null: none.
    StartOver start_over = StartOver::no;

    bool empty() const { return lesson == nullptr && start_over == StartOver::no; }
};

/// Draws the rail into the area. Starting over is asked about once more before it is chosen.
RailChoice draw_rail(const Area& area, const RailState& state);

}  // namespace lessons::app

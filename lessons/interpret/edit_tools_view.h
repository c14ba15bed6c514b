#pragma once
// What can be done to the marked range of a curve.

#include "lessons/interpret/edit_scene.h"

#include <optional>

namespace lessons::editing {

/// What was pressed.
struct ToolAction {
    std::optional<Operation> operation;  ///< none: the one that was on is off.
    bool test_turned = false;
};

/// A line or two of buttons, those that are possible here, and the one that asks the held-back rows.
ToolAction draw_tools(const Scene& scene);

/// What the held-back rows say, in as many lines as it takes.
void draw_verdict(const Scene& scene);

}  // namespace lessons::editing

#pragma once
// The bar along the top: menu, where one is, and what can be done with the whole page.

#include "lessons/app/commands.h"
#include "lessons/app/layout.h"

#include <optional>
#include <string>

namespace lessons::app {

struct TopBarState {
    std::string track;
    std::string title;
    bool can_undo = false;
    bool can_redo = false;
    bool presenting = false;
    bool narrow = false;
};

/// Draws the bar; the command that was chosen.
std::optional<Command> draw_top_bar(const Area& area, const TopBarState& state);

}  // namespace lessons::app

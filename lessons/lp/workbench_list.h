#pragma once
// A list of what a model consists of: a name, a bar, what it is, its number to be moved, what it is worth.
// Only what is on the screen is drawn, so that it may be long.

#include <imgui.h>

#include <array>
#include <functional>
#include <optional>
#include <string>

namespace lessons::workbench {

struct ListRow {
    std::string name;
    std::string unit;  ///< Beside the name, where there is room.
    std::string value;
    std::string number;  ///< What a click chooses to be moved.
    std::string price;
    double share = 0.0;  ///< Of the bar, in [0, 1]; negative: no bar.
    ImU32 color = 0;     ///< Of the bar.
    bool is_moved = false;
    bool is_chosen = false;
};

/// Heads stand over the columns value, number and price; fills the window. The row that was clicked.
std::optional<int> draw_list(const char* id, const std::array<std::string, 4>& heads, int count,
                             const std::function<ListRow(int)>& row);

}  // namespace lessons::workbench

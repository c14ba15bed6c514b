#pragma once
// The small card of numbers beside the pointer.
//
//   readout_card("Adam, step 120", {{{"x", format_number(x)}, {"f(x)", format_number(f),
//   theme().series[2]}}});

#include <imgui.h>

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace lessons::ui {

struct ReadoutRow {
    std::string label;
    std::string value;
    ImU32 color = 0;  ///< A dot of this colour before the label; 0: none.
};

/// Draws the card near the pointer, inside the window. An empty title takes no room.
void readout_card(std::string_view title, std::span<const ReadoutRow> rows);
void readout_card(std::string_view title, std::initializer_list<ReadoutRow> rows);

/// The same under something that was reached by keyboard or finger, given by its corners.
void readout_card_under(ImVec2 begin, ImVec2 end, std::string_view title, std::span<const ReadoutRow> rows);

}  // namespace lessons::ui

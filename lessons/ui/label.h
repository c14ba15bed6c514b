#pragma once
// Short texts drawn into figures: with a halo that keeps them readable on any ground, and turned along lines.
//
//   draw_label(draw, {x, y}, "diverges", {.color = theme().bad, .align = {0.5f, 0.5f}});

#include "lessons/ui/plot_style.h"

#include <imgui.h>

#include <span>
#include <string_view>

namespace lessons::ui {

/// The extent of a text in the text font at this size (before text scaling).
ImVec2 label_extent(std::string_view text, float size, bool strong = false);

/// Draws the text so that the part of it named by `style.align` stands at `at`. Returns its top left corner.
ImVec2 draw_label(ImDrawList& draw, ImVec2 at, std::string_view text, const TextStyle& style = {});

/// The text centred on a point and turned by `angle` (radians, clockwise on the screen).
void draw_turned_label(ImDrawList& draw, ImVec2 center, float angle, std::string_view text,
                       const TextStyle& style);

/// The text, cut with an ellipsis where it is wider than `width`.
std::string_view shortened(std::string_view text, float width, float size, char* buffer,
                           std::size_t capacity);

/// A filled arrow head of this length at `tip`, pointing away from `from`.
void draw_arrow_head(ImDrawList& draw, ImVec2 from, ImVec2 tip, float size, ImU32 color);

/// Moves labels of one height apart so that none overlap and all lie in [low, high] if they fit. `y` holds
/// their centres in increasing order.
void spread_labels(std::span<float> y, float height, float low, float high);

}  // namespace lessons::ui

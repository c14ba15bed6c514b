#pragma once
// Wrapped text with emphasis and links, as the lessons' columns need it.
//
//   const Run runs[] = {{Run::Style::plain, "Press "}, {Run::Style::strong, "play"}, {Run::Style::plain,
//   "."}}; if (const std::optional<std::string> link = paragraph(runs, width)) follow(*link);

#include <imgui.h>

#include <optional>
#include <span>
#include <string>

namespace lessons::ui {

/// A piece of text in one style; with a target it is a link.
struct Run {
    enum class Style { plain, emphasis, strong, code };
    Style style = Style::plain;
    std::string text;
    std::string target = {};
};

/// Lays the runs out in lines of at most `width` px at the current font size, line height 1.5, and takes
/// their room in the current window. Gives the target of the link that was clicked.
std::optional<std::string> paragraph(std::span<const Run> runs, float width);

}  // namespace lessons::ui

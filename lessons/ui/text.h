#pragma once
// Wrapped text with emphasis, links, formulas and live numbers, as the lessons' columns need it.
//
//   const Run runs[] = {{.text = "Press "}, {.style = Run::Style::strong, .text = "play"}, {.text = "."}};
//   if (const std::optional<std::string> link = paragraph(runs, width)) follow(*link);

#include <imgui.h>

#include <functional>
#include <optional>
#include <span>
#include <string>

namespace lessons::ui {

/// A piece of text in one style; with a target it is a link, and the target's scheme says how it looks:
/// "focus:map" lights the pane or mark of that name up while it is pointed at, "term:rate" opens in place.
struct Run {
    enum class Style { plain, emphasis, strong, code };
    Style style = Style::plain;
    std::string text;
    std::string target = {};
    std::optional<int> formula = {};  ///< In place of words: a formula of Context::formulas.
    std::string live = {};            ///< The text is the present value of what has this name.
};

/// Something that opens under the line in which the link with this target ends.
struct UnderLink {
    std::string target;
    std::function<void(float width)> draw;  ///< Begins at the cursor, leaves it below.
};

/// Lays the runs out in lines of at most `width` px at the current font size, line height 1.5 and more where
/// a formula is taller, and takes their room in the current window. Gives the target of the link that was
/// clicked.
std::optional<std::string> paragraph(std::span<const Run> runs, float width,
                                     const UnderLink* under = nullptr);

}  // namespace lessons::ui

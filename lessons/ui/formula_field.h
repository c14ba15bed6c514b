#pragma once
// A field in which a formula is typed. What is wrong with the text is said under it, below a caret at the
// place.
//
//   FormulaField field_;                                             // member of the lesson
//   if (const auto typed = field_.draw("f", "f(x, y) =", present_text, check, 320.0f)) take(*typed);

#include "core/result.h"

#include <imgui.h>

#include <array>
#include <functional>
#include <optional>
#include <string>

namespace lessons::ui {

class FormulaField {
public:
    /// What is wrong with a text; nothing where it can be used. Columns count characters from 1.
    using Check = std::function<std::optional<core::Error>(const std::string& text)>;

    /// Shows `text`, with `label` before it, `width` px together. Gives what was typed as soon as it is
    /// another text that can be used. A text that cannot be used stays, with what is wrong, until it is
    /// mended, given up by Escape, or `text` becomes another one.
    std::optional<std::string> draw(const char* id, const char* label, const std::string& text,
                                    const Check& check, float width);

private:
    static constexpr std::size_t kLongest = 1024;  // bytes

    void show(const std::string& text);
    void complain(const core::Error& error, float scroll) const;

    std::array<char, kLongest> buffer_{};
    std::string shown_;  ///< The caller's text when the buffer was last in step with it.
    bool is_draft_ = false;
};

}  // namespace lessons::ui

#pragma once
// A pen that draws on a digit's image as the scans had it: every point stands for 4 x 4 dots, and its ink
// counts those under the pen.

#include "core/types.h"
#include "lessons/interpret/digits_picture.h"

#include <bitset>
#include <optional>

namespace lessons::digits {

/// What the learner did in this frame.
struct ImageAction {
    std::optional<core::Vector> drawn = {};  ///< The image after a stroke's piece.
    bool goes_back = false;                  ///< To the test image.
    std::optional<core::Index> asked = {};   ///< The digit to explain.
};

class Pen {
public:
    enum class Tool { pen, eraser };

    void take(Tool tool) { tool_ = tool; }
    Tool tool() const { return tool_; }

    /// Takes the pointer's strokes on the area that shows `image`. The image after a stroke's piece, where it
    /// changed.
    std::optional<core::Vector> draw(const char* id, const ImRect& area, const core::Vector& image);

private:
    static constexpr int kDotsPerPixel = 4;
    static constexpr int kDots = static_cast<int>(kSide) * kDotsPerPixel;

    void mark(ImVec2 from, ImVec2 to);
    core::Vector with_stroke() const;

    Tool tool_ = Tool::pen;
    bool is_stroking_ = false;
    ImVec2 last_;                         // of the stroke, in dots
    std::bitset<kDots * kDots> covered_;  // by the stroke so far
    core::Vector before_;                 // the image when the stroke began
};

}  // namespace lessons::digits

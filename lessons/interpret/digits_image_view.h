#pragma once
// The image that the network looks at, as a pad to draw on, and its ten answers.

#include "lessons/interpret/digits_picture.h"

#include <array>
#include <bitset>
#include <optional>

namespace lessons::digits {

/// What the learner did in this frame.
struct ImageAction {
    std::optional<core::Vector> drawn = {};  ///< The image after a stroke's piece.
    bool goes_back = false;                  ///< To the test image.
    std::optional<core::Index> asked = {};   ///< The digit to explain.
};

/// A pen as the scans had it: every point stands for 4 x 4 dots, and its ink counts those under the pen.
class ImageView {
public:
    ImageAction draw(const core::Vector& image, const Bars& bars, bool is_drawing);

private:
    static constexpr int kDotsPerPixel = 4;
    static constexpr int kDots = static_cast<int>(kSide) * kDotsPerPixel;
    enum class Tool { pen, eraser };

    void draw_tools(ImageAction& action, bool is_drawing);
    void take_stroke(ImageAction& action, const ImRect& area, const core::Vector& image);
    void mark(ImVec2 from, ImVec2 to);
    core::Vector with_stroke() const;

    Tool tool_ = Tool::pen;
    bool is_stroking_ = false;
    ImVec2 last_;                         ///< Of the stroke, in dots.
    std::bitset<kDots * kDots> covered_;  ///< By the stroke so far.
    core::Vector before_;                 ///< The image when the stroke began.
};

}  // namespace lessons::digits

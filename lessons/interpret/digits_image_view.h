#pragma once
// The image that the network looks at, as a pad to draw on, and its ten answers.

#include "lessons/interpret/digits_pen.h"
#include "lessons/interpret/digits_picture.h"

namespace lessons::digits {

class ImageView {
public:
    ImageAction draw(const core::Vector& image, const Bars& bars, bool is_drawing);

private:
    void draw_tools(ImageAction& action, bool is_drawing);

    Pen pen_;
};

}  // namespace lessons::digits

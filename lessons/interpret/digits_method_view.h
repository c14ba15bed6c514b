#pragma once
// One method's map at full size: with its scale, its numbers, and the patch of occlusion to move by hand.

#include "lessons/interpret/digits_explainer.h"

namespace lessons::digits {

/// Where the learner put the patch: rows and columns of its upper left corner.
struct PatchPlace {
    int row = 1;
    int column = 1;
};

/// Fills the window with the map beside a sentence on how to read it.
void draw_method(const Answer& answer, Method method);

/// The image with the patch on it, which can be dragged, and what the probability becomes.
void draw_occlusion(const Answer& answer, PatchPlace& place);

}  // namespace lessons::digits

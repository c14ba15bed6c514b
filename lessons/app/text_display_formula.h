#pragma once

#include "lessons/app/text_block.h"

namespace lessons::app {

/// A formula on its own line, centred. Where it is too wide it is set a little smaller; where that is not
/// enough it scrolls.
void draw_display_formula(const DisplayFormula& block, float width);

}  // namespace lessons::app

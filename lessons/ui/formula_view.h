#pragma once
// A formula that answers: its terms light up with the figure, say what they are, and show their live numbers.
// By pointer, by tap, and by Tab with the arrow keys.

#include <imgui.h>

namespace lessons::ui {

/// Draws formula `formula` of Context::formulas with the left end of its baseline at `origin`, and makes its
/// named terms answer. The cursor of the window is not moved.
void formula_view(int formula, ImVec2 origin, float em);

}  // namespace lessons::ui

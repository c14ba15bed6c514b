#pragma once
// A possible answer as a large row: read, chosen, found right or wrong.

#include "lessons/ui/text.h"

#include <span>

namespace lessons::ui {

enum class AnswerMark { open, chosen, right, wrong };
enum class AnswerSign { round, square };  ///< One answer is asked for, or any number.

struct AnswerRow {
    std::span<const Run> text;  ///< Must stay where it is from frame to frame.
    AnswerMark mark = AnswerMark::open;
    AnswerSign sign = AnswerSign::round;
    bool enabled = true;
};

/// Draws the row, at least 44 px high, as wide as given, at the present font size; true when it was pressed.
bool answer_row(const AnswerRow& row, float width);

}  // namespace lessons::ui

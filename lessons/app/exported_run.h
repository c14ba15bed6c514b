#pragma once

#include "lessons/app/narrative.h"
#include "lessons/app/present_run.h"

namespace lessons::app {

/// The run on the screen with its text, as exports see it.
struct ExportedRun : PresentRun {
    const Session* b = nullptr;  ///< The second copy, where two are compared.
    const LessonText& text;
    const ui::FormulaSet& formulas;
};

}  // namespace lessons::app

#pragma once
// While a model is trained: how well it separates good from bad loans that it never sees, tree by tree.

#include "lessons/interpret/case_model.h"
#include "lessons/ui/plot_view.h"

namespace lessons::why {

/// Fills the window with the curve so far.
void draw_training(const cases::Case& data, const cases::CaseModel* model, ui::PlotView& view);

/// "AUC 0.841"
std::string quality_text(const cases::CaseModel& model);

}  // namespace lessons::why

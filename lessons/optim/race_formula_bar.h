#pragma once
// The formula above the map: that of the landscape, to be changed, or the learner's own.

#include "lessons/optim/race_edits.h"
#include "lessons/ui/formula_field.h"
#include "lessons/ui/plot_view.h"

namespace lessons::optim {

class RaceFormulaBar {
public:
    /// Draws the bar at the cursor, `width` px wide. What is typed becomes the own function over the window
    /// that the map shows; true then.
    bool draw(const RaceGround& ground, const ui::PlotWindow& shown, RaceGallery& gallery, float width);

private:
    ui::FormulaField field_;
};

}  // namespace lessons::optim

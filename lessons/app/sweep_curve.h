#pragma once
// The end of a readout against the value of the swept parameter.

#include "lessons/app/sweep_cards.h"
#include "lessons/ui/plot.h"

namespace lessons::app {

class SweepCurve {
public:
    /// Fills the rest of the current window, or `size`.
    SweepAnswer draw(const SweepPicture& picture, const SweepFocus& focus, bool by_factors, ImVec2 size);

    /// Shows everything again: to be called when another sweep begins.
    void fit() { view_.fit(); }

private:
    ui::PlotView view_;
};

/// "Lowest at 1.9 ×: 0.0012. Highest at 100 ×: 3.1." Empty where all end alike.
std::string extremes_in_words(const SweepPicture& picture, const Parameter& parameter);

}  // namespace lessons::app

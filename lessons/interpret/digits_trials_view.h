#pragma once
// What the trials found, as pictures: one claim tried on one image, and all methods on thirty.

#include "lessons/interpret/digits_trials.h"
#include "lessons/ui/plot_view.h"

namespace lessons::digits {

/// The image without the k pixels called most important beside one without k pixels drawn at random.
void draw_claim(const Answer& answer, const DeletionCurves& curves, Method method, int n_deleted);

class DeletionView {
public:
    /// Mean probability against the number of pixels deleted, which can be dragged.
    void draw(const Findings& findings, Method method, int& n_deleted);

private:
    ui::PlotView view_{{{0.0, static_cast<double>(kPixels)}, {0.0, 100.0}}};
};

/// How like the untrained network's maps each method's maps are: mean and spread over the images.
void draw_likeness(const Findings& findings);

}  // namespace lessons::digits

#pragma once
// Integrated gradients as an area: the slope of the probability on the way from the baseline to the image.

#include "lessons/interpret/digits_explainer.h"
#include "lessons/ui/plot_view.h"

namespace lessons::digits {

/// The sum of midpoint slabs up to `alpha`, and what it should be.
struct SlabSum {
    double sum = 0.0;    ///< Of `slices` slabs of equal width, the last one cut at alpha.
    double truth = 0.0;  ///< Probability at alpha minus the baseline's.
};

SlabSum sum_slabs(const Question& question, int slices, double alpha);

class PathView {
public:
    /// Fills the window. `alpha` in [0, 1] can be dragged.
    void draw(const Answer& answer, int slices, double& alpha);

private:
    void draw_pictures(const Question& question, double alpha, float height) const;
    void draw_area(const Answer& answer, int slices, double& alpha);

    ui::PlotView view_;
};

}  // namespace lessons::digits

#pragma once
// How learning goes: curves, the confusion of digits, and the mistakes made most confidently.

#include "lessons/interpret/digits_training.h"
#include "lessons/ui/plot_view.h"

#include <optional>
#include <vector>

namespace lessons::digits {

class CurvesView {
public:
    /// Accuracy against the epoch, up to `now`.
    void draw(const Training& training, int now);

private:
    ui::PlotView view_{{{0.0, Training::kEpochs}, {0.0, 100.0}}};
    std::vector<double> train_;
    std::vector<double> test_;
};

/// The table of true digits against answers; hovering tells, a click gives the first such test image.
std::optional<core::Index> draw_confusion(const DigitsData& data, const Epoch& epoch);

/// Test images that are answered wrongly, most confident first.
std::vector<core::Index> worst_mistakes(const DigitsData& data, const Epoch& epoch);

/// Those as a gallery; gives the one that was clicked.
std::optional<core::Index> draw_mistakes(const DigitsData& data, const Epoch& epoch, core::Index shown);

}  // namespace lessons::digits

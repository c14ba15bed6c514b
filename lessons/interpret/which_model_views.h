#pragma once
// The panes: models by quality and simplicity, curves over all thresholds, money, and people.

#include "lessons/interpret/which_model_scene.h"
#include "lessons/ui/plot_view.h"

#include <optional>
#include <string>

namespace lessons::which {

enum class CurveKind { training, roc, precision_recall, calibration, lift };

/// What the curve shows: "Calibration: do the scores come true?"
std::string title_of(CurveKind kind);

/// Quality against size, with intervals. Gives the model that was clicked.
std::optional<int> draw_models(const Scene& scene, ui::PlotView& view);

/// One kind of curve for all models; the threshold is dragged as a point of the chosen one.
void draw_curves(const Scene& scene, CurveKind kind, double& threshold, ui::PlotView& view);

/// Money per 100 rows over the threshold, which can be dragged.
void draw_profit(const Scene& scene, double& threshold, ui::PlotView& view);

/// A hundred figures in the four outcomes, with what each brings.
void draw_people(const Scene& scene);

}  // namespace lessons::which

#pragma once
// The panes of the race: the region with all trails, the errors, and the sizes.

#include "core/lp/size_study.h"
#include "lessons/lp/middle_edits.h"
#include "lessons/lp/middle_race.h"
#include "lessons/lp/middle_rosette.h"
#include "lessons/ui/plot.h"

#include <optional>

namespace lessons::middle {

enum class RosetteUse { hidden, shown };

struct Scene {
    const Shape& shape;
    const ShapeEdits& edits;
    const Race& race;
    const Rosette& rosette;
    int step = 0;
    Method inside = Method::interior_point;     ///< Whose step is looked into.
    const std::optional<Yesterday>& yesterday;  ///< Where the race begins, if warm.
    RosetteUse rosette_use = RosetteUse::hidden;
};

/// The trail's look, the same in every pane.
ui::SeriesStyle style_of(Method method);

/// The region with its trails and what the learner can drag.
class RaceView {
public:
    /// What the learner dragged the edges, the direction or the start to.
    std::optional<ShapeEdits> draw(const Scene& scene);

private:
    ui::PlotView view_{{{-0.7, kLargest + 0.7}, {-0.7, kLargest + 0.7}}};
};

/// The reasons behind the present step of the method that is looked into: the ellipse and its cut, or the
/// central path and the arrows.
void draw_inside(ui::Plot& plot, const Scene& scene);

/// Squares on the edges, the arrow of the objective, the start.
std::optional<ShapeEdits> drag_handles(ui::Plot& plot, const Scene& scene);

/// How far from the best every method is, over the iterations so far.
class ErrorsView {
public:
    void draw(const Scene& scene);

private:
    ui::PlotView view_;
};

enum class SizeMeasure { iterations, multiplications };

/// What every method needs as programs grow.
class SizesView {
public:
    void draw(const core::lp::SizeStudy& study, SizeMeasure measure);

private:
    ui::PlotView view_;
};

}  // namespace lessons::middle

#pragma once
// The map of all plans as it is cut, limit by limit.

#include "lessons/lp/line_labels.h"
#include "lessons/lp/possible_run.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::possible {

/// What the views are given.
struct Scene {
    const Run& run;
    const Sheet& sheet;
    const Sheet& original;
};

class PlanView {
public:
    /// Gives the sheet as the learner has changed it.
    std::optional<Sheet> draw(const Scene& scene);

private:
    void settle_window(const Run& run);
    void draw_region(ui::Plot& plot, const Run& run);
    void draw_lost(ui::Plot& plot, const Run& run);
    void name_lost(ui::Plot& plot, const Run& run);
    void draw_limits(ui::Plot& plot, const Run& run);
    void draw_ray(ui::Plot& plot, const Run& run);
    void draw_corners(ui::Plot& plot, const Run& run);
    void draw_words(ui::Plot& plot, const Run& run);
    // possible_plan_handles.cpp
    void drag_limits(ui::Plot& plot, const Scene& scene, std::optional<Sheet>& wanted);
    void turn_limit(ui::Plot& plot, const Scene& scene, std::size_t limit, std::optional<Sheet>& wanted);
    void place_point(ui::Plot& plot, const Scene& scene, std::optional<Sheet>& wanted);

    ui::PlotView view_;
    std::string shown_;  ///< Story whose window is shown.
    lp::LineLabels labels_;
};

/// Whether the limit is lit up, by itself or because it quarrels.
bool is_lit(const Run& run, std::size_t limit);

}  // namespace lessons::possible

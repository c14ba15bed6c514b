#pragma once
// The map of all plans: the region, its edges, the profit line and the walk.

#include "lessons/lp/best_corner_action.h"
#include "lessons/lp/line_labels.h"
#include "lessons/lp/profit_compass.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::corner {

class PlanView {
public:
    Action draw(const Scene& scene);

    /// Names of the limits that meet at the corner under the pointer in the last frame.
    const std::vector<std::string>& corner_limits() const { return corner_limits_; }

private:
    void settle_window(const Scene& scene);
    double shown_profit(const Scene& scene) const;
    // best_corner_plan.cpp: what lies below
    void draw_region(ui::Plot& plot, const Scene& scene);
    void draw_limits(ui::Plot& plot, const Scene& scene);
    void draw_profit_line(ui::Plot& plot, const Scene& scene);
    // best_corner_plan_walk.cpp: the corners and the way over them
    void draw_ways(ui::Plot& plot, const Scene& scene);
    void draw_walk(ui::Plot& plot, const Scene& scene);
    void draw_corners(ui::Plot& plot, const Scene& scene);
    void choose_way(ui::Plot& plot, const Scene& scene, Action& action);
    // best_corner_plan_handles.cpp: what can be dragged
    void drag_limits(ui::Plot& plot, const Scene& scene, Action& action);
    void drag_profit_line(ui::Plot& plot, const Scene& scene);
    void turn_profit(ui::Plot& plot, const Scene& scene, Action& action);
    // best_corner_plan_words.cpp: what is written and read
    void draw_words(ui::Plot& plot, const Scene& scene);
    void name_corners(ui::Plot& plot, const Scene& scene);
    void name_region(ui::Plot& plot, const Scene& scene);
    void name_profit_line(ui::Plot& plot, const Scene& scene);
    void read_out(ui::Plot& plot, const Scene& scene);

    ui::PlotView view_;
    std::string shown_;              ///< Story whose window is shown.
    double grown_ = 0.0;             ///< How much larger than the story's extent the home window is.
    std::optional<double> probe_{};  ///< Profit of the line that the learner has moved.
    int probe_step_ = -1;            ///< The step that it was moved at.
    bool has_slid_ = false;          ///< The learner knows that the profit line can be dragged.
    lp::ProfitCompass compass_;
    std::vector<std::string> corner_limits_;
    lp::LineLabels labels_;
};

}  // namespace lessons::corner

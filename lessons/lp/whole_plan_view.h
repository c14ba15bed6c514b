#pragma once
// Two columns: the region, its lattice of whole plans, and what each branch and cut takes away.

#include "lessons/lp/line_labels.h"
#include "lessons/lp/whole_scene.h"
#include "lessons/ui/plot.h"

namespace lessons::whole {

class PlanView {
public:
    Action draw(const Scene& scene);

private:
    void draw_parts(ui::Plot& plot, const Scene& scene);
    void draw_split(ui::Plot& plot, const Scene& scene, core::Index node);
    void draw_limits(ui::Plot& plot, const Scene& scene);
    void draw_cuts(ui::Plot& plot, const Scene& scene);
    void draw_lattice(ui::Plot& plot, const Scene& scene);
    void draw_plans(ui::Plot& plot, const Scene& scene);
    void draw_rounding(ui::Plot& plot, const Scene& scene);
    void name_plans(ui::Plot& plot, const Scene& scene);
    void name_limits(ui::Plot& plot, const Scene& scene);
    void drag_limits(ui::Plot& plot, const Scene& scene, Action& action);
    void point(ui::Plot& plot, const Scene& scene, Action& action);
    void read_out(ui::Plot& plot, const Scene& scene) const;

    ui::PlotView view_;
    lp::LineLabels labels_;
};

}  // namespace lessons::whole

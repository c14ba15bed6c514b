#pragma once
// One limit and columns from 0 to 1: every project is a box as wide as its cost and as high as its value for
// each unit of cost, so that its area is its value. What the relaxed plan takes is filled.

#include "lessons/lp/whole_scene.h"
#include "lessons/ui/plot_view.h"

namespace lessons::whole {

class ProjectsView {
public:
    Action draw(const Scene& scene);

private:
    ui::PlotView view_;
};

}  // namespace lessons::whole

#pragma once
// Bound and best plan over the steps; what lies between is not known yet.

#include "lessons/lp/whole_scene.h"
#include "lessons/ui/plot_view.h"

namespace lessons::whole {

class ChartView {
public:
    Action draw(const Scene& scene);

private:
    ui::PlotView view_;
};

}  // namespace lessons::whole

#pragma once
// A week of shifts: who is on duty each day, those who begin that day below, against what is needed.

#include "lessons/lp/whole_scene.h"
#include "lessons/ui/plot_view.h"

namespace lessons::whole {

class WeekView {
public:
    Action draw(const Scene& scene);

private:
    ui::PlotView view_;
};

}  // namespace lessons::whole

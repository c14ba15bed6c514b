#pragma once
// Stations, open as far as the relaxed plan opens them, and the districts that they serve.

#include "lessons/lp/whole_scene.h"
#include "lessons/ui/plot_view.h"

namespace lessons::whole {

class MapView {
public:
    void draw(const Scene& scene);

private:
    ui::PlotView view_;
};

}  // namespace lessons::whole

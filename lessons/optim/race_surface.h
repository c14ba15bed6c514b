#pragma once
// The race in space: the landscape as a surface, the trails laid upon it.

#include "lessons/optim/race_landscape.h"
#include "lessons/optim/race_model.h"
#include "lessons/ui/surface.h"

namespace lessons::optim {

class RaceSurface {
public:
    /// Fills the current window.
    void draw(const Race& race);

private:
    ui::SurfaceView view_;
    Landscape ground_;
};

}  // namespace lessons::optim

#pragma once
// The race in space: the landscape as a surface, the trails laid upon it.

#include "lessons/optim/landscape.h"
#include "lessons/optim/race_model.h"
#include "lessons/ui/surface.h"

#include <optional>

namespace lessons::optim {

class RaceSurface {
public:
    /// Fills the current window. `pointed` is a point of the map to show here too.
    void draw(const Race& race, std::optional<core::Vector2> pointed);

private:
    ui::SurfaceView view_;
    Landscape ground_;
};

}  // namespace lessons::optim

#pragma once
// The race in space: the landscape as a surface, the trails laid upon it.

#include "lessons/optim/landscape.h"
#include "lessons/optim/map_starts.h"
#include "lessons/optim/race_model.h"
#include "lessons/ui/surface.h"

#include <optional>

namespace lessons::optim {

class RaceSurface {
public:
    /// Fills the current window. `pointed` is a point of the map to show here too. The start can be dragged
    /// over the surface.
    StartEdit draw(const Race& race, std::optional<core::Vector2> pointed);

    /// The point under the pointer, when the surface was last drawn.
    std::optional<core::Vector2> hovered() const { return hovered_; }

private:
    ui::SurfaceView view_;
    Landscape ground_;
    std::optional<core::Vector2> hovered_;
};

}  // namespace lessons::optim

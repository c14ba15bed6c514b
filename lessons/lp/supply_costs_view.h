#pragma once
// What every route costs and carries, and by how much the unused ones are too dear: the transportation
// tableau where every warehouse can serve every shop, a list of roads where goods travel over crossings.

#include "lessons/lp/supply_scene.h"

namespace lessons::supply {

void draw_costs(const Scene& scene);

}  // namespace lessons::supply

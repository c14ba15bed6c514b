#pragma once
// Stock and demand as numbers that can be changed, and the capacities of roads that have one.

#include "lessons/lp/supply_scene.h"

namespace lessons::supply {

Action draw_sites(const Scene& scene);

}  // namespace lessons::supply

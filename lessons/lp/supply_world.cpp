#include "lessons/lp/supply_world.h"

#include <algorithm>

namespace lessons::supply {

Link link_of(int one, int other) { return {std::min(one, other), std::max(one, other)}; }

const Site* World::find(int id) const {
    const auto found =
        std::find_if(sites.begin(), sites.end(), [&](const Site& site) { return site.id == id; });
    return found != sites.end() ? &*found : nullptr;
}

std::vector<int> nearest_sites(const World& world, core::Vector2 place, std::size_t count) {
    std::vector<std::pair<double, int>> distances;
    for (const Site& site : world.sites) distances.emplace_back((site.place - place).norm(), site.id);
    std::sort(distances.begin(), distances.end());
    std::vector<int> nearest;
    for (std::size_t k = 0; k < std::min(count, distances.size()); ++k)
        nearest.push_back(distances[k].second);
    return nearest;
}

void connect(World& world, const Site& site) {
    if (world.kind == Roads::everywhere) {
        for (const Site& other : world.sites) {
            if (other.kind == site.kind) continue;
            const bool brings = site.kind == SiteKind::warehouse;
            world.roads.push_back({brings ? site.id : other.id, brings ? other.id : site.id});
        }
        return;
    }
    for (const int other : nearest_sites(world, site.place, 3))
        if (other != site.id) world.roads.push_back({other, site.id});
}

}  // namespace lessons::supply

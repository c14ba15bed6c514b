#include "lessons/lp/supply_scene.h"

#include <algorithm>

namespace lessons::supply {

std::string Scene::route_name(std::size_t route) const {
    const Route& way = run.routes()[route];
    return site(way.from).name + " \u2192 " + site(way.to).name;
}

std::size_t Scene::warehouse_count() const {
    const auto& sites = run.world().sites;
    return static_cast<std::size_t>(std::count_if(
        sites.begin(), sites.end(), [](const Site& site) { return site.kind == SiteKind::warehouse; }));
}

std::string highlight_of(const Site& site) { return "site " + std::to_string(site.id); }

std::string highlight_of(const Scene& scene, std::size_t route) {
    const Link link = scene.run.world().roads[scene.run.routes()[route].road].link();
    return "road " + std::to_string(link.first) + " " + std::to_string(link.second);
}

Changes with_road_switched(Changes changes, Link link) {
    if (changes.closed_roads.erase(link) == 0) changes.closed_roads.insert(link);
    return changes;
}

Changes with_bridge_switched(Changes changes, int bridge) {
    if (changes.closed_bridges.erase(bridge) == 0) changes.closed_bridges.insert(bridge);
    return changes;
}

}  // namespace lessons::supply

#include "lessons/lp/supply_changes.h"

#include "lessons/lp/supply_terrain.h"

#include <algorithm>
#include <cmath>

namespace lessons::supply {

namespace {

using core::Vector2;

constexpr double kUsualStock = 60.0;
constexpr double kUsualDemand = 30.0;

bool is_same(const Site& one, const Site& other) {
    return one.id == other.id && one.kind == other.kind && one.place == other.place &&
           one.amount == other.amount;
}

}  // namespace

bool Changes::operator==(const Changes& other) const {
    return places == other.places && amounts == other.amounts && capacities == other.capacities &&
           closed_roads == other.closed_roads && closed_bridges == other.closed_bridges &&
           removed == other.removed && added.size() == other.added.size() &&
           std::equal(added.begin(), added.end(), other.added.begin(), is_same);
}

World changed_world(const Story& story, const Changes& changes) {
    World world = story.world;
    for (Site site : changes.added) {
        if (changes.removed.count(site.id) > 0) continue;
        connect(world, site);
        world.sites.push_back(std::move(site));
    }
    const auto is_gone = [&](int id) { return changes.removed.count(id) > 0; };
    std::erase_if(world.sites, [&](const Site& site) { return is_gone(site.id); });
    std::erase_if(world.roads, [&](const Road& road) { return is_gone(road.from) || is_gone(road.to); });
    for (Site& site : world.sites) {
        if (const auto place = changes.places.find(site.id); place != changes.places.end())
            site.place = place->second;
        if (const auto amount = changes.amounts.find(site.id); amount != changes.amounts.end())
            site.amount = amount->second;
    }
    for (Road& road : world.roads) {
        const auto capacity = changes.capacities.find(road.link());
        if (capacity != changes.capacities.end()) road.capacity = capacity->second;
    }
    world.closed_roads = changes.closed_roads;
    world.closed_bridges = changes.closed_bridges;
    return world;
}

Site new_site(const Story& story, const Changes& changes, SiteKind kind, Vector2 place) {
    const std::size_t number = changes.added.size() + 1;
    const bool is_shop = kind == SiteKind::shop;
    return {.id = static_cast<int>(story.world.sites.size() + changes.added.size()),
            .kind = kind,
            .name = (is_shop ? "New shop " : "New depot ") + std::to_string(number),
            .place = place,
            .amount = is_shop ? kUsualDemand : kUsualStock};
}

}  // namespace lessons::supply

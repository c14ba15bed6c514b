#include "lessons/lp/middle_tasks.h"

#include "lessons/ui/format.h"

namespace lessons::middle {

namespace {

constexpr int kSlowStart = 10;  // iterations of a badly placed start
constexpr double kApart = 0.5;  // between two ends, to be different plans
constexpr core::Index kLargestSize = 300;

bool have_arrived(const Race& race) {
    return race.has_plan() && race.has_arrived(Method::simplex) && race.has_arrived(Method::interior_point);
}

Check simplex_wins(const Race& race, const std::string& region) {
    const int simplex = race.last_step(Method::simplex);
    const int interior = race.last_step(Method::interior_point);
    const bool is_there = region == "six";
    const std::string counts = "Simplex needs " + std::to_string(simplex) +
                               " pivots, the interior point method " + std::to_string(interior) +
                               " iterations. ";
    return {"simplex_wins", is_there && have_arrived(race) && simplex < interior,
            is_there ? counts + "Turn the arrow so that fewer edges lie between (0, 0) and the star."
                     : "Choose the region Six edges."};
}

Check two_ends(const Race& race) {
    const core::Vector2 simplex = race.point(Method::simplex, kMostSteps);
    const core::Vector2 interior = race.point(Method::interior_point, kMostSteps);
    const double apart = (simplex - interior).norm();
    return {
        "two_ends", have_arrived(race) && apart > kApart,
        "The two end " + ui::format_number(apart, 2) +
            " apart: one corner is better than all else. Turn the arrow until it stands square to an edge; "
            "it snaps there."};
}

Check slow_start(const Race& race, const std::string& region) {
    const int interior = race.last_step(Method::interior_point);
    const bool is_there = region == "many";
    return {"slow_start", is_there && race.has_arrived(Method::interior_point) && interior >= kSlowStart,
            is_there ? "It needs " + std::to_string(interior) +
                           " iterations from here. Drag Start close to an edge, away from the middle."
                     : "Choose the region Forty edges and look into Interior point."};
}

Check warm_wins(const Race& race, const Surroundings& around) {
    const int simplex = race.last_step(Method::simplex);
    const int interior = race.last_step(Method::interior_point);
    const bool moved = around.is_changed && simplex > 0;
    const bool reached = around.is_warm && moved && have_arrived(race) && 2 * simplex <= interior;
    if (!around.is_warm) return {"warm_wins", reached, "Switch Warm start on first."};
    if (!moved)
        return {"warm_wins", reached,
                "Yesterday's plan is still the best: no pivot is needed. Change more, until the star moves."};
    return {"warm_wins", reached,
            "Simplex needs " + std::to_string(simplex) + " pivots now, interior point " +
                std::to_string(interior) + " iterations. Change less."};
}

Check spiral_arrives(const Race& race, const std::string& region) {
    const bool is_there = region == "sliver";
    return {"spiral_arrives", is_there && race.has_arrived(Method::pdhg),
            is_there ? "After " + std::to_string(kMostSteps) +
                           " iterations it still goes round. Which switch breaks a spiral?"
                     : "Choose the region A sliver."};
}

Check largest(core::Index finished) {
    return {"largest", finished >= kLargestSize,
            finished == 0 ? "It is still counting."
                          : "It has counted up to " + std::to_string(finished) + ". Set Sizes to Up to 300."};
}

}  // namespace

std::vector<Check> tasks(const Race& race, const Surroundings& around) {
    return {simplex_wins(race, around.region),   two_ends(race),
            slow_start(race, around.region),     warm_wins(race, around),
            spiral_arrives(race, around.region), largest(around.largest_size)};
}

}  // namespace lessons::middle

#pragma once
// What the views of the supply chain are given and what they hand back.

#include "lessons/lp/supply_changes.h"
#include "lessons/lp/supply_run.h"

#include <optional>
#include <string>

namespace lessons::supply {

struct Scene {
    const Story& story;
    const Changes& changes;
    const Run& run;
    core::lp::FlowPivot next{};  ///< What the next step will do.
    int draw = 1;                ///< Which of the worlds at random.
    bool shows_prices = true;

    bool is_drawn() const { return story.id == "region" || story.id == "random"; }
    const Site& site(std::size_t k) const { return run.world().sites[k]; }
    std::string route_name(std::size_t route) const;
    /// Few enough to be written out one by one.
    bool is_small() const { return run.world().sites.size() <= 24; }
    std::size_t warehouse_count() const;
};

/// How things are called that every pane lights up together.
std::string highlight_of(const Site& site);
std::string highlight_of(const Scene& scene, std::size_t route);

/// What the learner did in this frame.
struct Action {
    std::optional<Changes> changes{};
    std::optional<int> draw{};  ///< Another world at random.
    std::optional<bool> shows_prices{};

    explicit operator bool() const { return changes || draw || shows_prices; }
};

/// The changes with a road closed that was open, or opened again; likewise a bridge.
Changes with_road_switched(Changes changes, Link link);
Changes with_bridge_switched(Changes changes, int bridge);

}  // namespace lessons::supply

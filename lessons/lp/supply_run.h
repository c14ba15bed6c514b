#pragma once
// One map solved: the network behind it, the walk of the simplex method through it, and what explains the
// plan.

#include "core/lp/network_simplex.h"
#include "lessons/lp/supply_stories.h"
#include "lessons/lp/supply_terrain.h"

#include <optional>
#include <vector>

namespace lessons::supply {

/// An arc of the network as a way on the map: one direction of a road.
struct Route {
    std::size_t from = 0;  ///< Index into the world's sites, and the network's node.
    std::size_t to = 0;
    std::size_t road = 0;
    Way way{};
    double kilometres = 0.0;
    double cost = 0.0;  ///< EUR per unit, in whole cents.
    bool is_closed = false;
};

enum class Start { nothing, plan_before };

struct Settings {
    core::lp::FlowRule rule = core::lp::FlowRule::kLargestSaving;
    Start start = Start::nothing;
    double shortage_cost = 50.0;  ///< EUR per unit that is missing.
};

/// Why a shop does not get all it wants.
enum class Shortage { none, stock, full_roads, too_dear, no_way };

class Run {
public:
    Run() = default;

    /// Solves once and goes to the start. `before`: the story's own world, whose best plan a warm run
    /// starts at.
    Run(const Story& story, World world, const Settings& settings);

    int step() const { return static_cast<int>(now_.iterations()); }
    int last_step() const { return static_cast<int>(end_.iterations()); }
    bool finished() const { return step() >= last_step(); }
    /// Goes to a step in [0, last_step()]; others are brought into it.
    void go_to(int step);

    const World& world() const { return world_; }
    const std::vector<Route>& routes() const { return routes_; }
    const core::lp::FlowNetwork& network() const { return network_; }
    const core::lp::NetworkSimplex& now() const { return now_; }
    const core::lp::NetworkSimplex& end() const { return end_; }

    /// What the best plan would cost with every road and bridge open; end().cost() where they are.
    double open_cost() const { return open_cost_; }
    /// What it costs to serve the cheapest routes first; NaN where goods travel over crossings.
    double nearest_first_cost() const { return nearest_first_cost_; }
    Shortage shortage(std::size_t site) const;

    /// Roads that are full and where one more unit would save something, the dearest first.
    std::vector<std::size_t> bottlenecks() const;

    double total_missing() const;
    double total_left_over() const;

    /// GLPK's cost of the best plan, once it has been asked.
    const std::optional<double>& referee_cost() const { return referee_cost_; }
    void ask_referee();
    bool referee_agrees() const;

private:
    void list_routes(const Story& story);
    core::lp::NetworkSimplex first_plan(const Story& story, const Settings& settings) const;
    double cost_with_all_open(const Story& story, const Settings& settings) const;
    double serve_nearest_first() const;
    void explain_shortages();

    World world_;
    std::vector<Route> routes_;
    core::lp::FlowNetwork network_;
    core::lp::NetworkSimplex start_;
    core::lp::NetworkSimplex now_;
    core::lp::NetworkSimplex end_;
    double open_cost_ = 0.0;
    double nearest_first_cost_ = core::kNaN;
    std::vector<Shortage> shortages_;  ///< By site, of the best plan.
    std::optional<double> referee_cost_;
};

}  // namespace lessons::supply

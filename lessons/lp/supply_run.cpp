#include "lessons/lp/supply_run.h"

#include "core/lp/glpk_solver.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace lessons::supply {

namespace {

using core::Index;
using core::lp::ArcState;
using core::lp::FlowNetwork;
using core::lp::NetworkSimplex;

constexpr double kDear = 1e5;  // EUR: more than any delivery

std::map<int, std::size_t> places_of_sites(const World& world) {
    std::map<int, std::size_t> places;
    for (std::size_t k = 0; k < world.sites.size(); ++k) places[world.sites[k].id] = k;
    return places;
}

/// Where an arc is in another world's network: by the ids of its ends.
using Directed = std::pair<int, int>;

std::map<Directed, ArcState> states_by_ends(const Run& run) {
    std::map<Directed, ArcState> states;
    const auto& sites = run.world().sites;
    const NetworkSimplex& plan = run.end();
    for (Index arc = 0; arc < plan.arc_count(); ++arc) {
        const Route& route = run.routes()[static_cast<std::size_t>(arc)];
        states[{sites[route.from].id, sites[route.to].id}] = plan.state(arc);
    }
    for (Index node = 0; node < plan.node_count(); ++node) {
        const int id = sites[static_cast<std::size_t>(node)].id;
        states[{id, -1}] = plan.state(plan.arc_count() + node);
        states[{-1, id}] = plan.state(plan.arc_count() + plan.node_count() + node);
    }
    return states;
}

}  // namespace

Run::Run(const Story& story, World world, const Settings& settings) : world_(std::move(world)) {
    list_routes(story);
    network_.shortage_cost = settings.shortage_cost;
    start_ = first_plan(story, settings);
    end_ = solved(start_);
    now_ = start_;
    open_cost_ = world_.has_closed() ? cost_with_all_open(story, settings) : end_.cost();
    nearest_first_cost_ = serve_nearest_first();
    explain_shortages();
}

/// One route for each direction in which a road is used, and the network that they make.
void Run::list_routes(const Story& story) {
    const std::map<int, std::size_t> places = places_of_sites(world_);
    for (const Site& site : world_.sites) network_.nodes.push_back({site.name, site.supply()});
    const auto add = [&](std::size_t road, int from, int to) {
        const std::size_t start = places.at(from);
        const std::size_t goal = places.at(to);
        Route route{.from = start, .to = goal, .road = road};
        route.way = find_way(world_.sites[start].place, world_.sites[goal].place, world_.closed_bridges);
        route.kilometres = story.kilometres * route.way.length;
        route.cost = std::round(100.0 * story.rate * route.kilometres) / 100.0;
        route.is_closed = !route.way.exists() || world_.closed_roads.count(world_.roads[road].link()) > 0;
        network_.arcs.push_back({static_cast<Index>(start), static_cast<Index>(goal), route.cost,
                                 route.is_closed ? 0.0 : world_.roads[road].capacity});
        routes_.push_back(std::move(route));
    };
    for (std::size_t road = 0; road < world_.roads.size(); ++road) {
        add(road, world_.roads[road].from, world_.roads[road].to);
        if (world_.kind == Roads::some) add(road, world_.roads[road].to, world_.roads[road].from);
    }
}

/// Nothing delivered, or the tree of the story's own best plan as far as its sites and roads are still there.
NetworkSimplex Run::first_plan(const Story& story, const Settings& settings) const {
    if (settings.start == Start::nothing) return NetworkSimplex(network_, settings.rule);
    Settings cold = settings;
    cold.start = Start::nothing;
    const std::map<Directed, ArcState> before = states_by_ends(Run(story, story.world, cold));
    const auto state_of = [&](int from, int to) {
        const auto found = before.find({from, to});
        return found != before.end() ? found->second : ArcState::kAtLow;
    };
    std::vector<ArcState> states;
    for (const Route& route : routes_)
        states.push_back(state_of(world_.sites[route.from].id, world_.sites[route.to].id));
    for (const Site& site : world_.sites) states.push_back(state_of(site.id, -1));
    for (const Site& site : world_.sites) states.push_back(state_of(-1, site.id));
    return NetworkSimplex(network_, states, settings.rule);
}

double Run::cost_with_all_open(const Story& story, const Settings& settings) const {
    World open = world_;
    open.closed_roads.clear();
    open.closed_bridges.clear();
    Settings cold = settings;
    cold.start = Start::nothing;
    return Run(story, std::move(open), cold).end().cost();
}

/// The plan of somebody in a hurry: again and again the cheapest route that still has goods and takers.
double Run::serve_nearest_first() const {
    if (world_.kind != Roads::everywhere) return core::kNaN;
    std::vector<std::size_t> order(routes_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return routes_[a].cost < routes_[b].cost; });
    std::vector<double> amounts;
    for (const Site& site : world_.sites) amounts.push_back(site.amount);
    double cost = 0.0;
    for (const std::size_t k : order) {
        const Route& route = routes_[k];
        if (route.is_closed || route.cost >= network_.shortage_cost) continue;
        const double sent = std::min(amounts[route.from], amounts[route.to]);
        amounts[route.from] -= sent;
        amounts[route.to] -= sent;
        cost += sent * route.cost;
    }
    for (std::size_t k = 0; k < amounts.size(); ++k)
        if (world_.sites[k].kind == SiteKind::shop) cost += amounts[k] * network_.shortage_cost;
    return cost;
}

/// A shortage is blamed on whatever would end it: more stock, wider roads, or a higher price of a shortage.
void Run::explain_shortages() {
    shortages_.assign(world_.sites.size(), Shortage::none);
    if (total_missing() <= 0.0) return;
    FlowNetwork wide = network_;
    for (std::size_t arc = 0; arc < routes_.size(); ++arc)
        if (!routes_[arc].is_closed) wide.arcs[arc].capacity = core::kInfinity;
    FlowNetwork urgent = wide;
    urgent.shortage_cost = kDear;
    const NetworkSimplex with_wide_roads = solved(NetworkSimplex(wide));
    const NetworkSimplex at_any_price = solved(NetworkSimplex(urgent));
    for (std::size_t k = 0; k < shortages_.size(); ++k) {
        const auto node = static_cast<Index>(k);
        if (end_.missing(node) <= 0.0) continue;
        if (with_wide_roads.missing(node) < end_.missing(node)) {
            shortages_[k] = Shortage::full_roads;
        } else if (at_any_price.missing(node) < end_.missing(node)) {
            shortages_[k] = Shortage::too_dear;
        } else {
            shortages_[k] = total_left_over() > 0.0 ? Shortage::no_way : Shortage::stock;
        }
    }
}

void Run::go_to(int step) {
    const int wanted = std::clamp(step, 0, last_step());
    if (wanted == last_step()) {
        now_ = end_;
        return;
    }
    if (wanted < now_.iterations()) now_ = start_;
    while (now_.iterations() < wanted) now_.step();
}

Shortage Run::shortage(std::size_t site) const { return shortages_[site]; }

std::vector<std::size_t> Run::bottlenecks() const {
    std::vector<std::size_t> full;
    const auto worth = [&](std::size_t k) { return -end_.reduced_cost(static_cast<Index>(k)); };
    for (std::size_t k = 0; k < routes_.size(); ++k)
        if (end_.state(static_cast<Index>(k)) == ArcState::kAtHigh && !routes_[k].is_closed &&
            worth(k) > 0.005)
            full.push_back(k);
    std::stable_sort(full.begin(), full.end(),
                     [&](std::size_t a, std::size_t b) { return worth(a) > worth(b); });
    return full;
}

double Run::total_missing() const {
    double sum = 0.0;
    for (Index node = 0; node < end_.node_count(); ++node) sum += end_.missing(node);
    return sum;
}

double Run::total_left_over() const {
    double sum = 0.0;
    for (Index node = 0; node < end_.node_count(); ++node) sum += end_.left_over(node);
    return sum;
}

void Run::ask_referee() {
    if (referee_cost_) return;
    const core::lp::LpSolution answer = core::lp::solve(to_linear_program(network_));
    referee_cost_ = answer.is_optimal() ? answer.objective : core::kNaN;
}

bool Run::referee_agrees() const {
    return referee_cost_ && std::fabs(*referee_cost_ - end_.cost()) <= 1e-7 * (1.0 + std::fabs(end_.cost()));
}

}  // namespace lessons::supply

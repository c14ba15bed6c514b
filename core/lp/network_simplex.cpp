#include "core/lp/network_simplex.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core::lp {

namespace {

constexpr double kTolerance = 1e-9;

std::size_t at(Index index) { return static_cast<std::size_t>(index); }

}  // namespace

double NetworkSimplex::reduced_cost(Index arc) const {
    return arc_cost(arc) + price(ends(arc).from) - price(ends(arc).to);
}

double NetworkSimplex::saving(Index arc) const {
    if (state(arc) == ArcState::kTree || !(capacity(arc) > 0.0)) return 0.0;
    return state(arc) == ArcState::kAtLow ? -reduced_cost(arc) : reduced_cost(arc);
}

double NetworkSimplex::cost() const {
    double sum = 0.0;
    for (Index arc = 0; arc < all_arc_count(); ++arc) sum += arc_cost(arc) * flow(arc);
    return sum;
}

bool NetworkSimplex::is_optimal() const {
    for (Index arc = 0; arc < all_arc_count(); ++arc)
        if (saving(arc) > kTolerance) return false;
    return true;
}

Index NetworkSimplex::entering_arc() const {
    if (chosen_ >= 0) return chosen_;
    Index best = -1;
    double most = kTolerance;
    for (Index arc = 0; arc < all_arc_count(); ++arc) {
        const double saved = saving(arc);
        if (saved <= kTolerance) continue;
        if (rule_ == FlowRule::kFirst) return arc;
        const double merit = rule_ == FlowRule::kLargestStep ? saved * step_size(arc) : saved;
        if (best >= 0 && merit <= most) continue;
        best = arc;
        most = merit;
    }
    return best;
}

/// How much can be led round: the least room on the circle.
double NetworkSimplex::step_size(Index arc) const {
    double least = kInfinity;
    for (const CycleArc& part : cycle_through(arc)) least = std::min(least, room(part));
    return least;
}

double NetworkSimplex::room(const CycleArc& part) const {
    return part.sign > 0 ? capacity(part.arc) - flow(part.arc) : flow(part.arc);
}

/// Goods go from the apex, where both ends' ways to the root meet, down to the arc, over it and up again.
std::vector<CycleArc> NetworkSimplex::cycle_through(Index arc) const {
    const bool fills = state(arc) == ArcState::kAtLow;
    Index tail = fills ? ends(arc).from : ends(arc).to;
    Index head = fills ? ends(arc).to : ends(arc).from;
    std::vector<CycleArc> down;
    std::vector<CycleArc> up{{arc, fills ? 1 : -1}};
    while (tail != head) {
        const bool climbs_tail = tree_[tail].depth > tree_[head].depth;
        Index& node = climbs_tail ? tail : head;
        const Index above = tree_[node].arc;
        const bool leads_up = ends(above).from == node;
        (climbs_tail ? down : up).push_back({above, leads_up != climbs_tail ? 1 : -1});
        node = tree_[node].above;
    }
    std::reverse(down.begin(), down.end());
    down.insert(down.end(), up.begin(), up.end());
    return down;
}

/// The last of the arcs without room leaves: this keeps the tree strongly feasible.
FlowPivot NetworkSimplex::pivot_of(Index arc) const {
    FlowPivot pivot{.entering = arc, .saving = saving(arc), .cycle = cycle_through(arc)};
    pivot.amount = kInfinity;
    for (const CycleArc& part : pivot.cycle) pivot.amount = std::min(pivot.amount, room(part));
    for (const CycleArc& part : pivot.cycle)
        if (room(part) <= pivot.amount + kTolerance) pivot.leaving = part.arc;
    return pivot;
}

FlowPivot NetworkSimplex::preview() const {
    const Index arc = entering_arc();
    return arc >= 0 ? pivot_of(arc) : FlowPivot{};
}

bool NetworkSimplex::choose(Index arc) {
    if (arc < 0 || arc >= all_arc_count() || saving(arc) <= kTolerance) return false;
    chosen_ = arc;
    return true;
}

bool NetworkSimplex::step() {
    const FlowPivot pivot = preview();
    if (!pivot.is_step()) return false;
    for (const CycleArc& part : pivot.cycle) {
        double& flow = flows_[at(part.arc)];
        flow += part.sign * pivot.amount;
        // What runs empty or full does so exactly.
        if (flow < kTolerance) flow = 0.0;
        if (flow > capacity(part.arc) - kTolerance) flow = capacity(part.arc);
    }
    states_[at(pivot.entering)] = ArcState::kTree;
    states_[at(pivot.leaving)] = flow(pivot.leaving) > 0.0 ? ArcState::kAtHigh : ArcState::kAtLow;
    if (pivot.leaving != pivot.entering)
        *std::find(tree_arcs_.begin(), tree_arcs_.end(), pivot.leaving) = pivot.entering;
    chosen_ = -1;
    ++iterations_;
    hang_tree();
    return true;
}

/// The tree and the prices that follow from it: on its arcs, the price grows by the cost.
void NetworkSimplex::hang_tree() {
    tree_.hang(node_count_ + 1, outside(), ends_, tree_arcs_);
    prices_.assign(at(node_count_ + 1), 0.0);
    for (const Index node : tree_.order()) {
        const Index arc = tree_[node].arc;
        if (arc < 0) continue;
        const double step = ends(arc).to == node ? arc_cost(arc) : -arc_cost(arc);
        prices_[at(node)] = prices_[at(tree_[node].above)] + step;
    }
}

NetworkSimplex solved(NetworkSimplex run) {
    while (run.step()) {
    }
    return run;
}

}  // namespace core::lp

// The first tree: of nothing, or of a plan that was the best before something moved.
#include "core/lp/network_simplex.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::lp {

namespace {

constexpr double kTolerance = 1e-9;

std::size_t at(Index index) { return static_cast<std::size_t>(index); }

}  // namespace

NetworkSimplex::NetworkSimplex(const FlowNetwork& network, FlowRule rule)
    : NetworkSimplex(network, std::vector<ArcState>{}, rule) {}

NetworkSimplex::NetworkSimplex(const FlowNetwork& network, const std::vector<ArcState>& start, FlowRule rule)
    : rule_(rule) {
    assert(is_usable(network));
    list_arcs(network);
    hang_start(start);
    settle_flows(node_excess());
    collect_tree();
    hang_tree();
}

void NetworkSimplex::list_arcs(const FlowNetwork& network) {
    node_count_ = network.node_count();
    arc_count_ = network.arc_count();
    supplies_.resize(node_count_);
    for (const FlowArc& arc : network.arcs) {
        ends_.push_back({arc.from, arc.to});
        costs_.push_back(arc.cost);
        capacities_.push_back(arc.capacity);
    }
    for (Index node = 0; node < node_count_; ++node) {
        supplies_[node] = network.nodes[at(node)].supply;
        ends_.push_back({node, outside()});
    }
    for (Index node = 0; node < node_count_; ++node) ends_.push_back({outside(), node});
    costs_.resize(ends_.size() - at(node_count_), 0.0);
    costs_.resize(ends_.size(), network.shortage_cost);
    capacities_.resize(ends_.size(), kInfinity);
}

/// The wanted tree as far as it is one.
void NetworkSimplex::hang_start(const std::vector<ArcState>& start) {
    states_.assign(ends_.size(), ArcState::kAtLow);
    flows_.assign(ends_.size(), 0.0);
    for (std::size_t arc = 0; arc < std::min(start.size(), ends_.size()); ++arc) {
        if (start[arc] == ArcState::kTree) tree_arcs_.push_back(static_cast<Index>(arc));
        if (start[arc] != ArcState::kAtHigh || !std::isfinite(capacities_[arc])) continue;
        states_[arc] = ArcState::kAtHigh;
        flows_[arc] = capacities_[arc];
    }
    tree_.hang(node_count_ + 1, outside(), ends_, tree_arcs_);
    for (Index node = 0; node < node_count_; ++node)
        if (tree_[node].arc >= 0) states_[at(tree_[node].arc)] = ArcState::kTree;
}

/// What each node has to send on, with the arcs outside the tree as they are.
Vector NetworkSimplex::node_excess() const {
    Vector excess = Vector::Zero(node_count_ + 1);
    excess.head(node_count_) = supplies_;
    for (Index arc = 0; arc < all_arc_count(); ++arc) {
        if (state(arc) != ArcState::kAtHigh) continue;
        excess[ends(arc).from] -= flow(arc);
        excess[ends(arc).to] += flow(arc);
    }
    return excess;
}

/// From the leaves to the root: the arc above a node carries what all below it has too much.
void NetworkSimplex::settle_flows(Vector excess) {
    const std::span<const Index> order = tree_.order();
    for (std::size_t k = order.size(); k-- > 0;) {
        const Index node = order[k];
        if (node == outside()) continue;
        const Index arc = tree_[node].arc;
        const double wanted = arc >= 0 ? flow_above(node, excess[node]) : 0.0;
        if (arc >= 0 && can_carry(node, wanted)) {
            flows_[at(arc)] = wanted;
            excess[tree_[node].above] += excess[node];
            continue;
        }
        if (arc >= 0) drop_arc_above(node, wanted, excess);
        attach_to_outside(node, excess[node]);
    }
}

double NetworkSimplex::flow_above(Index node, double excess) const {
    return ends(tree_[node].arc).from == node ? excess : -excess;
}

/// Inside the bounds, and such that a little more could be sent towards the root (strongly feasible).
bool NetworkSimplex::can_carry(Index node, double flow) const {
    const Index arc = tree_[node].arc;
    const bool leads_up = ends(arc).from == node;
    const double low = leads_up ? 0.0 : kTolerance;
    const double high = leads_up ? capacity(arc) - kTolerance : capacity(arc);
    return low <= flow && flow <= high;
}

/// Takes the arc out of the tree, empty or full.
void NetworkSimplex::drop_arc_above(Index node, double wanted, Vector& excess) {
    const Index arc = tree_[node].arc;
    const bool is_full = wanted >= capacity(arc) - kTolerance && capacity(arc) > 0.0;
    states_[at(arc)] = is_full ? ArcState::kAtHigh : ArcState::kAtLow;
    flows_[at(arc)] = is_full ? capacity(arc) : 0.0;
    const double sent = ends(arc).from == node ? flow(arc) : -flow(arc);
    excess[node] -= sent;
    excess[tree_[node].above] += sent;
}

void NetworkSimplex::attach_to_outside(Index node, double excess) {
    const bool is_missing = excess < -kTolerance;
    const Index arc = is_missing ? arc_count_ + node_count_ + node : arc_count_ + node;
    states_[at(arc)] = ArcState::kTree;
    flows_[at(arc)] = std::max(is_missing ? -excess : excess, 0.0);
}

void NetworkSimplex::collect_tree() {
    tree_arcs_.clear();
    for (Index arc = 0; arc < all_arc_count(); ++arc)
        if (state(arc) == ArcState::kTree) tree_arcs_.push_back(arc);
}

}  // namespace core::lp

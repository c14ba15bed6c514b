#pragma once
// The simplex method where the basis is a tree: prices follow from the tree, a cheaper route closes a circle
// with it, goods are led round the circle until a route of it runs empty or full, and that one leaves
// (Dantzig, Linear Programming and Extensions, 1963, ch. 17; Ahuja, Magnanti, Orlin, Network Flows, 1993,
// ch. 11). Trees stay strongly feasible (Cunningham, 1976), so that it ends however many ties there are.

#include "core/lp/flow_network.h"
#include "core/lp/spanning_tree.h"

#include <vector>

namespace core::lp {

/// Where an arc stands: in the tree, or outside it empty or full.
enum class ArcState : signed char { kTree, kAtLow, kAtHigh };

/// Which arc enters, of those that save something.
enum class FlowRule {
    kLargestSaving,  ///< Most per unit (Dantzig).
    kFirst,          ///< The first in the list.
    kLargestStep     ///< Most in the whole exchange: every circle is walked to find it.
};

/// An arc of the circle that an exchange leads goods round.
struct CycleArc {
    Index arc = -1;
    int sign = 1;  ///< +1: carries more afterwards, -1: less.
};

/// What a step will do or has done.
struct FlowPivot {
    Index entering = -1;            ///< -1: nothing saves anything, the plan is the best.
    Index leaving = -1;             ///< Equal to entering where it only goes from empty to full or back.
    double saving = 0.0;            ///< Per unit led round, > 0.
    double amount = 0.0;            ///< Led round; 0 in a degenerate exchange.
    std::vector<CycleArc> cycle{};  ///< Once round from the node nearest the root, as the goods are led.

    bool is_step() const { return entering >= 0; }
    double total_saving() const { return saving * amount; }
};

/// A run of the network simplex method: a copyable value. Beside the n nodes there is the outside (node n),
/// and beside the m arcs of the network, arc m + i leads from node i to the outside at no cost (left over)
/// and arc m + n + i from the outside to node i at the price of a shortage (missing).
class NetworkSimplex {
public:
    NetworkSimplex() = default;

    /// Starts with nothing delivered: all stock left over, all demand missing. The network must be usable
    /// (assert).
    explicit NetworkSimplex(const FlowNetwork& network, FlowRule rule = FlowRule::kLargestSaving);

    /// Warm: starts with these arcs (of m + 2 n) in the tree or full. Where their flows do not keep the
    /// bounds any more, or the tree would not be strongly feasible, the arc leaves and the outside steps in.
    NetworkSimplex(const FlowNetwork& network, const std::vector<ArcState>& start,
                   FlowRule rule = FlowRule::kLargestSaving);

    /// The exchange that the next step makes; not is_step() at the best plan.
    FlowPivot preview() const;

    /// Makes this arc enter in the next step instead of the rule's choice. False, and nothing changed, where
    /// it saves nothing.
    bool choose(Index arc);

    /// One exchange. False, and nothing changed, at the best plan.
    bool step();
    bool is_optimal() const;
    int iterations() const { return iterations_; }

    double cost() const;
    double flow(Index arc) const { return flows_[static_cast<std::size_t>(arc)]; }
    double left_over(Index node) const { return flow(arc_count() + node); }
    double missing(Index node) const { return flow(arc_count() + node_count() + node); }
    /// What one more unit at this node costs (of the present tree: the truth at the best plan); outside: 0.
    double price(Index node) const { return prices_[static_cast<std::size_t>(node)]; }
    /// c + price(from) - price(to): what a unit on this arc costs more than the present plan's way.
    double reduced_cost(Index arc) const;
    /// What a unit more (or, on a full arc, less) on this arc saves; 0 or less where nothing is saved.
    double saving(Index arc) const;

    ArcState state(Index arc) const { return states_[static_cast<std::size_t>(arc)]; }
    const std::vector<ArcState>& states() const { return states_; }
    const SpanningTree& tree() const { return tree_; }
    ArcEnds ends(Index arc) const { return ends_[static_cast<std::size_t>(arc)]; }
    double arc_cost(Index arc) const { return costs_[static_cast<std::size_t>(arc)]; }
    double capacity(Index arc) const { return capacities_[static_cast<std::size_t>(arc)]; }

    /// Of the network, and all with those of the outside.
    Index arc_count() const { return arc_count_; }
    Index node_count() const { return node_count_; }
    Index all_arc_count() const { return static_cast<Index>(ends_.size()); }
    Index outside() const { return node_count_; }
    bool is_missing_arc(Index arc) const { return arc >= arc_count_ + node_count_; }
    bool is_left_over_arc(Index arc) const { return arc >= arc_count_ && !is_missing_arc(arc); }

private:
    // network_simplex_start.cpp
    void list_arcs(const FlowNetwork& network);
    void hang_start(const std::vector<ArcState>& start);
    Vector node_excess() const;
    void settle_flows(Vector excess);
    double flow_above(Index node, double excess) const;
    bool can_carry(Index node, double flow) const;
    void drop_arc_above(Index node, double wanted, Vector& excess);
    void attach_to_outside(Index node, double excess);
    void collect_tree();
    // network_simplex.cpp
    void hang_tree();
    Index entering_arc() const;
    double step_size(Index arc) const;
    std::vector<CycleArc> cycle_through(Index arc) const;
    double room(const CycleArc& part) const;
    FlowPivot pivot_of(Index arc) const;

    FlowRule rule_ = FlowRule::kLargestSaving;
    Index node_count_ = 0;
    Index arc_count_ = 0;
    Vector supplies_;  ///< Shape (n).
    std::vector<ArcEnds> ends_;
    std::vector<double> costs_;
    std::vector<double> capacities_;
    std::vector<ArcState> states_;
    std::vector<double> flows_;
    std::vector<double> prices_;  ///< Shape (n + 1).
    std::vector<Index> tree_arcs_;
    SpanningTree tree_;
    Index chosen_ = -1;
    int iterations_ = 0;
};

/// Runs to the best plan.
NetworkSimplex solved(NetworkSimplex run);

}  // namespace core::lp

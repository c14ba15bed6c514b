#pragma once
// Goods on a network: stock at some nodes, demand at others, routes between them with a price and a capacity.

#include "core/lp/linear_program.h"

#include <string>
#include <vector>

namespace core::lp {

/// A place. supply > 0: at most so much can leave it; supply < 0: -supply is wanted there; 0: a crossing.
struct FlowNode {
    std::string name{};
    double supply = 0.0;
};

/// A one-way route: cost >= 0 per unit, 0 <= flow <= capacity.
struct FlowArc {
    Index from = 0;
    Index to = 0;
    double cost = 0.0;
    double capacity = kInfinity;
};

/// Deliver as cheaply as possible: minimize  sum_a c_a f_a + p sum_i m_i  subject to, for every node i,
/// outflow - inflow - m_i <= supply_i  with flows inside their capacities. What is missing at a node, m_i,
/// costs p each, so that there always is a plan: demand that cannot be met, or only at more than p, is left.
struct FlowNetwork {
    std::vector<FlowNode> nodes{};
    std::vector<FlowArc> arcs{};
    double shortage_cost = 1000.0;  ///< p >= 0.

    Index node_count() const { return static_cast<Index>(nodes.size()); }
    Index arc_count() const { return static_cast<Index>(arcs.size()); }
};

/// Whether every number is finite (capacities may be infinite), costs and capacities are not negative, and
/// arcs join two different nodes of the network.
bool is_usable(const FlowNetwork& network);

/// The same problem for any solver: a column for every arc, then one for what is missing at every node; a row
/// for every node. Minus a row's price is what one more unit delivered there would cost.
LinearProgram to_linear_program(const FlowNetwork& network);

}  // namespace core::lp

#include "core/lp/flow_network.h"

#include <algorithm>
#include <cmath>

namespace core::lp {

namespace {

bool is_node(const FlowNetwork& network, Index node) { return 0 <= node && node < network.node_count(); }

bool is_usable_arc(const FlowNetwork& network, const FlowArc& arc) {
    return is_node(network, arc.from) && is_node(network, arc.to) && arc.from != arc.to &&
           std::isfinite(arc.cost) && arc.cost >= 0.0 && arc.capacity >= 0.0;
}

}  // namespace

bool is_usable(const FlowNetwork& network) {
    return std::isfinite(network.shortage_cost) && network.shortage_cost >= 0.0 &&
           std::all_of(network.nodes.begin(), network.nodes.end(),
                       [](const FlowNode& node) { return std::isfinite(node.supply); }) &&
           std::all_of(network.arcs.begin(), network.arcs.end(),
                       [&](const FlowArc& arc) { return is_usable_arc(network, arc); });
}

LinearProgram to_linear_program(const FlowNetwork& network) {
    LinearProgram program;
    program.objective_name = "cost";
    for (const FlowNode& node : network.nodes)
        program.rows.push_back({.name = node.name, .high = node.supply});
    for (const FlowArc& arc : network.arcs) {
        const Index column = program.column_count();
        program.columns.push_back({.cost = arc.cost, .high = arc.capacity});
        program.rows[static_cast<std::size_t>(arc.from)].terms.push_back({column, 1.0});
        program.rows[static_cast<std::size_t>(arc.to)].terms.push_back({column, -1.0});
    }
    for (Row& row : program.rows) {
        row.terms.push_back({program.column_count(), -1.0});
        program.columns.push_back({.name = "missing " + row.name, .cost = network.shortage_cost});
    }
    return program;
}

}  // namespace core::lp

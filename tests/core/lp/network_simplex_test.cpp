#include "core/lp/network_simplex.h"

#include "core/lp/glpk_solver.h"
#include "core/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace core::lp;
using core::Index;
using core::Random;

namespace {

/// Two canneries, three markets (Dantzig, 1963, ch. 3.3), a case short costing 1000.
FlowNetwork canneries() {
    FlowNetwork network;
    network.nodes = {{"Seattle", 350.0},
                     {"San Diego", 600.0},
                     {"New York", -325.0},
                     {"Chicago", -300.0},
                     {"Topeka", -275.0}};
    const double costs[2][3] = {{225.0, 153.0, 162.0}, {225.0, 162.0, 126.0}};
    for (Index from = 0; from < 2; ++from)
        for (Index to = 0; to < 3; ++to) network.arcs.push_back({from, 2 + to, costs[from][to]});
    return network;
}

double whole(Random& random, int count) {
    return static_cast<double>(random.below(static_cast<std::size_t>(count)));
}

/// Few different numbers, so that ties are frequent; some capacities, some of them 0.
FlowNetwork random_network(Random& random) {
    FlowNetwork network{.nodes = {}, .arcs = {}, .shortage_cost = 5.0 + whole(random, 30)};
    const Index nodes = 2 + static_cast<Index>(random.below(9));
    for (Index i = 0; i < nodes; ++i) network.nodes.push_back({"", whole(random, 9) - 4.0});
    const std::size_t arcs = random.below(40);
    for (std::size_t a = 0; a < arcs; ++a) {
        const auto from = static_cast<Index>(random.below(static_cast<std::size_t>(nodes)));
        const auto to = static_cast<Index>(random.below(static_cast<std::size_t>(nodes)));
        if (from == to) continue;
        const double capacity = random.below(2) == 0 ? core::kInfinity : whole(random, 4);
        network.arcs.push_back({from, to, whole(random, 8), capacity});
    }
    return network;
}

/// Flows inside their bounds, balanced, and no arc that saves anything.
void check_is_best_plan(const FlowNetwork& network, const NetworkSimplex& run) {
    core::Vector balance = core::Vector::Zero(network.node_count() + 1);
    for (Index arc = 0; arc < run.all_arc_count(); ++arc) {
        CHECK(run.flow(arc) >= 0.0);
        CHECK(run.flow(arc) <= run.capacity(arc));
        balance[run.ends(arc).from] -= run.flow(arc);
        balance[run.ends(arc).to] += run.flow(arc);
        CHECK(run.saving(arc) <= 1e-9);
        if (run.state(arc) == ArcState::kTree) CHECK(std::fabs(run.reduced_cost(arc)) < 1e-9);
    }
    for (Index i = 0; i < network.node_count(); ++i) {
        CHECK(std::fabs(balance[i] + network.nodes[static_cast<std::size_t>(i)].supply) < 1e-9);
        CHECK(run.price(i) >= -1e-9);
        CHECK(run.price(i) <= network.shortage_cost + 1e-9);
    }
}

/// Every step changes the cost by what it said, and keeps a tree over all nodes.
NetworkSimplex walked(NetworkSimplex run) {
    while (true) {
        const FlowPivot pivot = run.preview();
        const double before = run.cost();
        if (!run.step()) return run;
        CHECK(run.cost() == doctest::Approx(before - pivot.total_saving()));
        CHECK(run.state(pivot.leaving) != ArcState::kTree);
        CHECK(std::count(run.states().begin(), run.states().end(), ArcState::kTree) == run.node_count());
        CHECK(run.tree().order().size() == static_cast<std::size_t>(run.node_count() + 1));
        REQUIRE(run.iterations() < 10000);
    }
}

}  // namespace

// linprog([225, 153, 162, 225, 162, 126], A_ub=[[1,1,1,0,0,0], [0,0,0,1,1,1]], b_ub=[350, 600],
//   A_eq=[[1,0,0,1,0,0], [0,1,0,0,1,0], [0,0,1,0,0,1]], b_eq=[325, 300, 275]) (SciPy 1.10): fun 153675,
//   eqlin.marginals [225, 153, 126], ineqlin.marginals [0, 0]
TEST_CASE("Dantzig's canneries supply their markets at SciPy's cost and prices") {
    const NetworkSimplex run = walked(NetworkSimplex(canneries()));
    CHECK(run.cost() == doctest::Approx(153675.0));
    CHECK(run.price(2) == doctest::Approx(225.0));
    CHECK(run.price(3) == doctest::Approx(153.0));
    CHECK(run.price(4) == doctest::Approx(126.0));
    CHECK(run.price(0) == doctest::Approx(0.0));
    // Seattle to Topeka costs 162, and Topeka's price is 126.
    CHECK(run.reduced_cost(2) == doctest::Approx(36.0));
}

TEST_CASE("Every rule ends at GLPK's cost, with capacities, ties, crossings and shortage") {
    Random random(3);
    int with_shortage = 0;
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        const FlowNetwork network = random_network(random);
        const LpSolution referee = solve(to_linear_program(network));
        REQUIRE(referee.is_optimal());
        for (const FlowRule rule : {FlowRule::kLargestSaving, FlowRule::kFirst, FlowRule::kLargestStep}) {
            const NetworkSimplex run = walked(NetworkSimplex(network, rule));
            CHECK(run.cost() == doctest::Approx(referee.objective).epsilon(1e-9));
            check_is_best_plan(network, run);
            if (run.missing(0) > 0.0) ++with_shortage;
        }
    }
    CHECK(with_shortage > 20);
}

TEST_CASE("A warm start goes on from the old tree, whatever moved") {
    Random random(4);
    int warm_steps = 0;
    int cold_steps = 0;
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        FlowNetwork network = random_network(random);
        const NetworkSimplex before = solved(NetworkSimplex(network));
        CHECK(NetworkSimplex(network, before.states()).is_optimal());
        for (FlowArc& arc : network.arcs) {
            if (random.below(4) == 0) arc.cost = whole(random, 8);
            if (random.below(4) == 0) arc.capacity = whole(random, 4);
        }
        for (FlowNode& node : network.nodes)
            if (random.below(4) == 0) node.supply = whole(random, 9) - 4.0;
        const NetworkSimplex warm = walked(NetworkSimplex(network, before.states()));
        const NetworkSimplex cold = solved(NetworkSimplex(network));
        CHECK(warm.cost() == doctest::Approx(cold.cost()));
        check_is_best_plan(network, warm);
        warm_steps += warm.iterations();
        cold_steps += cold.iterations();
    }
    CHECK(warm_steps < cold_steps);
}

TEST_CASE("States that are no tree are taken as far as they go") {
    const FlowNetwork network = canneries();
    const NetworkSimplex all(network, std::vector<ArcState>(30, ArcState::kTree));
    CHECK(walked(all).cost() == doctest::Approx(153675.0));
    const NetworkSimplex full(network, std::vector<ArcState>(3, ArcState::kAtHigh));
    CHECK(walked(full).cost() == doctest::Approx(153675.0));
}

TEST_CASE("What is chosen by hand enters, and only what saves something can be chosen") {
    NetworkSimplex run(canneries());
    CHECK_FALSE(run.choose(-1));
    CHECK_FALSE(run.choose(99));
    REQUIRE(run.choose(4));
    CHECK(run.preview().entering == 4);
    CHECK(run.preview().amount == 300.0);
    REQUIRE(run.step());
    CHECK(run.flow(4) == 300.0);
    CHECK_FALSE(run.choose(4));
}

TEST_CASE("Where delivery costs more than a shortage, the demand is left") {
    FlowNetwork network = canneries();
    network.shortage_cost = 200.0;
    const NetworkSimplex run = solved(NetworkSimplex(network));
    CHECK(run.missing(2) == 325.0);
    CHECK(run.price(2) == 200.0);
    CHECK(run.cost() == doctest::Approx(200.0 * 325.0 + 153.0 * 300.0 + 126.0 * 275.0));
}

TEST_CASE("Unusable networks are told") {
    FlowNetwork network = canneries();
    CHECK(is_usable(network));
    network.arcs[0].cost = -1.0;
    CHECK_FALSE(is_usable(network));
    network = canneries();
    network.arcs[0].to = 5;
    CHECK_FALSE(is_usable(network));
    network = canneries();
    network.arcs[0].to = network.arcs[0].from;
    CHECK_FALSE(is_usable(network));
    network = canneries();
    network.nodes[0].supply = core::kNaN;
    CHECK_FALSE(is_usable(network));
    network = canneries();
    network.shortage_cost = core::kInfinity;
    CHECK_FALSE(is_usable(network));
}

TEST_CASE("A region of 50 warehouses and 50 shops ends at GLPK's cost") {
    Random random(7);
    FlowNetwork network;
    for (int i = 0; i < 100; ++i)
        network.nodes.push_back({"", (i < 50 ? 30.0 : -25.0) + whole(random, 10) - 5.0});
    for (Index from = 0; from < 50; ++from)
        for (Index to = 50; to < 100; ++to) network.arcs.push_back({from, to, random.uniform(1.0, 100.0)});
    const NetworkSimplex run = solved(NetworkSimplex(network));
    CHECK(run.cost() == doctest::Approx(solve(to_linear_program(network)).objective).epsilon(1e-9));
    check_is_best_plan(network, run);
}

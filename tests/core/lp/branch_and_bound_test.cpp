#include "core/lp/branch_and_bound.h"

#include "core/lp/example_programs.h"
#include "core/lp/glpk_solver.h"
#include "core/lp/mps.h"
#include "source_dir.h"
#include "tests/core/lp/random_program.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <fstream>
#include <iterator>

using namespace core::lp;
using core::Index;
using core::kInfinity;
using core::Random;
using core::Vector;

namespace {

const std::vector<BranchAndBoundOptions> kOptions = {
    {},
    {.selection = NodeSelection::kDepthFirst},
    {.branching = BranchingRule::kPseudoCost},
    {.selection = NodeSelection::kDepthFirst, .branching = BranchingRule::kPseudoCost, .cut_rounds = 2},
    {.cut_rounds = 5},
};

void run(BranchAndBound& tree, int limit = 100000) {
    for (int step = 0; step < limit && tree.is_running(); ++step) tree.step();
}

LinearProgram random_whole_program(Random& random) {
    LinearProgram program = random_program(random, 6);
    for (Column& column : program.columns) {
        column.is_integer = random.below(4) != 0;
        if (!std::isfinite(column.low)) column.low = -6.0;
        if (!std::isfinite(column.high))
            column.high = column.low + 1.0 + static_cast<double>(random.below(8));
    }
    return program;
}

LinearProgram knapsack(Random& random, int things) {
    LinearProgram program;
    program.sense = Sense::kMaximize;
    Row weight{.name = "weight"};
    double total = 0.0;
    for (int k = 0; k < things; ++k) {
        const double w = 10.0 + static_cast<double>(random.below(40));
        program.columns.push_back(
            {.cost = w + static_cast<double>(random.below(15)), .high = 1.0, .is_integer = true});
        weight.terms.push_back({k, w});
        total += w;
    }
    weight.high = std::floor(total / 2.0);
    program.rows.push_back(weight);
    return program;
}

void check_tree(const LinearProgram& program, const BranchAndBound& tree) {
    const double sign = improvement_sign(program.sense);
    for (const BranchNode& node : tree.nodes()) {
        CHECK(node.state != NodeState::kOpen);
        CHECK(node.state != NodeState::kFractional);
        CHECK((node.state == NodeState::kBranched) == (node.children.size() == 2));
        if (node.parent >= 0) {
            const BranchNode& parent = tree.nodes()[static_cast<std::size_t>(node.parent)];
            CHECK(node.depth == parent.depth + 1);
            CHECK(sign * (node.bound - parent.bound) <= 1e-7 * (1.0 + std::fabs(parent.bound)));
        }
        if (node.state == NodeState::kBound) {
            REQUIRE_FALSE(std::isnan(tree.best_objective()));
            CHECK(sign * (node.bound - tree.best_objective()) < 1.0 + 1e-6);
        }
    }
}

}  // namespace

// By hand: x + 5y with x + 10y <= 20, x <= 2. Root (2, 1.8) worth 11; y <= 1 gives (2, 1) worth 7; y >= 2
// gives (0, 2) worth 10, which closes the other branch.
TEST_CASE("The rounding trap's tree is the one drawn by hand") {
    BranchAndBound tree(example_program("rounding_trap").program);
    CHECK(tree.next_node() == 0);
    CHECK(tree.bound() == kInfinity);
    tree.step();
    CHECK(tree.last_step() == BranchAndBound::Step::kSolve);
    CHECK(tree.current() == 0);
    CHECK(tree.next_column() == 1);
    CHECK(tree.bound() == doctest::Approx(11.0));
    CHECK(tree.gap() == kInfinity);
    tree.step();
    CHECK(tree.last_step() == BranchAndBound::Step::kBranch);
    REQUIRE(tree.nodes().size() == 3);
    CHECK(tree.nodes()[0].state == NodeState::kBranched);
    run(tree);
    CHECK(tree.status() == LpStatus::kOptimal);
    CHECK(tree.best_x() == Vector{{0.0, 2.0}});
    CHECK(tree.best_objective() == 10.0);
    CHECK(tree.gap() == 0.0);
    int whole = 0, beaten = 0;
    for (const BranchNode& node : tree.nodes()) {
        whole += node.state == NodeState::kWhole;
        beaten += node.state == NodeState::kBound;
    }
    CHECK(whole >= 1);
    CHECK(whole + beaten == 2);
}

TEST_CASE("Every whole-number example is solved with every choice of options") {
    for (const ExampleProgram& example : example_programs()) {
        if (!std::isfinite(example.integer_optimum)) continue;
        for (std::size_t k = 0; k < kOptions.size(); ++k) {
            CAPTURE(example.id);
            CAPTURE(k);
            BranchAndBound tree(example.program, kOptions[k]);
            run(tree);
            CHECK(tree.status() == LpStatus::kOptimal);
            CHECK(tree.best_objective() == doctest::Approx(example.integer_optimum));
            CHECK(is_feasible(example.program, tree.best_x(), 1e-7));
            CHECK(is_integral(example.program, tree.best_x(), 1e-9));
            check_tree(example.program, tree);
        }
    }
}

TEST_CASE("On random whole-number programs the tree and GLPK's agree") {
    Random random(101);
    std::array<int, 2> seen{};
    for (int trial = 0; trial < 500; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_whole_program(random);
        const LpSolution referee = solve(program, {.method = SolveMethod::kInteger});
        const LpSolution ours =
            solve_by_branch_and_bound(program, kOptions[static_cast<std::size_t>(trial) % kOptions.size()]);
        CHECK(ours.status == referee.status);
        REQUIRE(static_cast<std::size_t>(referee.status) < seen.size());
        ++seen[static_cast<std::size_t>(referee.status)];
        if (!referee.is_optimal()) continue;
        CHECK(ours.objective == doctest::Approx(referee.objective).epsilon(1e-7));
        CHECK(is_feasible(program, ours.x, 1e-6));
        CHECK(is_integral(program, ours.x, 1e-6));
    }
    CHECK(seen[0] > 100);
    CHECK(seen[1] > 100);
}

TEST_CASE("Knapsacks of 25 things are packed as by GLPK, and better bounds mean fewer nodes") {
    Random random(102);
    int plain = 0, clever = 0;
    for (int trial = 0; trial < 8; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = knapsack(random, 25);
        const double best = solve(program, {.method = SolveMethod::kInteger}).objective;
        for (const BranchAndBoundOptions& options : kOptions) {
            const LpSolution ours = solve_by_branch_and_bound(program, options);
            CHECK(ours.objective == doctest::Approx(best));
        }
        plain += solve_by_branch_and_bound(program, {.selection = NodeSelection::kDepthFirst}).iterations;
        clever += solve_by_branch_and_bound(program).iterations;
    }
    CHECK(clever <= plain);
}

// MIPLIB 3: optimum 3089.
TEST_CASE("MIPLIB's p0033 is solved with cuts and pseudo-costs within a node limit") {
    std::ifstream file(std::string(GRADUS_SOURCE_DIR) + "/tests/data/lp/p0033.mps");
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const auto program = read_mps(text);
    REQUIRE(program.ok());
    const LpSolution solution =
        solve_by_branch_and_bound(*program, {.branching = BranchingRule::kPseudoCost, .cut_rounds = 1}, 5000);
    CHECK(solution.status == LpStatus::kOptimal);
    CHECK(solution.objective == doctest::Approx(3089.0));
    const LpSolution stopped = solve_by_branch_and_bound(*program, {}, 5);
    CHECK(stopped.status == LpStatus::kLimit);
    CHECK(stopped.iterations == 5);
}

TEST_CASE("The bound never gets better, the best plan never worse, and they meet") {
    Random random(103);
    const LinearProgram program = knapsack(random, 18);
    BranchAndBound tree(program);
    double bound = kInfinity, best = -kInfinity;
    while (tree.is_running()) {
        tree.step();
        CHECK(tree.bound() <= bound + 1e-9);
        bound = tree.bound();
        if (std::isnan(tree.best_objective())) continue;
        CHECK(tree.best_objective() >= best);
        best = tree.best_objective();
        CHECK(bound >= best - 1e-9);
    }
    CHECK(bound == best);
    CHECK(tree.history().back().bound == tree.history().back().best);
    check_tree(program, tree);
}

TEST_CASE("Nodes and columns may be chosen by hand, others may not") {
    Random random(104);
    const LinearProgram program = knapsack(random, 12);
    BranchAndBound tree(program);
    CHECK_FALSE(tree.choose_column(0));
    CHECK_FALSE(tree.choose_node(1));
    tree.step();
    const Index automatic = tree.next_column();
    CHECK(tree.choose_column(automatic));
    CHECK_FALSE(tree.choose_column(automatic == 0 ? 1 : 0));  // a knapsack has one fractional thing
    CHECK_FALSE(tree.choose_node(0));
    tree.step();
    REQUIRE(tree.choose_node(1));
    CHECK(tree.next_node() == 1);
    tree.step();
    CHECK(tree.nodes()[1].solved_as == 2);
    run(tree);
    CHECK(tree.best_objective() ==
          doctest::Approx(solve(program, {.method = SolveMethod::kInteger}).objective));
}

TEST_CASE("Without whole numbers the root is the whole tree, and it says what the program is") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        LinearProgram program = example.program;
        for (Column& column : program.columns) column.is_integer = false;
        BranchAndBound tree(program);
        run(tree);
        CHECK(tree.nodes().size() == 1);
        CHECK(tree.status() == example.status);
        if (example.status == LpStatus::kOptimal)
            CHECK(tree.best_objective() == doctest::Approx(example.optimum));
    }
}

TEST_CASE("Bounds between which no whole number lies are infeasible, unusable numbers an error") {
    LinearProgram program;
    program.columns = {{.name = "x", .cost = 1.0, .low = 0.2, .high = 0.8, .is_integer = true}};
    CHECK(solve_by_branch_and_bound(program).status == LpStatus::kInfeasible);
    program.columns[0].cost = core::kNaN;
    CHECK(solve_by_branch_and_bound(program).status == LpStatus::kError);
}

TEST_CASE("A copy of a run grows the same tree") {
    Random random(105);
    BranchAndBound tree(knapsack(random, 15), {.branching = BranchingRule::kPseudoCost, .cut_rounds = 1});
    for (int k = 0; k < 7; ++k) tree.step();
    BranchAndBound copy = tree;
    run(tree);
    run(copy);
    REQUIRE(copy.nodes().size() == tree.nodes().size());
    for (std::size_t k = 0; k < tree.nodes().size(); ++k)
        CHECK(copy.nodes()[k].bound == tree.nodes()[k].bound);
}

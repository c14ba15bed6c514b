#include "core/lp/dual_simplex.h"

#include "core/lp/example_programs.h"
#include "core/lp/glpk_solver.h"
#include "tests/core/lp/optimality.h"
#include "tests/core/lp/random_program.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using namespace core::lp;
using core::kInfinity;
using core::Random;
using core::Vector;

namespace {

constexpr DualPivotRule kRules[] = {DualPivotRule::kLargestViolation, DualPivotRule::kBland,
                                    DualPivotRule::kSteepestEdge};

void run(DualSimplex& simplex, int limit = 10000) {
    while (simplex.is_running() && simplex.iterations() < limit) simplex.step();
}

/// min 2x + 3y, x + y >= 4, x + 3y >= 6: costs are not negative, so the slack basis has optimal prices.
LinearProgram covering() {
    LinearProgram program;
    program.columns = {{.name = "x", .cost = 2.0}, {.name = "y", .cost = 3.0}};
    program.rows = {make_row("first", {1.0, 1.0}, 4.0, kInfinity),
                    make_row("second", {1.0, 3.0}, 6.0, kInfinity)};
    return program;
}

}  // namespace

// By hand: second lacks 6, ratios 2/1 and 3/3: y enters, z = 6. Then first lacks 2, ratios 1/(2/3) and
// 1/(1/3): x enters, x = 3, y = 1, z = 9.
TEST_CASE("The first dual exchange repairs the worst row at the least price") {
    DualSimplex simplex(covering());
    CHECK(simplex.has_true_costs());
    CHECK(simplex.infeasibility() == 10.0);
    const DualPivot pivot = simplex.preview();
    REQUIRE(pivot.candidates.size() == 2);
    CHECK(pivot.leaving.row == 1);
    CHECK(pivot.leaving.violation == 6.0);
    CHECK(pivot.leaving.direction == 1);
    CHECK(pivot.test.ratios[0].ratio == 2.0);
    CHECK(pivot.test.ratios[1].ratio == 1.0);
    CHECK(pivot.entering == 1);
    CHECK(pivot.objective_before == 0.0);
    CHECK(pivot.objective_after == 6.0);
    simplex.step();
    CHECK(simplex.x() == Vector{{0.0, 2.0}});
    CHECK(simplex.objective() == 6.0);
    simplex.step();
    CHECK(simplex.status() == SimplexStatus::kOptimal);
    CHECK((simplex.x() - Vector{{3.0, 1.0}}).norm() < 1e-12);
    CHECK(simplex.objective() == doctest::Approx(9.0));
    CHECK(simplex.primal()->iterations() == 0);
    CHECK(simplex.preview().outcome == DualPivot::Outcome::kNone);
}

TEST_CASE("The dual simplex solves every example with every rule") {
    for (const ExampleProgram& example : example_programs()) {
        for (const DualPivotRule rule : kRules) {
            CAPTURE(example.id);
            CAPTURE(static_cast<int>(rule));
            const LpSolution solution = solve_by_dual_simplex(example.program, {.rule = rule}, 2000);
            CHECK(solution.status == example.status);
            if (example.status != LpStatus::kOptimal) continue;
            CHECK(solution.objective == doctest::Approx(example.optimum));
            check_optimality(example.program, solution, 1e-9);
        }
    }
}

TEST_CASE("On random programs the dual simplex and GLPK agree") {
    Random random(91);
    std::array<int, 3> seen{};
    for (int trial = 0; trial < 1500; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 8);
        const LpSolution referee = solve(program);
        const LpSolution ours = solve_by_dual_simplex(program, {.rule = kRules[trial % 3]}, 5000);
        CHECK(ours.status == referee.status);
        ++seen[static_cast<std::size_t>(referee.status)];
        if (!referee.is_optimal()) continue;
        CHECK(ours.objective == doctest::Approx(referee.objective).epsilon(1e-9));
        check_optimality(program, ours, 1e-9);
    }
    for (const int count : seen) CHECK(count > 100);
}

TEST_CASE("With true costs the objective only gets worse, until all limits are kept") {
    Random random(92);
    int runs = 0;
    for (int trial = 0; trial < 600; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 8);
        DualSimplex simplex(program);
        if (!simplex.has_true_costs() || simplex.primal() != nullptr) continue;
        ++runs;
        while (simplex.is_running() && simplex.primal() == nullptr) {
            const DualPivot pivot = simplex.preview();
            simplex.step();
            if (pivot.outcome == DualPivot::Outcome::kInfeasible) continue;
            const double change =
                (pivot.objective_after - pivot.objective_before) * improvement_sign(program.sense);
            CHECK(change <= 1e-9);
            CHECK(simplex.objective() == doctest::Approx(pivot.objective_after));
        }
        if (simplex.primal() != nullptr) CHECK(simplex.primal()->iterations() == 0);
    }
    CHECK(runs > 50);
}

TEST_CASE("After a right-hand side has moved, the old optimal basis needs a few dual exchanges only") {
    LinearProgram program = example_program("furniture").program;
    const Basis optimal = solve(program).basis();
    program.rows[0].high = 200.0;  // so much wood that the chairs take all hours
    DualSimplex simplex(program, optimal, {});
    CHECK(simplex.has_true_costs());
    run(simplex);
    CHECK(simplex.iterations() == 1);
    CHECK(simplex.objective() == doctest::Approx(3200.0));
}

TEST_CASE("The leaving row may be chosen by hand, rows that are in order may not") {
    DualSimplex simplex(covering());
    REQUIRE(simplex.choose(0));
    CHECK(simplex.preview().leaving.row == 0);
    CHECK(simplex.preview().is_chosen_by_hand);
    simplex.step();
    CHECK(simplex.x() == Vector{{4.0, 0.0}});
    CHECK_FALSE(simplex.choose(0));
    CHECK_FALSE(simplex.choose(99));
    run(simplex);
    CHECK(simplex.objective() == doctest::Approx(9.0));
}

TEST_CASE("A row that nothing can repair proves that there is no plan") {
    DualSimplex simplex(example_program("infeasible").program);
    run(simplex);
    CHECK(simplex.status() == SimplexStatus::kInfeasible);
    CHECK(simplex.last_pivot()->outcome == DualPivot::Outcome::kInfeasible);
    CHECK(simplex.last_pivot()->entering == -1);
}

TEST_CASE("A copy of a dual run continues with the same exchanges") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        DualSimplex simplex(example.program);
        while (simplex.is_running() && simplex.iterations() < 200) {
            DualSimplex copy = simplex;
            simplex.step();
            copy.step();
            CHECK(copy.tableau().entries == simplex.tableau().entries);
            CHECK(copy.x() == simplex.x());
        }
    }
}

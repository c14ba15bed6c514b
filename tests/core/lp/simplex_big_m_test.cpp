// The simplex method with one phase and a price M for what is missing.

#include "core/lp/example_programs.h"
#include "core/lp/simplex.h"

#include <doctest/doctest.h>

using namespace core::lp;
using core::Vector;

TEST_CASE("Big-M reaches the same answers as two phases, on every example with every rule") {
    for (const ExampleProgram& example : example_programs()) {
        for (const PivotRule rule : {PivotRule::kDantzig, PivotRule::kBland, PivotRule::kSteepestEdge,
                                     PivotRule::kGreatestImprovement}) {
            CAPTURE(example.id);
            CAPTURE(static_cast<int>(rule));
            const LpSolution solution =
                solve_by_simplex(example.program, {.rule = rule, .start = StartMethod::kBigM}, 1000);
            CHECK(solution.status == example.status);
            if (example.status == LpStatus::kOptimal)
                CHECK(solution.objective == doctest::Approx(example.optimum));
        }
    }
}

// By hand: min 4x + y with 3x + y = 3 (artificial a): the objective is 3M + (4 - 3M) x + (1 - M) y.
TEST_CASE("In big-M a reduced cost has a part in M and a part beside it") {
    LinearProgram program;
    program.columns = {{.name = "x", .cost = 4.0}, {.name = "y", .cost = 1.0}};
    program.rows = {make_row("sum", {3.0, 1.0}, 3.0, 3.0)};
    Simplex simplex(program, {.start = StartMethod::kBigM});
    const Pivot pivot = simplex.preview();
    REQUIRE(pivot.candidates.size() == 2);
    CHECK(pivot.candidates[0].reduced_cost == 4.0);
    CHECK(pivot.candidates[0].big_m == -3.0);
    CHECK(pivot.candidates[1].reduced_cost == 1.0);
    CHECK(pivot.candidates[1].big_m == -1.0);
    CHECK(pivot.entering.variable == 0);
    CHECK(pivot.infeasibility_before == 3.0);
    CHECK(pivot.infeasibility_after == 0.0);
    CHECK(pivot.objective_after == 4.0);
    while (simplex.is_running()) simplex.step();
    CHECK(simplex.x() == Vector{{0.0, 3.0}});
    // Equal parts in M: what stands beside it decides.
    program.rows[0] = make_row("sum", {1.0, 1.0}, 3.0, 3.0);
    CHECK(Simplex(program, {.start = StartMethod::kBigM}).preview().entering.variable == 1);
    CHECK(Simplex(program).preview().entering.variable == 0);
}

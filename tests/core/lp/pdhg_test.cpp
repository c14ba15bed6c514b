#include "core/lp/pdhg.h"

#include "core/lp/example_programs.h"
#include "core/lp/glpk_solver.h"
#include "tests/core/lp/optimality.h"
#include "tests/core/lp/random_program.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::lp;
using core::Index;
using core::Random;
using core::Vector;

namespace {

int iterations(const LinearProgram& program, const PdhgOptions& options) {
    const LpSolution solution = solve_by_pdhg(program, options, 20000);
    CHECK(solution.status == LpStatus::kOptimal);
    return solution.iterations;
}

}  // namespace

TEST_CASE("PDHG solves every example that has an optimum") {
    for (const ExampleProgram& example : example_programs()) {
        if (example.status != LpStatus::kOptimal) continue;
        CAPTURE(example.id);
        const LpSolution solution = solve_by_pdhg(example.program, {}, 5000);
        CHECK(solution.status == LpStatus::kOptimal);
        CHECK(std::fabs(solution.objective - example.optimum) <= 1e-5 * (1.0 + std::fabs(example.optimum)));
        check_optimality(example.program, solution, 1e-4);
    }
}

TEST_CASE("Restarts save iterations where the path spirals") {
    for (const char* id : {"furniture", "alloy", "line_fit", "klee_minty_2"}) {
        CAPTURE(id);
        const LinearProgram program = example_program(id).program;
        CHECK(iterations(program, {}) < iterations(program, {.restarts = PdhgRestarts::kNone}));
    }
}

TEST_CASE("PDHG and GLPK agree on random programs that have an optimum") {
    Random random(131);
    int solved = 0;
    for (int trial = 0; trial < 300; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 6);
        const LpSolution referee = solve(program);
        if (!referee.is_optimal()) continue;
        const LpSolution ours = solve_by_pdhg(program, {}, 50000);
        if (ours.status != LpStatus::kOptimal) continue;
        ++solved;
        CHECK(std::fabs(ours.objective - referee.objective) <= 1e-4 * (1.0 + std::fabs(referee.objective)));
    }
    CHECK(solved > 30);
}

// Chambolle and Pock's steps by hand: max 2x with x <= 3, from x = 0, y = 0 with eta = 0.9, omega = 1:
// x = 1.8, then y = 0 - 0.9 * 3.6 + 0.9 * min(3.6, 3) = -0.54 (minimizing -2x), told as +0.54.
TEST_CASE("The first steps are those of the formula") {
    LinearProgram program;
    program.sense = Sense::kMaximize;
    program.columns = {{.name = "x", .cost = 2.0}};
    program.rows = {make_row("limit", {1.0}, -core::kInfinity, 3.0)};
    Pdhg run(program, {.primal_weight = 1.0, .scales = false});
    CHECK(run.step_size() == doctest::Approx(0.9));
    run.step();
    CHECK(run.x()(0) == doctest::Approx(1.8));
    CHECK(run.row_prices()(0) == doctest::Approx(0.54));
    run.step();  // x = 1.8 + 0.9 (2 - 0.54) = 3.114
    CHECK(run.x()(0) == doctest::Approx(3.114));
    CHECK(run.average()(0) == doctest::Approx((1.8 + 3.114) / 2.0));
}

TEST_CASE("Every point keeps the columns' bounds, and the start may be chosen") {
    const LinearProgram program = example_program("furniture").program;
    Pdhg run(program, {.start = Vector{{30.0, -5.0}}});
    CHECK(run.x() == Vector{{30.0, 0.0}});
    for (int k = 0; k < 100; ++k) {
        run.step();
        CHECK(run.x().minCoeff() >= 0.0);
    }
    Pdhg copy = run;
    run.step();
    copy.step();
    CHECK(copy.x() == run.x());
}

TEST_CASE("Programs without an optimum end at the limit, unusable ones with a message") {
    CHECK(solve_by_pdhg(example_program("infeasible").program, {}, 500).status == LpStatus::kLimit);
    CHECK(solve_by_pdhg(example_program("unbounded").program, {}, 500).status == LpStatus::kLimit);
    LinearProgram program = example_program("furniture").program;
    program.rows[0].low = 300.0;
    CHECK(solve_by_pdhg(program).status == LpStatus::kInfeasible);
    program.columns[0].cost = core::kNaN;
    CHECK(solve_by_pdhg(program).status == LpStatus::kError);
}

#include "core/lp/interior_point.h"

#include "core/lp/central_path.h"
#include "core/lp/example_programs.h"
#include "core/lp/glpk_solver.h"
#include "tests/core/lp/optimality.h"
#include "tests/core/lp/random_program.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using namespace core::lp;
using core::Index;
using core::kInfinity;
using core::Random;
using core::Vector;

namespace {

LinearProgram furniture() { return example_program("furniture").program; }

/// Gradient of the barrier function, by hand: c -+ mu sum of normals over distances.
Vector barrier_gradient(const LinearProgram& program, double mu, const Vector& x) {
    Vector gradient = -improvement_sign(program.sense) * costs(program);
    const Vector activities = row_activities(program, x);
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        const Row& row = program.rows[i];
        if (row.low == row.high) continue;
        const double at = activities(static_cast<Index>(i));
        const double pull = -mu / (at - row.low) + mu / (row.high - at);  // 0 where infinite
        for (const Term& term : row.terms) gradient(term.column) += pull * term.value;
    }
    for (Index j = 0; j < x.size(); ++j) {
        const Column& column = program.columns[static_cast<std::size_t>(j)];
        gradient(j) += -mu / (x(j) - column.low) + mu / (column.high - x(j));
    }
    return gradient;
}

}  // namespace

TEST_CASE("Our interior point solves every example, infeasible and unbounded ones too") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        const LpSolution solution = solve_by_interior_point(example.program);
        CHECK(solution.status == example.status);
        if (example.status != LpStatus::kOptimal) continue;
        CHECK(std::fabs(solution.objective - example.optimum) <= 1e-7 * (1.0 + std::fabs(example.optimum)));
        check_optimality(example.program, solution, 1e-6);
        CHECK(solution.iterations <= 15);
    }
}

TEST_CASE("On random programs our interior point and GLPK agree") {
    Random random(121);
    std::array<int, 3> seen{};
    for (int trial = 0; trial < 1500; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 8);
        const LpSolution referee = solve(program);
        const LpSolution ours = solve_by_interior_point(program);
        CHECK(ours.status == referee.status);
        ++seen[static_cast<std::size_t>(referee.status)];
        if (!referee.is_optimal()) continue;
        CHECK(std::fabs(ours.objective - referee.objective) <= 1e-7 * (1.0 + std::fabs(referee.objective)));
        CHECK(largest_violation(program, ours.x) <= 1e-6 * (1.0 + ours.x.cwiseAbs().sum()));
    }
    for (const int count : seen) CHECK(count > 100);
}

TEST_CASE("Every step of the furniture factory stays inside, shrinks mu and ends at the optimum") {
    InteriorPoint run(furniture());
    double mu = kInfinity;
    while (run.is_running()) {
        CHECK(run.x().minCoeff() > 0.0);
        CHECK(run.mu() < mu);
        mu = run.mu();
        run.step();
        CHECK(run.last_step().predictor.size() == 2);
        CHECK(run.last_step().sigma >= 0.0);
        CHECK(run.last_step().sigma <= 1.0);
        CHECK(run.last_step().primal_length <= 1.0);
    }
    CHECK(run.status() == InteriorPointStatus::kOptimal);
    CHECK(run.iterations() <= 10);
    CHECK((run.x() - Vector{{20.0, 60.0}}).norm() < 1e-4);
    CHECK((run.row_prices() - Vector{{10.0, 20.0}}).norm() < 1e-5);
    CHECK(run.objective() == doctest::Approx(2600.0).epsilon(1e-8));
    CHECK(run.dual_objective() == doctest::Approx(2600.0).epsilon(1e-8));
    const int iterations = run.iterations();
    run.step();
    CHECK(run.iterations() == iterations);
}

TEST_CASE("A run may start at any inner point, and stays feasible from there") {
    InteriorPoint run(furniture(), {.start = Vector{{5.0, 10.0}}});
    CHECK((run.x() - Vector{{5.0, 10.0}}).norm() < 1e-9);
    while (run.is_running()) {
        run.step();
        CHECK(is_feasible(furniture(), run.x(), 1e-9));
    }
    CHECK(run.objective() == doctest::Approx(2600.0).epsilon(1e-8));
    InteriorPoint outside(furniture(), {.start = Vector{{-5.0, 500.0}}});
    while (outside.is_running()) outside.step();
    CHECK(outside.objective() == doctest::Approx(2600.0).epsilon(1e-8));
}

TEST_CASE("Pure path following with fixed centering arrives too, in more steps") {
    InteriorPoint mehrotra(furniture()),
        fixed(furniture(), {.rule = CenteringRule::kFixed, .centering = 0.5});
    while (mehrotra.is_running()) mehrotra.step();
    while (fixed.is_running()) fixed.step();
    CHECK(fixed.status() == InteriorPointStatus::kOptimal);
    CHECK(fixed.objective() == doctest::Approx(2600.0).epsilon(1e-8));
    CHECK(fixed.iterations() > mehrotra.iterations());
}

TEST_CASE("A copy of a run continues with the same steps") {
    InteriorPoint run(example_program("diet").program);
    run.step();
    InteriorPoint copy = run;
    run.step();
    copy.step();
    CHECK(copy.x() == run.x());
    CHECK(copy.mu() == run.mu());
}

TEST_CASE(
    "Crossing bounds are infeasible at once, unusable numbers an error, and empty programs have an answer") {
    LinearProgram program = furniture();
    program.columns[0].low = 5.0;
    program.columns[0].high = 4.0;
    CHECK(InteriorPoint(program).status() == InteriorPointStatus::kInfeasible);
    CHECK(solve_by_interior_point(program).status == LpStatus::kInfeasible);
    program.columns[0].cost = core::kNaN;
    CHECK(solve_by_interior_point(program).status == LpStatus::kError);
    CHECK(solve_by_interior_point({}).status == LpStatus::kOptimal);
    LinearProgram impossible;
    impossible.rows.push_back(make_row("impossible", {}, 1.0, 2.0));
    CHECK(solve_by_interior_point(impossible).status == LpStatus::kInfeasible);
    LinearProgram fixed;
    fixed.columns.push_back({.name = "x", .cost = 3.0, .low = 2.0, .high = 2.0});
    CHECK(solve_by_interior_point(fixed).objective == 6.0);
}

TEST_CASE("Points of the central path balance objective and barrier, and lead to the optimum") {
    for (const char* id : {"furniture", "diet", "blending", "greenhouse", "degenerate", "klee_minty_3"}) {
        CAPTURE(id);
        const ExampleProgram example = example_program(id);
        const auto path = central_path(example.program, {100.0, 10.0, 1.0, 0.1, 1e-3, 1e-6});
        REQUIRE(path.size() == 6);
        for (const CentralPathPoint& point : path) {
            const double size = 1.0 + costs(example.program).norm();
            CHECK(barrier_gradient(example.program, point.mu, point.x).norm() <= 1e-4 * size);
            CHECK(is_feasible(example.program, point.x, 0.0));
        }
        CHECK(objective_value(example.program, path.back().x) ==
              doctest::Approx(example.optimum).epsilon(1e-4));
    }
}

// By hand: without an objective the analytic centre of [0, 4] x [0, 10] is its middle.
TEST_CASE("The path begins at the analytic centre, and there is none without an interior or an optimum") {
    LinearProgram box;
    box.columns = {{.name = "x", .cost = 1.0, .high = 4.0}, {.name = "y", .cost = 1.0, .high = 10.0}};
    const auto path = central_path(box, {1e6});
    REQUIRE(path.size() == 1);
    CHECK((path[0].x - Vector{{2.0, 5.0}}).norm() < 1e-3);
    CHECK(central_path(example_program("single_point").program, {1.0}).empty());
    CHECK(central_path(example_program("unbounded").program, {1.0}).empty());
    CHECK(central_path(example_program("infeasible").program, {1.0}).empty());
}

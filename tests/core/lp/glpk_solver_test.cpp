#include "core/lp/glpk_solver.h"

#include <doctest/doctest.h>

#include <limits>

using namespace core::lp;
using core::kInfinity;

namespace {

LinearProgram furniture() {
    LinearProgram program;
    program.sense = Sense::kMaximize;
    program.columns = {{.name = "chairs", .cost = 40.0}, {.name = "tables", .cost = 30.0}};
    program.rows = {make_row("wood", {2.0, 1.0}, -kInfinity, 100.0),
                    make_row("hours", {1.0, 1.0}, -kInfinity, 80.0)};
    return program;
}

}  // namespace

// scipy.optimize.linprog([-40, -30], [[2, 1], [1, 1]], [100, 80]): x = [20, 60], fun = -2600,
// ineqlin.marginals = [-10, -20]
TEST_CASE("GLPK's simplex and interior point solve the furniture factory") {
    for (const SolveMethod method : {SolveMethod::kSimplex, SolveMethod::kInteriorPoint}) {
        const LpSolution solution = solve(furniture(), {.method = method});
        REQUIRE(solution.status == LpStatus::kOptimal);
        CHECK(solution.objective == doctest::Approx(2600.0).epsilon(1e-7));
        CHECK(solution.x(0) == doctest::Approx(20.0).epsilon(1e-6));
        CHECK(solution.x(1) == doctest::Approx(60.0).epsilon(1e-6));
        CHECK(solution.row_prices(0) == doctest::Approx(10.0).epsilon(1e-6));
        CHECK(solution.row_prices(1) == doctest::Approx(20.0).epsilon(1e-6));
    }
}

TEST_CASE("GLPK's fatal errors become a status, and the next call works") {
    for (int repeat = 0; repeat < 3; ++repeat) {
        const LpSolution failed = solve(furniture(), {.iteration_limit = -1});
        CHECK(failed.status == LpStatus::kError);
        // src/draft/glpapi06.c: xerror("glp_simplex: it_lim = %d; invalid parameter\n")
        CHECK(failed.message.find("it_lim = -1; invalid parameter") != std::string::npos);
        CHECK(failed.x.size() == 2);
        CHECK(solve(furniture()).objective == doctest::Approx(2600.0));
    }
}

TEST_CASE("Unusable numbers are refused with a message before GLPK sees them") {
    LinearProgram program = furniture();
    program.columns[0].cost = std::numeric_limits<double>::quiet_NaN();
    const LpSolution solution = solve(program);
    CHECK(solution.status == LpStatus::kError);
    CHECK(solution.message.find("'chairs'") != std::string::npos);
    program = furniture();
    program.rows[0].terms.push_back({0, 1.0});
    CHECK(solve(program).message == "row 'wood' has column 'chairs' twice.");
    program = furniture();
    program.rows[0].low = 200.0;
    CHECK(solve(program).status == LpStatus::kInfeasible);
    CHECK(solve(program).message == "row 'wood': the lower bound is above the upper bound.");
}

TEST_CASE("GLPK tells the bases, the activities and an unbounded ray") {
    const LpSolution solution = solve(furniture());
    CHECK(solution.column_basis == std::vector{BasisStatus::kBasic, BasisStatus::kBasic});
    CHECK(solution.row_basis == std::vector{BasisStatus::kAtHigh, BasisStatus::kAtHigh});
    CHECK(solution.row_activities(0) == doctest::Approx(100.0));
    LinearProgram program = furniture();
    program.rows[0] = make_row("difference", {1.0, -1.0}, -kInfinity, 2.0);
    program.rows[1] = make_row("sum", {1.0, 1.0}, 1.0, kInfinity);
    const LpSolution unbounded = solve(program);
    REQUIRE(unbounded.status == LpStatus::kUnbounded);
    REQUIRE(unbounded.ray.size() == 2);
    CHECK(costs(program).dot(unbounded.ray) > 0.0);
    for (const double t : {1.0, 1000.0}) CHECK(is_feasible(program, unbounded.x + t * unbounded.ray, 1e-7));
}

TEST_CASE("A program without rows or columns has an answer by every method") {
    for (const SolveMethod method :
         {SolveMethod::kSimplex, SolveMethod::kInteriorPoint, SolveMethod::kInteger}) {
        LinearProgram program;
        CHECK(solve(program, {.method = method}).status == LpStatus::kOptimal);
        program.columns.push_back({.name = "x", .cost = 1.0, .low = -3.0});
        const LpSolution bounded = solve(program, {.method = method});
        CHECK(bounded.status == LpStatus::kOptimal);
        CHECK(bounded.objective == -3.0);
        program.columns[0].low = -kInfinity;
        CHECK(solve(program, {.method = method}).status == LpStatus::kUnbounded);
    }
}

TEST_CASE("Whole numbers with fractional bounds are rounded inward, and relaxed by the simplex method") {
    LinearProgram program;
    program.sense = Sense::kMaximize;
    program.columns = {{.name = "x", .cost = 1.0, .low = 0.5, .high = 3.5, .is_integer = true}};
    program.rows = {make_row("limit", {2.0}, -kInfinity, 6.5)};
    CHECK(solve(program, {.method = SolveMethod::kInteger}).objective == 3.0);
    CHECK(solve(program).objective == doctest::Approx(3.25));
    program.columns[0].low = 0.2;
    program.columns[0].high = 0.8;
    CHECK(solve(program, {.method = SolveMethod::kInteger}).status == LpStatus::kInfeasible);
}

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

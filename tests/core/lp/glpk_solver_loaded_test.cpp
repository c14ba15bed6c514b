#include "core/lp/glpk_solver_loaded.h"

#include "core/lp/example_programs.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::lp;

namespace {

LpSolution finished(LoadedProgram& program, int pivots) {
    LpSolution solution = program.pivot(pivots);
    while (solution.status == LpStatus::kLimit) solution = program.pivot(pivots);
    return solution;
}

LinearProgram relaxed(LinearProgram program) {
    for (Column& column : program.columns) column.is_integer = false;
    return program;
}

}  // namespace

// Status and optimum of the examples are from GLPK 5.0 (example_programs_test.cpp).
TEST_CASE("A loaded program goes on where it stopped, however many others are solved between its pivots") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        LoadedProgram loaded(relaxed(example.program), {});
        LpSolution solution = loaded.pivot(0);
        // More each time: the first pivots of Beale's program repeat, and GLPK breaks a cycle in one call
        // only.
        for (int count = 1; solution.status == LpStatus::kLimit; ++count) {
            CHECK(solve(klee_minty(4)).is_optimal());
            LoadedProgram other(klee_minty(5), {});
            CHECK(other.pivot(1).iterations <= 1);
            const int before = solution.iterations;
            solution = loaded.pivot(count);
            REQUIRE(solution.iterations <= before + count);
        }
        CHECK(solution.status == example.status);
        if (solution.is_optimal())
            CHECK(std::fabs(solution.objective - example.optimum) <=
                  1e-7 * (1.0 + std::fabs(example.optimum)));
    }
}

TEST_CASE("A loaded program that begins at its best basis needs no pivot, and may be moved") {
    LoadedProgram first(klee_minty(4), {});
    const LpSolution best = finished(first, 3);
    REQUIRE(best.is_optimal());
    LoadedProgram again(klee_minty(4), best.basis());
    first = std::move(again);
    const LpSolution same = first.pivot(1);
    CHECK(same.is_optimal());
    CHECK(same.iterations == 0);
    CHECK(same.objective == doctest::Approx(best.objective));
}

TEST_CASE("A program that no solver needs to see is told as solve() tells it") {
    const LinearProgram crossing{.columns = {{.name = "x", .low = 2.0, .high = 1.0}}};
    LoadedProgram loaded(crossing, {});
    const LpSolution solution = loaded.pivot(10);
    CHECK(solution.status == LpStatus::kInfeasible);
    CHECK(solution.message == solve(crossing).message);
}

#include "core/lp/example_programs.h"

#include "core/lp/glpk_solver.h"
#include "core/lp/simplex.h"
#include "tests/core/lp/optimality.h"

#include <doctest/doctest.h>

#include <set>

using namespace core::lp;

namespace {

void check_answer(const ExampleProgram& example, const LpSolution& solution, double tolerance) {
    CHECK(solution.status == example.status);
    if (example.status != LpStatus::kOptimal || solution.status != LpStatus::kOptimal) return;
    CHECK(std::fabs(solution.objective - example.optimum) <= tolerance * (1.0 + std::fabs(example.optimum)));
    check_optimality(example.program, solution, tolerance);
}

}  // namespace

TEST_CASE("There are at least twenty example programs, each with its own id, story and source") {
    std::set<std::string> ids;
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        CHECK(ids.insert(example.id).second);
        CHECK_FALSE(example.title.empty());
        CHECK_FALSE(example.story.empty());
        CHECK_FALSE(example.source.empty());
        CHECK(validate(example.program).ok());
        CHECK((example.status == LpStatus::kOptimal) == std::isfinite(example.optimum));
    }
    CHECK(ids.size() >= 20);
    CHECK(example_program("diet").program.column_count() == 6);
    CHECK(example_program("no such program").id.empty());
}

TEST_CASE("The teaching simplex solves every example with every rule") {
    for (const ExampleProgram& example : example_programs()) {
        for (const PivotRule rule : {PivotRule::kDantzig, PivotRule::kBland, PivotRule::kSteepestEdge,
                                     PivotRule::kGreatestImprovement}) {
            CAPTURE(example.id);
            CAPTURE(static_cast<int>(rule));
            check_answer(example, solve_by_simplex(example.program, {.rule = rule}, 1000), 1e-9);
        }
    }
}

TEST_CASE("GLPK's simplex solves every example") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        check_answer(example, solve(example.program), 1e-9);
    }
}

TEST_CASE("GLPK's interior point solves every example") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        check_answer(example, solve(example.program, {.method = SolveMethod::kInteriorPoint}), 1e-6);
    }
}

TEST_CASE("GLPK's branch and bound finds the known whole-number optima") {
    int whole = 0;
    for (const ExampleProgram& example : example_programs()) {
        if (!std::isfinite(example.integer_optimum)) continue;
        CAPTURE(example.id);
        const LpSolution solution = solve(example.program, {.method = SolveMethod::kInteger});
        REQUIRE(solution.is_optimal());
        CHECK(solution.objective == doctest::Approx(example.integer_optimum).epsilon(1e-9));
        CHECK(is_feasible(example.program, solution.x));
        CHECK(is_integral(example.program, solution.x));
        ++whole;
    }
    CHECK(whole >= 3);
}

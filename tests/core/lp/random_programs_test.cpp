#include "core/lp/glpk_solver.h"
#include "core/lp/simplex.h"
#include "core/random.h"
#include "tests/core/lp/optimality.h"
#include "tests/core/lp/random_program.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using namespace core::lp;
using core::kInfinity;
using core::Random;

TEST_CASE("On random programs, degenerate, infeasible and unbounded ones too, simplex and GLPK agree") {
    Random random(20);
    std::array<int, 3> seen{};
    const PivotRule rules[] = {PivotRule::kDantzig, PivotRule::kBland, PivotRule::kSteepestEdge,
                               PivotRule::kGreatestImprovement};
    for (int trial = 0; trial < 3000; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 8);
        const LpSolution referee = solve(program);
        const LpSolution ours = solve_by_simplex(program, {.rule = rules[trial % 4]}, 5000);
        CHECK(ours.status == referee.status);
        if (ours.status == LpStatus::kOptimal) {
            CHECK(ours.objective == doctest::Approx(referee.objective).epsilon(1e-9));
            check_optimality(program, ours, 1e-9);
            check_optimality(program, referee, 1e-7);
        }
        if (ours.status == LpStatus::kUnbounded) {
            const double rate = costs(program).dot(ours.ray) * improvement_sign(program.sense);
            CHECK(rate > 0.0);
            CHECK(is_feasible(program, ours.x + 100.0 * ours.ray, 1e-6));
        }
        REQUIRE(static_cast<std::size_t>(ours.status) < seen.size());
        ++seen[static_cast<std::size_t>(ours.status)];
    }
    for (const int count : seen) CHECK(count > 200);
}

TEST_CASE("Random programs of 50 rows and 50 columns are solved as by GLPK") {
    Random random(21);
    for (int trial = 0; trial < 20; ++trial) {
        CAPTURE(trial);
        LinearProgram program;
        program.sense = Sense::kMaximize;
        program.columns.resize(50);
        for (Column& column : program.columns) column.cost = random.uniform(0.0, 1.0);
        for (int i = 0; i < 50; ++i) {
            std::vector<double> coefficients(50);
            for (double& value : coefficients) value = random.uniform(0.0, 1.0);
            const double low = i % 3 == 0 ? 1.0 : -kInfinity;
            program.rows.push_back(make_row("row", coefficients, low, random.uniform(20.0, 30.0)));
        }
        const LpSolution ours = solve_by_simplex(program, {.rule = PivotRule::kSteepestEdge});
        CHECK(ours.objective == doctest::Approx(solve(program).objective).epsilon(1e-9));
        check_optimality(program, ours, 1e-8);
    }
}

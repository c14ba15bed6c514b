#include "core/lp/glpk_solver.h"
#include "core/lp/interior_point.h"
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

namespace {

constexpr PivotRule kRules[] = {PivotRule::kDantzig, PivotRule::kBland, PivotRule::kSteepestEdge,
                                PivotRule::kGreatestImprovement};

/// Proven right by itself (no gap, complementary slackness), and the referee's optimum to 1e-7.
void check_optimum(const LinearProgram& program, const LpSolution& ours, const LpSolution& referee,
                   double tolerance) {
    CHECK(std::fabs(ours.objective - referee.objective) <= 1e-7 * (1.0 + std::fabs(referee.objective)));
    check_optimality(program, ours, tolerance);
}

void check_ray(const LinearProgram& program, const LpSolution& ours) {
    CHECK(costs(program).dot(ours.ray) * improvement_sign(program.sense) > 0.0);
    CHECK(is_feasible(program, ours.x + 100.0 * ours.ray, 1e-6));
}

}  // namespace

TEST_CASE("On 10,000 random programs, degenerate, infeasible and unbounded ones too, three solvers agree") {
    Random random(20);
    std::array<int, 3> seen{};
    for (int trial = 0; trial < 10000; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 8);
        const LpSolution referee = solve(program);
        const LpSolution vertex = solve_by_simplex(program, {.rule = kRules[trial % 4]}, 5000);
        const LpSolution middle = solve_by_interior_point(program);
        REQUIRE(static_cast<std::size_t>(referee.status) < seen.size());
        ++seen[static_cast<std::size_t>(referee.status)];
        CHECK(vertex.status == referee.status);
        CHECK(middle.status == referee.status);
        if (vertex.status == LpStatus::kUnbounded) check_ray(program, vertex);
        if (!referee.is_optimal()) continue;
        check_optimality(program, referee, 1e-7);
        check_optimum(program, vertex, referee, 1e-9);
        check_optimum(program, middle, referee, 1e-7);
    }
    for (const int count : seen) CHECK(count > 1000);
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

#include "core/lp/dense_simplex.h"

#include "core/lp/glpk_solver.h"
#include "core/random.h"
#include "tests/core/lp/optimality.h"
#include "tests/core/lp/random_program.h"

#include <doctest/doctest.h>

using namespace core::lp;
using core::Index;
using core::kInfinity;
using core::Random;

namespace {

/// GLPK's objective, and proven right by itself.
void check_optimum(const LinearProgram& program, const LpSolution& ours, const LpSolution& referee) {
    CHECK(ours.objective == doctest::Approx(referee.objective).epsilon(1e-9));
    check_optimality(program, ours, 1e-8);
}

LinearProgram dense_program(Random& random, Index rows, Index columns) {
    LinearProgram program;
    program.sense = Sense::kMaximize;
    program.columns.resize(static_cast<std::size_t>(columns));
    for (Column& column : program.columns) column.cost = random.uniform(0.0, 1.0);
    for (Index i = 0; i < rows; ++i) {
        std::vector<double> coefficients(static_cast<std::size_t>(columns));
        for (double& value : coefficients) value = random.uniform(0.0, 1.0);
        const double low = i % 3 == 0 ? 1.0 : -kInfinity;
        program.rows.push_back(make_row("row", coefficients, low, random.uniform(20.0, 30.0)));
    }
    return program;
}

}  // namespace

TEST_CASE("On 10,000 random programs, degenerate ones too, the optimum of a small program is GLPK's") {
    Random random(22);
    int optima = 0, others = 0;
    for (int trial = 0; trial < 10000; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 8);
        const LpSolution referee = solve(program);
        const std::optional<LpSolution> ours = solve_small(program);
        REQUIRE(ours.has_value() == referee.is_optimal());
        ++(ours ? optima : others);
        if (ours) check_optimum(program, *ours, referee);
    }
    CHECK(optima > 1000);
    CHECK(others > 1000);
}

TEST_CASE("Programs of 50 rows and 50 columns are solved as by GLPK, and again after a number was moved") {
    Random random(23);
    for (int trial = 0; trial < 20; ++trial) {
        CAPTURE(trial);
        LinearProgram program = dense_program(random, 50, 50);
        const std::optional<LpSolution> cold = solve_small(program);
        REQUIRE(cold.has_value());
        check_optimum(program, *cold, solve(program));

        program.rows[static_cast<std::size_t>(trial)].high *= 0.9;
        const std::optional<LpSolution> warm = solve_small(program, cold->basis());
        REQUIRE(warm.has_value());
        check_optimum(program, *warm, solve(program));
        CHECK(warm->iterations < cold->iterations);
    }
}

TEST_CASE("The basis of a small program's optimum is one from which GLPK need not move") {
    Random random(24);
    for (int trial = 0; trial < 50; ++trial) {
        const LinearProgram program = dense_program(random, 12, 9);
        const std::optional<LpSolution> ours = solve_small(program);
        REQUIRE(ours.has_value());
        const LpSolution again = solve_from(program, ours->basis());
        CHECK(again.iterations == 0);
        CHECK(again.basis() == ours->basis());
        CHECK(solve_small(program, ours->basis())->iterations == 0);
    }
}

TEST_CASE("What is large, empty or unusable is left to GLPK") {
    Random random(25);
    const LinearProgram large = dense_program(random, 101, 2);
    CHECK(!is_small(large));
    CHECK(!solve_small(large));
    CHECK(solve_quickly(large).objective == doctest::Approx(solve(large).objective).epsilon(1e-9));
    CHECK(!solve_small(LinearProgram{}));
    LinearProgram unusable = dense_program(random, 2, 2);
    unusable.columns[0].cost = core::kNaN;
    CHECK(!solve_small(unusable));
    CHECK(solve_quickly(unusable).status == LpStatus::kError);
    const LinearProgram open = {.sense = Sense::kMaximize, .columns = {{.cost = 1.0}}};
    CHECK(!solve_small(open));
    CHECK(solve_quickly(open).status == LpStatus::kUnbounded);
}

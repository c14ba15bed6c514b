#include "core/lp/warm_start.h"

#include "core/lp/example_programs.h"
#include "core/lp/glpk_solver.h"
#include "core/lp/simplex.h"
#include "tests/core/lp/optimality.h"
#include "tests/core/lp/random_program.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace core::lp;
using core::Random;
using core::Vector;

namespace {

void run(Simplex& simplex) {
    while (simplex.is_running() && simplex.iterations() < 10000) simplex.step();
}

}  // namespace

TEST_CASE("A run that starts at the optimal basis has nothing to do") {
    for (const ExampleProgram& example : example_programs()) {
        if (example.status != LpStatus::kOptimal) continue;
        CAPTURE(example.id);
        Simplex first(example.program);
        run(first);
        const Simplex second(example.program, first.basis(), {});
        CHECK(second.status() == SimplexStatus::kOptimal);
        CHECK(second.iterations() == 0);
        CHECK(second.objective() == doctest::Approx(example.optimum));
        CHECK((second.x() - first.x()).norm() < 1e-9 * (1.0 + first.x().norm()));
        const Simplex from_glpk(example.program, solve(example.program).basis(), {});
        CHECK(from_glpk.status() == SimplexStatus::kOptimal);
    }
}

TEST_CASE("From any basis of a run the same optimum is reached") {
    Random random(81);
    for (int trial = 0; trial < 200; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 8);
        Simplex simplex(program);
        const LpSolution answer = solve_by_simplex(program);
        while (simplex.is_running()) {
            simplex.step();
            const LpSolution again = solve_by_simplex(program, {}, 10000, simplex.basis());
            CHECK(again.status == answer.status);
            if (answer.is_optimal())
                CHECK(again.objective == doctest::Approx(answer.objective).epsilon(1e-9));
        }
    }
}

TEST_CASE("An optimal basis of other numbers is repaired by a short phase 1") {
    Random random(82);
    for (int trial = 0; trial < 300; ++trial) {
        CAPTURE(trial);
        LinearProgram program = random_program(random, 8);
        const LpSolution before = solve(program);
        if (!before.is_optimal()) continue;
        for (Row& row : program.rows) {
            if (std::isfinite(row.low)) row.low -= random.uniform(0.0, 2.0);
            if (std::isfinite(row.high)) row.high = std::max(row.low, row.high + random.uniform(-1.0, 2.0));
        }
        for (Column& column : program.columns) column.cost += random.uniform(-1.0, 1.0);
        const LpSolution warm = solve_by_simplex(program, {}, 10000, before.basis());
        const LpSolution referee = solve(program);
        CHECK(warm.status == referee.status);
        if (!referee.is_optimal()) continue;
        CHECK(warm.objective == doctest::Approx(referee.objective).epsilon(1e-9));
        check_optimality(program, warm, 1e-8);
    }
}

TEST_CASE("A vertex has a basis, and a run can start there; other points have none") {
    const LinearProgram program = example_program("furniture").program;
    for (const Vector& corner :
         {Vector{{0.0, 0.0}}, Vector{{50.0, 0.0}}, Vector{{20.0, 60.0}}, Vector{{0.0, 80.0}}}) {
        const auto basis = basis_at_vertex(program, corner);
        REQUIRE(basis.has_value());
        Simplex simplex(program, *basis, {});
        CHECK(simplex.phase() == 2);
        CHECK((simplex.x() - corner).norm() < 1e-12);
        run(simplex);
        CHECK(simplex.objective() == doctest::Approx(2600.0));
    }
    CHECK_FALSE(basis_at_vertex(program, Vector{{10.0, 10.0}}).has_value());  // inside
    CHECK_FALSE(basis_at_vertex(program, Vector{{10.0, 0.0}}).has_value());   // on an edge
    CHECK_FALSE(basis_at_vertex(program, Vector{{60.0, 0.0}}).has_value());   // outside
}

TEST_CASE("Every vertex that a run visits is found again from its point alone") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        Simplex simplex(example.program);
        while (simplex.is_running() && simplex.iterations() < 50) {
            if (simplex.phase() == 2) {
                const auto basis = basis_at_vertex(example.program, simplex.x());
                const bool has_free =
                    std::any_of(simplex.tableau().statuses.begin(), simplex.tableau().statuses.end(),
                                [](BasisStatus status) { return status == BasisStatus::kFree; });
                if (has_free) break;  // a free variable that waits at 0: the point is no vertex
                REQUIRE(basis.has_value());
                const Simplex again(example.program, *basis, {});
                CHECK(again.phase() == 2);
                CHECK((again.x() - simplex.x()).norm() < 1e-9 * (1.0 + simplex.x().norm()));
            }
            simplex.step();
        }
    }
}

TEST_CASE("A basis that fits no program is passed over") {
    const LinearProgram program = example_program("furniture").program;
    const Basis too_many{{BasisStatus::kBasic, BasisStatus::kBasic},
                         {BasisStatus::kBasic, BasisStatus::kAtLow}};
    CHECK(Simplex(program, too_many, {}).x() == Vector{{0.0, 0.0}});
    LinearProgram parallel = program;
    parallel.rows[1] = make_row("same", {2.0, 1.0}, -core::kInfinity, 90.0);
    const Basis singular{{BasisStatus::kAtHigh, BasisStatus::kAtHigh},
                         {BasisStatus::kBasic, BasisStatus::kBasic}};
    CHECK(Simplex(parallel, singular, {}).x() == Vector{{0.0, 0.0}});
    CHECK(solve_by_simplex(parallel, {}, 1000, singular).objective == doctest::Approx(2700.0));
}

// Referee of the optimum: GLPK. Sizes and seed are the lesson's.
#include "core/lp/size_study.h"

#include "core/lp/glpk_solver.h"
#include "core/lp/interior_point.h"

#include <doctest/doctest.h>

using namespace core::lp;

TEST_CASE("a random packing program has an optimum that GLPK and the interior point method agree on") {
    core::Random random(3);
    for (const core::Index n : {5, 10, 20}) {
        const LinearProgram program = random_packing_program(n, random);
        CHECK(program.row_count() == n);
        CHECK(program.column_count() == n);
        const LpSolution referee = solve(program);
        REQUIRE(referee.is_optimal());
        CHECK(solve_by_interior_point(program).objective == doctest::Approx(referee.objective));
    }
}

TEST_CASE("the study counts what each method's own run needs, whatever else it counts") {
    SizeStudy study({5, 10}, 3);
    CHECK(study.share_done() == 0.0);
    while (study.is_running()) study.step();
    CHECK(study.share_done() == 1.0);
    core::Random random(3);
    for (const SizeCount& count : study.counts()) {
        const LinearProgram program = random_packing_program(count.size, random);
        CHECK(count.simplex == solve_by_simplex(program).iterations);
        InteriorPoint run(program);
        while (run.is_running()) run.step();
        CHECK(count.interior_point == run.iterations());
        CHECK(count.pdhg == solve_by_pdhg(program, {.tolerance = 1e-3}).iterations);
    }
}

TEST_CASE("a study of nothing is done at once") {
    SizeStudy study;
    CHECK_FALSE(study.is_running());
    study.step();
    CHECK(study.counts().empty());
}

// By hand: 2 n^2, n^3 / 2 + n^3 / 6 and 2 n^2 multiplications an iteration, for n = 6
TEST_CASE("the work of a run is its iterations times the multiplications of one") {
    CHECK(simplex_work(6, 5) == 360.0);
    CHECK(interior_point_work(6, 5) == doctest::Approx(720.0));
    CHECK(pdhg_work(6, 100) == 7200.0);
}

#include "core/lp/unbounded_ray.h"

#include "core/lp/example_programs.h"
#include "core/lp/glpk_solver.h"
#include "tests/core/lp/random_program.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::lp;
using core::Random;

namespace {

void check_ray(const LinearProgram& program, const UnboundedRay& ray) {
    CHECK(ray.direction.lpNorm<Eigen::Infinity>() == doctest::Approx(1.0));
    CHECK(ray.rate > 0.0);
    CHECK(improvement_sign(program.sense) * costs(program).dot(ray.direction) == doctest::Approx(ray.rate));
    for (const double t : {0.0, 1.0, 1e4}) CHECK(is_feasible(program, ray.start + t * ray.direction, 1e-6));
}

}  // namespace

TEST_CASE("The forgotten limit's example improves for ever along a ray") {
    const LinearProgram program = example_program("unbounded").program;
    const UnboundedRay ray = unbounded_ray(program);
    REQUIRE(ray.status == LpStatus::kUnbounded);
    check_ray(program, ray);
    CHECK(ray.rate == doctest::Approx(2.0));  // both at full speed
}

TEST_CASE("Every unbounded random program has a ray, and no other has") {
    Random random(71);
    int found = 0;
    for (int trial = 0; trial < 400; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 8);
        const UnboundedRay ray = unbounded_ray(program);
        CHECK(ray.status == solve(program).status);
        if (ray.status != LpStatus::kUnbounded) {
            CHECK(ray.direction.size() == 0);
            continue;
        }
        check_ray(program, ray);
        ++found;
    }
    CHECK(found > 60);
}

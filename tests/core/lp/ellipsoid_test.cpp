#include "core/lp/ellipsoid.h"

#include "core/lp/example_programs.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::lp;
using core::kInfinity;
using core::Vector;
using core::Vector2;
using core::geometry::Window;
using Kind = ProgramNumber::Kind;

namespace {

const Window kWindow{Vector2(-10.0, -10.0), Vector2(100.0, 100.0)};

bool holds(const Ellipse& ellipse, const Vector2& point) {
    const Vector2 from = point - ellipse.center;
    return from.dot(ellipse.shape.inverse() * from) <= 1.0 + 1e-6;
}

}  // namespace

TEST_CASE("The ellipse always holds the optimum, and its center arrives there") {
    const ExampleProgram example = example_program("furniture");
    EllipsoidMethod run(example.program, {.start = enclosing_ellipse(example.program, kWindow)});
    double area = kInfinity;
    while (run.is_running()) {
        if (!run.has_best() || std::fabs(run.best_objective() - 2600.0) > 0.1)
            CHECK(holds(run.ellipse(), Vector2(20.0, 60.0)));
        // With n = 2 a central cut leaves 4 / (3 sqrt 3) = 0.7698 of the area, a deeper one less.
        CHECK(run.ellipse().area() <= 0.7699 * area);
        area = run.ellipse().area();
        CHECK(run.bound() >= 2600.0 - 1e-6);
        run.step();
    }
    CHECK(run.status() == EllipsoidStatus::kOptimal);
    CHECK(run.best_objective() == doctest::Approx(2600.0).epsilon(1e-5));
    CHECK(is_feasible(example.program, run.best(), 1e-9));
}

TEST_CASE("Every two-column example with an interior is solved") {
    for (const ExampleProgram& example : example_programs()) {
        if (example.program.column_count() != 2 || example.status != LpStatus::kOptimal) continue;
        if (example.id == "single_point") continue;
        CAPTURE(example.id);
        EllipsoidMethod run(example.program, {.start = enclosing_ellipse(example.program, kWindow)});
        while (run.is_running()) run.step();
        CHECK(run.status() == EllipsoidStatus::kOptimal);
        CHECK(run.best_objective() == doctest::Approx(example.optimum).epsilon(1e-4));
        CHECK(run.iterations() < 150);
    }
}

TEST_CASE("A region without a plan, or with a single one, is not found") {
    for (const char* id : {"infeasible", "single_point"}) {
        const LinearProgram program = example_program(id).program;
        EllipsoidMethod run(program, {.start = enclosing_ellipse(program, kWindow)});
        while (run.is_running()) run.step();
        CHECK(run.status() == EllipsoidStatus::kInfeasible);
        CHECK_FALSE(run.has_best());
        CHECK(std::isnan(run.best_objective()));
    }
}

TEST_CASE("The first cut is the deepest broken bound, and the objective where none is broken") {
    const LinearProgram program = example_program("furniture").program;
    EllipsoidMethod outside(program, {.start = {Vector2(100.0, 10.0), 1e4 * core::Matrix2::Identity()}});
    outside.step();
    CHECK_FALSE(outside.last_cut().is_objective);
    CHECK(outside.last_cut().bound == ProgramNumber{Kind::kRowHigh, 0});
    CHECK(outside.last_cut().depth > 0.0);
    EllipsoidMethod inside(program, {.start = {Vector2(10.0, 10.0), 1e4 * core::Matrix2::Identity()}});
    inside.step();
    CHECK(inside.last_cut().is_objective);
    CHECK(inside.last_cut().depth == 0.0);
    CHECK(inside.best() == Vector2(10.0, 10.0));
    EllipsoidMethod limited(program, {.start = enclosing_ellipse(program, kWindow), .iteration_limit = 3});
    while (limited.is_running()) limited.step();
    CHECK(limited.status() == EllipsoidStatus::kLimit);
}

TEST_CASE("Half-planes are the program's bounds, turned outwards") {
    const ProgramHalfPlanes planes = half_planes(example_program("furniture").program);
    REQUIRE(planes.half_planes.size() == 4);
    CHECK(planes.half_planes[0].normal == Vector2(2.0, 1.0));
    CHECK(planes.half_planes[0].offset == 100.0);
    CHECK(planes.bounds[0] == ProgramNumber{Kind::kRowHigh, 0});
    CHECK(planes.half_planes[2].normal == Vector2(-1.0, 0.0));
    CHECK(planes.half_planes[2].offset == 0.0);
    CHECK(planes.bounds[3] == ProgramNumber{Kind::kColumnLow, 1});
}

#include "lessons/optim/second_order_walk.h"

#include "lessons/optim/second_order_model.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace lessons::optim;
using core::Vector2;
using core::geometry::QuadraticShape;
using core::geometry::shape_of;

namespace {

constexpr std::size_t kGradient = 0, kPlain = 1, kSafe = 2, kRegion = 3, kBfgs = 4, kLbfgs = 5;

WalkSettings on(const char* landscape, std::size_t method) {
    WalkSettings settings;
    settings.function = core::optim::find_test_function(landscape);
    REQUIRE(settings.function != nullptr);
    settings.method = method;
    settings.start = {settings.function->start.x, settings.function->start.y};
    settings.parameters.learning_rate = 1.0;
    return settings;
}

WalkSettings from(WalkSettings settings, Vector2 start) {
    settings.start = start;
    return settings;
}

}  // namespace

TEST_CASE("The names of the methods and their places stand in links and texts") {
    std::string names;
    for (const DescentMethod& method : descent_methods()) names += std::string(method.name) + ", ";
    CHECK(names == "Gradient descent, Plain Newton, Safe Newton, Trust region, BFGS, L-BFGS, ");
}

TEST_CASE("A walk looks one step ahead, and goes where it looked") {
    for (std::size_t method = 0; method < descent_methods().size(); ++method) {
        CAPTURE(method);
        DescentWalk walk(on("rosenbrock", method));
        CHECK(walk.steps() == 0);
        CHECK(walk.here().position == walk.shown().from);
        for (int i = 0; i < 5; ++i) {
            const core::Vector ahead = walk.shown().position;
            walk.step();
            CHECK(walk.here().position == ahead);
            CHECK(walk.trail().back() == Vector2(ahead));
        }
        CHECK(walk.steps() == 5);
        CHECK(walk.trail().size() == 6);
    }
}

TEST_CASE("At its end a walk shows its last step, and has the numbers of the whole run") {
    for (std::size_t method = 0; method < descent_methods().size(); ++method) {
        CAPTURE(method);
        const WalkSettings settings = on("rosenbrock", method);
        DescentWalk walk(settings);
        while (!walk.finished()) walk.step();
        const WalkResult result = run_to_end(settings);
        CHECK(walk.steps() == result.steps);
        CHECK(walk.gap() == result.gap);
        CHECK(walk.here().evaluations == result.evaluations);
        CHECK(walk.here().position == walk.shown().position);
        CHECK(end_of(walk.function(), walk.here()) == result.end);
        CHECK(static_cast<std::size_t>(walk.steps()) + 1 == walk.trail().size());
    }
}

TEST_CASE("A copy goes on as the original does") {
    DescentWalk walk(on("beale", kBfgs));
    walk.step();
    DescentWalk copy = walk;
    copy.step();
    CHECK(walk.steps() == 1);
    walk.step();
    CHECK(copy.here().position == walk.here().position);
    CHECK(copy.looks() == walk.looks());
}

TEST_CASE("Every evaluation along the way is a look: values that a line search asked for, and no others") {
    for (const std::size_t method : {kGradient, kSafe, kRegion, kBfgs, kLbfgs}) {
        CAPTURE(method);
        DescentWalk walk(on("rosenbrock", method));
        while (!walk.finished() && walk.steps() < 15) walk.step();
        // One more value was asked for at the start.
        CHECK(static_cast<std::int64_t>(walk.looks().size()) + 1 == walk.here().evaluations.value);
    }
}

TEST_CASE("Newton's model is the Hessian, and on a quadratic it keeps its promise exactly") {
    DescentWalk walk(on("ellipse", kPlain));
    const auto model = walk.model();
    REQUIRE(model.has_value());
    CHECK(model->bend(0, 0) == doctest::Approx(1.0));
    CHECK(model->bend(1, 1) == doctest::Approx(50.0));
    CHECK(walk.promised() == doctest::Approx(walk.delivered()).epsilon(1e-12));
    walk.step();
    CHECK(end_of(walk.function(), walk.here()) == WalkEnd::minimum);
    CHECK(walk.steps() == 1);
}

TEST_CASE("Gradient descent's model is round, and its step ends at the bottom") {
    const DescentWalk walk(on("rosenbrock", kGradient));
    const auto model = walk.model();
    REQUIRE(model.has_value());
    const auto bottom = core::geometry::level_point(*model);
    REQUIRE(bottom.has_value());
    CHECK((*bottom - (walk.proposed() - Vector2(walk.shown().from))).norm() < 1e-12);
}

TEST_CASE("BFGS begins with a round model and learns one that is not; L-BFGS has none to draw") {
    DescentWalk walk(on("rosenbrock", kBfgs));
    CHECK(walk.model()->bend.isIdentity());
    for (int i = 0; i < 8; ++i) walk.step();
    CHECK_FALSE(walk.model()->bend.isDiagonal(1e-3));
    CHECK(shape_of(walk.model()->bend) == QuadraticShape::bowl);
    CHECK_FALSE(DescentWalk(on("rosenbrock", kLbfgs)).model().has_value());
}

TEST_CASE("Where the ground curves down plain Newton ends on saddles and summits, the others do not") {
    const Vector2 pass(0.3, 1.0);
    const Vector2 hill(-0.5, -0.5);
    CHECK(run_to_end(from(on("double_well", kPlain), pass)).end == WalkEnd::saddle);
    CHECK(run_to_end(from(on("himmelblau", kPlain), hill)).end == WalkEnd::summit);
    for (const std::size_t method : {kSafe, kRegion, kBfgs, kLbfgs, kGradient}) {
        CAPTURE(method);
        CHECK(run_to_end(from(on("double_well", method), pass)).end == WalkEnd::minimum);
        CHECK(run_to_end(from(on("himmelblau", method), hill)).end == WalkEnd::minimum);
    }
    CHECK(shape_of(DescentWalk(from(on("double_well", kPlain), pass)).model()->bend) ==
          QuadraticShape::saddle);
    CHECK(shape_of(DescentWalk(from(on("double_well", kSafe), pass)).model()->bend) == QuadraticShape::bowl);
    CHECK(shape_of(DescentWalk(from(on("himmelblau", kPlain), hill)).model()->bend) == QuadraticShape::dome);
}

TEST_CASE("A trust region leaves a saddle on which the slope vanishes along the pass") {
    const WalkResult result = run_to_end(from(on("double_well", kRegion), {0.0, 1.0}));
    CHECK(result.end == WalkEnd::minimum);
}

TEST_CASE("A start that is level has no step to show") {
    const DescentWalk walk(from(on("rosenbrock", kPlain), {1.0, 1.0}));
    CHECK(walk.finished());
    CHECK_FALSE(walk.shows_step());
    CHECK_FALSE(walk.model().has_value());
    CHECK(end_of(walk.function(), walk.here()) == WalkEnd::minimum);
    CHECK(std::isnan(walk.promised()));
}

TEST_CASE("Among the levels of a model is that of its point; those of a bowl are rings of even growth") {
    core::geometry::PlaneQuadratic bowl;
    bowl.slope = {-2.0, 0.0};
    bowl.bend << 2.0, 0.0, 0.0, 4.0;  // bottom at (1, 0), 1 lower
    std::vector<double> radii;
    for (const double level : model_levels(bowl, 2.0)) {
        for (const auto& curve : core::geometry::level_curves(bowl, level, 2.0)) {
            double right = -9.0;
            for (const Vector2& point : curve.points) right = std::max(right, point.x());
            radii.push_back(right - 1.0);
        }
    }
    REQUIRE(radii.size() == 6);
    for (std::size_t k = 0; k < radii.size(); ++k)
        CHECK(radii[k] == doctest::Approx(0.25 * static_cast<double>(k + 1)).epsilon(1e-3));
    core::geometry::PlaneQuadratic flat;
    flat.slope = {1.0, 0.0};
    CHECK(model_levels(flat, 4.0).size() == 17);
    flat.slope.setZero();
    flat.bend << 2.0, 0.0, 0.0, 2.0;  // a point that is the bottom itself
    CHECK_FALSE(core::geometry::level_curves(flat, model_levels(flat, 4.0).back(), 4.0).empty());
}

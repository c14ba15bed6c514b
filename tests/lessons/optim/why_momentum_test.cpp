// What why_momentum.md says with numbers, and its tasks.

#include "generated/lesson_makers.h"

#include "lessons/optim/momentum_bowl.h"
#include "lessons/optim/momentum_run.h"
#include "tests/lessons/lesson_stand.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

using namespace lessons::optim;
using core::optim::MomentumSettings;
using core::optim::QuadraticMethod;
using core::optim::Regime;
using lessons::Json;
using lessons::Lesson;

namespace {

constexpr auto kPlain = QuadraticMethod::gradient_descent;
constexpr auto kHeavyBall = QuadraticMethod::heavy_ball;
constexpr auto kNesterov = QuadraticMethod::nesterov;

MomentumRun run(QuadraticMethod method, double learning_rate, double momentum,
                const MomentumBowl& bowl = {}) {
    return MomentumRun(bowl, {method, {learning_rate, momentum}, 250});
}

int steps(QuadraticMethod method, double learning_rate, double momentum) {
    return run(method, learning_rate, momentum).steps_needed().value_or(-1);
}

MomentumBowl bowl_with_condition(double condition) {
    MomentumBowl bowl;
    bowl.flattest = 1.0 / condition;
    return bowl;
}

int steps_at_its_best(QuadraticMethod method, const MomentumBowl& bowl) {
    const auto tuning = core::optim::best_tuning(method, bowl.range());
    return steps_needed(bowl, method, tuning.settings).value_or(-1);
}

std::unique_ptr<Lesson> lesson_with(double learning_rate, double momentum, double flattest = 0.01) {
    std::unique_ptr<Lesson> lesson = lessons::make_why_momentum();
    for (lessons::Parameter& parameter : lesson->parameters()) {
        if (parameter.id == "learning_rate") parameter.set(learning_rate);
        if (parameter.id == "momentum") parameter.set(momentum);
        if (parameter.id == "flattest") parameter.set(flattest);
    }
    lesson->reset();
    return lesson;
}

double value(Lesson& lesson, const std::string& id) {
    const auto parameters = lesson.parameters();
    const lessons::Parameter* parameter = lessons::find(parameters, id);
    REQUIRE(parameter != nullptr);
    return parameter->get();
}

/// The figure as a learner with a mouse has it.
class Figure {
public:
    explicit Figure(std::unique_ptr<Lesson> lesson) : lesson_(std::move(lesson)) { draw(); }

    Lesson& lesson() { return *lesson_; }

    /// A place in a pane: shares of its inside from the left and from the top.
    ImVec2 place(const std::string& pane, float across, float down) const {
        constexpr float kHead = 42.0f;
        constexpr float kMargin = 14.0f;
        for (const lessons::ui::PanePlace& each : screen_.context.panes) {
            if (each.id != pane) continue;
            const ImVec2 inside(each.size.x - 2.0f * kMargin, each.size.y - kHead - kMargin);
            return each.position + ImVec2(kMargin + across * inside.x, kHead + down * inside.y);
        }
        FAIL("no pane " << pane);
        return {};
    }

    void click(ImVec2 at) {
        screen_.click(at, kWidth, kHeight, [this] { show(); });
        draw();
    }
    void drag(ImVec2 from, ImVec2 to) {
        screen_.drag(from, to, kWidth, kHeight, [this] { show(); });
        draw();
    }

private:
    static constexpr float kWidth = 1200.0f;
    static constexpr float kHeight = 800.0f;

    void draw() {
        screen_.settle(kWidth, kHeight, [this] { show(); });
    }
    /// As the host does: what was edited is run again before it is shown next.
    void show() {
        if (lesson_->draw_figure() == lessons::Edited::yes) lesson_->reset();
    }

    test::HeadlessImGui screen_;
    std::unique_ptr<Lesson> lesson_;
};

}  // namespace

TEST_CASE("A week without memory, thirty hours with a momentum of 0.8") {
    // e, p = [1.], 1.; 20000 times: n = t*e[-1] - d*p; p = e[-1]; e.append(n); with t, d as in
    // quadratic_analysis_test.cpp; np.nonzero(abs(np.array(e)) > .1)[0][-1] + 1 for each of four eigenvalues
    // 0.01 * 100 ** (i / 3) -> [230, 49, 10, 1] and [40, 21, 21, 20]
    const MomentumRun plain = run(kHeavyBall, 1.0, 0.0);
    CHECK(plain.parts()[0].steps == 230);
    CHECK(plain.parts()[1].steps == 49);
    CHECK(plain.parts()[2].steps == 10);
    CHECK(plain.parts()[3].steps == 1);
    CHECK(steps(kHeavyBall, 1.0, 0.8) == 40);
    CHECK(tests::number(*lesson_with(1.0, 0.0), "hours") == doctest::Approx(7.1875 * 24.0));
    CHECK(tests::number(*lesson_with(1.0, 0.8), "hours") == 30.0);
}

TEST_CASE("The best without memory takes 116 steps, and four times as many in a bowl four times as long") {
    // The same loop with eta = 2 / (1 + m), b = 0, m = 1/100 and 1/400; with momentum by Polyak's formulas
    CHECK(steps_at_its_best(kPlain, bowl_with_condition(100.0)) == 116);
    CHECK(steps_at_its_best(kPlain, bowl_with_condition(400.0)) == 461);
    CHECK(steps_at_its_best(kHeavyBall, bowl_with_condition(100.0)) == 32);
    CHECK(steps_at_its_best(kHeavyBall, bowl_with_condition(400.0)) == 73);
    CHECK(steps_at_its_best(kNesterov, bowl_with_condition(100.0)) == 32);
    CHECK(steps_at_its_best(kNesterov, bowl_with_condition(400.0)) == 65);
}

TEST_CASE("A momentum of 0.9 suits a condition number of about 400 at one over the largest curvature") {
    // (1 - 1/sqrt(kappa))^2 = 0.9 -> kappa = 1 / (1 - sqrt 0.9)^2 = 379.7
    const core::optim::CurvatureRange range = bowl_with_condition(379.7).range();
    const double best = core::optim::best_momentum(kHeavyBall, range, 1.0).value();
    CHECK(best == doctest::Approx(0.9).epsilon(1e-4));
}

TEST_CASE("Too much momentum ripples for 158 steps, looking ahead for 104") {
    // The same loop -> [135, 147, 147, 158] and [104, 59, 15, 1]
    const MomentumRun heavy = run(kHeavyBall, 1.0, 0.97);
    CHECK(heavy.steps_needed() == 158);
    CHECK(heavy.parts()[3].steps == 158);
    CHECK(steps(kNesterov, 1.0, 0.97) == 104);
}

TEST_CASE("The recipes do what their texts say") {
    CHECK(steps(kHeavyBall, 2.5, 0.7) == 24);
    CHECK(steps(kHeavyBall, 3.3, 0.66) == 61);
    CHECK(steps(kNesterov, 1.0, 0.8) == 42);
    CHECK(steps(kNesterov, 1.0, 0.9) == 43);
    CHECK(run(kNesterov, 1.8, 0.8).rate() >= 1.0);
    CHECK(core::optim::learning_rate_limit(kNesterov, 0.8, 1.0) == doctest::Approx(1.385).epsilon(1e-3));
    CHECK(core::optim::learning_rate_limit(kHeavyBall, 0.8, 1.0) == doctest::Approx(3.6));
    CHECK(run(kHeavyBall, 2.05, 0.0).parts()[3].regime == Regime::diverging);
    CHECK(run(kHeavyBall, 1.9801980198019802, 0.0).steps_needed() == 116);
}

TEST_CASE("The tasks are reached by what they ask for, and not before") {
    CHECK_FALSE(tests::reached(*lesson_with(1.0, 0.0), "diverges"));
    CHECK(tests::reached(*lesson_with(2.1, 0.0), "diverges"));
    CHECK_FALSE(tests::reached(*lesson_with(1.0, 0.8), "all_ripple"));
    CHECK(tests::reached(*lesson_with(1.0, 0.82), "all_ripple"));
    CHECK_FALSE(tests::reached(*lesson_with(1.0, 0.8), "best_pair"));
    CHECK(tests::reached(*lesson_with(3.3, 0.67), "best_pair"));
    CHECK_FALSE(tests::reached(*lesson_with(3.305785123966942, 0.6694214876033059), "beats_star"));
    CHECK(tests::reached(*lesson_with(3.2, 0.67), "beats_star"));
    CHECK_FALSE(tests::reached(*lesson_with(1.0, 0.0), "narrow"));
    CHECK(tests::reached(*lesson_with(1.0, 0.0, 0.0025), "narrow"));
}

TEST_CASE("The parts of the loss add up to the whole, and each starts with one half") {
    const MomentumRun nesterov = run(kNesterov, 1.2, 0.7);
    for (const int step : {0, 1, 7, 40}) {
        double sum = 0.0;
        for (const MomentumPart& part : nesterov.parts()) sum += nesterov.loss_of(part, step);
        CHECK(nesterov.loss(step) == doctest::Approx(sum).epsilon(1e-14));
    }
    CHECK(nesterov.loss(0) == doctest::Approx(2.0).epsilon(1e-14));
}

TEST_CASE("A run that is lost stays lost, and its numbers stay finite") {
    const MomentumRun lost = run(kHeavyBall, 10.0, 0.9);
    CHECK(lost.rate() > 1.0);
    CHECK_FALSE(lost.steps_needed());
    for (const MomentumPart& part : lost.parts()) {
        for (const double error : part.errors) CHECK(std::fabs(error) <= MomentumRun::kLost);
    }
    CHECK(lost.parts().back().errors.back() == MomentumRun::kLost);
}

TEST_CASE("The outcome of the outer parts is that of the whole run") {
    for (const double momentum : {0.0, 0.4, 0.8, 0.95}) {
        for (const double learning_rate : {0.1, 1.0, 1.9, 3.0}) {
            for (const QuadraticMethod method : kQuadraticMethods) {
                const MomentumSettings settings{learning_rate, momentum};
                const MomentumBowl bowl;
                const MomentumRun whole = run(method, learning_rate, momentum);
                CHECK(outcome_of(method, settings, bowl.range()).rate == doctest::Approx(whole.rate()));
            }
        }
    }
}

TEST_CASE("Inner curvatures keep their place when the bowl is pulled, and stay between the outer ones") {
    MomentumBowl bowl;
    CHECK(bowl.curvature(1) == doctest::Approx(0.01 * std::pow(100.0, 1.0 / 3.0)));
    bowl.set_curvature(1, 0.1);
    CHECK(bowl.curvature(1) == doctest::Approx(0.1));
    bowl.flattest = 0.04;
    CHECK(bowl.curvature(1) == doctest::Approx(0.2));
    bowl.set_curvature(1, 7.0);
    CHECK(bowl.curvature(1) == doctest::Approx(1.0));
    bowl.reset_curvature(1);
    CHECK(bowl.to_json().empty());
    bowl.set_curvature(0, 1e-9);
    CHECK(bowl.flattest == kFlattestRange.low);
    bowl.set_curvature(3, 1e9);
    CHECK(bowl.steepest == kSteepestRange.high);
}

TEST_CASE("What the learner dragged comes back from its JSON") {
    MomentumBowl bowl;
    bowl.set_start(-0.5, 2.0);
    bowl.set_curvature(2, 0.5);
    MomentumBowl other;
    REQUIRE(other.apply(bowl.to_json()).ok());
    CHECK(other.start(0) == bowl.start(0));
    CHECK(other.start(3) == bowl.start(3));
    CHECK(other.curvature(2) == bowl.curvature(2));
    REQUIRE(other.apply(Json::object()).ok());
    CHECK(other.to_json().empty());
}

TEST_CASE("Bowls that make no sense are refused") {
    MomentumBowl bowl;
    for (const Json& bad :
         {Json(3), Json{{"start", 1}}, Json{{"start", {1, 9}}}, Json{{"start", {1, "x"}}},
          Json{{"between", 1}}, Json{{"between", {{"1", 0.5}}}}, Json{{"between", {{"6", 0.5}}}},
          Json{{"between", {{"2", 1.5}}}}, Json{{"between", {{"22", 0.5}}}}, Json{{"else", 1}}}) {
        CAPTURE(bad.dump());
        CHECK_FALSE(bowl.apply(bad).ok());
        CHECK(bowl.to_json().empty());
    }
}

TEST_CASE("A click into every pair of numbers chooses the pair") {
    Figure figure(lesson_with(1.0, 0.3));
    figure.click(figure.place("rates", 0.4f, 0.5f));
    CHECK(value(figure.lesson(), "learning_rate") < 0.9);
    CHECK(value(figure.lesson(), "learning_rate") > 0.1);
    CHECK(value(figure.lesson(), "momentum") > 0.35);
    CHECK(value(figure.lesson(), "momentum") < 0.7);
}

TEST_CASE("Every way to go can be pressed, and then a part goes that way") {
    constexpr Regime kRegimes[] = {Regime::over_damped, Regime::critical, Regime::under_damped,
                                   Regime::alternating, Regime::diverging};
    for (const int method : {1, 2}) {
        for (std::size_t i = 0; i < std::size(kRegimes); ++i) {
            CAPTURE(method);
            CAPTURE(i);
            std::unique_ptr<Lesson> lesson = lesson_with(0.7, 0.6);
            for (lessons::Parameter& parameter : lesson->parameters())
                if (parameter.id == "method") parameter.set(method);
            lesson->reset();
            Figure figure(std::move(lesson));
            figure.click(figure.place("regimes", 0.6f, (static_cast<float>(i) + 0.5f) / 5.0f));
            CHECK(value(figure.lesson(), "learning_rate") != 0.7);
            const MomentumRun after =
                run(kQuadraticMethods[static_cast<std::size_t>(method)],
                    value(figure.lesson(), "learning_rate"), value(figure.lesson(), "momentum"));
            CHECK(std::any_of(after.parts().begin(), after.parts().end(),
                              [&](const MomentumPart& part) { return part.regime == kRegimes[i]; }));
        }
    }
}

TEST_CASE("A stem can be dragged up, and the bowl becomes rounder") {
    Figure figure(lesson_with(1.0, 0.3));
    const double before = tests::number(figure.lesson(), "condition");
    const auto is_rounder = [&] { return tests::number(figure.lesson(), "condition") < before; };
    // The head of the first stem is somewhere in the lower left part.
    for (float across = 0.16f; across < 0.4f && !is_rounder(); across += 0.06f) {
        for (float down = 0.85f; down > 0.5f && !is_rounder(); down -= 0.05f)
            figure.drag(figure.place("curvatures", across, down),
                        figure.place("curvatures", across, down - 0.1f));
    }
    CHECK(is_rounder());
}

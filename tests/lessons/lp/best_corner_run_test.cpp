// Expectations from SciPy 1.10 (HiGHS): linprog([-40, -30], A_ub=[[2, 1], [1, 1], [1, 2]],
// b_ub=[100, 80, 150]) gives x = [20, 60], fun = -2600, ineqlin.marginals = [-10, -20, 0], and so on for the
// other stories.
#include "lessons/lp/best_corner_run.h"
#include "lessons/lp/best_corner_stories.h"
#include "lessons/lp/best_corner_words.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace lessons::corner;
using namespace lessons::lp;
using core::Vector2;
using core::lp::PivotRule;
using core::lp::SimplexStatus;

namespace {

core::lp::LinearProgram program_of(const std::string& id) {
    for (const Story& story : stories())
        if (story.id == id) return story.program;
    FAIL("no story " << id);
    return {};
}

Run run_of(const std::string& id, PivotRule rule = PivotRule::kDantzig, const HandChoices& choices = {}) {
    return Run(program_of(id), rule, choices);
}

Run finished(Run run) {
    run.go_to(run.last_step());
    return run;
}

std::string text_of(const Run& run) {
    std::string text;
    for (const Sentence& sentence : pivot_words(run))
        for (const lessons::ui::Run& piece : sentence) text += piece.text;
    return text;
}

}  // namespace

TEST_CASE("every story ends as SciPy says, by every rule, and GLPK agrees") {
    struct Known {
        const char* id;
        SimplexStatus status;
        double best;
    };
    const Known all[] = {{"factory", SimplexStatus::kOptimal, 2600.0},
                         {"order", SimplexStatus::kOptimal, 2600.0},
                         {"redundant", SimplexStatus::kOptimal, 2600.0},
                         {"degenerate", SimplexStatus::kOptimal, 2600.0},
                         {"alternative", SimplexStatus::kOptimal, 2400.0},
                         {"infeasible", SimplexStatus::kInfeasible, 0.0},
                         {"unbounded", SimplexStatus::kUnbounded, 0.0},
                         {"klee_minty", SimplexStatus::kOptimal, 100.0},
                         {"stools", SimplexStatus::kOptimal, 2521.4285714285716},
                         {"klee_minty_3", SimplexStatus::kOptimal, 10000.0}};
    REQUIRE(stories().size() == std::size(all));
    for (const Known& known : all) {
        for (int rule = 0; rule < 4; ++rule) {
            CAPTURE(known.id);
            CAPTURE(rule);
            const Run run = finished(run_of(known.id, static_cast<PivotRule>(rule)));
            CHECK(run.now().status() == known.status);
            CHECK(run.referee_agrees());
            CHECK(run.next().outcome == core::lp::Pivot::Outcome::kNone);
            if (known.status != SimplexStatus::kOptimal) continue;
            CHECK(run.profit(run.point()) == doctest::Approx(known.best).epsilon(1e-9));
        }
    }
}

TEST_CASE("the factory's walk goes over 50 chairs to 20 chairs and 60 tables") {
    Run run = run_of("factory");
    CHECK(run.last_step() == 2);
    CHECK((run.point(0) - Vector2(0, 0)).norm() < 1e-9);
    CHECK((run.point(1) - Vector2(50, 0)).norm() < 1e-9);
    CHECK((run.point(2) - Vector2(20, 60)).norm() < 1e-9);
    CHECK(text_of(run).find("Spare wood runs out first, after 100\u00a0/\u00a02\u00a0=\u00a050") !=
          std::string::npos);
    CHECK(text_of(run).find("spare carpentry after\u00a080 and spare finishing after\u00a0150") !=
          std::string::npos);
    CHECK(text_of(finished(run)).find("GLPK agrees") != std::string::npos);
}

TEST_CASE("a choice by hand leads over the tables and ends at the same corner") {
    const Run start = run_of("factory");
    REQUIRE(start.ways().size() == 2);
    CHECK(start.ways()[0].is_chosen);
    CHECK((start.ways()[1].to - Vector2(0, 75)).norm() < 1e-9);
    const Run run = finished(run_of("factory", PivotRule::kDantzig, {{0, start.ways()[1].variable}}));
    CHECK(run.last_step() == 3);
    CHECK((run.point(1) - Vector2(0, 75)).norm() < 1e-9);
    CHECK((run.point(2) - Vector2(10, 70)).norm() < 1e-9);
    CHECK((run.point() - Vector2(20, 60)).norm() < 1e-9);
}

// linprog([-40, -30, -35], A_ub=[[2, 1, 1], [1, 1, 2], [1, 3, 1]], b_ub=[100, 90, 120]) (SciPy 1.10):
//   x [28.57142857, 24.28571429, 18.57142857], fun -2521.4285714
TEST_CASE("three products are walked over the corners of a body") {
    const Run run = finished(run_of("stools"));
    REQUIRE(run.is_in_space());
    CHECK((run.point() - core::Vector3(200.0 / 7.0, 170.0 / 7.0, 130.0 / 7.0)).norm() < 1e-9);
    for (int step = 0; step <= run.last_step(); ++step) {
        const auto& corners = run.body().vertices;
        CHECK(std::any_of(corners.begin(), corners.end(), [&](const core::geometry::PolytopeVertex& corner) {
            return (corner.point - run.point(step)).norm() < 1e-9;
        }));
    }
    CHECK(run.best_corners().size() == 1);
    CHECK(run.role(0) == core::geometry::ConstraintRole::kEdge);
    CHECK(text_of(run).find("28.57\u00a0chairs, 24.29\u00a0tables and 18.57\u00a0stools") !=
          std::string::npos);
}

TEST_CASE("in Klee and Minty's cube the best rate visits all eight corners, the best step two") {
    const Run run = finished(run_of("klee_minty_3"));
    CHECK(run.last_step() == 7);
    for (int step = 0; step < 7; ++step)
        for (int later = step + 1; later <= 7; ++later)
            CHECK((run.point(step) - run.point(later)).norm() > 0.5);
    CHECK(run.body().vertices.size() == 8);
    CHECK(finished(run_of("klee_minty_3", PivotRule::kGreatestImprovement)).last_step() == 1);
}

TEST_CASE("choices that are no candidates are passed over") {
    const Run run = run_of("factory", PivotRule::kDantzig, {{0, 77}, {1, 2}, {500, 0}});
    CHECK(run.last_step() == 2);
}

TEST_CASE("the last step says every candidate's way truly") {
    for (const Story& story : stories()) {
        Run run(story.program, PivotRule::kDantzig, {});
        for (int step = 0; step < run.last_step(); ++step) {
            CAPTURE(story.id);
            run.go_to(step);
            for (const Way& way : run.ways()) {
                if (!way.is_chosen || way.is_endless()) continue;
                CHECK((way.to - run.point(step + 1)).norm() < 1e-9);
            }
        }
    }
}

TEST_CASE("shadow prices of the factory and how long they hold") {
    const auto run = run_of("factory");
    const auto& prices = run.referee().right_hand_sides;
    REQUIRE(prices.size() == 3);
    CHECK(prices[0].price == doctest::Approx(10.0));
    CHECK(prices[0].low.value == doctest::Approx(90.0));
    CHECK(prices[0].high.value == doctest::Approx(160.0));
    CHECK(prices[1].price == doctest::Approx(20.0));
    CHECK(prices[2].price == doctest::Approx(0.0));
}

TEST_CASE("the text's claims about the peculiar stories hold") {
    CHECK(run_of("klee_minty").last_step() == 3);
    CHECK(run_of("klee_minty", PivotRule::kGreatestImprovement).last_step() == 1);
    CHECK(run_of("order").now().phase() == 1);
    CHECK(finished(run_of("alternative")).best_corners().size() == 2);
    CHECK(run_of("redundant").region().roles[3] == core::geometry::ConstraintRole::kRedundant);
    const Run quarrel = finished(run_of("infeasible"));
    CHECK(quarrel.quarrelling_rows() == std::vector<std::size_t>{1, 3});
    CHECK(text_of(quarrel).find("Carpentry and order contradict each other") != std::string::npos);
    const Vector2 ray = finished(run_of("unbounded")).now().ray();
    CHECK(ray.minCoeff() >= 0.0);
    CHECK(ray.norm() > 0.0);
}

TEST_CASE("one more board is worth ten euros until the range ends") {
    Numbers numbers = numbers_of(program_of("factory"));
    const auto best_with = [&](double boards) {
        numbers.limits[0] = boards;
        return Run(with_numbers(program_of("factory"), numbers), PivotRule::kDantzig, {})
            .referee()
            .solution.objective;
    };
    CHECK(best_with(101.0) == doctest::Approx(2610.0));
    CHECK(best_with(170.0) == doctest::Approx(3200.0));
    CHECK(best_with(89.0) == doctest::Approx(2483.0 + 1.0 / 3.0));
}

TEST_CASE("numbers survive the way into a program and back") {
    for (const Story& story : stories()) {
        const Numbers numbers = numbers_of(story.program);
        CHECK(numbers_of(with_numbers(story.program, numbers)) == numbers);
        CHECK(core::lp::validate(story.program).ok());
    }
}

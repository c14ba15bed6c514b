#include "core/evaluate/metrics.h"
#include "generated/lesson_makers.h"
#include "lessons/interpret/which_model_decision.h"
#include "lessons/interpret/which_model_looks.h"
#include "lessons/interpret/which_model_test_view.h"
#include "lessons/lesson.h"
#include "tests/lessons/lesson_stand.h"

#include <doctest/doctest.h>

#include <string>

using namespace lessons;
using core::Vector;
using which::Contest;
using which::Look;

namespace {

/// The lesson with all models trained, at its last step.
struct Trained : tests::LessonStand {
    Trained() : LessonStand(make_which_model()) { go_to_end(); }
    void set(const std::string& id, double value) {
        LessonStand::set(id, value);
        go_to_end();
    }
};

}  // namespace

TEST_CASE("the rows are parted into learning, choosing and sealed, and none is in two parts") {
    const Contest contest(cases::load_case("credit"));
    const auto n = contest.data().train.n_rows() + contest.data().test.n_rows() + contest.sealed().n_rows();
    CHECK(n == 4454);
    CHECK(contest.sealed().y == cases::load_case("credit").test.y);
}

TEST_CASE("money of decisions is what the counts say") {
    const Vector y = (Vector(4) << 1, 0, 1, 0).finished();
    const Vector p = (Vector(4) << 0.9, 0.6, 0.3, 0.1).finished();
    const core::evaluate::Payoffs pay{
        .true_positive = 5, .false_positive = -2, .true_negative = 1, .false_negative = -10};
    // At 50 %: one of each outcome, (5 - 2 + 1 - 10) / 4 * 100.
    CHECK(which::profit_per_100(y, p, pay, 50.0) == -150.0);
    const which::Curves curves = which::make_curves(y, p, pay);
    // From 30 % on: two true positives, one false, one true negative.
    CHECK(curves.best.x() == doctest::Approx(30.0));
    CHECK(curves.best.y() == doctest::Approx(225.0));
    CHECK(curves.auc == 0.75);
}

TEST_CASE("shares of a hundred add up to a hundred") {
    const core::evaluate::Confusion thirds{.true_positive = 1, .false_positive = 1, .true_negative = 1};
    const auto shares = which::of_100(thirds);
    CHECK(shares[0] + shares[1] + shares[2] + shares[3] == 100);
    CHECK(shares[2] == 0);
    CHECK(which::of_100({})[0] >= 0);
}

TEST_CASE("a miss costs as many false alarms as it is said to") {
    // A false alarm of a loan is 200 that are not earned; of a biopsy 8,000 for nothing.
    CHECK(which::payoffs_of(cases::load_case("credit"), 4.0).false_negative == -800.0);
    CHECK(which::payoffs_of(cases::load_case("biopsies"), 4.0).false_negative == -32000.0);
    CHECK(which::payoffs_of(cases::load_case("titanic"), 4.0).false_negative == -4.0);
}

TEST_CASE("looks are read back as they were written, and nothing else is read") {
    const std::vector<Look> looks{{0, 31.0}, {6, 28.5}};
    CHECK(which::looks_from(which::to_json(looks)).value() == looks);
    CHECK(which::to_json({}) == Json::object());
    for (const char* wrong : {"[]", "{\"looks\":1}", "{\"looks\":[[7,50]]}", "{\"looks\":[[0,0]]}",
                              "{\"looks\":[[0.5,50]]}", "{\"other\":[]}", "{\"looks\":[[0]]}"}) {
        CAPTURE(wrong);
        CHECK_FALSE(which::looks_from(Json::parse(wrong)));
    }
}

TEST_CASE("the tasks are reached by doing what they say, and not before") {
    Trained lesson;
    CHECK_FALSE(lesson.reached("best_threshold"));
    CHECK_FALSE(lesson.reached("simple_choice"));
    CHECK_FALSE(lesson.reached("opened_once"));
    lesson.set("threshold", lesson.number("best_threshold"));
    CHECK(lesson.reached("best_threshold"));
    lesson.set("model", 1.0);
    CHECK(lesson.reached("simple_choice"));
    REQUIRE(lesson.lesson->apply(which::to_json({{1, 22.0}})));
    lesson.go_to_end();
    CHECK(lesson.reached("opened_once"));
    CHECK(lesson.number("test_profit") > 0.0);
    REQUIRE(lesson.lesson->apply(which::to_json({{1, 22.0}, {1, 30.0}})));
    lesson.go_to_end();
    CHECK_FALSE(lesson.reached("opened_once"));
}

TEST_CASE("a threshold tuned on the test set never shows less than the one that was chosen before") {
    Trained lesson;
    Contest contest(cases::load_case("credit"));
    while (!contest.is_done(1)) contest.work(1);
    const auto pay = which::payoffs_of(contest.data(), 3.5);
    for (const double threshold : {5.0, 20.0, 50.0, 90.0}) {
        const auto verdict = which::judge(contest, {0, threshold}, pay);
        REQUIRE(verdict);
        CHECK(verdict->tuned >= verdict->came);
    }
    CHECK_FALSE(which::judge(contest, {1, 20.0}, pay));
}

TEST_CASE("training is shown part by part") {
    Contest contest(cases::load_case("titanic"));
    while (!contest.is_done(0)) contest.work(0);
    CHECK(contest.steps_at(0, 0) == 0);
    CHECK(contest.steps_at(0, 20) == 50);
    CHECK(contest.steps_at(0, Contest::kFrames) == 100);
    CHECK(contest.predictions(0, 0).maxCoeff() == contest.predictions(0, 0).minCoeff());
}

#include "lessons/app/text_prediction.h"

#include "lessons/app/guess_words.h"
#include "tests/lessons/app/text_stand.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace lessons::app;
using test::TextStand;

namespace {

TextStand::Draw draw_of(const Prediction& prediction) {
    return [&prediction](TextScene& scene) {
        draw_prediction(scene, prediction, TextStand::kWidth);
        scene.memory.predictions[prediction.id].run.work(0.01);
    };
}

const Guess& guess_of(TextStand& stand, const Prediction& prediction) {
    return stand.progress.guesses[prediction.id];
}

/// Drags over the middle of the card at all heights until something was guessed.
void drag_until_guessed(TextStand& stand, const Prediction& prediction, ImVec2 from, ImVec2 to) {
    const auto draw = stand.frame_of(draw_of(prediction));
    for (float y = 40.0f; y < 400.0f && guess_of(stand, prediction).values.empty(); y += 20.0f)
        stand.screen.drag(from + ImVec2(0, y), to + ImVec2(0, y), TextStand::kWidth, TextStand::kHeight,
                          draw);
}

bool is_shown(TextStand& stand, const Prediction& prediction) { return guess_of(stand, prediction).shown; }

}  // namespace

TEST_CASE("A number is guessed by dragging, then the run is drawn over it") {
    TextStand stand;
    const Prediction& prediction =
        stand.block<Prediction>(0);  // gap after 40 steps at rate 0.9, from 0 to 10
    REQUIRE(prediction.kind == Prediction::Kind::number);
    drag_until_guessed(stand, prediction, {200, 0}, {300, 0});
    REQUIRE(guess_of(stand, prediction).values.size() == 1);
    CHECK(guess_of(stand, prediction).values[0] == doctest::Approx(7.7).epsilon(0.1));
    CHECK_FALSE(is_shown(stand, prediction));

    const auto draw = draw_of(prediction);
    REQUIRE(stand.click_until([&] { return is_shown(stand, prediction); }, draw));
    CHECK(stand.link == "set:s=40");
    // 3 (1 - 1.8)^40 squared: 9 * 0.8^80.
    const std::span<const double> gap = stand.memory.predictions[prediction.id].run.series();
    REQUIRE(gap.size() == 41);
    CHECK(gap[40] == doctest::Approx(9.0 * std::pow(0.8, 80)));
    CHECK(stand.memory.spoken.find("too high") != std::string::npos);

    stand.press(ImGuiKey_Tab, draw);
    stand.press(ImGuiKey_Enter, draw);  // Guess again
    CHECK(stand.progress.guesses.empty());
}

TEST_CASE("A curve is drawn by hand and has a value at every place") {
    TextStand stand;
    const Prediction& prediction =
        stand.block<Prediction>(1);  // gap over the steps 0 to 100, 0.001 to 10, log
    REQUIRE(prediction.kind == Prediction::Kind::curve);
    drag_until_guessed(stand, prediction, {150, 40}, {250, 60});
    const std::vector<double> drawn = guess_of(stand, prediction).values;
    REQUIRE(drawn.size() == lessons::ui::CurvePad::kPlaces);
    for (const double value : drawn) {
        CHECK(value >= prediction.from);
        CHECK(value <= prediction.to);
    }
    CHECK(std::is_sorted(drawn.rbegin(), drawn.rend()));  // the stroke went down to the right
    CHECK(drawn.front() > drawn.back());

    REQUIRE(stand.click_until([&] { return is_shown(stand, prediction); }, draw_of(prediction)));
    CHECK(stand.link == "set:s=100");
    CHECK(stand.memory.spoken.find("On average") != std::string::npos);
    CHECK(stand.screen.all_vertices_finite());
}

TEST_CASE("Guesses are made by keyboard alone") {
    for (const std::size_t which : {0u, 1u}) {
        TextStand stand;
        const Prediction& prediction = stand.block<Prediction>(which);
        const auto draw = draw_of(prediction);
        stand.settle(draw);
        stand.press(ImGuiKey_Tab, draw);
        stand.press(which == 0 ? ImGuiKey_RightArrow : ImGuiKey_UpArrow, draw);
        CHECK_FALSE(guess_of(stand, prediction).values.empty());
        stand.press(ImGuiKey_Tab, draw);
        stand.press(ImGuiKey_Enter, draw);
        for (int i = 0; i < 50 && !is_shown(stand, prediction); ++i) stand.settle(draw);
        CHECK(is_shown(stand, prediction));
    }
}

TEST_CASE("The distance of a guess is said in words") {
    Prediction plain;
    plain.to = 10.0;
    CHECK(number_guess_in_words(plain, 3.2, 2.9, "kg") ==
          "You guessed 3.2\u00a0kg, it is 2.9\u00a0kg: 0.3\u00a0kg too high.");
    CHECK(number_guess_in_words(plain, 1.0, 2.0, "") == "You guessed 1, it is 2: 1 too low.");
    CHECK(number_guess_in_words(plain, 2.0, 2.1, "") == "You guessed 2, it is 2.1. Well guessed!");
    Prediction logarithmic = plain;
    logarithmic.from = 0.001;
    logarithmic.scale = lessons::Parameter::Scale::logarithmic;
    CHECK(number_guess_in_words(logarithmic, 1.0, 0.1, "") == "You guessed 1, it is 0.1: 10 times too high.");
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    CHECK(number_guess_in_words(plain, 1.0, nothing, "") ==
          "This run ended without a number: it left every scale.");
}

TEST_CASE("The distance of a curve is its mean over the run, and where it is largest") {
    Prediction prediction;
    prediction.steps = 4;
    const std::vector<double> drawn{0.0, 4.0};  // a straight line: 0, 1, 2, 3, 4 over the steps
    const std::vector<double> truth{0.0, 1.0, 5.0, 3.0, 5.0};
    CHECK(curve_guess_in_words(prediction, drawn, truth, "") ==
          "On average your curve is 0.8 away. It is furthest at step 2: you drew 2, it is 5.");
    CHECK(curve_guess_in_words(prediction, drawn, {}, "") == "This run has no numbers to compare with.");
}

#include "lessons/app/text_choice_quiz.h"
#include "lessons/app/text_number_quiz.h"
#include "tests/lessons/app/text_stand.h"

#include <doctest/doctest.h>

using namespace lessons::app;
using test::TextStand;

namespace {

std::string words(const Sentences& sentences) {
    std::string text;
    for (const TextRun& run : sentences) text += run.text;
    return text;
}

TextStand::Draw draw_choices(TextStand& stand) {
    const ChoiceQuiz& quiz = stand.block<ChoiceQuiz>();
    return [&quiz](TextScene& scene) { draw_choice_quiz(scene, quiz, TextStand::kWidth); };
}

TextStand::Draw draw_number(TextStand& stand) {
    const NumberQuiz& quiz = stand.block<NumberQuiz>();
    return [&quiz](TextScene& scene) { draw_number_quiz(scene, quiz, TextStand::kWidth); };
}

}  // namespace

TEST_CASE("A wrong answer is told from the right one, which is kept") {
    TextStand stand;
    const auto draw = draw_choices(stand);
    const auto answer = [&] { return stand.progress.answers["which_way"]; };
    stand.settle(draw);
    const int unanswered = stand.screen.vertex_count();

    REQUIRE(stand.click_until([&] { return answer().tries == 1; }, draw));
    stand.settle(draw);
    CHECK(answer().given == std::vector<std::string>{"Uphill"});
    CHECK_FALSE(answer().right);
    CHECK(stand.memory.spoken ==
          "Not right yet. That is where the gradient points. Descent goes against it. ");
    CHECK(stand.screen.drew_color(lessons::ui::theme().bad));
    CHECK(stand.screen.vertex_count() > unanswered);  // the hint

    REQUIRE(stand.click_until([&] { return answer().right; }, draw));
    stand.settle(draw);
    CHECK(answer().given == std::vector<std::string>{"Downhill"});
    CHECK(stand.screen.drew_color(lessons::ui::theme().good));

    const QuizAnswer kept = answer();
    for (float y = 6.0f; y < 400.0f; y += 12.0f) stand.click({60, y}, draw);
    CHECK(answer() == kept);
}

TEST_CASE("Choices are reached by Tab and chosen by Enter") {
    TextStand stand;
    const auto draw = draw_choices(stand);
    stand.settle(draw);
    stand.press(ImGuiKey_Tab, draw);
    stand.press(ImGuiKey_Tab, draw);
    stand.press(ImGuiKey_Enter, draw);
    CHECK(stand.progress.answers["which_way"].right);
}

TEST_CASE("Several right answers are put together before they are checked") {
    TextStand stand;
    ChoiceQuiz quiz = stand.block<ChoiceQuiz>();
    quiz.choices.push_back({true, test::sentence("Against the gradient"), test::sentence("Yes.")});
    const auto draw = [&quiz](TextScene& scene) { draw_choice_quiz(scene, quiz, TextStand::kWidth); };
    const auto answer = [&] { return stand.progress.answers["which_way"]; };
    stand.settle(draw);
    stand.press(ImGuiKey_Tab, draw);
    stand.press(ImGuiKey_Tab, draw);
    stand.press(ImGuiKey_Space, draw);  // Downhill
    CHECK(answer().tries == 0);
    stand.press(ImGuiKey_Tab, draw);
    stand.press(ImGuiKey_Tab, draw);
    stand.press(ImGuiKey_Space, draw);  // Check
    CHECK(answer().tries == 1);
    CHECK_FALSE(answer().right);
    CHECK(stand.memory.chosen["which_way"].size() == 1);
    stand.memory.chosen["which_way"].insert(2);
    stand.press(ImGuiKey_Space, draw);  // the focus has stayed on Check
    CHECK(answer().right);
}

TEST_CASE("Hidden answers can be pointed out, not judged") {
    TextStand stand;
    const auto draw = draw_choices(stand);
    stand.progress.answers["which_way"] = {{"Downhill"}, true, 1};
    stand.screen.context.hides_answers = true;
    stand.settle(draw);
    CHECK_FALSE(stand.screen.drew_color(lessons::ui::theme().good));
    REQUIRE(stand.click_until([&] { return !stand.memory.chosen["which_way"].empty(); }, draw));
    CHECK(stand.progress.answers["which_way"].tries == 1);
}

TEST_CASE("A number gets the first hint whose condition holds, or praise") {
    TextStand stand;
    const NumberQuiz& quiz = stand.block<NumberQuiz>();  // 0.5 +- 0.01; below 0.5; above 1; else
    CHECK(words(*reply_to(quiz, 0.5)) == "Yes: one step is enough.");
    CHECK(words(*reply_to(quiz, 0.51)) == "Yes: one step is enough.");
    CHECK(words(*reply_to(quiz, 0.1)) == "Safe, but slower. Try more.");
    CHECK(words(*reply_to(quiz, 1.5)) == "That one swings from side to side.");
    CHECK(words(*reply_to(quiz, 0.7)) == "Close.");
    CHECK(reply_to(NumberQuiz{}, 3.0) == nullptr);
}

TEST_CASE("A typed number is checked by Enter, wrong first and then right") {
    TextStand stand;
    const auto draw = draw_number(stand);
    const auto answer = [&] { return stand.progress.answers["best_rate"]; };
    const auto type = [&](const char* text) {
        ImGui::GetIO().AddInputCharactersUTF8(text);
        stand.settle(draw);
        stand.press(ImGuiKey_Enter, draw);
    };
    stand.settle(draw);
    stand.press(ImGuiKey_Tab, draw);
    type("nonsense");
    CHECK(answer().tries == 0);
    stand.memory.typed.clear();
    stand.press(ImGuiKey_Tab, draw);
    stand.memory.typed["best_rate"] = "0,1";
    stand.press(ImGuiKey_Enter, draw);
    CHECK(answer().tries == 1);
    CHECK_FALSE(answer().right);
    stand.memory.typed["best_rate"] = "0.5";
    stand.press(ImGuiKey_Enter, draw);
    CHECK(answer() == QuizAnswer{{"0.5"}, true, 2});
    CHECK(stand.memory.spoken == "Right. Yes: one step is enough. ");
}

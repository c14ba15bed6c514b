#include "lessons/app/text_number_quiz.h"

#include "lessons/app/quiz_parts.h"
#include "lessons/app/sentence_words.h"
#include "lessons/app/text_prose.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace lessons::app {

namespace {

constexpr std::size_t kLongestNumber = 32;
constexpr float kFieldWidth = 120.0f;

bool holds(const NumberHint& hint, double number) {
    switch (hint.when) {
        case NumberHint::When::below:
            return number < hint.limit;
        case NumberHint::When::above:
            return number > hint.limit;
        case NumberHint::When::otherwise:
            break;
    }
    return true;
}

/// The field and its button in one row; true when the number is to be checked.
bool draw_field(std::string& typed) {
    char text[kLongestNumber] = {};
    std::strncpy(text, typed.c_str(), sizeof text - 1);
    const float height = ui::context().narrow ? ui::size::kTouchTarget : 40.0f;
    const float padding = std::max((height - ImGui::GetFontSize()) * 0.5f, 0.0f);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {12.0f, padding});
    ImGui::PushStyleColor(ImGuiCol_Border, ui::theme().control);
    ImGui::SetNextItemWidth(ui::scaled(kFieldWidth));
    const bool entered = ImGui::InputTextWithHint("##number", "a number", text, sizeof text,
                                                  ImGuiInputTextFlags_EnterReturnsTrue);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    typed = text;
    ImGui::SameLine();
    return ui::button("Check", ui::ButtonStyle::primary) || entered;
}

void keep(TextScene& scene, const NumberQuiz& quiz, const std::string& typed, double number) {
    const Sentences* reply = reply_to(quiz, number);
    keep_answer(scene, quiz.id, {.given = {typed}, .right = is_right(quiz, number)},
                reply != nullptr ? spoken_words(scene.narrative.formulas, *reply) : "");
}

void draw_answer(TextScene& scene, const NumberQuiz& quiz, const QuizAnswer& answer, float width) {
    if (answer.given.empty() || ui::context().hides_answers) return;
    const std::optional<double> number = ui::parse_number(answer.given.front());
    const Sentences* reply = number ? reply_to(quiz, *number) : nullptr;
    if (answer.right) {
        const ui::FontScope font(ui::context().fonts.semibold, ui::size::kBody);
        ImGui::TextUnformatted(answer.given.front().c_str());
    }
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    if (reply != nullptr) draw_sentences(scene, *reply, width);
}

}  // namespace

bool is_right(const NumberQuiz& quiz, double number) {
    // A decimal tolerance is not exact in binary: 0.3 +- 0.1 includes 0.4.
    return std::fabs(number - quiz.value) <= quiz.tolerance * (1.0 + 1e-9) + std::fabs(quiz.value) * 1e-9;
}

const Sentences* reply_to(const NumberQuiz& quiz, double number) {
    if (is_right(quiz, number)) return &quiz.praise;
    const auto hint = std::find_if(quiz.hints.begin(), quiz.hints.end(),
                                   [&](const NumberHint& candidate) { return holds(candidate, number); });
    return hint != quiz.hints.end() ? &hint->text : nullptr;
}

void draw_number_quiz(TextScene& scene, const NumberQuiz& quiz, float width) {
    const QuizAnswer answer = answer_to(scene, quiz.id);
    const ui::Card card("quiz", width, quiz_look(answer));
    draw_paragraphs(scene, quiz.question, card.inner_width());
    std::string& typed = scene.memory.typed[quiz.id];
    const bool open = !answer.right || ui::context().hides_answers;
    if (open && draw_field(typed) && !ui::context().hides_answers) {
        if (const std::optional<double> number = ui::parse_number(typed)) keep(scene, quiz, typed, *number);
    }
    draw_answer(scene, quiz, answer, card.inner_width());
}

}  // namespace lessons::app

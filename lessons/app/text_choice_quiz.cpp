#include "lessons/app/text_choice_quiz.h"

#include "lessons/app/quiz_parts.h"
#include "lessons/app/sentence_words.h"
#include "lessons/app/text_prose.h"
#include "lessons/ui/answer_row.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"

#include <algorithm>
#include <set>

namespace lessons::app {

namespace {

using Choices = std::set<std::size_t>;

Choices right_choices(const ChoiceQuiz& quiz) {
    Choices right;
    for (std::size_t i = 0; i < quiz.choices.size(); ++i) {
        if (quiz.choices[i].right) right.insert(i);
    }
    return right;
}

/// A choice is kept by its words: they outlive a new order of the choices.
Choices given_choices(const Narrative& narrative, const ChoiceQuiz& quiz, const QuizAnswer& answer) {
    Choices given;
    for (std::size_t i = 0; i < quiz.choices.size(); ++i) {
        if (std::count(answer.given.begin(), answer.given.end(),
                       kept_words(narrative.formulas, quiz.choices[i].text)) > 0)
            given.insert(i);
    }
    return given;
}

/// A question on the screen.
class Question {
public:
    Question(TextScene& scene, const ChoiceQuiz& quiz)
        : scene_(scene),
          quiz_(quiz),
          answer_(answer_to(scene, quiz.id)),
          right_(right_choices(quiz)),
          chosen_(scene.memory.chosen[quiz.id]) {
        if (!ui::context().hides_answers) given_ = given_choices(scene.narrative, quiz, answer_);
    }

    void draw(float width) {
        const ui::Card card("quiz", width, quiz_look(answer_));
        draw_paragraphs(scene_, quiz_.question, card.inner_width());
        for (std::size_t i = 0; i < quiz_.choices.size(); ++i) draw_choice(i, card.inner_width());
        if (several() && is_open() && !ui::context().hides_answers) draw_check_button();
    }

private:
    bool several() const { return right_.size() > 1; }
    bool is_open() const { return !answer_.right || ui::context().hides_answers; }

    /// A reply stands until something else is chosen.
    bool is_judged(std::size_t index) const {
        return given_.count(index) > 0 && (answer_.right || chosen_.empty() || chosen_ == given_);
    }

    ui::AnswerMark mark_of(std::size_t index) const {
        if (is_judged(index))
            return quiz_.choices[index].right ? ui::AnswerMark::right : ui::AnswerMark::wrong;
        return chosen_.count(index) > 0 ? ui::AnswerMark::chosen : ui::AnswerMark::open;
    }

    void draw_choice(std::size_t index, float width) {
        const Choice& choice = quiz_.choices[index];
        const ui::AnswerRow row{.text = scene_.memory.runs(choice.text, scene_.readouts),
                                .mark = mark_of(index),
                                .sign = several() ? ui::AnswerSign::square : ui::AnswerSign::round,
                                .enabled = is_open()};
        const bool judged = is_judged(index);
        if (ui::answer_row(row, width)) choose(index);
        if (judged) draw_reply(choice.reply, width);
    }

    /// Under its choice, in line with the words there.
    void draw_reply(const Sentences& reply, float width) {
        constexpr float indent = 12.0f;
        const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
        ImGui::Indent(indent);
        draw_sentences(scene_, reply, width - 2.0f * indent);
        ImGui::Unindent(indent);
    }

    void choose(std::size_t index) {
        if (!several()) {
            chosen_ = {index};
            if (!ui::context().hides_answers) submit();
        } else if (chosen_.erase(index) == 0) {
            chosen_.insert(index);
        }
    }

    void draw_check_button() {
        ImGui::BeginDisabled(chosen_.empty());
        if (ui::button("Check", ui::ButtonStyle::primary)) submit();
        ImGui::EndDisabled();
        const bool some_missing = !answer_.right && !given_.empty() && given_ == chosen_ &&
                                  std::includes(right_.begin(), right_.end(), given_.begin(), given_.end());
        if (!some_missing) return;
        const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
        ImGui::TextUnformatted("Right so far, but there are more.");
    }

    void submit() {
        QuizAnswer answer{.given = {}, .right = chosen_ == right_};
        std::string replies;
        for (const std::size_t i : chosen_) {
            answer.given.push_back(kept_words(scene_.narrative.formulas, quiz_.choices[i].text));
            replies += (replies.empty() ? "" : " ") +
                       spoken_words(scene_.narrative.formulas, quiz_.choices[i].reply);
        }
        keep_answer(scene_, quiz_.id, std::move(answer), replies);
    }

    TextScene& scene_;
    const ChoiceQuiz& quiz_;
    QuizAnswer answer_;
    Choices right_;
    Choices given_;
    Choices& chosen_;
};

}  // namespace

void draw_choice_quiz(TextScene& scene, const ChoiceQuiz& quiz, float width) {
    Question(scene, quiz).draw(width);
}

}  // namespace lessons::app

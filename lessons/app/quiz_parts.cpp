#include "lessons/app/quiz_parts.h"

#include "lessons/ui/context.h"

#include <utility>

namespace lessons::app {

QuizAnswer answer_to(const TextScene& scene, const std::string& quiz) {
    const auto found = scene.progress.answers.find(quiz);
    return found != scene.progress.answers.end() ? found->second : QuizAnswer{};
}

void keep_answer(TextScene& scene, const std::string& quiz, QuizAnswer answer, const std::string& reply) {
    QuizAnswer& kept = scene.progress.answers[quiz];
    answer.tries = kept.tries + 1;
    scene.memory.say(answer.right ? "Right. " : "Not right yet. ");
    if (!reply.empty()) scene.memory.say(reply + " ");
    kept = std::move(answer);
}

ui::CardLook quiz_look(const QuizAnswer& answer) {
    const ui::Theme& theme = ui::theme();
    if (!answer.right || ui::context().hides_answers)
        return {.caption = "Question", .icon = ui::Icon::help, .ink = theme.accent};
    return {.caption = "Question, answered",
            .icon = ui::Icon::check,
            .ink = theme.good,
            .ground = ui::mix(theme.surface, theme.good, 0.08f)};
}

}  // namespace lessons::app

// What the learner answered, reached and guessed, for the report.

#include "lessons/app/report_content.h"
#include "lessons/app/sentence_words.h"
#include "lessons/ui/format.h"

#include <algorithm>

namespace lessons::app {

namespace {

using Verdict = ReportAnswer::Verdict;

/// Goes over a step's blocks in their order.
class Answers {
public:
    explicit Answers(const ExportedRun& run) : run_(run) {}

    void add(const std::vector<TextBlock>& blocks) {
        for (const TextBlock& block : blocks)
            std::visit([this](const auto& content) { add(content); }, block.content);
    }

    std::vector<ReportAnswer> take() && { return std::move(answers_); }

private:
    template <class Content>
    void add(const Content&) {}  // prose asks nothing; notes are the presenter's

    void add(const More& more) { add(more.blocks); }

    void add(const Task& task) {
        const bool done = run_.progress.tasks.count(task.check) > 0;
        answers_.push_back({.kind = "Task",
                            .text = spoken_words(run_.formulas, task.items),
                            .verdict = done ? Verdict::right : Verdict::open});
    }

    void add(const ChoiceQuiz& quiz) {
        add_quiz(quiz.id, quiz.question, [&](const std::string& given) { return readable(quiz, given); });
    }

    void add(const NumberQuiz& quiz) {
        add_quiz(quiz.id, quiz.question, [](const std::string& given) { return given; });
    }

    template <class Reading>
    void add_quiz(const std::string& id, const std::vector<Sentences>& question, Reading reading) {
        ReportAnswer answer{.kind = "Question", .text = spoken_words(run_.formulas, question)};
        const auto found = run_.progress.answers.find(id);
        if (found != run_.progress.answers.end() && !found->second.given.empty()) {
            for (const std::string& given : found->second.given)
                answer.answer += (answer.answer.empty() ? "" : "; ") + reading(given);
            answer.verdict = found->second.right ? Verdict::right : Verdict::wrong;
            answer.tries = found->second.tries;
        }
        answers_.push_back(std::move(answer));
    }

    /// What was kept of a choice (formulas as TeX) as it is read.
    std::string readable(const ChoiceQuiz& quiz, const std::string& given) const {
        for (const Choice& choice : quiz.choices) {
            if (kept_words(run_.formulas, choice.text) == given)
                return spoken_words(run_.formulas, choice.text);
        }
        return given;
    }

    void add(const Prediction& prediction) {
        ReportAnswer answer{.kind = "Guess", .text = spoken_words(run_.formulas, prediction.items)};
        const auto found = run_.progress.guesses.find(prediction.id);
        if (found != run_.progress.guesses.end() && !found->second.values.empty()) {
            answer.answer = guess_words(prediction, found->second);
            answer.verdict = Verdict::given;
        }
        answers_.push_back(std::move(answer));
    }

    std::string guess_words(const Prediction& prediction, const Guess& guess) const {
        const std::vector<Readout> readouts = run_.session.lesson().readouts();
        const auto readout = std::find_if(readouts.begin(), readouts.end(), [&](const Readout& candidate) {
            return candidate.id == prediction.readout;
        });
        const std::string unit = readout != readouts.end() ? readout->unit : "";
        const auto number = [&unit](double value) { return ui::format_unit(value, unit); };
        if (prediction.kind == Prediction::Kind::number) return number(guess.values.front());
        return "A curve from " + number(guess.values.front()) + " to " + number(guess.values.back());
    }

    const ExportedRun& run_;
    std::vector<ReportAnswer> answers_;
};

}  // namespace

std::vector<ReportAnswer> answers_of(const ExportedRun& run) {
    Answers answers(run);
    for (const TextStep& step : run.text.steps) answers.add(step.blocks);
    return std::move(answers).take();
}

}  // namespace lessons::app

#include "lessons/app/step_work.h"

namespace lessons::app {

namespace {

class Counter {
public:
    explicit Counter(const LessonProgress& progress) : progress_(progress) {}

    void operator()(const Task& task) { count(progress_.tasks.count(task.check) > 0); }
    void operator()(const ChoiceQuiz& quiz) { count(is_answered(quiz.id)); }
    void operator()(const NumberQuiz& quiz) { count(is_answered(quiz.id)); }
    void operator()(const Prediction& prediction) {
        const auto guess = progress_.guesses.find(prediction.id);
        count(guess != progress_.guesses.end() && guess->second.shown);
    }
    void operator()(const More& more) { count_all(more.blocks); }
    template <typename Other>
    void operator()(const Other&) {}

    void count_all(const std::vector<TextBlock>& blocks) {
        for (const TextBlock& block : blocks) std::visit(*this, block.content);
    }

    const StepWork& work() const { return work_; }

private:
    bool is_answered(const std::string& quiz) const {
        const auto answer = progress_.answers.find(quiz);
        return answer != progress_.answers.end() && answer->second.right;
    }
    void count(bool done) {
        ++work_.total;
        work_.done += done ? 1 : 0;
    }

    const LessonProgress& progress_;
    StepWork work_;
};

}  // namespace

StepWork work_in(const TextStep& step, const LessonProgress& progress) {
    Counter counter(progress);
    counter.count_all(step.blocks);
    return counter.work();
}

}  // namespace lessons::app

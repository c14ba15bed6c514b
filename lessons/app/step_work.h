#pragma once
// What a step of a text asks of the learner: tasks, quizzes and predictions, and how many of them are done.

#include "lessons/app/narrative.h"
#include "lessons/app/progress.h"

namespace lessons::app {

struct StepWork {
    int total = 0;
    int done = 0;

    bool all_done() const { return total > 0 && done == total; }
};

StepWork work_in(const TextStep& step, const LessonProgress& progress);

}  // namespace lessons::app

#include "core/optim/stepper_runs.h"

#include <algorithm>
#include <cassert>

namespace core::optim {

StepperRuns::StepperRuns(const StepperRuns& other)
    : PlaneRuns(other),
      method_(other.method_),
      objective_(other.objective_),
      stop_(other.stop_),
      goals_(other.goals_) {
    for (const Run& run : other.runs_) {
        runs_.push_back({run.number, run.is_begun, run.is_over, run.watch, run.optimizer->clone()});
    }
}

void StepperRuns::begin(Index number, const RunPlan& plan) {
    assert(has_room() && number >= 0);
    const Vector start = Vector2(plan.start.x, plan.start.y);
    runs_.push_back({number, false, false, {}, method_->make(objective_, start, plan.parameters, stop_)});
}

void StepperRuns::step(std::vector<FinishedRun>& finished) {
    for (Run& run : runs_) {
        Optimizer& method = *run.optimizer;
        if (std::exchange(run.is_begun, true)) method.step();
        const auto iteration = static_cast<int>(method.iteration());
        const Point position{method.position()[0], method.position()[1]};
        const bool stays = run.watch.look(goals_, iteration, position, method.value());
        run.is_over = stays || method.finished();
        if (!run.is_over) continue;
        finished.push_back({run.number,
                            {.iterations = iteration,
                             .status = method.status(),
                             .position = position,
                             .value = method.value(),
                             .goal = run.watch.goal(),
                             .steps_to_goal = run.watch.steps_to_goal()}});
    }
    const auto is_over = [](const Run& run) { return run.is_over; };
    runs_.erase(std::remove_if(runs_.begin(), runs_.end(), is_over), runs_.end());
}

}  // namespace core::optim

#include "lessons/optim/learning_run.h"

#include <algorithm>
#include <utility>

namespace lessons::learning {

namespace {

constexpr int kFewestToWait = 20;  // updates without a new lowest validation loss
constexpr int kEpochsToWait = 10;

int patience(const core::models::MiniBatchDescent& descent) {
    return std::max(kFewestToWait, kEpochsToWait * descent.steps_per_epoch());
}

}  // namespace

Run::Run(std::shared_ptr<const Task> task)
    : task_(std::move(task)),
      descent_(task_->training, task_->start, task_->descent_options()),
      best_(patience(descent_)) {
    look();
}

void Run::step() {
    if (finished()) return;
    descent_.step();
    look();
}

void Run::look() {
    const core::Vector& theta = descent_.theta();
    path_.push_back(theta.head<2>());
    training_losses_.push_back(training_loss(*task_, theta));
    validation_losses_.push_back(validation_loss(*task_, theta));
    best_.observe(validation_losses_.back(), theta);
}

RunState Run::state() const {
    if (descent_.has_diverged()) return RunState::diverged;
    if (task_->settings.stops_early && best_.is_exhausted()) return RunState::stopped_early;
    return steps() >= last_step() ? RunState::out_of_epochs : RunState::running;
}

int Run::last_step() const {
    return std::min(kMostUpdates, task_->settings.epochs * descent_.steps_per_epoch());
}

const core::Vector& Run::theta() const {
    return state() == RunState::stopped_early ? best_.best_theta() : descent_.theta();
}

std::size_t Run::bytes() const {
    return sizeof *this + path_.size() * (sizeof(core::Vector2) + 2 * sizeof(double)) +
           static_cast<std::size_t>(task_->training->n_rows()) * 2 * sizeof(core::Index) +
           3 * static_cast<std::size_t>(task_->n_weights()) * sizeof(double);
}

}  // namespace lessons::learning

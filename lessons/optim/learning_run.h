#pragma once
// The descent with what the learner sees of it: where it went, what it cost, which weights were best.

#include "core/models/mini_batch_descent.h"
#include "core/types.h"
#include "lessons/optim/learning_task.h"

#include <memory>
#include <vector>

namespace lessons::learning {

enum class RunState { running, out_of_epochs, stopped_early, diverged };

/// A copyable value; the task is shared.
class Run {
public:
    explicit Run(std::shared_ptr<const Task> task);

    void step();  ///< Nothing once finished.
    bool finished() const { return state() != RunState::running; }
    RunState state() const;

    const Task& task() const { return *task_; }
    const std::shared_ptr<const Task>& shared_task() const { return task_; }

    int steps() const { return descent_.n_steps(); }
    int last_step() const;
    double epochs() const { return static_cast<double>(steps()) / descent_.steps_per_epoch(); }

    /// Where the descent stands; stopped early it has gone back to its best weights.
    const core::Vector& theta() const;

    /// Places among the training rows that the last update looked at.
    std::span<const core::Index> batch() const { return descent_.batch(); }

    /// One a step, the start included: the first two weights, and both readable losses.
    const std::vector<core::Vector2>& path() const { return path_; }
    const std::vector<double>& training_losses() const { return training_losses_; }
    const std::vector<double>& validation_losses() const { return validation_losses_; }

    /// With the lowest validation loss so far.
    const core::models::EarlyStopping& best() const { return best_; }

    std::size_t bytes() const;

private:
    void look();

    std::shared_ptr<const Task> task_;
    core::models::MiniBatchDescent descent_;
    core::models::EarlyStopping best_;
    std::vector<core::Vector2> path_;
    std::vector<double> training_losses_;
    std::vector<double> validation_losses_;
};

}  // namespace lessons::learning

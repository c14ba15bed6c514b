#include "lessons/optim/learning_weight_paths.h"

#include <algorithm>

namespace lessons::learning {

namespace {

using core::models::PathPoint;
using core::models::Penalty;

constexpr int kPoints = 120;
constexpr int kPointsASlice = 4;

/// Whether one path serves both.
bool have_same_path(const Task& a, const Task& b) {
    return path_kind(a.settings) == path_kind(b.settings) && train_alike(a, b);
}

}  // namespace

Penalty path_kind(const Settings& settings) {
    return settings.penalty == Penalty::kNone ? Penalty::kL1 : settings.penalty;
}

void WeightPaths::ask(const std::shared_ptr<const Task>& task) {
    if (asked_ && have_same_path(*asked_, *task)) return;
    asked_ = task;
    const core::Interval strengths = path_strengths(path_kind(task->settings));
    path_.emplace(*task->training, path_kind(task->settings), strengths.high, strengths.low, kPoints);
}

void WeightPaths::work() {
    if (!pending()) return;
    for (int k = 0; k < kPointsASlice; ++k) path_->step();
    if (!path_->finished()) return;
    points_ = path_->points();
    task_ = asked_;
    kind_ = path_kind(task_->settings);
    const auto loss = [this](const PathPoint& point) { return validation_loss(*task_, point.fit.theta); };
    const auto lowest = std::min_element(points_.begin(), points_.end(),
                                         [&](const auto& a, const auto& b) { return loss(a) < loss(b); });
    best_ = static_cast<std::size_t>(lowest - points_.begin());
}

double WeightPaths::progress() const {
    return path_ ? static_cast<double>(path_->points().size()) / path_->count() : 1.0;
}

const PathPoint* WeightPaths::best() const { return points_.empty() ? nullptr : &points_[best_]; }

}  // namespace lessons::learning

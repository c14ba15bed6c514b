#pragma once
// The weights at the lowest loss for every strength of a penalty, computed beside the run.

#include "core/models/penalty_path.h"
#include "lessons/optim/learning_task.h"

#include <memory>
#include <optional>
#include <vector>

namespace lessons::learning {

inline constexpr core::Interval kStrengths{0.001, 10.0};

/// The strengths of a path: L1 has nothing to show above 1.
inline core::Interval path_strengths(core::models::Penalty kind) {
    return {kStrengths.low, kind == core::models::Penalty::kL1 ? 1.0 : kStrengths.high};
}

/// A penalty's path for one task, computed in slices. The last finished one stays until the next is.
class WeightPaths {
public:
    /// Begins to compute the path of this task unless it is known or under way.
    void ask(const std::shared_ptr<const Task>& task);

    void work();  ///< One slice.
    bool pending() const { return path_ && !path_->finished(); }
    double progress() const;

    const std::vector<core::models::PathPoint>& points() const { return points_; }
    const std::shared_ptr<const Task>& task() const {
        return task_;
    }  ///< Whose points these are; null: none.
    core::models::Penalty kind() const { return kind_; }

    /// The point whose model has the lowest validation loss; null without points.
    const core::models::PathPoint* best() const;

private:
    std::shared_ptr<const Task> asked_;
    std::optional<core::models::PenaltyPath> path_;
    std::shared_ptr<const Task> task_;
    core::models::Penalty kind_ = core::models::Penalty::kL1;
    std::vector<core::models::PathPoint> points_;
    std::size_t best_ = 0;
};

/// What the path of a task is over: its penalty, or L1 where it has none.
core::models::Penalty path_kind(const Settings& settings);

}  // namespace lessons::learning

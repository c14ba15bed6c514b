#include "core/optim/goals.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::optim {

Goals Goals::below(double value) {
    Goals goals;
    goals.ceiling_ = value;
    return goals;
}

Goals Goals::around(std::span<const PlaneMinimum> minima, double height, double radius) {
    assert(height >= 0.0 && radius > 0.0);
    Goals goals;
    goals.radius_ = radius;
    for (const PlaneMinimum& minimum : minima) {
        const double ceiling = minimum.value + height;
        goals.ceiling_ = std::max(goals.ceiling_, ceiling);
        goals.minima_.push_back({minimum, ceiling, static_cast<int>(goals.minima_.size())});
    }
    std::stable_sort(goals.minima_.begin(), goals.minima_.end(), [](const Entry& a, const Entry& b) {
        return a.minimum.position.x < b.minimum.position.x;
    });
    return goals;
}

int Goals::look_up(Point position, double value) const {
    return minima_.empty() ? 0 : nearest_below(position, value);
}

/// Of the goals with room for this value; infinity asks for all minima.
int Goals::nearest_below(Point position, double value) const {
    const auto is_left = [](const Entry& entry, double x) { return entry.minimum.position.x < x; };
    auto entry = std::lower_bound(minima_.begin(), minima_.end(), position.x - radius_, is_left);
    int nearest = -1;
    double least = radius_;
    for (; entry != minima_.end() && entry->minimum.position.x <= position.x + radius_; ++entry) {
        const Point& minimum = entry->minimum.position;
        const double apart = std::max(std::fabs(position.x - minimum.x), std::fabs(position.y - minimum.y));
        const bool has_room = value == kInfinity || value <= entry->ceiling;
        if (!has_room || apart > least || (apart == least && nearest >= 0)) continue;
        least = apart;
        nearest = entry->number;
    }
    return nearest;
}

bool GoalWatch::look(const Goals& goals, int iteration, Point position, double value) {
    const bool is_noted = !goals.end_runs() && goal_ >= 0;
    if (is_noted) return false;
    const int goal = goals.find(position, value);
    const bool stays = is_inside_ && goal == goal_;
    if (goal >= 0 && goal != goal_) {
        goal_ = goal;
        steps_to_goal_ = iteration;
    }
    is_inside_ = goal >= 0 && goals.end_runs();
    counts_ = goal >= 0;
    return stays;
}

}  // namespace core::optim

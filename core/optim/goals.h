#pragma once
// What the runs of a map are to reach: minima, or only a low enough value.

#include "core/optim/test_functions.h"

#include <span>
#include <vector>

namespace core::optim {

/// A minimum of a function of the plane.
struct PlaneMinimum {
    Point position;
    double value = kNaN;
};

/// A copyable value.
class Goals {
public:
    /// None.
    Goals() = default;

    /// One goal, number 0: wherever f is at most `value`. The first arrival is noted, and the run goes on.
    static Goals below(double value);

    /// The goal around each minimum: where f is at most `height` above it and max(|dx|, |dy|) at most
    /// `radius`; of several that of the nearest minimum. A run ends when two positions in a row lie in one
    /// goal (a single one may only pass through); it arrived when it came into this goal first, or first
    /// since it was in another.
    static Goals around(std::span<const PlaneMinimum> minima, double height, double radius);

    /// No point of a goal is higher.
    double ceiling() const { return ceiling_; }

    /// True if runs end where they stay in a goal.
    bool end_runs() const { return !minima_.empty(); }

    /// The number of the goal that this point lies in; -1 for none.
    int find(Point position, double value) const { return value <= ceiling_ ? look_up(position, value) : -1; }

    /// The number of the minimum that is nearest, within the radius; -1 for none.
    int nearest(Point position) const { return nearest_below(position, kInfinity); }

private:
    struct Entry {
        PlaneMinimum minimum;
        double ceiling = 0.0;  // the highest value inside its goal
        int number = 0;
    };

    int look_up(Point position, double value) const;
    int nearest_below(Point position, double value) const;

    double ceiling_ = -kInfinity;
    double radius_ = 0.0;
    std::vector<Entry> minima_;  // by x
};

/// Watches one run for goals.
class GoalWatch {
public:
    /// Looks at the position after `iteration`. True if the run ends here because it stays.
    bool look(const Goals& goals, int iteration, Point position, double value);

    /// True if the last position lay in a goal: the next one matters, wherever it lies.
    bool is_inside() const { return is_inside_; }

    /// The goal that the run is in, or that it was to be noted for; -1 for none.
    int goal() const { return counts_ ? goal_ : -1; }
    int steps_to_goal() const { return counts_ ? steps_to_goal_ : -1; }

private:
    int goal_ = -1;
    int steps_to_goal_ = -1;
    bool is_inside_ = false;
    bool counts_ = false;
};

}  // namespace core::optim

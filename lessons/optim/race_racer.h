#pragma once
// One method on its way, with the trail it has left.

#include "core/optim/optimizers.h"
#include "core/types.h"
#include "lessons/optim/race_ground.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace lessons::optim {

/// A method counts as there once it is this close to the minimum, f(x) - f* <= kGoal.
inline constexpr double kGoal = 1e-3;

/// The method's name where room is short: at the end of its trail, in tables, on its chip.
const char* short_name(const core::optim::OptimizerInfo& method);

/// Everything that one method did, entry k after step k. Entries beyond the present step may stay: a
/// deterministic run writes the same numbers again.
struct Trail {
    std::vector<core::Vector2> points;
    std::vector<double> gaps;  ///< f(x) - f*, at least the smallest number that a logarithmic axis can show.
    std::vector<double> evaluations;  ///< Values, gradients and Hessians asked for so far.
    std::vector<double> slopes;       ///< Norm of the gradient.
    std::vector<double> times;        ///< Estimated computing time so far, microseconds.
    std::optional<int> goal_step;     ///< First step within the goal, as far as the run has been.
};

/// A method in the race. Copies share the trail and step on their own.
class Racer {
public:
    /// Stands at the start. `room` is the number of steps that the trail should hold without growing.
    Racer(int index, const core::optim::OptimizerInfo& method, GroundPointer ground, core::Vector2 start,
          const core::optim::Hyperparameters& parameters, int room);
    Racer(const Racer& other);
    Racer& operator=(const Racer& other);
    Racer(Racer&&) = default;
    Racer& operator=(Racer&&) = default;

    /// One step, unless it has finished.
    void step();

    int index() const { return index_; }  ///< Place in the menu: decides colour, marker and dash.
    const core::optim::OptimizerInfo& method() const { return *method_; }
    const char* name() const { return short_name(*method_); }

    bool finished() const { return optimizer_->finished(); }
    core::optim::Status status() const { return optimizer_->status(); }
    bool diverged() const { return status() == core::optim::Status::Diverged; }
    int steps() const { return length_ - 1; }
    const core::optim::StepReport& report() const { return optimizer_->report(); }

    /// The rate it runs with; nothing for methods without one.
    std::optional<double> learning_rate() const;

    core::Vector2 position() const { return trail_->points[last()]; }
    double gap() const { return trail_->gaps[last()]; }
    double evaluations() const { return trail_->evaluations[last()]; }
    double slope() const { return trail_->slopes[last()]; }
    double time() const { return trail_->times[last()]; }

    /// Distance to the nearest minimizer.
    double distance() const;

    /// Step and evaluations at which the goal was reached first.
    std::optional<int> steps_to_goal() const;
    std::optional<double> evaluations_to_goal() const;
    std::optional<double> time_to_goal() const;

    std::span<const core::Vector2> points() const { return first(trail_->points); }
    std::span<const double> gaps() const { return first(trail_->gaps); }
    std::span<const double> evaluation_counts() const { return first(trail_->evaluations); }
    std::span<const double> slopes() const { return first(trail_->slopes); }
    std::span<const double> times() const { return first(trail_->times); }

private:
    std::size_t last() const { return static_cast<std::size_t>(length_ - 1); }
    template <class T>
    std::span<const T> first(const std::vector<T>& entries) const {
        return {entries.data(), static_cast<std::size_t>(length_)};
    }
    std::optional<double> at_goal(const std::vector<double>& entries) const;
    void record();

    int index_ = 0;
    const core::optim::OptimizerInfo* method_ = nullptr;
    GroundPointer ground_;
    core::optim::Hyperparameters parameters_;
    std::unique_ptr<core::optim::Optimizer> optimizer_;
    std::shared_ptr<Trail> trail_;
    double step_time_ = 0.0;  // nanoseconds
    int length_ = 0;          // entries of the trail that are past
};

}  // namespace lessons::optim

#include "lessons/optim/race_racer.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace lessons::optim {

namespace {

/// What a logarithmic axis shows in place of an exact zero.
constexpr double kSmallestGap = 1e-16;

core::optim::StopCriteria until_nothing_moves() {
    core::optim::StopCriteria stop;
    stop.max_iterations = 1'000'000;  // the race itself counts the steps
    return stop;
}

}  // namespace

const char* short_name(const core::optim::OptimizerInfo& method) {
    return std::string_view(method.id) == "steepest_descent" ? "Line-search descent" : method.name;
}

Racer::Racer(int index, const core::optim::OptimizerInfo& method, GroundPointer ground, core::Vector2 start,
             const core::optim::Hyperparameters& parameters, int room)
    : index_(index),
      method_(&method),
      ground_(std::move(ground)),
      parameters_(parameters),
      optimizer_(method.make(ground_->objective, start, parameters, until_nothing_moves())),
      trail_(std::make_shared<Trail>()),
      step_time_(core::optim::step_time(method.id)) {
    const auto entries = static_cast<std::size_t>(room) + 1;
    trail_->points.reserve(entries);
    trail_->gaps.reserve(entries);
    trail_->evaluations.reserve(entries);
    trail_->slopes.reserve(entries);
    trail_->times.reserve(entries);
    record();
}

Racer::Racer(const Racer& other)
    : index_(other.index_),
      method_(other.method_),
      ground_(other.ground_),
      parameters_(other.parameters_),
      optimizer_(other.optimizer_->clone()),
      trail_(other.trail_),
      step_time_(other.step_time_),
      length_(other.length_) {}

Racer& Racer::operator=(const Racer& other) {
    *this = Racer(other);
    return *this;
}

void Racer::step() {
    if (finished()) return;
    optimizer_->step();
    record();
}

void Racer::record() {
    ++length_;
    if (trail_->points.size() >= static_cast<std::size_t>(length_)) return;  // replayed: it is there already
    const core::optim::StepReport& report = optimizer_->report();
    trail_->points.emplace_back(report.position[0], report.position[1]);
    const double gap = std::max(report.value - ground_->minimum, kSmallestGap);
    trail_->gaps.push_back(gap);
    trail_->evaluations.push_back(static_cast<double>(report.evaluations.total()));
    trail_->slopes.push_back(report.gradient.norm());
    const double nanoseconds = ground_->evaluation_time.of(report.evaluations) + step_time_ * (length_ - 1);
    trail_->times.push_back(1e-3 * nanoseconds);
    const bool is_there = gap <= kGoal && ground_->has_minimum();
    if (!trail_->goal_step && is_there) trail_->goal_step = length_ - 1;
}

std::optional<double> Racer::learning_rate() const {
    if (method_->rate_unit == core::optim::RateUnit::None) return std::nullopt;
    return parameters_.learning_rate;
}

double Racer::distance() const {
    double nearest = core::kInfinity;
    for (const core::optim::Point& minimizer : ground_->minimizers) {
        nearest = std::min(nearest, (position() - core::Vector2(minimizer.x, minimizer.y)).norm());
    }
    return nearest;
}

std::optional<int> Racer::steps_to_goal() const {
    return trail_->goal_step && *trail_->goal_step < length_ ? trail_->goal_step : std::nullopt;
}

std::optional<double> Racer::at_goal(const std::vector<double>& entries) const {
    const std::optional<int> step = steps_to_goal();
    if (!step) return std::nullopt;
    return entries[static_cast<std::size_t>(*step)];
}

std::optional<double> Racer::evaluations_to_goal() const { return at_goal(trail_->evaluations); }

std::optional<double> Racer::time_to_goal() const { return at_goal(trail_->times); }

}  // namespace lessons::optim

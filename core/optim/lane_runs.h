#pragma once
// Runs side by side in SIMD lanes: for core/optim/plane_runs.cpp alone.

#include "core/optim/plane_rules.h"
#include "core/optim/plane_runs.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::optim {

/// Runs of a fixed-rate method by its rule.
template <class Rule>
class LaneRuns final : public PlaneRuns {
public:
    LaneRuns(PlaneKernel kernel, const StopCriteria& stop, const Goals& goals)
        : kernel_(std::move(kernel)), stop_(stop), goals_(goals) {}

    std::unique_ptr<PlaneRuns> clone() const override { return std::make_unique<LaneRuns>(*this); }
    Index running() const override { return running_; }
    void begin(Index number, const RunPlan& plan) override;
    void step(std::vector<FinishedRun>& finished) override;
    bool is_fast() const override { return true; }

private:
    struct Lane {
        Index number = -1;   // -1: idle
        int iteration = -1;  // -1: at the start, not judged yet
        GoalWatch watch;
    };

    void move();
    bool goes_on(std::size_t k) const;
    Status judge(std::size_t k);
    RunEnd end_of(std::size_t k, Status status) const;
    Point position(std::size_t k) const { return {x_[0][k], x_[1][k]}; }
    double size(std::size_t k) const;
    double step_length(std::size_t k) const;
    double slope(std::size_t k) const;
    bool is_finite(std::size_t k) const;

    PlaneKernel kernel_;
    StopCriteria stop_;
    Goals goals_;
    Index running_ = 0;
    std::array<Lane, math::kLanes> lanes_;

    rules::LaneParameters parameters_;
    Rule rule_;
    rules::PlaneLanes x_{};
    rules::PlaneLanes from_{};
    math::DualLanes at_{};  // value and gradient at x_
    math::Lanes from_value_{};
    math::Lanes position_limit_{};
};

namespace lanes {

inline double larger_size(double x, double y) { return std::max(std::fabs(x), std::fabs(y)); }

}  // namespace lanes

template <class Rule>
void LaneRuns<Rule>::begin(Index number, const RunPlan& plan) {
    assert(has_room() && number >= 0);
    const auto idle =
        std::find_if(lanes_.begin(), lanes_.end(), [](const Lane& lane) { return lane.number < 0; });
    const auto k = static_cast<std::size_t>(idle - lanes_.begin());
    *idle = Lane{number, -1, {}};
    x_[0][k] = plan.start.x;
    x_[1][k] = plan.start.y;
    parameters_.set(k, plan.parameters);
    position_limit_[k] = stop_.divergence_radius * (1.0 + size(k));
    ++running_;
}

template <class Rule>
void LaneRuns<Rule>::step(std::vector<FinishedRun>& finished) {
    move();
    from_value_ = at_.value;
    kernel_(x_[0], x_[1], at_);
    for (std::size_t k = 0; k < math::kLanes; ++k) {
        Lane& lane = lanes_[k];
        if (lane.number < 0) continue;
        ++lane.iteration;
        if (goes_on(k)) continue;
        const Status status = judge(k);
        const bool stays = lane.watch.look(goals_, lane.iteration, position(k), at_.value[k]);
        if (status == Status::Running && !stays) continue;
        finished.push_back({lane.number, end_of(k, status)});
        lane.number = -1;
        --running_;
    }
}

/// All lanes move, so that the loops become SIMD; those that are yet at their start go back to it.
template <class Rule>
void LaneRuns<Rule>::move() {
    from_ = x_;
    math::DualLanes seen = at_;
    for (std::size_t k = 0; k < math::kLanes; ++k) rule_.prepare(parameters_, k);
    if constexpr (Rule::kLooksAhead) {
        rules::PlaneLanes ahead;
        for (std::size_t i = 0; i < 2; ++i) {
            for (std::size_t k = 0; k < math::kLanes; ++k) {
                ahead[i][k] = rule_.ahead(parameters_, k, i, x_[i][k]);
            }
        }
        kernel_(ahead[0], ahead[1], seen);
    }
    for (std::size_t k = 0; k < math::kLanes; ++k) {
        x_[0][k] += rule_.step(parameters_, k, 0, x_[0][k], seen.dx[k]);
    }
    for (std::size_t k = 0; k < math::kLanes; ++k) {
        x_[1][k] += rule_.step(parameters_, k, 1, x_[1][k], seen.dy[k]);
    }
    for (std::size_t k = 0; k < math::kLanes; ++k) {
        if (lanes_[k].iteration >= 0) continue;
        x_[0][k] = from_[0][k];
        x_[1][k] = from_[1][k];
        rule_.restart(k);
    }
}

template <class Rule>
double LaneRuns<Rule>::size(std::size_t k) const {
    return lanes::larger_size(x_[0][k], x_[1][k]);
}

template <class Rule>
double LaneRuns<Rule>::step_length(std::size_t k) const {
    return lanes::larger_size(x_[0][k] - from_[0][k], x_[1][k] - from_[1][k]);
}

template <class Rule>
double LaneRuns<Rule>::slope(std::size_t k) const {
    return lanes::larger_size(at_.dx[k], at_.dy[k]);
}

template <class Rule>
bool LaneRuns<Rule>::is_finite(std::size_t k) const {
    return std::isfinite(at_.value[k]) && std::isfinite(x_[0][k]) && std::isfinite(x_[1][k]) &&
           std::isfinite(at_.dx[k]) && std::isfinite(at_.dy[k]);
}

/// Quickly, in most of the steps: whether judge() would say Running and no goal is involved.
template <class Rule>
bool LaneRuns<Rule>::goes_on(std::size_t k) const {
    const Lane& lane = lanes_[k];
    const double reach = size(k);
    const bool is_on_the_way = at_.value[k] > goals_.ceiling() && !lane.watch.is_inside() &&
                               slope(k) > stop_.gradient_tolerance &&
                               step_length(k) > stop_.step_tolerance * (1.0 + reach);
    return is_on_the_way && is_finite(k) && reach <= position_limit_[k] &&
           lane.iteration < stop_.max_iterations;
}

/// As Optimizer::judge and its judge_start: see there for the reasons.
template <class Rule>
Status LaneRuns<Rule>::judge(std::size_t k) {
    const Lane& lane = lanes_[k];
    const bool is_start = lane.iteration == 0;
    if (!is_finite(k)) {
        if (is_start) return Status::Undefined;
        x_[0][k] = from_[0][k];
        x_[1][k] = from_[1][k];
        at_.value[k] = from_value_[k];
        return Status::Diverged;
    }
    if (size(k) > position_limit_[k]) return Status::Diverged;
    if (slope(k) <= stop_.gradient_tolerance) return Status::Converged;
    if (!is_start && step_length(k) <= stop_.step_tolerance * (1.0 + size(k))) return Status::SmallStep;
    return lane.iteration < stop_.max_iterations ? Status::Running : Status::MaxIterations;
}

template <class Rule>
RunEnd LaneRuns<Rule>::end_of(std::size_t k, Status status) const {
    const Lane& lane = lanes_[k];
    return {.iterations = lane.iteration,
            .status = status,
            .position = position(k),
            .value = at_.value[k],
            .goal = lane.watch.goal(),
            .steps_to_goal = lane.watch.steps_to_goal()};
}

}  // namespace core::optim

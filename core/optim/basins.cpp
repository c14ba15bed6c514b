#include "core/optim/basins.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::optim {
namespace {

constexpr double kGoalShare = 0.05;       // of the window's shorter side
constexpr double kSearchMargin = 0.1;     // of each side
constexpr double kSearchProgress = 0.05;  // of the whole work
constexpr Index kStepsPerSearch = 200;    // what a piece of the search costs, in steps

double node(const Interval& range, int k, int count) {
    return k == count - 1 ? range.high : range.low + range.length() * k / (count - 1);
}

int nearest_node(const Interval& range, double value, int count) {
    const double share = std::clamp((value - range.low) / range.length(), 0.0, 1.0);
    return static_cast<int>(std::lround(share * (count - 1)));
}

Interval widened(const Interval& range) {
    const double margin = kSearchMargin * range.length();
    return {range.low - margin, range.high + margin};
}

Interval around_both(const Interval& a, const Interval& b) {
    return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

BasinSettings completed(BasinSettings settings) {
    assert(settings.method != nullptr && settings.nx >= 2 && settings.ny >= 2);
    if (!(settings.search_x.length() > 0.0)) settings.search_x = settings.x_range;
    if (!(settings.search_y.length() > 0.0)) settings.search_y = settings.y_range;
    const double side = std::min(settings.search_x.length(), settings.search_y.length());
    if (!(settings.goal_radius > 0.0)) settings.goal_radius = kGoalShare * side;
    return settings;
}

MinimaSearchSettings search_settings(const BasinSettings& settings) {
    return {.x_range = widened(around_both(settings.search_x, settings.x_range)),
            .y_range = widened(around_both(settings.search_y, settings.y_range)),
            .known = settings.known_minima,
            .depth = settings.goal_height,
            .radius = settings.goal_radius};
}

BasinEnding ending_elsewhere(Status status) {
    switch (status) {
        case Status::Diverged:
            return BasinEnding::Diverged;
        case Status::Undefined:
            return BasinEnding::Undefined;
        case Status::MaxIterations:
            return BasinEnding::OutOfSteps;
        default:
            return BasinEnding::Level;
    }
}

}  // namespace

BasinMap::BasinMap(const PlaneProblem& problem, const BasinSettings& settings)
    : problem_(problem), settings_(completed(settings)), search_(problem, search_settings(settings_)) {}

void BasinMap::work(Index steps) {
    while (steps > 0 && !grid_) {
        search_.work();
        steps -= kStepsPerSearch;
        if (search_.finished()) begin_runs();
    }
    if (steps > 0) grid_->work(steps);
}

void BasinMap::begin_runs() {
    goals_ = Goals::around(search_.minima(), settings_.goal_height, settings_.goal_radius);
    const auto plan = [settings = settings_](int i, int j) {
        const Point start{node(settings.x_range, i, settings.nx), node(settings.y_range, j, settings.ny)};
        return RunPlan{start, settings.parameters};
    };
    auto runs = make_plane_runs(*settings_.method, problem_, settings_.parameters, settings_.stop, goals_);
    grid_.emplace(std::move(runs), settings_.nx, settings_.ny, plan);
}

double BasinMap::progress() const {
    if (!grid_) return kSearchProgress * search_.progress();
    return kSearchProgress + (1.0 - kSearchProgress) * grid_->progress();
}

Point BasinMap::start(int i, int j) const {
    return {node(settings_.x_range, i, settings_.nx), node(settings_.y_range, j, settings_.ny)};
}

int BasinMap::column(double x) const { return nearest_node(settings_.x_range, x, settings_.nx); }

int BasinMap::row(double y) const { return nearest_node(settings_.y_range, y, settings_.ny); }

BasinCell BasinMap::cell(int i, int j) const {
    const RunEnd* end = grid_ ? grid_->shown_end(i, j) : nullptr;
    if (end == nullptr) return {};
    if (end->goal >= 0) return {BasinEnding::Reached, end->goal, end->steps_to_goal};
    const BasinEnding elsewhere = ending_elsewhere(end->status);
    const bool can_be_near = elsewhere == BasinEnding::Level || elsewhere == BasinEnding::OutOfSteps;
    const int near = can_be_near ? goals_.nearest(end->position) : -1;
    return {near >= 0 ? BasinEnding::Near : elsewhere, near, end->iterations};
}

}  // namespace core::optim

#include "lessons/optim/learning_ground.h"

#include "lessons/optim/landscape.h"

#include <algorithm>

namespace lessons::learning {

namespace {

constexpr int kNodesSquared = 81;
constexpr int kNodesLogistic = 45;  // a logarithm a row and node
constexpr double kSpan = 1e4;

core::Interval range_of(const std::vector<double>& values) {
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    return {*low, *high};
}

/// What lies outside the two weights that the surface shows.
core::Vector others(const Run& run) { return run.theta().tail(run.theta().size() - 2); }

}  // namespace

bool LossGround::is_known(const Run& run, const ui::PlotWindow& window) const {
    const Task& task = run.task();
    const bool costs_alike = task_->penalty.l1 == task.penalty.l1 && task_->penalty.l2 == task.penalty.l2 &&
                             train_alike(*task_, task);
    return costs_alike && window_ == window && other_weights_ == others(run);
}

void LossGround::cover(const Run& run, const ui::PlotWindow& window) {
    const bool has_room = window.x.length() > 0.0 && window.y.length() > 0.0;
    if (!has_room || (slice_ && is_known(run, window))) return;
    task_ = run.shared_task();
    other_weights_ = others(run);
    window_ = window;
    slice_.emplace(*task_->training, task_->penalty, run.theta(), 0, 1);
    const int nodes = task_->rows.is_classes() ? kNodesLogistic : kNodesSquared;
    heights_ = core::geometry::sample(*slice_, window.x, window.y, nodes, nodes);
    core::Interval range = range_of(heights_.values);
    // The lowest place may lie between the nodes.
    const core::Vector2 lowest = task_->minimum.theta.head<2>();
    if (window.x.contains(lowest.x()) && window.y.contains(lowest.y()))
        range.low = std::min(range.low, (*slice_)(lowest.x(), lowest.y()));
    for (double& height : heights_.values) height -= range.low;
    const ui::ColorScale scale{
        .low = 0.0, .high = range.length(), .spacing = ui::ColorScale::Spacing::logarithmic, .span = kSpan};
    shades_.resize(heights_.values.size());
    std::transform(heights_.values.begin(), heights_.values.end(), shades_.begin(),
                   [&scale](double height) { return scale.position(height); });
    contours_ = core::geometry::contour_lines(
        heights_, optim::round_heights({0.0, range.length()}, core::optim::ContourSpacing::Logarithmic));
}

}  // namespace lessons::learning

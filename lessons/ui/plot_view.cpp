#include "lessons/ui/plot_view.h"

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

void include(core::Interval& interval, double value) {
    if (!std::isfinite(value)) return;
    interval.low = std::min(interval.low, value);
    interval.high = std::max(interval.high, value);
}

core::Interval padded(core::Interval interval, double margin) {
    if (!(interval.low <= interval.high)) return {0.0, 1.0};
    double room = interval.length() * margin;
    if (!(interval.length() > 0.0)) room = interval.low != 0.0 ? std::fabs(interval.low) * 0.5 : 1.0;
    return {interval.low - room, interval.high + room};
}

}  // namespace

WindowFinder& WindowFinder::add(const Points& points) {
    for (std::size_t i = 0; i < points.size(); ++i) add(points[i]);
    return *this;
}

WindowFinder& WindowFinder::add(core::Vector2 point) {
    if (!point.allFinite()) return *this;
    return add_x(point.x()).add_y(point.y());
}

WindowFinder& WindowFinder::add_x(double x) {
    include(x_, x);
    return *this;
}

WindowFinder& WindowFinder::add_y(double y) {
    include(y_, y);
    if (y > 0.0) smallest_positive_y_ = std::min(smallest_positive_y_, y);
    return *this;
}

PlotWindow WindowFinder::window(double margin) const { return {padded(x_, margin), padded(y_, margin)}; }

PlotWindow WindowFinder::window_log_y(double margin) const {
    if (!std::isfinite(smallest_positive_y_)) return {padded(x_, margin), {0.1, 10.0}};
    const double ratio = std::max(y_.high / smallest_positive_y_, 10.0);
    const double factor = std::pow(ratio, margin);
    return {padded(x_, margin),
            {smallest_positive_y_ / factor, std::max(y_.high, smallest_positive_y_) * factor}};
}

PlotWindow window_around(const Points& points, double margin) {
    return WindowFinder().add(points).window(margin);
}

void PlotView::set_home(const PlotWindow& home) {
    home_ = home;
    if (!moved_) window_ = home;
}

void PlotView::show(const PlotWindow& window) {
    window_ = window;
    moved_ = true;
}

void PlotView::fit() {
    window_ = home_;
    moved_ = false;
}

bool PlotView::is_hidden(std::string_view series) const {
    return std::find(hidden_.begin(), hidden_.end(), series) != hidden_.end();
}

void PlotView::toggle_hidden(std::string_view series) {
    const auto found = std::find(hidden_.begin(), hidden_.end(), series);
    if (found != hidden_.end()) {
        hidden_.erase(found);
    } else {
        hidden_.emplace_back(series);
    }
}

}  // namespace lessons::ui

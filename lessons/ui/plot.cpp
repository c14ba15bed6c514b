#include "lessons/ui/plot.h"

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

constexpr float kSmallestArea = 24.0f;
// Where values without a place on a logarithmic axis (zero, negative) are drawn: far below everything.
constexpr double kFarBelow = -400.0;

/// A window that can be drawn: finite, with an extent, positive where it must be.
core::Interval usable(core::Interval interval, AxisScale scale) {
    const bool logarithmic = scale == AxisScale::logarithmic;
    if (!std::isfinite(interval.low) || !std::isfinite(interval.high)) return {logarithmic ? 0.1 : 0.0, 1.0};
    if (interval.low > interval.high) std::swap(interval.low, interval.high);
    if (logarithmic && interval.high <= 0.0) return {0.1, 1.0};
    if (logarithmic && interval.low <= 0.0) interval.low = interval.high * 1e-6;
    const double least = std::max(std::fabs(interval.low) + std::fabs(interval.high), 1e-300) * 1e-12;
    if (interval.length() > least) return interval;
    if (logarithmic) return {interval.low * 0.5, interval.high * 2.0};
    const double room = interval.low != 0.0 ? std::fabs(interval.low) * 0.5 : 0.5;
    return {interval.low - room, interval.high + room};
}

/// Wider around its middle.
core::Interval widened(core::Interval interval, double length) {
    const double middle = interval.low + interval.length() * 0.5;
    return {middle - length * 0.5, middle + length * 0.5};
}

}  // namespace

double Plot::AxisMap::transformed(double value) const {
    if (scale == AxisScale::linear) return value;
    return value > 0.0 ? std::log10(value) : (std::isnan(value) ? value : kFarBelow);
}

double Plot::AxisMap::restored(double transformed) const {
    return scale == AxisScale::linear ? transformed : std::pow(10.0, transformed);
}

double Plot::AxisMap::pixel(double value) const {
    return pixel_low + (transformed(value) - low) / (high - low) * (pixel_high - pixel_low);
}

double Plot::AxisMap::value(double pixel) const {
    return restored(low + (pixel - pixel_low) / (pixel_high - pixel_low) * (high - low));
}

Plot::Plot(const char* id, PlotView& view, const PlotOptions& options, ImVec2 size)
    : view_(view), options_(options), draw_(ImGui::GetWindowDrawList()) {
    ImGui::PushID(id);
    id_ = ImGui::GetID("plot");
    if (context().fit_requested) view_.fit();
    lay_out(size);
    if (!visible_) return;
    take_input();
    make_equal_aspect();
    make_maps();
    draw_axes();
    draw_->PushClipRect(area_.Min, area_.Max, true);
}

Plot::~Plot() {
    if (visible_) {
        draw_->PopClipRect();
        draw_end_labels();
        draw_legend();
        draw_readout();
        view_.knows_highlight_ = found_highlight_;
        if (view_.key_shown_ != key_drawn_) context().animating = true;
        view_.key_shown_ = key_drawn_;
    }
    ImGui::PopID();
    ImGui::SetCursorScreenPos(frame_.Min);
    ImGui::Dummy(frame_.GetSize());
}

void Plot::lay_out(ImVec2 size) {
    const ImVec2 available = ImGui::GetContentRegionAvail();
    if (size.x <= 0.0f) size.x = available.x;
    if (size.y <= 0.0f) size.y = available.y;
    size = ImMax(size, ImVec2(0, 0));
    frame_ = {ImGui::GetCursorScreenPos(), ImGui::GetCursorScreenPos() + size};
    window_ = {usable(view_.window_.x, options_.x.scale), usable(view_.window_.y, options_.y.scale)};

    const float line = scaled(size::kCaption) * 1.35f;
    const bool above = !options_.y.label.empty() || !options_.y.unit.empty() || view_.key_shown_;
    const bool named = !options_.x.label.empty() || !options_.x.unit.empty();
    const bool below = named && !is_x_name_beside_ticks();
    area_ = frame_;
    area_.Min.y += view_.legend_room_ + (above ? line + kNameGap : 6.0f);
    area_.Max.y -= (options_.x.shown ? line + 4.0f : 0.0f) + (below ? line : 0.0f) + 2.0f;
    area_.Max.x -= view_.right_room_ > 0.0f ? view_.right_room_ : (options_.x.shown ? 10.0f : 1.0f);
    visible_ = area_.GetHeight() >= kSmallestArea;
    if (!visible_) return;
    // Room for the labels changes what equal scale shows, and that the labels: the second round settles it.
    for (int round = 0; round < 2; ++round) {
        make_equal_aspect();
        make_maps();
        area_.Min.x = frame_.Min.x + left_room(y_ticks());
    }
    visible_ = area_.GetWidth() >= kSmallestArea;
    area_.Min = ImFloor(area_.Min);
    area_.Max = ImFloor(area_.Max);
    make_equal_aspect();
    make_maps();
}

void Plot::make_equal_aspect() {
    window_ = {usable(view_.window_.x, options_.x.scale), usable(view_.window_.y, options_.y.scale)};
    if (options_.aspect == Aspect::free || !visible_) return;
    const double width = area_.GetWidth();
    const double height = area_.GetHeight();
    const double scale = std::min(width / window_.x.length(), height / window_.y.length());
    window_.x = widened(window_.x, width / scale);
    window_.y = widened(window_.y, height / scale);
}

void Plot::make_maps() {
    const auto map = [](const Axis& axis, core::Interval interval, double first, double last) {
        AxisMap result;
        result.scale = axis.scale;
        result.low = result.transformed(interval.low);
        result.high = result.transformed(interval.high);
        const bool forwards = axis.direction == AxisDirection::increasing;
        result.pixel_low = forwards ? first : last;
        result.pixel_high = forwards ? last : first;
        return result;
    };
    x_map_ = map(options_.x, window_.x, area_.Min.x, area_.Max.x);
    y_map_ = map(options_.y, window_.y, area_.Max.y, area_.Min.y);
}

ImVec2 Plot::to_pixel(core::Vector2 data) const {
    // Beyond this a float has no pixels left to tell apart, and sums of coordinates overflow.
    constexpr double kFar = 1e6;
    const double x = std::clamp(x_map_.pixel(data.x()), -kFar, kFar);
    const double y = std::clamp(y_map_.pixel(data.y()), -kFar, kFar);
    return {static_cast<float>(x), static_cast<float>(y)};
}

core::Vector2 Plot::to_data(ImVec2 pixel) const { return {x_map_.value(pixel.x), y_map_.value(pixel.y)}; }

}  // namespace lessons::ui

// Pan, zoom, hover and the readout of a plot.
#include "lessons/ui/format.h"
#include "lessons/ui/plot.h"

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

constexpr float kHoverReach = 10.0f;
constexpr double kZoomPerNotch = 0.85;

/// How far in and out one can go, as shares of the home window.
constexpr double kNearest = 1e-7;
constexpr double kFarthest = 1e4;

bool is_sane(core::Interval interval, double home_length) {
    const double length = interval.length();
    return std::isfinite(interval.low) && std::isfinite(interval.high) && length > home_length * kNearest &&
           length < home_length * kFarthest;
}

}  // namespace

void Plot::take_input() {
    const ImGuiIO& io = ImGui::GetIO();
    ImGui::SetCursorScreenPos(area_.Min);
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
    ImGui::SetNextItemAllowOverlap();
    ImGui::InvisibleButton("ground", area_.GetSize());
    ImGui::PopItemFlag();
    ground_hovered_ = ImGui::IsItemHovered();
    const bool active = ImGui::IsItemActive();
    const float drag = std::sqrt(io.MouseDragMaxDistanceSqr[0]);
    ground_clicked_ = ImGui::IsItemDeactivated() && drag < io.MouseDragThreshold;
    if (options_.movement == Movement::fixed) return;
    if (ground_hovered_ && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        view_.fit();
    } else if (active && drag >= io.MouseDragThreshold) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
        pan(io.MouseDelta);
    }
    if (!ground_hovered_) return;
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
    if (io.MouseWheel != 0.0f) zoom(io.MousePos, std::pow(kZoomPerNotch, static_cast<double>(io.MouseWheel)));
}

void Plot::set_transformed_window(core::Interval x, core::Interval y) {
    const double home_x = x_map_.transformed(view_.home_.x.high) - x_map_.transformed(view_.home_.x.low);
    const double home_y = y_map_.transformed(view_.home_.y.high) - y_map_.transformed(view_.home_.y.low);
    if (!is_sane(x, std::fabs(home_x)) || !is_sane(y, std::fabs(home_y))) return;
    const PlotWindow wanted{{x_map_.restored(x.low), x_map_.restored(x.high)},
                            {y_map_.restored(y.low), y_map_.restored(y.high)}};
    if (std::isfinite(wanted.x.length()) && std::isfinite(wanted.y.length())) view_.show(wanted);
}

void Plot::pan(ImVec2 pixels) {
    if (pixels.x == 0.0f && pixels.y == 0.0f) return;
    const double dx = -pixels.x * (x_map_.high - x_map_.low) / (x_map_.pixel_high - x_map_.pixel_low);
    double dy = -pixels.y * (y_map_.high - y_map_.low) / (y_map_.pixel_high - y_map_.pixel_low);
    if (options_.movement == Movement::pan_and_zoom_x) dy = 0.0;
    set_transformed_window({x_map_.low + dx, x_map_.high + dx}, {y_map_.low + dy, y_map_.high + dy});
}

void Plot::zoom(ImVec2 center, double factor) {
    const auto around = [factor](const AxisMap& map, double pixel) {
        const double fixed = map.transformed(map.value(pixel));
        return core::Interval{fixed + (map.low - fixed) * factor, fixed + (map.high - fixed) * factor};
    };
    const core::Interval y{y_map_.low, y_map_.high};
    const bool only_x = options_.movement == Movement::pan_and_zoom_x;
    set_transformed_window(around(x_map_, center.x), only_x ? y : around(y_map_, center.y));
}

std::optional<core::Vector2> Plot::hovered() const {
    if (!visible_ || !ground_hovered_ || handle_hovered_) return std::nullopt;
    return to_data(ImGui::GetIO().MousePos);
}

std::optional<core::Vector2> Plot::clicked() const {
    if (!visible_ || !ground_clicked_) return std::nullopt;
    return to_data(ImGui::GetIO().MousePos);
}

std::optional<SeriesHit> Plot::hit() const { return hit_; }

std::optional<std::size_t> Plot::nearest(const Points& points, float within) const {
    if (!hovered()) return std::nullopt;
    std::optional<std::size_t> best;
    float best_distance = within;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float distance = std::sqrt(ImLengthSqr(to_pixel(points[i]) - ImGui::GetIO().MousePos));
        if (!(distance < best_distance)) continue;
        best = i;
        best_distance = distance;
    }
    return best;
}

void Plot::readout(std::string_view title, std::span<const ReadoutRow> rows) {
    readout_given_ = true;
    if (visible_) readout_card(title, rows);
}

void Plot::readout(std::string_view title, std::initializer_list<ReadoutRow> rows) {
    readout(title, std::span<const ReadoutRow>(rows.begin(), rows.size()));
}

void Plot::draw_readout() {
    if (hit_ && hit_distance_ <= kHoverReach) highlight(hit_->series);
    if (readout_given_ || !hovered()) return;
    if (options_.readout == ReadoutUse::column) draw_column_readout();
    if (options_.readout == ReadoutUse::nearest) draw_hit_readout();
}

void Plot::draw_hit_readout() {
    if (!hit_ || hit_distance_ > kHoverReach) return;
    const std::string x(options_.x.label.empty() ? "x" : options_.x.label);
    const std::string y(options_.y.label.empty() ? "y" : options_.y.label);
    readout_card(hit_->series, {{x, format_unit(hit_->point.x(), options_.x.unit)},
                                {y, format_unit(hit_->point.y(), options_.y.unit)}});
}

void Plot::draw_column_readout() {
    std::vector<ReadoutRow> rows;
    double place = 0.0;
    const double pointer = to_data(ImGui::GetIO().MousePos).x();
    double nearest = core::kInfinity;
    for (const KnownSeries& series : series_) {
        if (!series.has_column_value) continue;
        const std::string value = format_unit(series.column_point.y(), options_.y.unit);
        rows.push_back({series.name, value, series.style.color});
        const double distance = std::fabs(series.column_point.x() - pointer);
        if (distance >= nearest) continue;
        nearest = distance;
        place = series.column_point.x();
    }
    if (rows.empty()) return;
    const float x = static_cast<float>(x_map_.pixel(place));
    draw_->AddLine({x, area_.Min.y}, {x, area_.Max.y}, with_alpha(theme().quiet_text, 0.5f), 1.0f);
    for (const KnownSeries& series : series_) {
        const ImVec2 at = to_pixel(series.column_point);
        if (!series.has_column_value || !area_.Contains(at)) continue;
        draw_marker(*draw_, Marker::circle, at, 4.0f, series.style.color, theme().surface);
    }
    const std::string label(options_.x.label.empty() ? "x" : options_.x.label);
    readout_card(label + " " + format_unit(place, options_.x.unit), rows);
}

}  // namespace lessons::ui

#include "lessons/ui/stroke.h"

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

constexpr double kClipMargin = 16.0;

ImVec2 direction(ImVec2 from, ImVec2 to) {
    const ImVec2 step = to - from;
    const float length = std::sqrt(step.x * step.x + step.y * step.y);
    return length > 0.0f ? step / length : ImVec2(0, 0);
}

/// Dear ImGui's mitred corners grow spikes where a line nearly turns back.
bool turns_back(ImVec2 before, ImVec2 corner, ImVec2 after) {
    const ImVec2 in = direction(before, corner);
    const ImVec2 out = direction(corner, after);
    return in.x * out.x + in.y * out.y < 0.1f;
}

/// Rounding is worth its vertices only where the pieces beside the corner are long enough to be seen and do
/// not lie upon each other.
bool can_show_corner(ImVec2 before, ImVec2 corner, ImVec2 after) {
    constexpr float kLeast = 3.0f;
    return ImLengthSqr(corner - before) > kLeast * kLeast && ImLengthSqr(after - corner) > kLeast * kLeast &&
           std::fabs(after.x - before.x) > 1.0f;
}

/// Narrows [enter, leave] to the part of the segment on the inner side of one edge (Liang and Barsky, 1984).
bool clip_edge(double step, double distance, double& enter, double& leave) {
    if (step == 0.0) return distance >= 0.0;
    const double share = distance / step;
    if (step < 0.0) {
        enter = std::max(enter, share);
    } else {
        leave = std::min(leave, share);
    }
    return enter <= leave;
}

}  // namespace

Stroke::Stroke(ImDrawList& draw, std::vector<ImVec2>& scratch, const ImRect& clip, const StrokeStyle& style)
    : draw_(draw),
      points_(scratch),
      left_(clip.Min.x - kClipMargin),
      top_(clip.Min.y - kClipMargin),
      right_(clip.Max.x + kClipMargin),
      bottom_(clip.Max.y + kClipMargin),
      style_(style) {
    points_.clear();
}

void Stroke::add(double x, double y) {
    if (!std::isfinite(x) || !std::isfinite(y)) {
        flush_column();
        flush_polyline();
        has_previous_ = false;
        return;
    }
    const Pixel pixel{x, y};
    const double place = std::floor(x);
    if (column_.count == 0 || place != column_.place) {
        flush_column();
        column_ = {place, 1, pixel, pixel, pixel, pixel, false};
        return;
    }
    ++column_.count;
    column_.last = pixel;
    if (y < column_.lowest.y) {
        column_.lowest = pixel;
        column_.lowest_came_first = false;
    } else if (y > column_.highest.y) {
        column_.highest = pixel;
        column_.lowest_came_first = true;
    }
}

void Stroke::flush_column() {
    if (column_.count == 0) return;
    connect(column_.first);
    if (column_.count > 2) {
        connect(column_.lowest_came_first ? column_.lowest : column_.highest);
        connect(column_.lowest_came_first ? column_.highest : column_.lowest);
    }
    if (column_.count > 1) connect(column_.last);
    column_.count = 0;
}

void Stroke::connect(Pixel to) {
    if (!has_previous_) {
        previous_ = to;
        has_previous_ = true;
        return;
    }
    const Pixel from = previous_;
    previous_ = to;
    const double dx = to.x - from.x;
    const double dy = to.y - from.y;
    double enter = 0.0;
    double leave = 1.0;
    const bool visible =
        clip_edge(-dx, from.x - left_, enter, leave) && clip_edge(dx, right_ - from.x, enter, leave) &&
        clip_edge(-dy, from.y - top_, enter, leave) && clip_edge(dy, bottom_ - from.y, enter, leave);
    if (!visible) return flush_polyline();
    if (enter > 0.0) flush_polyline();
    if (points_.empty()) push({from.x + enter * dx, from.y + enter * dy});
    push({from.x + leave * dx, from.y + leave * dy});
    if (leave < 1.0) flush_polyline();
}

void Stroke::push(Pixel pixel) {
    const ImVec2 point{static_cast<float>(pixel.x), static_cast<float>(pixel.y)};
    if (!points_.empty()) {
        const ImVec2 step = point - points_.back();
        if (step.x * step.x + step.y * step.y < 0.01f) return;
    }
    points_.push_back(point);
}

void Stroke::flush_polyline() {
    if (points_.size() >= 2) {
        if (style_.dash == Dash::solid) {
            draw_solid(points_.data(), static_cast<int>(points_.size()));
        } else {
            draw_dashed();
        }
    }
    points_.clear();
}

void Stroke::draw_solid(const ImVec2* points, int count) {
    int begin = 0;
    for (int i = 1; i + 1 < count; ++i) {
        if (!turns_back(points[i - 1], points[i], points[i + 1])) continue;
        draw_.AddPolyline(points + begin, i - begin + 1, style_.color, ImDrawFlags_None, style_.thickness);
        if (can_show_corner(points[i - 1], points[i], points[i + 1])) {
            draw_.AddCircleFilled(points[i], style_.thickness * 0.5f, style_.color, 8);
        }
        begin = i;
    }
    if (count - begin >= 2) {
        draw_.AddPolyline(points + begin, count - begin, style_.color, ImDrawFlags_None, style_.thickness);
    }
}

void Stroke::draw_dashed() {
    const DashPattern pattern = dash_pattern(style_.dash);
    const std::size_t size = points_.size();
    std::size_t stretch = 0;
    float left_in_stretch = pattern.lengths[0] * style_.thickness;
    // Dashes are collected behind the points themselves, so that no second buffer is needed.
    points_.push_back(points_[0]);
    for (std::size_t i = 0; i + 1 < size; ++i) {
        ImVec2 at = points_[i];
        const ImVec2 end = points_[i + 1];
        const ImVec2 along = direction(at, end);
        float length = std::sqrt((end.x - at.x) * (end.x - at.x) + (end.y - at.y) * (end.y - at.y));
        while (length > left_in_stretch) {
            at = at + along * left_in_stretch;
            length -= left_in_stretch;
            if (stretch % 2 == 0) {
                points_.push_back(at);
                draw_solid(points_.data() + size, static_cast<int>(points_.size() - size));
            }
            points_.resize(size);
            points_.push_back(at);
            stretch = (stretch + 1) % 4;
            if (pattern.lengths[stretch] <= 0.0f) stretch = 0;
            left_in_stretch = pattern.lengths[stretch] * style_.thickness;
        }
        left_in_stretch -= length;
        if (stretch % 2 == 0) points_.push_back(end);
    }
    if (stretch % 2 == 0) draw_solid(points_.data() + size, static_cast<int>(points_.size() - size));
}

void Stroke::finish() {
    flush_column();
    flush_polyline();
    has_previous_ = false;
}

}  // namespace lessons::ui

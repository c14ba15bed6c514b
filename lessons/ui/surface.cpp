#include "lessons/ui/surface.h"

#include "lessons/ui/context.h"
#include "lessons/ui/label.h"
#include "lessons/ui/stroke.h"

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

constexpr float kBoxHeight = Orbit::kBoxHeight;
constexpr float kEyeDistance = 5.5f;
constexpr float kHiddenShare = 0.28f;
// How far paths float above the surface, so that coarse nodes do not swallow them.
constexpr float kLift = 0.008f;

/// 0 ... count - 1 from the farthest to the nearest of `eye`, given where the first and last stand.
void order_from_far(std::vector<int>& order, int count, float eye) {
    order.clear();
    const float step = 2.0f / static_cast<float>(count);
    int low = 0;
    int high = count - 1;
    while (low <= high) {
        const float at_low = std::fabs(-1.0f + (static_cast<float>(low) + 0.5f) * step - eye);
        const float at_high = std::fabs(-1.0f + (static_cast<float>(high) + 0.5f) * step - eye);
        order.push_back(at_low > at_high ? low++ : high--);
    }
}

}  // namespace

ImVec2 SurfacePlot::Camera::project(float x, float y, float z) const {
    const float across = x * cos_yaw - y * sin_yaw;
    const float into = x * sin_yaw + y * cos_yaw;
    const float up = (z - 0.5f) * kBoxHeight;
    const float depth = into * cos_pitch - up * sin_pitch;
    const float nearness = kEyeDistance / (kEyeDistance + depth);
    return center + ImVec2(across, -(up * cos_pitch + into * sin_pitch)) * (scale * nearness);
}

ImVec2 SurfacePlot::Camera::eye() const {
    const float away = -kEyeDistance * cos_pitch;
    return {sin_yaw * away, cos_yaw * away};
}

float SurfacePlot::Camera::eye_height() const { return kEyeDistance * sin_pitch / kBoxHeight + 0.5f; }

SurfacePlot::SurfacePlot(const char* id, SurfaceView& view, const SurfaceOptions& options, ImVec2 size)
    : view_(view), options_(options), draw_(ImGui::GetWindowDrawList()) {
    ImGui::PushID(id);
    const ImVec2 available = ImGui::GetContentRegionAvail();
    if (size.x <= 0.0f) size.x = available.x;
    if (size.y <= 0.0f) size.y = available.y;
    frame_ = {ImGui::GetCursorScreenPos(), ImGui::GetCursorScreenPos() + ImMax(size, ImVec2(0, 0))};
    visible_ = frame_.GetWidth() >= 32.0f && frame_.GetHeight() >= 32.0f;
    if (!visible_) return;
    take_input();
    aim();
    draw_->PushClipRect(frame_.Min, frame_.Max, true);
    if (!view_.empty()) draw_floor();
}

SurfacePlot::~SurfacePlot() {
    if (visible_) draw_->PopClipRect();
    ImGui::PopID();
    ImGui::SetCursorScreenPos(frame_.Min);
    ImGui::Dummy(frame_.GetSize());
}

void SurfacePlot::take_input() {
    constexpr float kRadiansPerPixel = 0.008f;
    const ImGuiIO& io = ImGui::GetIO();
    Orbit& orbit = view_.orbit;
    ImGui::SetNextItemAllowOverlap();
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
    ImGui::InvisibleButton("ground", frame_.GetSize());
    ImGui::PopItemFlag();
    hovered_ = ImGui::IsItemHovered();
    if (context().fit_requested || (hovered_ && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)))
        orbit = {};
    if (ImGui::IsItemActive()) {
        orbit.yaw += io.MouseDelta.x * kRadiansPerPixel;
        orbit.pitch += io.MouseDelta.y * kRadiansPerPixel;
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    }
    if (hovered_) {
        ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
        orbit.zoom *= std::pow(1.12f, io.MouseWheel);
    }
    if (!std::isfinite(orbit.yaw)) orbit.yaw = 0.0f;
    orbit.yaw = std::remainder(orbit.yaw, 6.2831853f);
    orbit.pitch = std::clamp(orbit.pitch, Orbit::kLowestPitch, Orbit::kHighestPitch);
    orbit.zoom = std::clamp(orbit.zoom, 0.4f, 6.0f);
}

void SurfacePlot::aim() {
    const Orbit& orbit = view_.orbit;
    camera_.cos_yaw = std::cos(orbit.yaw);
    camera_.sin_yaw = std::sin(orbit.yaw);
    camera_.cos_pitch = std::cos(orbit.pitch);
    camera_.sin_pitch = std::sin(orbit.pitch);
    // What the box needs whatever its yaw, so that it keeps its size while it turns.
    constexpr float kDiagonal = 2.0f * 1.4142f;
    const float needed_height = 1.1f * kDiagonal * camera_.sin_pitch + kBoxHeight * camera_.cos_pitch;
    const float across = (frame_.GetWidth() - scaled(48.0f)) / (1.12f * kDiagonal);
    const float upwards = (frame_.GetHeight() - scaled(36.0f)) / std::max(needed_height, 1.8f);
    camera_.scale = std::max(std::min(across, upwards), 4.0f) * orbit.zoom;
    const float nearer_part = 0.09f * kDiagonal * camera_.sin_pitch * camera_.scale;
    camera_.center = frame_.GetCenter() - ImVec2(0.0f, nearer_part);
}

float SurfacePlot::to_box_x(double x) const {
    return static_cast<float>(2.0 * (x - view_.x_.low) / view_.x_.length() - 1.0);
}

float SurfacePlot::to_box_y(double y) const {
    return static_cast<float>(2.0 * (y - view_.y_.low) / view_.y_.length() - 1.0);
}

ImVec2 SurfacePlot::project(core::Vector2 point, double height) const {
    return camera_.project(to_box_x(point.x()), to_box_y(point.y()), static_cast<float>(height));
}

ImVec2 SurfacePlot::project(core::Vector2 point) const {
    return project(point, view_.height_at(point.x(), point.y()) + kLift);
}

void SurfacePlot::floor_line(std::span<const core::Vector2> line, ImU32 color, float thickness) {
    if (!visible_ || view_.empty()) return;
    const ImU32 ink = color != 0 ? color : with_alpha(theme().quiet_text, 0.4f);
    Stroke stroke(*draw_, view_.scratch_, frame_, {.color = ink, .thickness = thickness});
    for (const core::Vector2& point : line) {
        const ImVec2 pixel = project(point, 0.0);
        stroke.add(pixel.x, pixel.y);
    }
    stroke.finish();
}

void SurfacePlot::order_cells() {
    const ImVec2 eye = camera_.eye();
    order_from_far(view_.column_order_, view_.columns_ - 1, eye.x);
    order_from_far(view_.row_order_, view_.rows_ - 1, eye.y);
}

void SurfacePlot::surface() {
    if (!visible_ || view_.empty()) return;
    order_cells();
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const int count = static_cast<int>(view_.nodes_.size());
    view_.pixels_.resize(view_.nodes_.size());
    draw_->PrimReserve(0, count);
    const unsigned base = draw_->_VtxCurrentIdx;
    for (std::size_t i = 0; i < view_.nodes_.size(); ++i) {
        const SurfaceView::Node& node = view_.nodes_[i];
        const float height = std::isfinite(node.z) ? node.z : 0.0f;
        view_.pixels_[i] = camera_.project(node.x, node.y, height);
        const ImU32 color = options_.opacity < 1.0f ? with_alpha(node.color, options_.opacity) : node.color;
        draw_->PrimWriteVtx(view_.pixels_[i], white, color);
    }
    for (const int row : view_.row_order_) {
        for (const int column : view_.column_order_) {
            draw_cell(base, column, row);
            draw_edges(column, row);
        }
    }
}

bool SurfacePlot::is_hidden(core::Vector2 point) const {
    constexpr int kSteps = 40;
    if (view_.empty()) return false;
    const float x = to_box_x(point.x());
    const float y = to_box_y(point.y());
    const double height = view_.height_at(point.x(), point.y()) + kLift;
    const ImVec2 eye = camera_.eye();
    for (int step = 1; step <= kSteps; ++step) {
        // Along the ray towards the eye, as far as the box reaches.
        const float share = 2.9f / kEyeDistance * static_cast<float>(step) / kSteps;
        const double at_x = view_.x_.low + 0.5 * (x + (eye.x - x) * share + 1.0f) * view_.x_.length();
        const double at_y = view_.y_.low + 0.5 * (y + (eye.y - y) * share + 1.0f) * view_.y_.length();
        const double ray = height + (camera_.eye_height() - height) * share;
        if (ray > 1.0) return false;
        if (view_.height_at(at_x, at_y) > ray + 0.01) return true;
    }
    return false;
}

void SurfacePlot::path(std::string_view name, const Points& points, const SeriesStyle& style) {
    if (!visible_ || view_.empty()) return;
    const bool lit = is_highlighted(std::string(name));
    const ImU32 color = style.color != 0 ? style.color : theme().text;
    StrokeStyle look{.color = with_alpha(color, kHiddenShare),
                     .thickness = scaled(style.thickness) + (lit ? 1.0f : 0.0f),
                     .dash = style.dash};
    Stroke behind(*draw_, view_.scratch_, frame_, look);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ImVec2 pixel = project(points[i]);
        behind.add(pixel.x, pixel.y);
    }
    behind.finish();
    look.color = color;
    Stroke before(*draw_, view_.scratch_, frame_, look);
    ImVec2 tested(-1e9f, -1e9f);
    bool hidden = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const ImVec2 pixel = project(points[i]);
        // Whether a hill is in the way changes little within a few pixels.
        if (!(ImLengthSqr(pixel - tested) < 9.0f)) {
            hidden = is_hidden(points[i]);
            tested = pixel;
        }
        before.add(hidden ? core::kNaN : pixel.x, pixel.y);
    }
    before.finish();
}

void SurfacePlot::marker(std::string_view name, core::Vector2 point, const SeriesStyle& style, float radius) {
    if (!visible_ || view_.empty()) return;
    const ImU32 color = style.color != 0 ? style.color : theme().text;
    const float share = is_hidden(point) ? kHiddenShare : 1.0f;
    const float size = scaled(radius) + (is_highlighted(std::string(name)) ? 1.5f : 0.0f);
    draw_marker(*draw_, style.marker, project(point), size, with_alpha(color, share),
                with_alpha(theme().surface, share));
}

void SurfacePlot::text(core::Vector2 point, std::string_view words, const TextStyle& style) {
    if (visible_ && !view_.empty()) draw_label(*draw_, project(point), words, style);
}

}  // namespace lessons::ui

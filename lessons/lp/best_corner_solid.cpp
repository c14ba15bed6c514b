#include "lessons/lp/best_corner_solid.h"

#include "lessons/lp/plan_parts.h"

#include <algorithm>
#include <cmath>

namespace lessons::corner {

namespace {

using core::Vector3;

constexpr double kMargin = 1.12;  // what is shown beyond the farthest corner
constexpr float kPerPixel = 0.008f;

/// As far as the corners reach along every axis.
Vector3 reach_of(const core::geometry::Polytope& body) {
    Vector3 reach = Vector3::Zero();
    for (const core::geometry::PolytopeVertex& vertex : body.vertices) reach = reach.cwiseMax(vertex.point);
    return reach;
}

}  // namespace

Action SolidView::draw(const Scene& scene) {
    Action action;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    area_ = {corner, corner + ImGui::GetContentRegionAvail()};
    if (area_.GetWidth() < 40.0f || area_.GetHeight() < 40.0f) return action;
    draw_ = ImGui::GetWindowDrawList();
    settle(scene);
    take_input();
    camera_ = Camera(orbit_, extent_, area_);
    draw_->PushClipRect(area_.Min, area_.Max, true);
    draw_axes(scene);
    draw_faces(scene, Side::far);
    draw_edges(Side::far);
    draw_slice(scene);
    draw_faces(scene, Side::near);
    draw_edges(Side::near);
    draw_trace();
    draw_ways(scene);
    draw_walk(scene);
    name_faces(scene);
    draw_corners(scene);
    name_plan(scene);
    turn_profit(scene, action);
    choose_way(scene, action);
    draw_->PopClipRect();
    keep_trace(scene);
    read_out(scene);
    return action;
}

/// The body of the present numbers, and an extent that grows with it but does not jump while it shrinks.
void SolidView::settle(const Scene& scene) {
    if (shown_ == scene.story.id && numbers_ == scene.numbers) return;
    const Vector3 reach = kMargin * reach_of(scene.run.body());
    const bool is_new = shown_ != scene.story.id;
    if (is_new) orbit_ = {.yaw = kYaw, .pitch = kPitch};
    if (is_new) trace_.clear();
    for (core::Index axis = 0; axis < 3; ++axis) {
        if (is_new && reach[axis] > 0.0) extent_[axis] = reach[axis];
        if (is_new && !(reach[axis] > 0.0)) extent_[axis] = 1.0;
        while (extent_[axis] < reach[axis]) extent_[axis] *= 1.5;
    }
    const core::geometry::Box box{Vector3::Zero(), extent_};
    body_ = intersect_in_box(scene.run.space_limits(), box);
    planes_ = scene.run.space_limits();
    for (core::Index axis = 0; axis < 3; ++axis) {
        planes_.push_back({-Vector3::Unit(axis), 0.0});
        planes_.push_back({Vector3::Unit(axis), extent_[axis]});
    }
    shown_ = scene.story.id;
    numbers_ = scene.numbers;
}

void SolidView::take_input() {
    const ImGuiIO& io = ImGui::GetIO();
    ImGui::SetNextItemAllowOverlap();
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
    ImGui::InvisibleButton("solid", area_.GetSize());
    ImGui::PopItemFlag();
    is_hovered_ = ImGui::IsItemHovered();
    const float dragged = std::sqrt(io.MouseDragMaxDistanceSqr[0]);
    is_clicked_ = ImGui::IsItemDeactivated() && dragged < io.MouseDragThreshold;
    if (ImGui::IsItemActive() && dragged >= io.MouseDragThreshold) {
        orbit_.yaw += io.MouseDelta.x * kPerPixel;
        orbit_.pitch = std::clamp(orbit_.pitch + io.MouseDelta.y * kPerPixel, -ui::Orbit::kHighestPitch,
                                  ui::Orbit::kHighestPitch);
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
    }
    const bool is_reset = is_hovered_ && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
    if (is_reset || ui::context().fit_requested) orbit_ = {.yaw = kYaw, .pitch = kPitch};
    if (!is_hovered_) return;
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
    orbit_.zoom = std::clamp(orbit_.zoom * std::pow(1.15f, io.MouseWheel), 0.5f, 4.0f);
}

bool SolidView::is_pointed_at(const core::Vector& plan) const {
    if (!is_hovered_) return false;
    return ImLengthSqr(at(plan) - ImGui::GetIO().MousePos) < lp::kCornerReach * lp::kCornerReach;
}

const core::geometry::HalfSpace& SolidView::plane_of(core::Index constraint) const {
    return planes_[static_cast<std::size_t>(constraint)];
}

}  // namespace lessons::corner

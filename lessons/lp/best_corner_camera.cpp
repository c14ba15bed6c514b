#include "lessons/lp/best_corner_camera.h"

#include <algorithm>
#include <cmath>

namespace lessons::corner {

using core::Vector2;
using core::Vector3;

namespace {

const Vector3 kMiddle{0.42, 0.42, 0.46};  // of the unit cube, at the middle of the picture

}  // namespace

Camera::Camera(const ui::Orbit& orbit, const Vector3& extent, const ImRect& area) : extent_(extent) {
    const double yaw = static_cast<double>(orbit.yaw);
    const double pitch = static_cast<double>(orbit.pitch);
    right_ = {std::cos(yaw), -std::sin(yaw), 0.0};
    toward_ = {-std::sin(yaw) * std::cos(pitch), -std::cos(yaw) * std::cos(pitch), std::sin(pitch)};
    up_ = toward_.cross(right_);
    center_ = {static_cast<double>(area.GetCenter().x), static_cast<double>(area.GetCenter().y)};
    const double room = static_cast<double>(std::min(area.GetWidth() * 0.95f, area.GetHeight()));
    scale_ = 0.60 * room * static_cast<double>(orbit.zoom);
}

ImVec2 Camera::project(const Vector3& plan) const {
    const Vector3 away = plan.cwiseQuotient(extent_) - kMiddle;
    return {static_cast<float>(center_.x() + scale_ * right_.dot(away)),
            static_cast<float>(center_.y() - scale_ * up_.dot(away))};
}

Vector2 Camera::seen_gradient(const Vector3& gradient) const {
    const Vector3 scaled = gradient.cwiseProduct(extent_);
    return {right_.dot(scaled), -up_.dot(scaled)};
}

Vector3 Camera::moved_gradient(const Vector3& gradient, const Vector2& pixels) const {
    const Vector3 moved = gradient.cwiseProduct(extent_) + pixels.x() * right_ - pixels.y() * up_;
    return moved.cwiseQuotient(extent_);
}

}  // namespace lessons::corner

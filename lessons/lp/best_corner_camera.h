#pragma once
// From plans of three products to the screen: every axis as long as what is shown of it, turned, without
// perspective, so that parallel edges stay parallel.

#include "core/types.h"
#include "lessons/ui/surface.h"

#include <imgui.h>

namespace lessons::corner {

class Camera {
public:
    Camera() = default;

    /// `extent`: what is shown of each product, > 0.
    Camera(const ui::Orbit& orbit, const core::Vector3& extent, const ImRect& area);

    ImVec2 project(const core::Vector3& plan) const;

    /// Whether a face with this outward normal (in plans) is turned to the viewer.
    bool sees(const core::Vector3& normal) const { return normal.cwiseProduct(extent_).dot(toward_) > 0.0; }

    /// How the direction of a gradient (per piece of each product) looks on the screen, px, y downwards.
    core::Vector2 seen_gradient(const core::Vector3& gradient) const;

    /// The gradient after its picture was moved by so much.
    core::Vector3 moved_gradient(const core::Vector3& gradient, const core::Vector2& pixels) const;

private:
    core::Vector3 extent_ = core::Vector3::Ones();
    core::Vector3 right_ = core::Vector3::UnitX();
    core::Vector3 up_ = core::Vector3::UnitZ();
    core::Vector3 toward_ = core::Vector3::UnitY();
    core::Vector2 center_{0.0, 0.0};
    double scale_ = 1.0;
};

}  // namespace lessons::corner

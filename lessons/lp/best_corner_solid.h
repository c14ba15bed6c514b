#pragma once
// The plans of three products as a body that can be turned: its faces are the limits, its corners what the
// simplex method walks over, and a slice through it shows all plans that earn the same.

#include "lessons/lp/best_corner_action.h"
#include "lessons/lp/best_corner_camera.h"

#include <imgui_internal.h>

#include <optional>
#include <string>
#include <vector>

namespace lessons::corner {

class SolidView {
public:
    Action draw(const Scene& scene);

    /// Names of the limits that meet at the corner under the pointer in the last frame.
    const std::vector<std::string>& corner_limits() const { return corner_limits_; }

private:
    enum class Side { far, near };

    void settle(const Scene& scene);
    void take_input();
    // best_corner_solid_body.cpp
    void draw_axes(const Scene& scene) const;
    void draw_faces(const Scene& scene, Side side) const;
    void draw_face(const Scene& scene, const core::geometry::PolytopeFacet& facet, Side side) const;
    void draw_edges(Side side) const;
    void name_faces(const Scene& scene) const;
    bool is_near_side(const core::geometry::PolytopeEdge& edge) const;
    // best_corner_solid_walk.cpp
    void draw_slice(const Scene& scene) const;
    void draw_walk(const Scene& scene) const;
    void draw_ways(const Scene& scene) const;
    void draw_corners(const Scene& scene) const;
    void draw_trace() const;
    void name_plan(const Scene& scene) const;
    // best_corner_solid_handles.cpp
    void turn_profit(const Scene& scene, Action& action);
    void keep_trace(const Scene& scene);
    void choose_way(const Scene& scene, Action& action) const;
    void read_out(const Scene& scene);

    ImVec2 at(const core::Vector& plan) const { return camera_.project(plan); }
    bool is_pointed_at(const core::Vector& plan) const;
    const core::geometry::HalfSpace& plane_of(core::Index constraint) const;

    ui::Orbit orbit_{.yaw = kYaw, .pitch = kPitch};
    std::string shown_;    ///< Story whose extent is shown.
    lp::Numbers numbers_;  ///< That body_ was made of.
    core::Vector3 extent_ = core::Vector3::Ones();
    std::vector<core::geometry::HalfSpace> planes_;  ///< The limits, then the box's sides.
    core::geometry::Polytope body_;                  ///< Cut to what is shown.
    std::optional<core::Vector3> turning_{};         ///< The profit while its arrow is dragged, not rounded.
    std::vector<core::Vector> trace_;                ///< Corners that were best while it was turned.
    std::vector<std::string> corner_limits_;
    Camera camera_;
    ImRect area_{};
    ImDrawList* draw_ = nullptr;
    bool is_hovered_ = false;
    bool is_clicked_ = false;

    // From where all three axes point to the viewer.
    static constexpr float kYaw = -2.6f;
    static constexpr float kPitch = 0.32f;
};

}  // namespace lessons::corner

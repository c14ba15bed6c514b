#pragma once
// A surface z = f(x, y) in space: shaded, coloured, turned by dragging, with paths and points upon it.
//
//   SurfaceView surface_;                                            // member of the lesson
//   surface_.set_grid(grid, {.low = 0.0, .high = 100.0, .spacing = ColorScale::Spacing::logarithmic});
//   ...                                                              // again only when the values change
//   SurfacePlot plot("surface", surface_, {.x_label = "x", .y_label = "y", .z_label = "f"});
//   for (const auto& line : contours) plot.floor_line(line, 0);
//   plot.surface();
//   plot.path("Adam", path, series_style(2));
//   plot.marker("Adam", path.back(), series_style(2));
//
// Drag turns, wheel or pinch zooms, double click (F, 0) goes back. Up to 64 x 64 nodes it is drawn in well
// under a millisecond or two, without allocating.

#include "core/types.h"
#include "lessons/ui/color_map.h"
#include "lessons/ui/mark.h"
#include "lessons/ui/plot_style.h"
#include "lessons/ui/points.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace lessons::ui {

/// From where the surface is seen, radians.
struct Orbit {
    float yaw = 0.65f;
    float pitch = 0.55f;  ///< Above the floor; kept between kLowestPitch and kHighestPitch.
    float zoom = 1.0f;

    /// Height of the box compared to half its width.
    static constexpr float kBoxHeight = 1.25f;
    static constexpr float kLowestPitch = 0.05f;
    static constexpr float kHighestPitch = 1.5f;
};

/// What the surface is made of and how the learner turned it: a value that the lesson owns.
class SurfaceView {
public:
    /// Copies the values; colours and shading are worked out here, once. Heights follow the scale: `low` is
    /// the floor, `high` the ceiling, what lies beyond is cut, logarithmic spacing lifts the lowlands. Nodes
    /// that are not finite are holes. Fewer than 2 x 2 nodes make the view empty.
    void set_grid(const GridView& grid, const ColorScale& scale);
    bool empty() const { return columns_ < 2 || rows_ < 2; }

    /// The height in [0, 1] over (x, y), between the nodes too; NaN outside the grid and in holes.
    double height_at(double x, double y) const;

    Orbit orbit;

private:
    friend class SurfacePlot;

    struct Node {
        float x = 0.0f;  ///< In [-1, 1].
        float y = 0.0f;
        float z = 0.0f;  ///< Height in [0, 1]; NaN in a hole.
        ImU32 color = 0;
    };

    const Node& node(int column, int row) const {
        return nodes_[static_cast<std::size_t>(row * columns_ + column)];
    }
    void shade();

    int columns_ = 0;
    int rows_ = 0;
    core::Interval x_;
    core::Interval y_;
    ColorScale scale_;
    std::vector<Node> nodes_;

    std::vector<ImVec2> pixels_;     ///< Of the nodes in the present frame.
    std::vector<int> column_order_;  ///< From far to near.
    std::vector<int> row_order_;
    std::vector<ImVec2> scratch_;
};

struct SurfaceOptions {
    std::string_view x_label;
    std::string_view y_label;
    std::string_view z_label;
    int mesh_every = 4;  ///< Grid lines drawn on the surface: every so many nodes; 0: none.
    float opacity = 1.0f;
};

class SurfacePlot {
public:
    /// Fills the rest of the current window, or `size` where it is not zero (px).
    SurfacePlot(const char* id, SurfaceView& view, const SurfaceOptions& options = {}, ImVec2 size = {0, 0});
    ~SurfacePlot();
    SurfacePlot(const SurfacePlot&) = delete;
    SurfacePlot& operator=(const SurfacePlot&) = delete;

    explicit operator bool() const { return visible_; }

    /// A line on the floor, before surface(): contours, the path's shadow. Colour 0: quiet text.
    void floor_line(std::span<const core::Vector2> line, ImU32 color, float thickness = 1.0f);

    /// The surface itself; what is drawn after it stands upon it.
    void surface();

    /// A path over (x, y), laid upon the surface; paler where a hill hides it.
    void path(std::string_view name, const Points& points, const SeriesStyle& style);
    void marker(std::string_view name, core::Vector2 point, const SeriesStyle& style, float radius = 6.0f);
    void text(core::Vector2 point, std::string_view words, const TextStyle& style = {});

    /// Where the point above (x, y) on the surface is on the screen; NaN outside.
    ImVec2 project(core::Vector2 point) const;
    /// Where the point at (x, y) and a height in [0, 1] is.
    ImVec2 project(core::Vector2 point, double height) const;
    /// Whether a hill stands between the eye and this point of the surface.
    bool is_hidden(core::Vector2 point) const;
    /// The point of the surface under the pointer.
    std::optional<core::Vector2> hovered() const;

    /// A handle that is dragged over the surface; after surface(). A double click returns Drag::reset.
    Drag drag_point(const char* id, core::Vector2& point, const HandleStyle& style = {});

private:
    struct Camera {
        float cos_yaw = 1.0f, sin_yaw = 0.0f, cos_pitch = 1.0f, sin_pitch = 0.0f;
        float scale = 1.0f;
        ImVec2 center;

        ImVec2 project(float x, float y, float z) const;
        ImVec2 eye() const;  ///< Above which point of the floor the eye is.
        float eye_height() const;
    };

    void take_input();
    void aim();
    std::optional<core::Vector2> point_at(ImVec2 pixel, float reach) const;
    core::Vector2 refined(core::Vector2 place, ImVec2 pixel) const;
    void order_cells();
    void draw_floor();
    void draw_floor_grid();
    void draw_axis_z();
    void draw_ticks(core::Interval range, bool along_x, float fixed, std::string_view name);
    void draw_cell(unsigned base, int column, int row);
    void draw_edges(int column, int row);
    void draw_mesh(int column, int row);
    void edge(int column_a, int row_a, int column_b, int row_b, ImU32 color, float thickness);
    bool faces_eye(int column, int row) const;
    float to_box_x(double x) const;
    float to_box_y(double y) const;

    SurfaceView& view_;
    SurfaceOptions options_;
    ImDrawList* draw_ = nullptr;
    bool visible_ = false;
    bool hovered_ = false;
    ImRect frame_;
    Camera camera_;
};

}  // namespace lessons::ui

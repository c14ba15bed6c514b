// The cells of a surface, its outlines, floor and axes.
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/surface.h"
#include "lessons/ui/ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::ui {

namespace {

/// With three digits; large ones short, as there is little room beside the axis.
std::string format_height(double value) {
    return std::fabs(value) < 1e4 ? format_number(value, 3) : format_scientific(value, 2);
}

float cross(ImVec2 a, ImVec2 b) { return a.x * b.y - a.y * b.x; }

}  // namespace

void SurfacePlot::draw_cell(unsigned base, int column, int row) {
    const std::array<const SurfaceView::Node*, 4> nodes{
        &view_.node(column, row), &view_.node(column + 1, row), &view_.node(column, row + 1),
        &view_.node(column + 1, row + 1)};
    for (const SurfaceView::Node* node : nodes) {
        if (!std::isfinite(node->z)) return;
    }
    const unsigned width = static_cast<unsigned>(view_.columns_);
    const unsigned a = base + static_cast<unsigned>(row) * width + static_cast<unsigned>(column);
    const bool rising = std::fabs(nodes[0]->z - nodes[3]->z) < std::fabs(nodes[1]->z - nodes[2]->z);
    const unsigned b = a + 1, c = a + width, d = a + width + 1;
    const std::array<unsigned, 6> corners =
        rising ? std::array<unsigned, 6>{a, b, d, a, d, c} : std::array<unsigned, 6>{a, b, c, b, d, c};
    draw_->PrimReserve(6, 0);
    for (const unsigned corner : corners) draw_->PrimWriteIdx(corner);
}

bool SurfacePlot::faces_eye(int column, int row) const {
    const auto pixel = [&](int c, int r) {
        return view_.pixels_[static_cast<std::size_t>(r * view_.columns_ + c)];
    };
    return cross(pixel(column + 1, row + 1) - pixel(column, row),
                 pixel(column, row + 1) - pixel(column + 1, row)) < 0.0f;
}

void SurfacePlot::edge(int column_a, int row_a, int column_b, int row_b, ImU32 color, float thickness) {
    const SurfaceView::Node& a = view_.node(column_a, row_a);
    const SurfaceView::Node& b = view_.node(column_b, row_b);
    if (!std::isfinite(a.z) || !std::isfinite(b.z)) return;
    const auto pixel = [&](int c, int r) {
        return view_.pixels_[static_cast<std::size_t>(r * view_.columns_ + c)];
    };
    const ImU32 ink = color != 0 ? color : mix(a.color, b.color, 0.5f);
    draw_->AddLine(pixel(column_a, row_a), pixel(column_b, row_b), ink, thickness);
}

void SurfacePlot::draw_edges(int column, int row) {
    const int last_column = view_.columns_ - 2;
    const int last_row = view_.rows_ - 2;
    const bool facing = faces_eye(column, row);
    // Lines in the surface's own colours along borders and folds: triangles alone have jagged edges.
    const auto outline = [&](bool border, int next_column, int next_row) {
        if (border) return 1.5f;
        return faces_eye(next_column, next_row) != facing ? 2.6f : 0.0f;
    };
    const float left = outline(column == 0, column - 1, row);
    const float right = outline(column == last_column, column + 1, row);
    const float below = outline(row == 0, column, row - 1);
    const float above = outline(row == last_row, column, row + 1);
    if (left > 0.0f) edge(column, row, column, row + 1, 0, left);
    if (right > 0.0f) edge(column + 1, row, column + 1, row + 1, 0, right);
    if (below > 0.0f) edge(column, row, column + 1, row, 0, below);
    if (above > 0.0f) edge(column, row + 1, column + 1, row + 1, 0, above);
    draw_mesh(column, row);
}

void SurfacePlot::draw_mesh(int column, int row) {
    const int every = options_.mesh_every;
    if (every <= 0) return;
    const ImU32 color = IM_COL32(255, 255, 255, 46);
    // The far edges: a near one would be painted over by the next cell.
    const ImVec2 eye = camera_.eye();
    const float x = 0.5f * (view_.node(column, row).x + view_.node(column + 1, row).x);
    const float y = 0.5f * (view_.node(column, row).y + view_.node(column, row + 1).y);
    const int far_column = eye.x > x ? column : column + 1;
    const int far_row = eye.y > y ? row : row + 1;
    const bool inner_column = far_column > 0 && far_column < view_.columns_ - 1;
    const bool inner_row = far_row > 0 && far_row < view_.rows_ - 1;
    if (inner_column && far_column % every == 0) edge(far_column, row, far_column, row + 1, color, 1.0f);
    if (inner_row && far_row % every == 0) edge(column, far_row, column + 1, far_row, color, 1.0f);
}

void SurfacePlot::draw_floor() {
    const std::array<ImVec2, 4> corners{camera_.project(-1, -1, 0), camera_.project(1, -1, 0),
                                        camera_.project(1, 1, 0), camera_.project(-1, 1, 0)};
    draw_->AddConvexPolyFilled(corners.data(), 4, with_alpha(theme().raised, 0.45f));
    draw_floor_grid();
    draw_->AddPolyline(corners.data(), 4, theme().line, ImDrawFlags_Closed, 1.0f);
    const ImVec2 eye = camera_.eye();
    draw_ticks(view_.x_, true, eye.y > 0.0f ? 1.0f : -1.0f, options_.x_label);
    draw_ticks(view_.y_, false, eye.x > 0.0f ? 1.0f : -1.0f, options_.y_label);
    draw_axis_z();
}

void SurfacePlot::draw_floor_grid() {
    const ImU32 color = theme().line;
    for (const Tick& tick : linear_ticks(view_.x_, 5)) {
        const float x = to_box_x(tick.value);
        draw_->AddLine(camera_.project(x, -1, 0), camera_.project(x, 1, 0), color, 1.0f);
    }
    for (const Tick& tick : linear_ticks(view_.y_, 5)) {
        const float y = to_box_y(tick.value);
        draw_->AddLine(camera_.project(-1, y, 0), camera_.project(1, y, 0), color, 1.0f);
    }
}

void SurfacePlot::draw_ticks(core::Interval range, bool along_x, float fixed, std::string_view name) {
    const TextStyle style{.color = theme().quiet_text, .halo = TextStyle::Halo::none};
    const auto at = [&](float along, float away) {
        const float across = fixed * away;
        return along_x ? camera_.project(along, across, 0) : camera_.project(across, along, 0);
    };
    const float away = 1.0f + scaled(15.0f) / camera_.scale;
    for (const Tick& tick : linear_ticks(range, 5)) {
        const float along = along_x ? to_box_x(tick.value) : to_box_y(tick.value);
        if (std::fabs(along) > 0.97f) continue;
        draw_label(*draw_, at(along, away), tick.label, style);
    }
    const float name_away = 1.0f + scaled(34.0f) / camera_.scale;
    draw_label(*draw_, at(0.0f, name_away), name,
               {.color = theme().text, .halo = TextStyle::Halo::none, .strong = true});
}

void SurfacePlot::draw_axis_z() {
    // At the corner that is leftmost on the screen, where the surface does not hide it.
    std::array<ImVec2, 4> places{ImVec2(-1, -1), ImVec2(1, -1), ImVec2(1, 1), ImVec2(-1, 1)};
    std::sort(places.begin(), places.end(), [this](ImVec2 a, ImVec2 b) {
        return camera_.project(a.x, a.y, 0).x < camera_.project(b.x, b.y, 0).x;
    });
    const ImVec2 corner = places.front();
    const ImVec2 foot = camera_.project(corner.x, corner.y, 0);
    const ImVec2 top = camera_.project(corner.x, corner.y, 1);
    draw_->AddLine(foot, top, theme().control, 1.0f);
    TextStyle style{.color = theme().quiet_text, .align = {1.0f, 0.5f}, .halo = TextStyle::Halo::none};
    const auto label_height = [&](ImVec2 at, double value) {
        const std::string words = format_height(value);
        at.x = std::max(at.x, frame_.Min.x + label_extent(words, style.size).x + 1.0f);
        draw_label(*draw_, at, words, style);
    };
    label_height(top - ImVec2(6, 0), view_.scale_.high);
    label_height(foot - ImVec2(6, 8), view_.scale_.low);
    style = {.color = theme().text, .align = {0.5f, 1.0f}, .halo = TextStyle::Halo::none, .strong = true};
    draw_label(*draw_, top - ImVec2(0, 6), options_.z_label, style);
}

}  // namespace lessons::ui

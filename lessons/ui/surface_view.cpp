#include "lessons/ui/surface.h"

#include "lessons/ui/context.h"

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

constexpr float kBoxHeight = Orbit::kBoxHeight;
constexpr float kShadow = 0.42f;

}  // namespace

void SurfaceView::set_grid(const GridView& grid, const ColorScale& scale) {
    columns_ = grid.empty() ? 0 : grid.columns;
    rows_ = grid.empty() ? 0 : grid.rows;
    x_ = {grid.x_low, grid.x_high};
    y_ = {grid.y_low, grid.y_high};
    scale_ = scale;
    nodes_.clear();
    if (empty()) return;
    ColorScale heights = scale;
    heights.reversed = false;
    for (int row = 0; row < rows_; ++row) {
        for (int column = 0; column < columns_; ++column) {
            const double value = grid.at(column, row);
            Node node;
            node.x = 2.0f * static_cast<float>(column) / static_cast<float>(columns_ - 1) - 1.0f;
            node.y = 2.0f * static_cast<float>(row) / static_cast<float>(rows_ - 1) - 1.0f;
            node.z = static_cast<float>(heights.position(value));
            node.color = scale.color(value);
            nodes_.push_back(node);
        }
    }
    shade();
}

void SurfaceView::shade() {
    // Light from the upper left and front, as in relief maps.
    const core::Vector3 light = core::Vector3(-0.55, 0.35, 1.0).normalized();
    for (int row = 0; row < rows_; ++row) {
        for (int column = 0; column < columns_; ++column) {
            const Node& left = node(std::max(column - 1, 0), row);
            const Node& right = node(std::min(column + 1, columns_ - 1), row);
            const Node& below = node(column, std::max(row - 1, 0));
            const Node& above = node(column, std::min(row + 1, rows_ - 1));
            const double slope_x = kBoxHeight * (right.z - left.z) / (right.x - left.x);
            const double slope_y = kBoxHeight * (above.z - below.z) / (above.y - below.y);
            const core::Vector3 normal = core::Vector3(-slope_x, -slope_y, 1.0).normalized();
            const double lit = normal.dot(light);
            if (!std::isfinite(lit)) continue;
            const float shadow = kShadow * static_cast<float>(std::clamp(0.95 - lit, 0.0, 1.0));
            Node& here = nodes_[static_cast<std::size_t>(row * columns_ + column)];
            here.color = mix(here.color, IM_COL32(12, 10, 40, 255), shadow);
        }
    }
}

double SurfaceView::height_at(double x, double y) const {
    if (empty() || !x_.contains(x) || !y_.contains(y)) return core::kNaN;
    const double u = (x - x_.low) / x_.length() * (columns_ - 1);
    const double v = (y - y_.low) / y_.length() * (rows_ - 1);
    const int column = std::min(static_cast<int>(u), columns_ - 2);
    const int row = std::min(static_cast<int>(v), rows_ - 2);
    const double right = u - column;
    const double up = v - row;
    const double lower = node(column, row).z * (1.0 - right) + node(column + 1, row).z * right;
    const double upper = node(column, row + 1).z * (1.0 - right) + node(column + 1, row + 1).z * right;
    return lower * (1.0 - up) + upper * up;
}

}  // namespace lessons::ui

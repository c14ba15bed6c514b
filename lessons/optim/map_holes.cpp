#include "lessons/optim/map_holes.h"

#include "lessons/ui/context.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lessons::optim {

namespace {

using core::geometry::Grid;

constexpr float kSpacing = 9.0f;  // px between the lines of the hatching
constexpr float kStep = 3.0f;     // px along them

bool is_hole(const Grid& grid, core::Vector2 at) {
    const double i = (at.x() - grid.x_range.low) / grid.x_range.length() * (grid.nx - 1);
    const double j = (at.y() - grid.y_range.low) / grid.y_range.length() * (grid.ny - 1);
    const int column = std::clamp(static_cast<int>(std::lround(i)), 0, grid.nx - 1);
    const int row = std::clamp(static_cast<int>(std::lround(j)), 0, grid.ny - 1);
    return !std::isfinite(grid.value(column, row));
}

/// How many nodes each is away from the nearest finite value or the edge, in steps like a chess king's
/// (Rosenfeld and Pfaltz, 1966): one pass down, one pass up.
std::vector<int> depths_of(const Grid& grid) {
    std::vector<int> depths(grid.values.size(), 0);
    const auto depth_at = [&](int i, int j) {
        const bool is_inside = i >= 0 && j >= 0 && i < grid.nx && j < grid.ny;
        return is_inside ? depths[grid.index(i, j)] : 0;
    };
    for (int j = 0; j < grid.ny; ++j) {
        for (int i = 0; i < grid.nx; ++i) {
            if (std::isfinite(grid.value(i, j))) continue;
            depths[grid.index(i, j)] = 1 + std::min({depth_at(i - 1, j), depth_at(i - 1, j - 1),
                                                     depth_at(i, j - 1), depth_at(i + 1, j - 1)});
        }
    }
    for (int j = grid.ny - 1; j >= 0; --j) {
        for (int i = grid.nx - 1; i >= 0; --i) {
            const int from_above = 1 + std::min({depth_at(i + 1, j), depth_at(i + 1, j + 1),
                                                 depth_at(i, j + 1), depth_at(i - 1, j + 1)});
            int& depth = depths[grid.index(i, j)];
            depth = std::min(depth, from_above);
        }
    }
    return depths;
}

/// The parts of one falling line that lie in holes.
void hatch_along(ui::Plot& plot, const Grid& grid, ImVec2 begin, float length, ImU32 ink) {
    std::optional<ImVec2> from;
    for (float way = 0.0f; way <= length; way += kStep) {
        const ImVec2 at = begin + ImVec2(way, way);
        const bool inside = way + kStep <= length && is_hole(grid, plot.to_data(at));
        if (inside && !from) from = at;
        if (!inside && from) {
            plot.draw().AddLine(*from, at, ink, 1.0f);
            from.reset();
        }
    }
}

}  // namespace

std::optional<core::Vector2> widest_hole(const Grid& grid) {
    const bool has_hole = std::any_of(grid.values.begin(), grid.values.end(),
                                      [](double value) { return !std::isfinite(value); });
    if (!has_hole) return std::nullopt;
    const std::vector<int> depths = depths_of(grid);
    const auto deepest = std::max_element(depths.begin(), depths.end()) - depths.begin();
    return core::Vector2(grid.x(static_cast<int>(deepest % grid.nx)),
                         grid.y(static_cast<int>(deepest / grid.nx)));
}

void draw_holes(ui::Plot& plot, const Grid& grid, core::Vector2 widest) {
    const ImRect area = plot.area();
    const ImU32 ink = ui::with_alpha(ui::theme().quiet_text, 0.55f);
    const float length = area.GetHeight();
    for (float x = area.Min.x - length; x < area.Max.x; x += kSpacing)
        hatch_along(plot, grid, {x, area.Min.y}, length, ink);
    plot.text(widest, "not defined here", {.color = ui::theme().quiet_text, .strong = true});
}

}  // namespace lessons::optim

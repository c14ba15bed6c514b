#pragma once
// Lines of equal value of a sampled field.

#include "core/geometry/grid.h"
#include "core/types.h"

#include <span>
#include <vector>

namespace core::geometry {

/// One connected line on which the field has the value `level`. The higher side is on the left. A closed line
/// ends with its first point; an open one begins and ends at the window's border or beside undefined values.
struct ContourLine {
    double level = 0.0;
    std::vector<Vector2> points = {};
    bool closed = false;
};

/// All lines for all levels, in the order of the levels, by marching squares (Lorensen and Cline, 1987, in
/// the plane) with linear interpolation along the grid's edges. In a cell whose opposite corners are both
/// above or both below, the mean of the corners decides which are joined. Cells with an undefined corner are
/// left out. Lines of different levels never cross. Levels must be finite (assert).
std::vector<ContourLine> contour_lines(const Grid& grid, std::span<const double> levels);

enum class LevelSpacing {
    kLinear,       ///< equal steps between the least and the greatest value
    kLogarithmic,  ///< equal factors in the height above the least value, over four decades: for narrow
                   ///< valleys
    kQuantile,     ///< equal shares of the nodes between neighbours
};

/// At most `count` levels for a field, increasing, strictly between its least and greatest value; fewer where
/// levels would coincide, none where the field is constant or nowhere defined. count >= 0 (assert).
std::vector<double> contour_levels(const Grid& grid, int count, LevelSpacing spacing);

}  // namespace core::geometry

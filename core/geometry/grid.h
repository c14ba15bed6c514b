#pragma once
// A scalar field sampled on a regular grid.

#include "core/types.h"

#include <cassert>
#include <cstddef>
#include <vector>

namespace core::geometry {

/// Values of a function of the plane at nx times ny nodes, the corners of the window among them. NaN and
/// infinite values are allowed: there the field is undefined.
struct Grid {
    int nx = 0;  ///< Nodes along x, at least 2.
    int ny = 0;  ///< Nodes along y, at least 2.
    Interval x_range = {0.0, 1.0};
    Interval y_range = {0.0, 1.0};
    std::vector<double> values = {};  ///< Row by row from y_range.low up, x fastest: values[j nx + i].

    std::size_t index(int i, int j) const {
        return static_cast<std::size_t>(j) * static_cast<std::size_t>(nx) + static_cast<std::size_t>(i);
    }
    double value(int i, int j) const { return values[index(i, j)]; }

    /// Where column i and row j stand; the last ones exactly at the window's end.
    double x(int i) const {
        return i == nx - 1 ? x_range.high : x_range.low + x_range.length() * i / (nx - 1);
    }
    double y(int j) const {
        return j == ny - 1 ? y_range.high : y_range.low + y_range.length() * j / (ny - 1);
    }
};

/// Samples function(x, y) at every node. Needs nx, ny >= 2 and a window of positive, finite size (assert).
template <class Function>
Grid sample(const Function& function, Interval x_range, Interval y_range, int nx, int ny) {
    assert(nx >= 2 && ny >= 2);
    assert(x_range.length() > 0.0 && x_range.length() < kInfinity);
    assert(y_range.length() > 0.0 && y_range.length() < kInfinity);
    Grid grid{nx, ny, x_range, y_range, {}};
    grid.values.reserve(static_cast<std::size_t>(nx) * static_cast<std::size_t>(ny));
    for (int j = 0; j < ny; ++j)
        for (int i = 0; i < nx; ++i) grid.values.push_back(function(grid.x(i), grid.y(j)));
    return grid;
}

}  // namespace core::geometry

#include "core/geometry/contour_lines.h"
#include "core/math/elementary.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace core::geometry {

namespace {

/// The finite values, increasing.
std::vector<double> sorted_values(const Grid& grid) {
    std::vector<double> values;
    values.reserve(grid.values.size());
    for (const double value : grid.values)
        if (std::isfinite(value)) values.push_back(value);
    std::sort(values.begin(), values.end());
    return values;
}

/// The level at a share in (0, 1) of the way up.
double level_at(double share, const std::vector<double>& values, LevelSpacing spacing) {
    constexpr double kDecades = 4.0;
    const double low = values.front();
    const double high = values.back();
    switch (spacing) {
        case LevelSpacing::kLinear:
            return (1.0 - share) * low + share * high;
        case LevelSpacing::kLogarithmic: {
            const double height = math::pow(10.0, kDecades * (share - 1.0));
            return (1.0 - height) * low + height * high;
        }
        case LevelSpacing::kQuantile:
            break;
    }
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size()))];
}

}  // namespace

std::vector<double> contour_levels(const Grid& grid, int count, LevelSpacing spacing) {
    assert(count >= 0);
    const std::vector<double> values = sorted_values(grid);
    std::vector<double> levels;
    if (values.empty()) return levels;
    for (int k = 1; k <= count; ++k) {
        const double level = level_at(static_cast<double>(k) / (count + 1), values, spacing);
        const double previous = levels.empty() ? values.front() : levels.back();
        if (level > previous && level < values.back()) levels.push_back(level);
    }
    return levels;
}

}  // namespace core::geometry

#include "lessons/optim/landscape.h"

#include "lessons/optim/map_holes.h"
#include "lessons/ui/ticks.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

namespace lessons::optim {

namespace {

using core::geometry::Grid;
using core::optim::ContourSpacing;

constexpr double kSpan = 1e4;  // the highest height in view over the lowest that is still told apart
constexpr int kEqualSteps = 14;

/// About this many nodes and an odd number of them, so that every second one reaches both ends.
int odd_count(double wanted) { return std::max(3, static_cast<int>(std::lround(wanted)) | 1); }

bool same(core::Interval a, core::Interval b) { return a.low == b.low && a.high == b.high; }

/// Lowest and highest finite value; [0, 1] where there is none.
core::Interval range_of(const Grid& grid) {
    core::Interval range{core::kInfinity, -core::kInfinity};
    for (const double value : grid.values) {
        if (std::isfinite(value)) range = {std::min(range.low, value), std::max(range.high, value)};
    }
    return range.low <= range.high ? range : core::Interval{0.0, 1.0};
}

bool shows_minimum(const MapField& field, core::Interval x, core::Interval y) {
    return std::any_of(field.minimizers.begin(), field.minimizers.end(),
                       [&](core::optim::Point at) { return x.contains(at.x) && y.contains(at.y); });
}

ui::ColorScale scale_for(core::Interval range, ContourSpacing spacing) {
    using Spacing = ui::ColorScale::Spacing;
    return {.low = range.low,
            .high = range.high,
            .spacing = spacing == ContourSpacing::Linear ? Spacing::linear : Spacing::logarithmic,
            .span = kSpan};
}

std::vector<double> equal_steps(core::Interval range) {
    std::vector<double> heights;
    const double step = ui::round_step(range.length(), kEqualSteps);
    const double first = std::floor(range.low / step) + 1.0;
    // Not along a plateau at the very top, where the line would follow rounding errors.
    const double highest = range.high - 0.02 * range.length();
    for (double k = first; k * step < highest; ++k) heights.push_back(k * step);
    return heights;
}

std::vector<double> round_factors(core::Interval range) {
    std::vector<double> heights;
    const double lowest = range.high / kSpan;
    for (double power = std::pow(10.0, std::floor(std::log10(lowest))); power < range.high; power *= 10.0) {
        for (const double digit : {1.0, 2.0, 5.0}) {
            const double height = digit * power;
            if (height >= lowest && height > range.low && height < range.high) heights.push_back(height);
        }
    }
    return heights;
}

}  // namespace

bool Landscape::cover(const core::optim::TestFunction& function, core::Interval x, core::Interval y,
                      int nodes) {
    const MapField field{
        .height = [&function](double at_x,
                              double at_y) { return function.value(at_x, at_y) - function.minimum; },
        .minimizers = function.minimizers,
        .spacing = function.spacing};
    // Functions of the table live for ever: nothing is to be kept alive.
    return cover(std::shared_ptr<const void>(std::shared_ptr<const void>(), &function), field, x, y, nodes);
}

bool Landscape::cover(std::shared_ptr<const void> owner, const MapField& field, core::Interval x,
                      core::Interval y, int nodes) {
    assert(nodes >= 2 && owner.get() != nullptr);
    if (!(x.length() > 0.0 && y.length() > 0.0)) return false;
    const double longer = std::max(x.length(), y.length());
    const int columns = odd_count(nodes * x.length() / longer);
    const int rows = odd_count(nodes * y.length() / longer);
    const bool is_known = owner_.get() == owner.get() && same(heights_.x_range, x) &&
                          same(heights_.y_range, y) && heights_.nx == columns && heights_.ny == rows;
    if (is_known) return false;
    owner_ = std::move(owner);
    heights_ = core::geometry::sample(field.height, x, y, columns, rows);
    core::Interval range = range_of(heights_);
    if (shows_minimum(field, x, y)) range.low = 0.0;
    scale_ = scale_for(range, field.spacing);
    shades_.resize(heights_.values.size());
    std::transform(heights_.values.begin(), heights_.values.end(), shades_.begin(),
                   [this](double value) { return scale_.position(value); });
    contours_ = core::geometry::contour_lines(heights_, round_heights(range, field.spacing));
    hole_ = widest_hole(heights_);
    return true;
}

ui::GridView view_of(const Grid& grid, const std::vector<double>& values, int stride) {
    const int columns = (grid.nx - 1) / stride + 1;
    const int rows = (grid.ny - 1) / stride + 1;
    return {.values = values.data(),
            .columns = columns,
            .rows = rows,
            .x_low = grid.x_range.low,
            .x_high = grid.x((columns - 1) * stride),
            .y_low = grid.y_range.low,
            .y_high = grid.y((rows - 1) * stride),
            .column_stride = stride,
            .row_stride = static_cast<std::ptrdiff_t>(stride) * grid.nx};
}

std::vector<double> round_heights(core::Interval range, ContourSpacing spacing) {
    if (!(range.length() > 0.0) || !std::isfinite(range.length())) return {};
    return spacing == ContourSpacing::Linear ? equal_steps(range) : round_factors(range);
}

}  // namespace lessons::optim

#pragma once
// How many rows stand where, as quiet bars on the floor of a plot: what a curve above them rests on.

#include "lessons/ui/plot.h"

#include <vector>

namespace lessons {

struct DensityStyle {
    float height = 16.0f;  ///< Of the highest bar, px at a scale of 1.
    float opacity = 0.22f;
};

/// Bar k stands over low + k width .. low + (k + 1) width of the horizontal axis.
void draw_density_bars(ui::Plot& plot, const std::vector<int>& counts, double low, double width,
                       const DensityStyle& style);

}  // namespace lessons

#pragma once
// Numbers as colours. Sequential: viridis (Smith and van der Walt, 2015), equal steps look equal, readable in
// grey and by the colour-blind. Diverging: blue - white - orange around a middle that means something.
//
//   const ColorScale scale{.low = 0.0, .high = 2.0};
//   draw.AddRectFilled(a, b, scale.color(value));

#include <imgui.h>

#include <cstddef>

namespace lessons::ui {

enum class ColorMap {
    sequential,  ///< Dark violet (low) to yellow (high).
    diverging,   ///< #2166AC (low), #F7F7F7 (middle), #E08214 (high).
    quiet,  ///< From the surface towards the accent, in the theme: a ground that other things are drawn on.
};

/// The colour at t in [0, 1]; t outside is brought inside, NaN is transparent.
ImU32 color_at(ColorMap map, double t);

/// How values map to colours.
struct ColorScale {
    enum class Spacing { linear, logarithmic };

    ColorMap map = ColorMap::sequential;
    double low = 0.0;
    double high = 1.0;
    Spacing spacing = Spacing::linear;  ///< Logarithmic counts from `low`: log(1 + (span - 1) t) / log(span).
    double span = 100.0;  ///< Logarithmic: how many times its smallest part that shows fits in, > 1.
    bool reversed = false;

    /// Where the value lies between low (0) and high (1), before clamping.
    double position(double value) const;
    ImU32 color(double value) const { return color_at(map, position(value)); }
};

/// A regular grid of values looked at where it lies: node (column, row) stands at
/// x = x_low + column (x_high - x_low) / (columns - 1), y likewise upwards with the row.
struct GridView {
    const double* values = nullptr;
    int columns = 0;
    int rows = 0;
    double x_low = 0.0;
    double x_high = 1.0;
    double y_low = 0.0;
    double y_high = 1.0;
    std::ptrdiff_t column_stride = 1;  ///< From one column to the next in `values`.
    std::ptrdiff_t row_stride = 0;     ///< From one row to the next; 0: rows lie one behind the other.

    bool empty() const { return values == nullptr || columns < 1 || rows < 1; }
    double at(int column, int row) const {
        const std::ptrdiff_t stride = row_stride != 0 ? row_stride : columns * column_stride;
        return values[row * stride + column * column_stride];
    }
    double x(int column) const { return x_low + (x_high - x_low) * column / (columns > 1 ? columns - 1 : 1); }
    double y(int row) const { return y_low + (y_high - y_low) * row / (rows > 1 ? rows - 1 : 1); }
    /// Bilinear; brought to the edge outside. NaN on an empty grid.
    double interpolate(double x, double y) const;
};

}  // namespace lessons::ui

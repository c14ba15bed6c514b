#include "lessons/ui/color_map.h"

#include "core/types.h"
#include "lessons/ui/context.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::ui {

namespace {

// Viridis at 20 equal steps.
constexpr std::array<unsigned, 20> kViridis{
    0x440154, 0x481568, 0x482677, 0x453781, 0x3F4788, 0x39558C, 0x32648E, 0x2D718E, 0x287D8E, 0x238A8D,
    0x1F968B, 0x20A386, 0x29AF7F, 0x3CBC75, 0x56C667, 0x74D055, 0x94D840, 0xB8DE29, 0xDCE318, 0xFDE725};
// Ends and middle as in look.md; the steps between are those of ColorBrewer's RdBu and PuOr (Brewer, 2002).
constexpr std::array<unsigned, 9> kBlueWhiteOrange{0x2166AC, 0x4393C3, 0x92C5DE, 0xD1E5F0, 0xF7F7F7,
                                                   0xFEE0B6, 0xFDB863, 0xF09F3C, 0xE08214};

ImU32 opaque(unsigned rgb) { return IM_COL32((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff, 0xff); }

/// Channel by channel, share in 1/256.
ImU32 blend(ImU32 a, ImU32 b, unsigned share) {
    const ImU32 odd = 0x00ff00ffu;
    const ImU32 low = (((a & odd) * (256 - share) + (b & odd) * share) >> 8) & odd;
    const ImU32 high = (((a >> 8) & odd) * (256 - share) + ((b >> 8) & odd) * share) & ~odd;
    return low | high;
}

template <std::size_t size>
ImU32 along(const std::array<unsigned, size>& stops, double t) {
    const double place = t * static_cast<double>(size - 1);
    const std::size_t below = std::min(static_cast<std::size_t>(place), size - 2);
    const unsigned share = static_cast<unsigned>((place - static_cast<double>(below)) * 256.0);
    return blend(opaque(stops[below]), opaque(stops[below + 1]), share);
}

}  // namespace

ImU32 color_at(ColorMap map, double t) {
    if (std::isnan(t)) return 0;
    t = std::clamp(t, 0.0, 1.0);
    if (map == ColorMap::diverging) return along(kBlueWhiteOrange, t);
    if (map == ColorMap::sequential) return along(kViridis, t);
    const ImU32 end = mix(theme().surface, theme().accent, 0.55f);
    return blend(theme().surface, end, static_cast<unsigned>(t * 256.0));
}

double ColorScale::position(double value) const {
    if (std::isnan(value) || !(high > low)) return std::isnan(value) ? value : 0.0;
    double t = std::clamp((value - low) / (high - low), 0.0, 1.0);
    if (spacing == Spacing::logarithmic) t = std::log1p((span - 1.0) * t) / std::log(span);
    return reversed ? 1.0 - t : t;
}

double GridView::interpolate(double x, double y) const {
    if (empty()) return core::kNaN;
    const auto place = [](double value, double first, double last, int count) {
        if (count < 2 || last == first || std::isnan(value)) return 0.0;
        return std::clamp((value - first) / (last - first), 0.0, 1.0) * (count - 1);
    };
    const double u = place(x, x_low, x_high, columns);
    const double v = place(y, y_low, y_high, rows);
    const int column = std::min(static_cast<int>(u), std::max(columns - 2, 0));
    const int row = std::min(static_cast<int>(v), std::max(rows - 2, 0));
    const int right = std::min(column + 1, columns - 1);
    const int above = std::min(row + 1, rows - 1);
    const double lower = at(column, row) + (at(right, row) - at(column, row)) * (u - column);
    const double upper = at(column, above) + (at(right, above) - at(column, above)) * (u - column);
    return lower + (upper - lower) * (v - row);
}

}  // namespace lessons::ui

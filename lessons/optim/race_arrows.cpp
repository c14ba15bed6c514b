#include "lessons/optim/race_arrows.h"

#include <algorithm>
#include <cmath>

namespace lessons::optim {

namespace {

using core::Vector2;

constexpr double kReadableLength = 80.0;  // px
constexpr double kLargestFactor = 1e5;

}  // namespace

double length_on_screen(const ui::Plot& plot, Vector2 from, Vector2 step) {
    const ImVec2 pixels = plot.to_pixel(from + step) - plot.to_pixel(from);
    return std::sqrt(static_cast<double>(ImLengthSqr(pixels)));
}

double enlargement(double length) {
    if (!(length > 0.0) || length >= 0.5 * kReadableLength) return 1.0;
    const double wanted = std::min(kReadableLength / length, kLargestFactor);
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    const double digit = wanted / power;
    return power * (digit >= 5.0 ? 5.0 : digit >= 2.0 ? 2.0 : 1.0);
}

void draw_arrow(ui::Plot& plot, Vector2 tail, Vector2 tip, ImU32 color, float thickness) {
    if (!(length_on_screen(plot, tail, tip - tail) > 4.0)) return;
    plot.segment(tail, tip, {.color = ui::theme().surface, .thickness = thickness + 3.0f});
    plot.arrow(tail, tip, {.color = color, .thickness = thickness});
}

void draw_triangle(ui::Plot& plot, const core::Matrix& corners, ImU32 color, ui::Dash dash) {
    for (core::Index k = 0; k < corners.cols(); ++k) {
        const core::Index next = (k + 1) % corners.cols();
        plot.segment(corners.col(k), corners.col(next), {.color = color, .thickness = 2.0f, .dash = dash});
    }
}

void draw_trial_mark(ui::Plot& plot, Vector2 at, ImU32 color) {
    const ImVec2 center = plot.to_pixel(at);
    plot.draw().AddCircle(center, 4.5f, ui::theme().surface, 20, 4.0f);
    plot.draw().AddCircle(center, 4.5f, color, 20, 1.5f);
}

}  // namespace lessons::optim

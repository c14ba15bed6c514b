// The axes of a plot: round ticks, a quiet grid, names with units.
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/plot.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::ui {

namespace {

constexpr float kPixelsPerTickX = 84.0f;
constexpr float kPixelsPerTickY = 48.0f;
constexpr float kTickGap = 5.0f;  // px, from the plot to the labels under it

Ticks category_ticks(const Axis& axis, core::Interval window) {
    Ticks ticks;
    for (std::size_t i = 0; i < axis.categories.size(); ++i) {
        const double place = static_cast<double>(i);
        if (window.contains(place)) ticks.add({place, axis.categories[i], true});
    }
    return ticks;
}

Ticks ticks_of(const Axis& axis, core::Interval window, float length, float per_tick) {
    if (!axis.shown) return {};
    if (!axis.categories.empty()) return category_ticks(axis, window);
    const int most = std::clamp(static_cast<int>(length / scaled(per_tick)), 2, 12);
    return axis.scale == AxisScale::logarithmic ? logarithmic_ticks(window, most)
                                                : linear_ticks(window, most);
}

std::string name_of(const Axis& axis) {
    std::string name(axis.label);
    if (axis.unit.empty()) return name;
    return name.empty() ? std::string(axis.unit) : name + " (" + std::string(axis.unit) + ")";
}

float crisp(double pixel) { return std::floor(static_cast<float>(pixel)) + 0.5f; }

}  // namespace

Ticks Plot::x_ticks() const { return ticks_of(options_.x, window_.x, area_.GetWidth(), kPixelsPerTickX); }

Ticks Plot::y_ticks() const { return ticks_of(options_.y, window_.y, area_.GetHeight(), kPixelsPerTickY); }

float Plot::left_room(const Ticks& ticks) const {
    if (!options_.y.shown) return 1.0f;
    float widest = 0.0f;
    for (const Tick& tick : ticks) widest = std::max(widest, label_extent(tick.label, size::kCaption).x);
    // In steps, so that panning does not make the whole plot tremble.
    const float stepped = std::ceil((widest + 10.0f) / 8.0f) * 8.0f;
    return std::min(stepped, frame_.GetWidth() * 0.45f);
}

/// The name of the x axis stands at the right end of the line of the tick labels where that is long enough,
/// otherwise under it.
bool Plot::is_x_name_beside_ticks() const {
    const std::string name = name_of(options_.x);
    if (name.empty() || !options_.x.shown || !options_.x.categories.empty()) return false;
    return frame_.GetWidth() > label_extent(name, size::kCaption).x + scaled(2.5f * kPixelsPerTickX);
}

void Plot::draw_axes() {
    const Ticks across = x_ticks();
    const Ticks up = y_ticks();
    draw_x_axis(across);
    draw_y_axis(up);
    draw_axis_names();
}

void Plot::draw_x_axis(const Ticks& ticks) {
    const ImU32 zero_line = mix(theme().line, theme().control, 0.45f);
    const bool words = !options_.x.categories.empty();
    float free_from = frame_.Min.x;
    float free_to = frame_.Max.x;
    if (is_x_name_beside_ticks())
        free_to = area_.Max.x - label_extent(name_of(options_.x), size::kCaption).x - 8.0f;
    for (const Tick& tick : ticks) {
        const float x = crisp(x_map_.pixel(tick.value));
        if (options_.x.grid && !words) {
            const bool zero = tick.value == 0.0 && options_.x.scale == AxisScale::linear;
            const ImU32 color = zero ? zero_line : with_alpha(theme().grid, tick.major ? 1.0f : 0.5f);
            draw_->AddLine({x, area_.Min.y}, {x, area_.Max.y}, color, 1.0f);
        }
        if (tick.label.empty()) continue;
        const float width = label_extent(tick.label, size::kCaption).x;
        const float left =
            std::clamp(x - width * 0.5f, frame_.Min.x, std::max(frame_.Max.x - width, frame_.Min.x));
        if (left < free_from || left + width > free_to) continue;
        free_from = left + width + 8.0f;
        draw_label(*draw_, {left, area_.Max.y + kTickGap}, tick.label,
                   {.color = theme().quiet_text, .align = {0, 0}, .halo = TextStyle::Halo::none});
    }
}

void Plot::draw_y_axis(const Ticks& ticks) {
    const ImU32 zero_line = mix(theme().line, theme().control, 0.45f);
    const bool words = !options_.y.categories.empty();
    std::array<char, 160> buffer{};
    for (const Tick& tick : ticks) {
        const float y = crisp(y_map_.pixel(tick.value));
        if (options_.y.grid && !words) {
            const bool zero = tick.value == 0.0 && options_.y.scale == AxisScale::linear;
            const ImU32 color = zero ? zero_line : with_alpha(theme().grid, tick.major ? 1.0f : 0.5f);
            draw_->AddLine({area_.Min.x, y}, {area_.Max.x, y}, color, 1.0f);
        }
        const float room = area_.Min.x - frame_.Min.x - 6.0f;
        const std::string_view text =
            shortened(tick.label, room, size::kCaption, buffer.data(), buffer.size());
        draw_label(*draw_, {area_.Min.x - 7.0f, y}, text,
                   {.color = words ? theme().text : theme().quiet_text,
                    .align = {1, 0.5f},
                    .halo = TextStyle::Halo::none});
    }
}

void Plot::draw_axis_names() {
    TextStyle style{.color = theme().quiet_text, .align = {0, 1}, .halo = TextStyle::Halo::none};
    draw_label(*draw_, {frame_.Min.x, area_.Min.y - kNameGap}, name_of(options_.y), style);
    if (is_x_name_beside_ticks()) {
        style.align = {1, 0};
        draw_label(*draw_, {area_.Max.x, area_.Max.y + kTickGap}, name_of(options_.x), style);
    } else {
        style.align = {1, 1};
        draw_label(*draw_, {area_.Max.x, frame_.Max.y}, name_of(options_.x), style);
    }
}

}  // namespace lessons::ui

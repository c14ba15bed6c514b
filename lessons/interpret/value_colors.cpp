#include "lessons/interpret/value_colors.h"

#include "core/math/statistics.h"
#include "lessons/interpret/case_words.h"
#include "lessons/ui/color_map.h"
#include "lessons/ui/context.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace lessons::cases {

namespace {

using ui::theme;

constexpr float kRamp = 64.0f;  // px
constexpr int kRampCells = 16;

/// Blue and orange say elsewhere what happened to people: they come last.
constexpr std::array<std::size_t, 6> kCategoryColors{2, 3, 4, 5, 0, 1};

ImU32 ramp_color(double share) {
    const bool dark = theme().name == ui::ThemeName::dark;
    return ui::color_at(ui::ColorMap::sequential, dark ? 0.42 + 0.58 * share : 0.66 * share);
}

/// Where value lies from low to high, in [0, 1]; of equal ends what is above is high.
double share_between(double value, double low, double high) {
    if (high > low) return std::clamp((value - low) / (high - low), 0.0, 1.0);
    return value > high ? 1.0 : 0.0;
}

float draw_words(ImDrawList& draw, ImVec2 at, const std::string& words) {
    ui::draw_label(draw, at, words,
                   {.color = theme().quiet_text, .align = {0, 0.5f}, .halo = ui::TextStyle::Halo::none});
    return ui::label_extent(words, ui::size::kCaption).x;
}

}  // namespace

ValueColors::ValueColors(const FeatureWords& words, const core::Vector& column) : words_(&words) {
    const std::vector<double> sorted = core::math::sorted_present(column);
    if (sorted.empty()) return;
    knots_ = {core::math::quantile(sorted, 0.05), core::math::quantile(sorted, 0.5),
              core::math::quantile(sorted, 0.95)};
}

double ValueColors::share(double value) const {
    if (std::isnan(value)) return value;
    return 0.5 * (share_between(value, knots_[0], knots_[1]) + share_between(value, knots_[1], knots_[2]));
}

ImU32 ValueColors::color(double value) const {
    if (core::data::is_missing(value)) return theme().quiet_text;
    if (!words_->is_categorical()) return ramp_color(share(value));
    return theme().series[kCategoryColors[static_cast<std::size_t>(value) % kCategoryColors.size()]];
}

float ValueColors::draw_key(ImDrawList& draw, ImVec2 at, float width) const {
    return words_->is_categorical() ? draw_categories(draw, at, width) : draw_ramp(draw, at, width);
}

float ValueColors::draw_ramp(ImDrawList& draw, ImVec2 at, float width) const {
    const std::string low = bare_value_text(*words_, tidied(*words_, knots_[0]));
    const std::string high = value_text(*words_, tidied(*words_, knots_[2]));
    const float ramp = ui::scaled(kRamp);
    const float words =
        ui::label_extent(low, ui::size::kCaption).x + ui::label_extent(high, ui::size::kCaption).x;
    if (words + ramp + 12.0f > width) return 0.0f;
    const float begin = at.x;
    at.x += draw_words(draw, at, low) + 6.0f;
    const float cell = ramp / static_cast<float>(kRampCells);
    for (int k = 0; k < kRampCells; ++k) {
        const ImVec2 corner = at + ImVec2(cell * static_cast<float>(k), -4.0f);
        draw.AddRectFilled(corner, corner + ImVec2(cell + 0.5f, 8.0f), ramp_color(k / (kRampCells - 1.0)));
    }
    at.x += ramp + 6.0f;
    return at.x + draw_words(draw, at, high) - begin;
}

float ValueColors::draw_categories(ImDrawList& draw, ImVec2 at, float width) const {
    const float begin = at.x;
    for (std::size_t code = 0; code < words_->categories.size(); ++code) {
        const std::string& words = words_->categories[code];
        const float wanted = 10.0f + ui::label_extent(words, ui::size::kCaption).x;
        if (at.x + wanted > begin + width) return at.x + draw_words(draw, at, "\u2026") - begin;
        draw.AddCircleFilled(at + ImVec2(3.5f, 0.0f), 3.5f, color(static_cast<double>(code)), 12);
        draw_words(draw, at + ImVec2(10.0f, 0.0f), words);
        at.x += wanted + 10.0f;
    }
    return at.x - begin;
}

void draw_value_dot(ImDrawList& draw, ImVec2 center, float radius, const ValueColors& colors, double value) {
    if (core::data::is_missing(value)) {
        draw.AddCircle(center, radius - 0.5f, theme().quiet_text, 10, 1.0f);
    } else {
        draw.AddCircleFilled(center, radius, colors.color(value), 10);
    }
}

}  // namespace lessons::cases

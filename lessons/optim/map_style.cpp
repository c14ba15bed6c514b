#include "lessons/optim/map_style.h"

#include "core/types.h"
#include "lessons/ui/context.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::optim {

namespace {

using core::optim::PlaneMinimum;

constexpr std::array<ImU32, kMinimumHues> kHues{
    IM_COL32(0x44, 0xAA, 0x99, 0xff), IM_COL32(0xCC, 0x66, 0x77, 0xff), IM_COL32(0xDD, 0xCC, 0x77, 0xff),
    IM_COL32(0x88, 0xCC, 0xEE, 0xff), IM_COL32(0xAA, 0x44, 0x99, 0xff), IM_COL32(0x11, 0x77, 0x33, 0xff),
    IM_COL32(0x99, 0x99, 0x33, 0xff), IM_COL32(0x33, 0x22, 0x88, 0xff), IM_COL32(0x88, 0x22, 0x55, 0xff)};
constexpr double kStages = 12.0;

bool is_dark() { return ui::theme().name != ui::ThemeName::light; }

/// Share of the surface in the palest stage: a dark one swallows hues sooner.
double palest() { return is_dark() ? 0.6 : 0.78; }

ImU32 grey(float on_light, float on_dark) {
    return ui::mix(ui::theme().surface, ui::theme().text, is_dark() ? on_dark : on_light);
}

/// The hue whose bearers are farthest from there.
int farthest_hue(std::span<const PlaneMinimum> minima, std::span<const int> hues, core::optim::Point from) {
    std::array<double, kMinimumHues> nearest{};
    nearest.fill(core::kInfinity);
    for (std::size_t k = 0; k < hues.size(); ++k) {
        const core::optim::Point other = minima[k].position;
        double& distance = nearest[static_cast<std::size_t>(hues[k])];
        distance = std::min(distance, std::hypot(other.x - from.x, other.y - from.y));
    }
    return static_cast<int>(std::max_element(nearest.begin(), nearest.end()) - nearest.begin());
}

}  // namespace

ImU32 hue(int k) { return kHues[static_cast<std::size_t>(k % kMinimumHues)]; }

std::vector<int> hues_of(std::span<const PlaneMinimum> minima) {
    std::vector<int> hues;
    for (const PlaneMinimum& minimum : minima) {
        const int place = static_cast<int>(hues.size());
        hues.push_back(place < kMinimumHues ? place : farthest_hue(minima, hues, minimum.position));
    }
    return hues;
}

std::vector<float> paleness_by_steps(int most_steps) {
    std::vector<float> paleness;
    for (int steps = 0; steps <= most_steps; ++steps) {
        const double share = std::log1p(steps) / std::log1p(std::max(most_steps, 1));
        paleness.push_back(static_cast<float>(palest() * std::floor(share * kStages) / kStages));
    }
    return paleness;
}

ImU32 color_of_diverged() { return grey(0.6f, 0.42f); }
ImU32 color_of_level() { return grey(0.34f, 0.27f); }
ImU32 color_of_unfinished() { return grey(0.16f, 0.13f); }

std::string name_of_minimum(int k) {
    return k < 26 ? std::string(1, static_cast<char>('A' + k)) : "No. " + std::to_string(k + 1);
}

void draw_key(std::span<const KeyEntry> entries) {
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    const float right = begin.x + ImGui::GetContentRegionAvail().x;
    const float line = ui::scaled(ui::size::kCaption) * 1.5f;
    const float patch = ui::scaled(ui::size::kCaption) * 0.85f;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    ImVec2 place = begin;
    for (const KeyEntry& entry : entries) {
        const float width = patch + 5.0f + ui::label_extent(entry.words, ui::size::kCaption).x;
        if (place.x > begin.x && place.x + width > right) place = {begin.x, place.y + line};
        if (place.y > begin.y + 1.5f * line) break;
        const ImVec2 corner(place.x, place.y + 0.5f * (line - patch));
        draw.AddRectFilled(corner, corner + ImVec2(patch, patch), entry.color, 2.0f);
        draw.AddRect(corner, corner + ImVec2(patch, patch), ui::with_alpha(ui::theme().text, 0.35f), 2.0f);
        ui::draw_label(
            draw, {place.x + patch + 5.0f, place.y + 0.5f * line}, entry.words,
            {.size = ui::size::kCaption, .align = {0.0f, 0.5f}, .halo = ui::TextStyle::Halo::none});
        place.x += width + 14.0f;
    }
    // Always two lines: a map under a key that grows while minima are found would begin anew with each of
    // them.
    ImGui::Dummy({right - begin.x, entries.empty() ? 0.0f : 2.0f * line});
}

}  // namespace lessons::optim

#include "lessons/ui/guess_scale.h"

#include "lessons/ui/control_parts.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/mark.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/ticks.h"
#include "lessons/ui/track_keys.h"

#include <imgui_internal.h>

#include <algorithm>

namespace lessons::ui {

namespace {

constexpr float kInset = 16.0f;     // the ends of the track can be reached
constexpr float kGuessRow = 28.0f;  // centres of the labels over the track
constexpr float kTruthRow = 50.0f;
constexpr float kUnderTrack = 32.0f;  // tick labels
constexpr int kMostTicks = 5;

/// The track on the screen.
struct Track {
    ImVec2 left;
    float length = 0.0f;
    SliderRange range;

    ImVec2 at(double value) const {
        return left + ImVec2(length * static_cast<float>(parts::to_share(value, range)), 0.0f);
    }
    double under(float x) const {
        return parts::from_share(std::clamp((x - left.x) / std::max(length, 1.0f), 0.0f, 1.0f), range);
    }
};

void draw_track(ImDrawList& draw, const Track& track) {
    draw.AddLine(track.left, track.left + ImVec2(track.length, 0.0f), theme().control, 2.0f);
    const core::Interval interval{track.range.minimum, track.range.maximum};
    const Ticks ticks = track.range.logarithmic ? logarithmic_ticks(interval, kMostTicks)
                                                : linear_ticks(interval, kMostTicks);
    for (const Tick& tick : ticks) {
        const ImVec2 place = track.at(tick.value);
        draw.AddLine(place, place + ImVec2(0.0f, tick.major ? 7.0f : 4.0f), theme().control, 1.5f);
        if (tick.label.empty()) continue;
        draw_label(draw, place + ImVec2(0.0f, 10.0f), tick.label,
                   {.color = theme().quiet_text,
                    .size = size::kCaption,
                    .align = {0.5f, 0.0f},
                    .halo = TextStyle::Halo::none});
    }
}

/// A label over the track that stays inside it.
void draw_tag(ImDrawList& draw, const Track& track, double value, float row, const std::string& text,
              ImU32 color) {
    const float half = label_extent(text, size::kLabel, true).x * 0.5f;
    const float left = track.left.x - kInset + half;
    const float right = track.left.x + track.length + kInset - half;
    const float x = std::clamp(track.at(value).x, left, std::max(left, right));
    draw_label(draw, {x, track.left.y - scaled(row)}, text,
               {.color = color,
                .size = size::kLabel,
                .align = {0.5f, 0.5f},
                .halo = TextStyle::Halo::none,
                .strong = true});
}

void draw_guess(ImDrawList& draw, const Track& track, const std::optional<double>& guess,
                const std::string& unit, bool lively) {
    const double middle = parts::from_share(0.5, track.range);
    const ImVec2 center = track.at(guess.value_or(middle));
    if (lively) draw.AddCircleFilled(center, 18.0f, with_alpha(theme().accent, 0.18f), 32);
    draw.AddCircleFilled(center, 11.0f, theme().surface, 32);
    draw.AddCircleFilled(center, 9.0f, theme().accent, 32);
    const std::string text = guess ? "You: " + format_unit(*guess, unit, 3) : "Drag me to your guess";
    draw_tag(draw, track, guess.value_or(middle), kGuessRow, text, theme().accent);
}

/// The truth is a diamond, so that it is told from the guess without colour; a thick line shows the distance.
void draw_truth(ImDrawList& draw, const Track& track, double guess, double truth, const std::string& unit) {
    const ImU32 color = theme().series[1];
    draw.AddLine(track.at(guess), track.at(truth), with_alpha(color, 0.5f), 6.0f);
    draw_marker(draw, Marker::diamond, track.at(truth), 9.0f, color, theme().surface);
    draw_tag(draw, track, truth, kTruthRow, "It is " + format_unit(truth, unit, 3), color);
}

bool move_by_keys(std::optional<double>& guess, const SliderRange& range) {
    const TrackKeys keys = take_track_keys();
    if (!keys) return false;
    guess = parts::from_share(keys.moved(guess ? parts::to_share(*guess, range) : 0.5, 0.02), range);
    return true;
}

}  // namespace

bool guess_scale(const char* id, std::optional<double>& guess, const GuessScale& scale, float width) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float above = scaled(scale.truth ? kTruthRow : kGuessRow) + 12.0f;
    const Track track{corner + ImVec2(kInset, above), std::max(width - 2.0f * kInset, 1.0f), scale.range};
    const bool open = !scale.truth;
    ImGui::BeginDisabled(!open);
    press_area(id, {width, above + scaled(kUnderTrack)});
    const bool active = open && ImGui::IsItemActive() && ImGui::GetIO().MouseDown[0];
    const bool hovered = open && ImGui::IsItemHovered();
    bool moved = open && move_by_keys(guess, scale.range);
    ImGui::EndDisabled();
    if (active) {
        guess = track.under(ImGui::GetIO().MousePos.x);
        moved = true;
    }
    if (active || hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_track(draw, track);
    if (scale.truth && guess) draw_truth(draw, track, *guess, *scale.truth, scale.unit);
    draw_guess(draw, track, guess, scale.unit, active || hovered);
    return moved;
}

}  // namespace lessons::ui

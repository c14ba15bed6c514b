#include "lessons/app/scrub_bar.h"

#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/press_area.h"

#include <algorithm>
#include <cmath>

namespace lessons::app {

namespace {

constexpr float kHeight = 40.0f;
constexpr float kInset = 9.0f;       // half the knob: both ends can be reached
constexpr float kMarkWidth = 16.0f;  // of what can be clicked of a bookmark

/// Steps along the track and back.
struct Track {
    float left = 0.0f;
    float length = 1.0f;
    float y = 0.0f;
    int last_step = 0;

    float x(int step) const {
        const float share = last_step > 0 ? static_cast<float>(step) / static_cast<float>(last_step) : 0.0f;
        return left + length * std::clamp(share, 0.0f, 1.0f);
    }
    int step(float pixel) const {
        const float share = std::clamp((pixel - left) / length, 0.0f, 1.0f);
        return static_cast<int>(std::lround(share * static_cast<float>(last_step)));
    }
};

std::string step_words(int step) { return "Step " + ui::format_number(step); }

void draw_track(const Track& track, const Player& player, bool lively) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ui::Theme& theme = ui::theme();
    const ImVec2 left{track.left, track.y};
    const ImVec2 knob{track.x(player.target()), track.y};
    draw.AddLine(left, {track.left + track.length, track.y}, ui::mix(theme.surface, theme.control, 0.6f),
                 4.0f);
    draw.AddLine(left, {track.x(player.step()), track.y}, theme.accent, 4.0f);
    if (lively) draw.AddCircleFilled(knob, 15.0f, ui::with_alpha(theme.accent, 0.18f), 32);
    draw.AddCircleFilled(knob, 9.0f, theme.surface, 32);
    draw.AddCircleFilled(knob, 7.0f, theme.accent, 32);
}

/// One bookmark above the track.
void draw_bookmark(const Track& track, Session& session, int step) {
    const ImVec2 foot{track.x(step), track.y};
    ImGui::SetCursorScreenPos(foot - ImVec2(kMarkWidth * 0.5f, kHeight * 0.5f));
    ImGui::PushID(step);
    ImGui::SetNextItemAllowOverlap();
    const bool pressed = ui::press_area("bookmark", {kMarkWidth, kHeight * 0.5f - 6.0f});
    const bool hovered = ImGui::IsItemHovered();
    ui::tooltip("Bookmark at step " + ui::format_number(step) + ": a click goes there, B takes it away.");
    ImGui::PopID();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (pressed) {
        session.player().pause();
        session.player().seek(step);
    }
    const bool lit = hovered || session.player().step() == step;
    const ImU32 color = lit ? ui::theme().accent : ui::theme().quiet_text;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddLine(foot - ImVec2(0.0f, 8.0f), foot, color, 1.5f);
    ui::draw_icon(draw, ui::Icon::bookmark_set, foot - ImVec2(0.0f, 13.0f), 11.0f, color);
}

void draw_bookmarks(const Track& track, Session& session) {
    const ImVec2 after = ImGui::GetCursorScreenPos();
    for (const int step : session.bookmarks.steps()) {
        if (step <= track.last_step) draw_bookmark(track, session, step);
    }
    ImGui::SetCursorScreenPos(after);
}

/// Where a click would go: a small ring on the track, and the step in words.
void draw_aim(const Track& track) {
    const int step = track.step(ImGui::GetIO().MousePos.x);
    ImGui::GetWindowDrawList()->AddCircle({track.x(step), track.y}, 5.0f, ui::theme().accent, 24, 1.5f);
    ui::tooltip(step_words(step));
}

}  // namespace

void draw_scrub_bar(Session& session, float width) {
    Player& player = session.player();
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const Track track{.left = origin.x + kInset,
                      .length = std::max(width - 2 * kInset, 1.0f),
                      .y = origin.y + kHeight * 0.5f,
                      .last_step = player.length()};
    ImGui::BeginGroup();
    ImGui::SetNextItemAllowOverlap();
    ui::press_area("scrub", {std::max(width, 1.0f), kHeight});
    const bool active = ImGui::IsItemActive();
    const bool hovered = ImGui::IsItemHovered();
    if (active) {
        const int wanted = track.step(ImGui::GetIO().MousePos.x);
        player.pause();
        if (wanted != player.target()) player.seek(wanted);
    }
    draw_track(track, player, active || hovered);
    if (hovered && !active && !ui::context().narrow) draw_aim(track);
    if (hovered || active) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw_bookmarks(track, session);
    ImGui::EndGroup();
}

}  // namespace lessons::app

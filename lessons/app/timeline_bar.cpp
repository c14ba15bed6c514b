#include "lessons/app/timeline_bar.h"

#include "lessons/app/area_window.h"
#include "lessons/app/scrub_bar.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/icon.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace lessons::app {

namespace {

constexpr std::array<double, 5> kSpeeds{0.25, 0.5, 1.0, 2.0, 4.0};

void draw_buttons(Player& player, Width width) {
    if (width != Width::phone) {
        if (ui::icon_button("first", ui::Icon::first, "To the first step (Home)")) player.seek(0);
        ImGui::SameLine(0.0f, 0.0f);
    }
    if (ui::icon_button("back", ui::Icon::step_back, "One step back (\u2190)")) player.step_back();
    ImGui::SameLine(0.0f, 0.0f);
    const ui::Icon icon = player.playing() ? ui::Icon::pause : ui::Icon::play;
    if (ui::icon_button("play", icon, "Play or pause (Space)")) player.toggle_play();
    ImGui::SameLine(0.0f, 0.0f);
    if (ui::icon_button("on", ui::Icon::step, "One step on (\u2192)")) player.step_forward();
    if (width != Width::phone) {
        ImGui::SameLine(0.0f, 0.0f);
        if (ui::icon_button("last", ui::Icon::last, "To the last step (End)")) player.seek(player.length());
    }
}

void draw_bookmark_button(Session& session) {
    const int step = session.player().step();
    const bool set = session.bookmarks.at(step);
    const char* what = set ? "Take the bookmark at this step away (B)" : "Bookmark this step (B)";
    if (ui::icon_button("bookmark", set ? ui::Icon::bookmark_set : ui::Icon::bookmark, what))
        session.bookmarks.toggle(step);
}

void draw_speed(Player& player) {
    char label[24];
    std::snprintf(label, sizeof label, "%g\u00d7", player.speed());
    if (ui::button(label, ui::ButtonStyle::quiet)) ImGui::OpenPopup("speeds");
    ui::tooltip("Pace of play");
    if (!ImGui::BeginPopup("speeds")) return;
    for (const double speed : kSpeeds) {
        std::snprintf(label, sizeof label, "%g\u00d7", speed);
        if (ImGui::Selectable(label, speed == player.speed(), 0, {64.0f, 32.0f})) player.set_speed(speed);
    }
    ImGui::EndPopup();
}

void draw_step_number(const Player& player, float width) {
    char text[48];
    std::snprintf(text, sizeof text, "step %d of %d", player.step(), player.length());
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    ImVec2 position = ImGui::GetCursorScreenPos();
    const ImVec2 extent = ImGui::CalcTextSize(text);
    position.x += width - extent.x;
    position.y += (40.0f - extent.y) * 0.5f;
    ImGui::GetWindowDrawList()->AddText(position, ui::theme().quiet_text, text);
    ImGui::Dummy({width, 40.0f});
}

}  // namespace

SheetToggle draw_timeline(const Area& area, Session& session, Width width) {
    const AreaWindow window("timeline", area, ui::theme().surface, {8.0f, 8.0f},
                            ImGuiWindowFlags_NoScrollbar);
    if (!window) return SheetToggle::none;
    SheetToggle toggle = SheetToggle::none;
    const bool phone = width == Width::phone;
    const float scale = ui::context().text_scale;
    Player& player = session.player();
    draw_buttons(player, width);
    ImGui::SameLine(0.0f, 8.0f);
    const float number = phone ? 0.0f : 128.0f * scale;
    const float speed = phone ? 0.0f : 64.0f * scale;
    const float bookmark = phone ? 0.0f : 40.0f;
    const float sheet = phone ? 76.0f : 0.0f;
    draw_scrub_bar(session, ImGui::GetContentRegionAvail().x - number - speed - bookmark - sheet - 32.0f);
    ImGui::SameLine(0.0f, 8.0f);
    if (phone) {
        if (ui::button("Settings", ui::ButtonStyle::quiet)) toggle = SheetToggle::pressed;
    } else {
        draw_bookmark_button(session);
        ImGui::SameLine(0.0f, 8.0f);
        draw_speed(player);
        ImGui::SameLine(0.0f, 8.0f);
        draw_step_number(player, number);
    }
    ImGui::GetWindowDrawList()->AddLine({area.x, area.y + 0.5f}, {area.x + area.width, area.y + 0.5f},
                                        ui::theme().line);
    return toggle;
}

}  // namespace lessons::app

#include "lessons/app/rail.h"

#include "lessons/app/area_window.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/press_area.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string>

namespace lessons::app {

namespace {

constexpr float kRow = 44.0f;
constexpr float kQuestionWidth = 280.0f;

/// The share of a lesson's text that was read, in [0, 1].
float share_read(const Entry& entry, const RailState& state) {
    const auto text = state.texts->find(entry.id);
    const auto read = state.progress->find(entry.id);
    if (text == state.texts->end() || read == state.progress->end() || text->second.steps.empty())
        return 0.0f;
    const float steps = static_cast<float>(text->second.steps.size());
    return std::min(static_cast<float>(read->second.furthest + 1) / steps, 1.0f);
}

/// A ring that fills as the lesson is read, with the lesson's number, or a check mark when all is read.
void draw_ring(ImVec2 center, int number, float share, bool current) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ui::Theme& theme = ui::theme();
    constexpr float radius = 12.0f;
    constexpr float top = -1.5707963f;
    draw.AddCircleFilled(center, radius, current ? theme.accent : theme.surface, 32);
    draw.AddCircle(center, radius, theme.line, 32, 2.0f);
    if (share > 0.0f) {
        draw.PathArcTo(center, radius, top, top + 6.2831853f * share, 32);
        draw.PathStroke(theme.accent, 0, 2.5f);
    }
    const ImU32 ink = current ? theme.on_accent : theme.quiet_text;
    if (share >= 1.0f) {
        const ImVec2 check[] = {center + ImVec2(-4.5f, 0.5f), center + ImVec2(-1.5f, 3.5f),
                                center + ImVec2(4.5f, -3.5f)};
        draw.AddPolyline(check, 3, ink, 0, 2.0f);
        return;
    }
    char text[16];
    std::snprintf(text, sizeof text, "%d", number);
    const ui::FontScope font(ui::context().fonts.medium, ui::size::kCaption);
    const ImVec2 extent = ImGui::CalcTextSize(text);
    draw.AddText(center - ImVec2(extent.x * 0.5f, extent.y * 0.5f), ink, text);
}

void draw_track(const char* track) {
    const ui::FontScope font(ui::context().fonts.medium, ui::size::kCaption);
    ImGui::SetCursorPos({16.0f, ImGui::GetCursorPosY() + 12.0f});
    ImGui::PushStyleColor(ImGuiCol_Text, ui::theme().quiet_text);
    ImGui::PushTextWrapPos(ImGui::GetWindowWidth() - 12.0f);
    ImGui::TextUnformatted(track);
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
}

bool draw_entry(const Entry& entry, int number, const RailState& state) {
    ImGui::PushID(entry.id);
    const bool current = &entry == state.current;
    ImGui::SetCursorPosX(8.0f);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const ImVec2 extent{ImGui::GetWindowWidth() - 16.0f, kRow};
    const bool chosen = ui::press_area("entry", extent);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ui::Theme& theme = ui::theme();
    if (current || ImGui::IsItemHovered()) {
        draw.AddRectFilled(origin, origin + extent, current ? theme.accent_soft : theme.raised,
                           ui::size::kRadius);
    }
    draw_ring(origin + ImVec2(20.0f, kRow * 0.5f), number, share_read(entry, state), current);
    if (state.folded) {
        ImGui::SetItemTooltip("%s", entry.title);
    } else {
        const ui::FontScope font(current ? ui::context().fonts.medium : ui::context().fonts.text,
                                 ui::size::kLabel);
        const float middle = (kRow - ImGui::GetTextLineHeight()) * 0.5f;
        draw.AddText(origin + ImVec2(42.0f, middle), theme.text, entry.title);
    }
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImGui::PopID();
    return chosen;
}

/// Asks what is to be forgotten; the answer is the confirmation.
StartOver draw_question(const char* lesson) {
    StartOver chosen = StartOver::no;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {20.0f, 16.0f});
    if (ImGui::BeginPopup("start over")) {
        {
            const ui::FontScope font(ui::context().fonts.semibold, ui::size::kBody);
            ImGui::TextUnformatted("Start over?");
        }
        const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
        ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + ui::scaled(kQuestionWidth));
        ImGui::TextUnformatted("The steps you read, the tasks you reached and your answers are forgotten.");
        ImGui::PopTextWrapPos();
        ImGui::Dummy({0.0f, 2.0f});
        const std::string this_lesson = std::string("Forget \u201c") + lesson + "\u201d";
        if (ui::button(this_lesson.c_str(), ui::ButtonStyle::quiet)) chosen = StartOver::this_lesson;
        if (ui::button("Forget all lessons", ui::ButtonStyle::quiet)) chosen = StartOver::all_lessons;
        if (ui::button("Keep everything", ui::ButtonStyle::primary) || chosen != StartOver::no)
            ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return chosen;
}

/// A quiet row at the foot of the rail.
StartOver draw_start_over(const RailState& state) {
    const float foot = ImGui::GetWindowHeight() - kRow - 8.0f;
    ImGui::SetCursorPos({8.0f, std::max(ImGui::GetCursorPosY() + 8.0f, foot)});
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const ImVec2 extent{ImGui::GetWindowWidth() - 16.0f, kRow};
    if (ui::press_area("start over", extent)) ImGui::OpenPopup("start over");
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (hovered) draw.AddRectFilled(origin, origin + extent, ui::theme().raised, ui::size::kRadius);
    const ImU32 ink = hovered ? ui::theme().text : ui::theme().quiet_text;
    ui::draw_icon(draw, ui::Icon::reset, origin + ImVec2(20.0f, kRow * 0.5f), 16.0f, ink);
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    const float middle = (kRow - ImGui::GetTextLineHeight()) * 0.5f;
    if (state.folded) {
        ImGui::SetItemTooltip("Start over");
    } else {
        draw.AddText(origin + ImVec2(42.0f, middle), ink, "Start over");
    }
    return draw_question(state.current->title);
}

}  // namespace

RailChoice draw_rail(const Area& area, const RailState& state) {
    const AreaWindow window("rail", area, ui::theme().page, {0.0f, 8.0f});
    if (!window) return {};
    RailChoice choice;
    const char* track = "";
    int number = 0;
    for (const Entry& entry : curriculum()) {
        if (!state.folded && std::strcmp(track, entry.track) != 0) draw_track(entry.track);
        track = entry.track;
        if (draw_entry(entry, ++number, state)) choice.lesson = &entry;
    }
    choice.start_over = draw_start_over(state);
    const ImVec2 edge = area.end();
    ImGui::GetWindowDrawList()->AddLine({edge.x - 0.5f, area.y}, {edge.x - 0.5f, edge.y}, ui::theme().line);
    return choice;
}

}  // namespace lessons::app

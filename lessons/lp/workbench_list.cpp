#include "lessons/lp/workbench_list.h"

#include "lessons/ui/context.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"

#include <imgui_internal.h>

#include <algorithm>

namespace lessons::workbench {

namespace {

constexpr float kBarHeight = 6.0f;

/// Left ends or, for numbers, right ends of the columns, px from the list's left side.
struct ListColumns {
    float bar = 0.0f;
    float bar_length = 0.0f;
    float value = 0.0f;
    float number = 0.0f;
    float price = 0.0f;
    float row_height = 0.0f;
};

ListColumns lay_out(float width) {
    const bool has_bars = width > ui::scaled(330.0f);
    ListColumns columns;
    columns.bar = width * (has_bars ? 0.32f : 0.38f);
    columns.bar_length = has_bars ? width * 0.11f : 0.0f;
    columns.value = width * 0.57f;
    columns.number = width * 0.76f;
    columns.price = width - 8.0f;
    columns.row_height = ui::context().narrow ? ui::size::kTouchTarget : ui::scaled(24.0f);
    return columns;
}

void words(ImVec2 at, const std::string& text, ImU32 color, float align, bool strong = false) {
    ui::draw_label(*ImGui::GetWindowDrawList(), at, text,
                   {.color = color,
                    .size = 13.0f,
                    .align = {align, 0.5f},
                    .halo = ui::TextStyle::Halo::none,
                    .strong = strong});
}

void draw_name(ImVec2 at, const ListRow& row, float width) {
    std::array<char, 96> buffer{};
    const std::string_view shown = ui::shortened(row.name, width, 13.0f, buffer.data(), buffer.size());
    words(at, std::string(shown), ui::theme().text, 0.0f, row.is_chosen);
    const float used = ui::label_extent(shown, 13.0f, row.is_chosen).x + 5.0f;
    if (used + ui::label_extent(row.unit, 13.0f).x <= width)
        words(at + ImVec2(used, 0.0f), row.unit, ui::theme().quiet_text, 0.0f);
}

void draw_bar(ImVec2 at, const ListRow& row, float length) {
    if (row.share < 0.0 || length <= 0.0f) return;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 low = at - ImVec2(0.0f, 0.5f * kBarHeight);
    draw.AddRectFilled(low, low + ImVec2(length, kBarHeight),
                       ui::mix(ui::theme().surface, ui::theme().control, 0.35f), 3.0f);
    const float filled = length * static_cast<float>(std::clamp(row.share, 0.0, 1.0));
    if (filled > 0.5f) draw.AddRectFilled(low, low + ImVec2(filled, kBarHeight), row.color, 3.0f);
}

void draw_number(ImVec2 at, const ListRow& row) {
    if (row.number.empty()) return;
    const ImVec2 extent = ui::label_extent(row.number, 13.0f);
    const ImVec2 low = at - ImVec2(extent.x + 6.0f, 0.5f * extent.y + 1.0f);
    ImGui::GetWindowDrawList()->AddRectFilled(low, at + ImVec2(6.0f, 0.5f * extent.y + 1.0f),
                                              ui::theme().accent_soft, 4.0f);
    words(at, row.number, row.is_moved ? ui::theme().accent : ui::theme().text, 1.0f, row.is_moved);
}

bool draw_row(const ListRow& row, const ListColumns& columns, float width) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool pressed = ui::press_area("row", {width, columns.row_height}, 4.0f);
    const bool is_hovered = ImGui::IsItemHovered();
    if (is_hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ui::highlight(row.name);
    }
    if (row.is_chosen || is_hovered || ui::is_highlighted(row.name))
        ImGui::GetWindowDrawList()->AddRectFilled(
            corner, corner + ImVec2(width, columns.row_height),
            row.is_chosen ? ui::theme().accent_soft : ui::theme().raised, 4.0f);
    const ImVec2 middle = corner + ImVec2(0.0f, 0.5f * columns.row_height);
    draw_name(middle + ImVec2(6.0f, 0.0f), row, columns.bar - 12.0f);
    draw_bar(middle + ImVec2(columns.bar, 0.0f), row, columns.bar_length);
    words(middle + ImVec2(columns.value, 0.0f), row.value, ui::theme().text, 1.0f);
    draw_number(middle + ImVec2(columns.number, 0.0f), row);
    words(middle + ImVec2(columns.price, 0.0f), row.price, ui::theme().quiet_text, 1.0f);
    return pressed;
}

void draw_heads(const std::array<std::string, 4>& heads, const ListColumns& columns, float width) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float height = ui::scaled(22.0f);
    const ImVec2 middle = corner + ImVec2(0.0f, 0.5f * height);
    words(middle + ImVec2(6.0f, 0.0f), heads[0], ui::theme().quiet_text, 0.0f);
    words(middle + ImVec2(columns.value, 0.0f), heads[1], ui::theme().quiet_text, 1.0f);
    words(middle + ImVec2(columns.number, 0.0f), heads[2], ui::theme().quiet_text, 1.0f);
    words(middle + ImVec2(columns.price, 0.0f), heads[3], ui::theme().quiet_text, 1.0f);
    ImGui::GetWindowDrawList()->AddLine(corner + ImVec2(0.0f, height), corner + ImVec2(width, height),
                                        ui::theme().line);
    ImGui::Dummy({width, height});
}

}  // namespace

std::optional<int> draw_list(const char* id, const std::array<std::string, 4>& heads, int count,
                             const std::function<ListRow(int)>& row) {
    std::optional<int> clicked;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0f, 0.0f});
    const float reserve = ImGui::GetStyle().ScrollbarSize;
    const float width = std::max(ImGui::GetContentRegionAvail().x - reserve, 1.0f);
    const ListColumns columns = lay_out(width);
    draw_heads(heads, columns, width);
    ImGui::BeginChild(id, {0.0f, 0.0f});
    ImGuiListClipper clipper;
    clipper.Begin(count, columns.row_height);
    while (clipper.Step()) {
        for (int k = clipper.DisplayStart; k < clipper.DisplayEnd; ++k) {
            ImGui::PushID(k);
            if (draw_row(row(k), columns, width)) clicked = k;
            ImGui::PopID();
        }
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
    return clicked;
}

}  // namespace lessons::workbench

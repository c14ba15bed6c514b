// A choice among pictures.

#include "lessons/ui/color_map.h"
#include "lessons/ui/control_parts.h"
#include "lessons/ui/press_area.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

constexpr ImVec2 kPicture{116.0f, 72.0f};
constexpr float kGap = 12.0f;
constexpr float kMargin = 16.0f;  // between the opened gallery and the edge of the screen

/// The sizes of the opened gallery, px.
struct GalleryLayout {
    int columns = 1;
    ImVec2 cell;
    ImVec2 extent;
};

GalleryLayout lay_out_gallery(int count) {
    const ImVec2 room = ImGui::GetIO().DisplaySize - ImVec2(2.0f * kMargin, 2.0f * kMargin);
    GalleryLayout layout;
    layout.cell = {scaled(kPicture.x), scaled(kPicture.y) + scaled(size::kCaption) * 1.5f};
    const float pitch = layout.cell.x + kGap;
    layout.columns = std::clamp(static_cast<int>((room.x - 2.0f * kGap) / pitch), 1, 6);
    const int rows = (count + layout.columns - 1) / layout.columns;
    const float words = 2.0f * 1.4f * scaled(size::kCaption) + kGap;
    const float wanted = static_cast<float>(rows) * (layout.cell.y + kGap) + words + 2.0f * kGap;
    const float scrollbar = wanted > room.y ? ImGui::GetStyle().ScrollbarSize : 0.0f;
    layout.extent = {static_cast<float>(layout.columns) * pitch + kGap + scrollbar, std::min(wanted, room.y)};
    return layout;
}

void draw_picture(ImDrawList& draw, const OptionPicture& picture, ImVec2 begin, ImVec2 end) {
    draw.AddRectFilled(begin, end, theme().raised, 4.0f);
    if (picture.columns < 2 || picture.rows < 2) return;
    const auto color = [&](int column, int row) {
        return color_at(ColorMap::sequential,
                        picture.shades[static_cast<std::size_t>(row * picture.columns + column)]);
    };
    const ImVec2 step =
        (end - begin) / ImVec2(static_cast<float>(picture.columns - 1), static_cast<float>(picture.rows - 1));
    for (int row = 0; row + 1 < picture.rows; ++row) {
        for (int column = 0; column + 1 < picture.columns; ++column) {
            const ImVec2 low{begin.x + step.x * static_cast<float>(column),
                             end.y - step.y * static_cast<float>(row + 1)};
            draw.AddRectFilledMultiColor(low, low + step, color(column, row + 1), color(column + 1, row + 1),
                                         color(column + 1, row), color(column, row));
        }
    }
}

/// One picture with its name; true when it was pressed.
bool draw_option(const std::string& name, const OptionPicture& picture, ImVec2 cell, bool chosen) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    const bool pressed = press_area("option", cell, 6.0f);
    const bool pointed = ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
    if (pointed) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const ImVec2 end = begin + ImVec2(cell.x, scaled(kPicture.y));
    draw_picture(draw, picture, begin, end);
    const ImU32 rim = chosen ? theme().accent : pointed ? theme().text : theme().line;
    draw.AddRect(begin - ImVec2(1, 1), end + ImVec2(1, 1), rim, 4.0f, 0, chosen ? 3.0f : 1.5f);
    const FontScope font(chosen ? context().fonts.semibold : context().fonts.text, size::kCaption);
    const ImVec2 words{begin.x, end.y + 3.0f};
    ImGui::RenderTextEllipsis(&draw, words, begin + cell, begin.x + cell.x, name.c_str(), nullptr, nullptr);
    return pressed;
}

/// All pictures; the index of the one whose words are to be shown goes to `told`.
bool draw_options(int& index, std::span<const std::string> options, std::span<const OptionPicture> pictures,
                  const GalleryLayout& layout, int& told) {
    const int before = index;
    for (int i = 0; i < static_cast<int>(options.size()); ++i) {
        const auto k = static_cast<std::size_t>(i);
        ImGui::PushID(i);
        if (i % layout.columns != 0) ImGui::SameLine(0.0f, kGap);
        if (draw_option(options[k], pictures[k], layout.cell, i == before)) index = i;
        if (i == before && ImGui::IsWindowAppearing()) ImGui::SetScrollHereY();
        if (ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible)) told = i;
        ImGui::PopID();
    }
    return index != before;
}

}  // namespace

bool parts::gallery(int& index, std::span<const std::string> options, std::span<const OptionPicture> pictures,
                    ImVec2 extent) {
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    if (list_button(options[static_cast<std::size_t>(index)], extent)) ImGui::OpenPopup("gallery");
    const GalleryLayout layout = lay_out_gallery(static_cast<int>(options.size()));
    const ImVec2 last = ImGui::GetIO().DisplaySize - layout.extent - ImVec2(kMargin, kMargin);
    const ImVec2 first(kMargin, kMargin);
    const ImVec2 wanted{begin.x, begin.y - layout.extent.y - 6.0f};
    ImGui::SetNextWindowPos(ImMax(first, ImMin(wanted, last)), ImGuiCond_Appearing);
    ImGui::SetNextWindowSize(layout.extent);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {kGap, kGap});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {kGap, kGap});
    bool changed = false;
    if (ImGui::BeginPopup("gallery")) {
        int told = index;
        changed = draw_options(index, options, pictures, layout, told);
        const FontScope font(context().fonts.text, size::kCaption);
        ImGui::PushStyleColor(ImGuiCol_Text, theme().quiet_text);
        ImGui::TextWrapped("%s", pictures[static_cast<std::size_t>(told)].words.c_str());
        ImGui::PopStyleColor();
        if (changed) ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
    return changed;
}

}  // namespace lessons::ui

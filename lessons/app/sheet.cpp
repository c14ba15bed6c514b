#include "lessons/app/sheet.h"

#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/wrapped_words.h"

#include <imgui_internal.h>

#include <algorithm>

namespace lessons::app {

namespace {

constexpr ImGuiWindowFlags kCard = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                   ImGuiWindowFlags_AlwaysAutoResize;
constexpr float kMargin = 16.0f;
constexpr int kStyles = 4;

/// On a phone the whole width, at the foot; else in the middle.
void place_card(const Area& page, float width) {
    const bool narrow = ui::context().narrow;
    const float most = narrow ? page.width : page.width - 2 * kMargin;
    const float across =
        std::max(std::min(narrow ? page.width : width * ui::context().text_scale, most), 1.0f);
    const float share = narrow ? 1.0f : 0.5f;
    const ImVec2 place{page.x + page.width * 0.5f, page.y + page.height * share};
    const float tallest = std::max(page.height - 3 * kMargin, 1.0f);
    ImGui::SetNextWindowPos(place, ImGuiCond_Always, {0.5f, share});
    ImGui::SetNextWindowSizeConstraints({across, 1.0f}, {across, tallest});
}

ImU32 color_of(Tone tone) {
    switch (tone) {
        case Tone::quiet:
            return ui::theme().quiet_text;
        case Tone::warn:
            return ui::theme().warn;
        case Tone::plain:
            break;
    }
    return ui::theme().text;
}

bool clicked_beside() {
    return ImGui::IsMouseClicked(0) && !ImGui::IsWindowAppearing() &&
           !ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows |
                                   ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
           !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId);
}

}  // namespace

Sheet::Sheet(const char* id, const char* title, const Area& page, float width) {
    if (!ImGui::IsPopupOpen(id)) ImGui::OpenPopup(id);
    place_card(page, width);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ui::context().narrow ? ImVec2(20, 16) : ImVec2(28, 22));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 14.0f);
    ImGui::PushStyleVar(ImGuiStyleVar_PopupRounding, 14.0f);
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, 1.0f);
    visible_ = ImGui::BeginPopupModal(id, nullptr, kCard);
    if (!visible_) return;
    // Dear ImGui would fade in over frames that nobody else asks for.
    ImGui::GetCurrentContext()->DimBgRatio = 1.0f;
    const bool escaped = ImGui::IsKeyPressed(ImGuiKey_Escape, false) && !ImGui::IsAnyItemActive();
    if (clicked_beside() || escaped) close();
    draw_head(title);
}

Sheet::~Sheet() {
    if (visible_) {
        if (closed_) ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(kStyles);
}

void Sheet::draw_head(const char* title) {
    const float button = ui::context().narrow ? ui::size::kTouchTarget : 40.0f;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    {
        const ui::FontScope font(ui::context().fonts.semibold, ui::size::kStepTitle);
        ImGui::TextUnformatted(title);
    }
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({corner.x + width - button + 10.0f, corner.y - 8.0f});
    if (ui::icon_button("close", ui::Icon::close, "Close (Esc)")) close();
    ImGui::SetCursorScreenPos(after);
}

void sheet_part(const char* name) {
    const ui::FontScope font(ui::context().fonts.semibold, ui::size::kBody);
    ImGui::Dummy({0.0f, 4.0f});
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float right = corner.x + ImGui::GetContentRegionAvail().x;
    ImGui::GetWindowDrawList()->AddLine(corner, {right, corner.y}, ui::theme().line);
    ImGui::Dummy({0.0f, 4.0f});
    ImGui::TextUnformatted(name);
}

void sheet_words(const std::string& text, Tone tone) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    ui::wrapped_words(text, color_of(tone));
}

void sheet_text(const char* id, const std::string& text, float width) {
    const ui::FontScope font(ui::context().fonts.code, ui::size::kLabel - 1.0f);
    const float height = ui::context().narrow ? ui::size::kTouchTarget : 40.0f;
    const float padding = (height - ImGui::GetFontSize()) * 0.5f;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {12.0f, padding});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, ui::size::kRadius);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, ui::theme().page);
    ImGui::SetNextItemWidth(width);
    std::string shown = text;
    ImGui::InputText(id, shown.data(), shown.size() + 1, ImGuiInputTextFlags_ReadOnly);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
}

}  // namespace lessons::app

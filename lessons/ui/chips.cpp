// Any of several options as chips. Many options fold: what is selected stays in sight, a list holds the
// others.

#include "lessons/ui/control_parts.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/mark.h"
#include "lessons/ui/press_area.h"

#include <imgui_internal.h>

#include <algorithm>

namespace lessons::ui {

namespace {

constexpr float kGap = 8.0f;
constexpr float kPadding = 12.0f;
constexpr float kSample = 26.0f;  // the series' line and marker
constexpr std::size_t kMostUnfolded = 6;
constexpr int kMostLines = 2;  // of selected chips, where they are not all there is to see

float chip_width(const std::string& option) { return kSample + parts::text_width(option) + 2 * kPadding; }

/// The button behind the selected chips, `hidden` of which had no room.
std::string more_label(int hidden) { return hidden > 0 ? std::to_string(hidden) + " more" : "Choose"; }

float more_width(int hidden) { return parts::text_width(more_label(hidden)) + 2 * kPadding + 20.0f; }

bool draw_chip(const std::string& option, int k, bool selected, float height) {
    ImGui::PushID(k);
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    const ImVec2 extent{chip_width(option), height};
    const bool pressed = press_area("chip", extent, height * 0.5f);
    const bool hovered = ImGui::IsItemHovered();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const SeriesStyle style = series_style(k);
    const ImU32 ground = selected ? mix(theme().surface, style.color, 0.12f) : theme().surface;
    draw.AddRectFilled(begin, begin + extent, hovered ? mix(ground, theme().text, 0.06f) : ground,
                       height * 0.5f);
    draw.AddRect(begin, begin + extent, selected ? style.color : theme().line, height * 0.5f, 0,
                 selected ? 1.5f : 1.0f);
    const ImVec2 left = begin + ImVec2(kPadding, height * 0.5f);
    if (selected) {
        draw_sample(draw, style, left, kSample - 8.0f);
    } else {
        draw.AddCircle(left + ImVec2((kSample - 8.0f) * 0.5f, 0.0f), 4.5f, theme().control, 20, 1.5f);
    }
    const ImVec2 text{begin.x + kPadding + kSample, begin.y + (height - ImGui::GetFontSize()) * 0.5f};
    draw.AddText(text, parts::ink(selected ? theme().text : theme().quiet_text), option.c_str());
    if (hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        highlight(option);
    }
    ImGui::PopID();
    return pressed;
}

/// Where chips go: side by side, and on a new line when the next one would not fit.
struct Lines {
    float width = 0.0f;
    float x = 0.0f;
    int count = 1;

    bool fits(float chip) const { return x == 0.0f || x + chip <= width; }
    void place(float chip) {
        if (!fits(chip)) {
            x = 0.0f;
            ++count;
        } else if (x > 0.0f) {
            ImGui::SameLine();
        }
        x += chip + kGap;
    }
};

struct Chips {
    std::uint32_t& selected;
    std::span<const std::string> options;
    float height;

    bool draw(std::size_t k) {
        const std::uint32_t bit = 1u << k;
        if (!draw_chip(options[k], static_cast<int>(k), (selected & bit) != 0, height)) return false;
        selected ^= bit;
        return true;
    }
};

bool draw_more_button(float height, int hidden) {
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    const ImVec2 extent{more_width(hidden), height};
    const bool pressed = press_area("more", extent, height * 0.5f);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float radius = height * 0.5f;
    draw.AddRectFilled(begin, begin + extent, ImGui::IsItemHovered() ? theme().raised : theme().surface,
                       radius);
    draw.AddRect(begin, begin + extent, theme().control, radius);
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const float top = begin.y + (height - ImGui::GetFontSize()) * 0.5f;
    draw.AddText({begin.x + kPadding, top}, parts::ink(theme().text), more_label(hidden).c_str());
    draw_icon(draw, Icon::chevron_down, begin + ImVec2(extent.x - 18.0f, radius), 14.0f, theme().quiet_text);
    return pressed;
}

/// All options under one another, over the page.
bool draw_popup(Chips& chips) {
    bool changed = false;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {12.0f, 12.0f});
    if (ImGui::BeginPopup("all options")) {
        for (std::size_t k = 0; k < chips.options.size(); ++k) changed |= chips.draw(k);
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return changed;
}

bool draw_folded(Chips& chips, float width) {
    bool changed = false;
    Lines lines{width};
    int hidden = 0;
    const std::uint32_t shown = chips.selected;
    for (std::size_t k = 0; k < chips.options.size(); ++k) {
        if ((shown & (1u << k)) == 0) continue;
        const float chip = chip_width(chips.options[k]);
        // A finger scrolls; elsewhere the figure needs the height, and the last line keeps room for the
        // button.
        const bool is_last = lines.count >= kMostLines && !lines.fits(chip + kGap + more_width(9));
        if (hidden > 0 || (is_last && !context().narrow)) {
            ++hidden;
            continue;
        }
        lines.place(chip);
        changed |= chips.draw(k);
    }
    lines.place(more_width(hidden));
    if (draw_more_button(chips.height, hidden)) ImGui::OpenPopup("all options");
    return draw_popup(chips) || changed;
}

bool draw_unfolded(Chips& chips, float width) {
    bool changed = false;
    Lines lines{width};
    for (std::size_t k = 0; k < chips.options.size(); ++k) {
        lines.place(chip_width(chips.options[k]));
        changed |= chips.draw(k);
    }
    return changed;
}

}  // namespace

bool chips(const char* label, std::uint32_t& selected, std::span<const std::string> options, float width,
           const std::string& tooltip_text) {
    ImGui::PushID(label);
    ImGui::BeginGroup();
    parts::label(label, tooltip_text);
    const FontScope font(context().fonts.text, size::kLabel);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {kGap, kGap * 0.75f});
    Chips all{selected, options, parts::row_height()};
    const bool folded = options.size() > kMostUnfolded;
    const bool changed = folded ? draw_folded(all, width) : draw_unfolded(all, width);
    ImGui::PopStyleVar();
    ImGui::EndGroup();
    ImGui::PopID();
    return changed;
}

float chips_width(std::uint32_t selected, std::span<const std::string> options) {
    const FontScope font(context().fonts.text, size::kLabel);
    const bool folded = options.size() > kMostUnfolded;
    float width = folded ? more_width(0) : 0.0f;
    for (std::size_t k = 0; k < options.size(); ++k) {
        if (!folded || (selected & (1u << k)) != 0) width += chip_width(options[k]) + kGap;
    }
    return width;
}

}  // namespace lessons::ui

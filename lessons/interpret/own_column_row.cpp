#include "lessons/interpret/own_column_row.h"

#include "lessons/ui/context.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::cases {

namespace {

using ui::theme;

constexpr float kPadding = 10.0f;  // px, inside a segment
constexpr std::array<const char*, 3> kUseWords{"Number", "Category", "Leave out"};

float segment_height() { return ui::context().narrow ? ui::size::kTouchTarget : ui::scaled(28.0f); }

float segment_width(const char* text) { return ui::label_extent(text, ui::size::kLabel).x + 2.0f * kPadding; }

float segments_width() {
    float width = 0.0f;
    for (const char* text : kUseWords) width += segment_width(text);
    return width;
}

/// The three uses side by side, the present one framed.
std::optional<Use> draw_uses(Use present) {
    std::optional<Use> wanted;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float height = segment_height();
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    draw.AddRectFilled(begin, begin + ImVec2(segments_width(), height), theme().raised, ui::size::kRadius);
    ImVec2 corner = begin;
    for (std::size_t k = 0; k < kUseWords.size(); ++k) {
        const bool is_present = static_cast<std::size_t>(present) == k;
        const ImVec2 extent(segment_width(kUseWords[k]), height);
        ImGui::SetCursorScreenPos(corner);
        if (ui::press_area(kUseWords[k], extent, 6.0f) && !is_present) wanted = static_cast<Use>(k);
        if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (is_present) {
            const ImVec2 rim(2.0f, 2.0f);
            draw.AddRectFilled(corner + rim, corner + extent - rim, theme().surface, 6.0f);
            draw.AddRect(corner + rim, corner + extent - rim, theme().accent, 6.0f, 0, 1.5f);
        }
        ui::draw_label(draw, corner + extent * 0.5f, kUseWords[k],
                       {.color = is_present ? theme().text : theme().quiet_text,
                        .size = ui::size::kLabel,
                        .align = {0.5f, 0.5f},
                        .halo = ui::TextStyle::Halo::none});
        corner.x += extent.x;
    }
    return wanted;
}

/// Wrapped text at a place; gives its height.
float words_at(ImVec2 corner, const std::string& text, float width, ImU32 color) {
    ImGui::SetCursorScreenPos(corner);
    ImGui::PushStyleColor(ImGuiCol_Text, color);
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + width);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
    return ImGui::GetCursorScreenPos().y - corner.y;
}

std::string worth_knowing(const OwnReading& reading, int column) {
    const auto j = static_cast<std::size_t>(column);
    const std::string& reason = reading.table->reasons[j];
    std::string text = reason.empty() ? "" : "Left out: " + reason + ".";
    if (column == reading.target) text = "Is predicted.";
    for (const core::data::Finding& finding : reading.findings) {
        if (finding.column == column) text += (text.empty() ? "" : " ") + finding.message;
    }
    return text;
}

/// Where the parts of a row stand: side by side, or in two lines on a phone.
struct Places {
    ImVec2 name;
    ImVec2 uses;
    ImVec2 words;
    float name_width = 0.0f;
    float words_width = 0.0f;

    explicit Places(ImVec2 corner) {
        const float room = ImGui::GetContentRegionAvail().x;
        const float gap = ui::size::kGap;
        name = corner + ImVec2(0.0f, 4.0f);
        if (ui::context().narrow) {
            name_width = words_width = room;
            uses = corner + ImVec2(0.0f, ui::scaled(28.0f));
            words = uses + ImVec2(0.0f, segment_height() + 4.0f);
            return;
        }
        name_width = std::clamp(0.26f * room, ui::scaled(120.0f), ui::scaled(260.0f));
        uses = corner + ImVec2(name_width + gap, 0.0f);
        words = uses + ImVec2(segments_width() + gap, 4.0f);
        words_width = std::max(corner.x + room - words.x, ui::scaled(80.0f));
    }
};

}  // namespace

std::optional<Use> draw_column_row(const OwnReading& reading, int column) {
    const auto j = static_cast<std::size_t>(column);
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    ImGui::PushID(column);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const Places places(corner);
    const float width = ImGui::GetContentRegionAvail().x;
    const bool is_used = reading.table->uses[j] != Use::nothing;
    float bottom = places.name.y + words_at(places.name, reading.table->table.columns[j].name,
                                            places.name_width, is_used ? theme().text : theme().quiet_text);
    ImGui::SetCursorScreenPos(places.uses);
    const std::optional<Use> wanted = draw_uses(reading.table->uses[j]);
    bottom = std::max(bottom, places.uses.y + segment_height());
    const std::string known = worth_knowing(reading, column);
    const std::string text = reading.table->holds[j] + (known.empty() ? "" : ". " + known);
    bottom = std::max(bottom, places.words.y + words_at(places.words, text, places.words_width,
                                                        known.empty() ? theme().quiet_text : theme().text));
    ImGui::GetWindowDrawList()->AddLine({corner.x, bottom + 5.0f}, {corner.x + width, bottom + 5.0f},
                                        theme().line);
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({width, bottom + 6.0f - corner.y});
    ImGui::PopID();
    return wanted;
}

}  // namespace lessons::cases

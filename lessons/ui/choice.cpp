#include "lessons/ui/control_parts.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/track_keys.h"

#include <imgui_internal.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace lessons::ui {

namespace {

constexpr float kSegmentPadding = 14.0f;

/// As in a group of radio buttons: from the focused option to its neighbour by arrow keys, to the first and
/// the last by Home and End.
std::optional<int> option_by_keys(int focused, int count) {
    const TrackKeys keys = take_track_keys();
    if (!keys) return std::nullopt;
    return keys.to_start ? 0 : keys.to_end ? count - 1 : std::clamp(focused + keys.direction, 0, count - 1);
}

void focus_segment(int index) {
    ImGui::PushID(index);
    ImGui::SetFocusID(ImGui::GetID("segment"), ImGui::GetCurrentWindow());
    ImGui::SetNavCursorVisible(true);
    ImGui::PopID();
}

bool draw_list(int& index, std::span<const std::string> options, float width, float height) {
    bool changed = false;
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    const bool pressed = parts::list_button(options[static_cast<std::size_t>(index)], {width, height});
    if (pressed) ImGui::OpenPopup("options");
    ImGui::SetNextWindowPos(begin + ImVec2(0.0f, height + 4.0f), ImGuiCond_Appearing);
    ImGui::SetNextWindowSizeConstraints({width, 0.0f}, {std::max(width, 420.0f), 420.0f});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {6.0f, 6.0f});
    if (ImGui::BeginPopup("options")) {
        for (std::size_t i = 0; i < options.size(); ++i) {
            const bool chosen = index == static_cast<int>(i);
            ImGui::PushStyleVar(ImGuiStyleVar_SelectableTextAlign, {0.0f, 0.5f});
            if (ImGui::Selectable(options[i].c_str(), chosen, 0, {0.0f, height}) && !chosen) {
                index = static_cast<int>(i);
                changed = true;
            }
            ImGui::PopStyleVar();
            if (chosen && ImGui::IsWindowAppearing()) ImGui::SetScrollHereY();
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return changed;
}

}  // namespace

float parts::segments_width(std::span<const std::string> options) {
    float width = 0.0f;
    for (const std::string& option : options) width += text_width(option) + 2 * kSegmentPadding;
    return width;
}

bool parts::segments(int& index, std::span<const std::string> options, float height) {
    int wanted = index;
    std::optional<int> by_keys;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    const ImVec2 end = begin + ImVec2(segments_width(options), height);
    draw.AddRectFilled(begin, end, theme().raised, size::kRadius);
    for (std::size_t i = 0; i < options.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        const float width = parts::text_width(options[i]) + 2 * kSegmentPadding;
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        const bool pressed = press_area("segment", {width, height}, 6.0f);
        name_place(options[i]);
        if (pressed) wanted = static_cast<int>(i);
        const auto here = option_by_keys(static_cast<int>(i), static_cast<int>(options.size()));
        if (here) by_keys = here;
        const bool chosen = index == static_cast<int>(i);
        if (chosen) {
            draw.AddRectFilled(corner + ImVec2(2, 2), corner + ImVec2(width - 2, height - 2), theme().surface,
                               6.0f);
            draw.AddRect(corner + ImVec2(2, 2), corner + ImVec2(width - 2, height - 2), theme().accent, 6.0f,
                         0, 1.5f);
        }
        if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        const ImVec2 text{corner.x + kSegmentPadding, corner.y + (height - ImGui::GetFontSize()) * 0.5f};
        draw.AddText(text, parts::ink(chosen ? theme().text : theme().quiet_text), options[i].c_str());
        ImGui::PopID();
        if (i + 1 < options.size()) ImGui::SameLine(0.0f, 0.0f);
    }
    if (by_keys) focus_segment(*by_keys);
    wanted = by_keys.value_or(wanted);
    return std::exchange(index, wanted) != wanted;
}

bool parts::list_button(const std::string& shown, ImVec2 extent) {
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    const bool pressed = press_area("list", extent, 6.0f);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(begin, begin + extent, ImGui::IsItemHovered() ? theme().raised : theme().surface,
                       6.0f);
    draw.AddRect(begin, begin + extent, theme().control, 6.0f);
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw_icon(draw, Icon::chevron_down, begin + ImVec2(extent.x - 16.0f, extent.y * 0.5f), 16.0f,
              theme().quiet_text);
    draw.PushClipRect(begin, begin + extent - ImVec2(28.0f, 0.0f), true);
    draw.AddText({begin.x + 12.0f, begin.y + (extent.y - ImGui::GetFontSize()) * 0.5f},
                 parts::ink(theme().text), shown.c_str());
    draw.PopClipRect();
    return pressed;
}

bool choice(const char* label, int& index, std::span<const std::string> options, float width,
            const std::string& tooltip_text, std::span<const OptionPicture> pictures) {
    if (options.empty()) return false;
    index = std::clamp(index, 0, static_cast<int>(options.size()) - 1);
    ImGui::PushID(label);
    ImGui::BeginGroup();
    parts::label(label, tooltip_text);
    const FontScope font(context().fonts.text, size::kLabel);
    const bool fits = options.size() <= 4 && parts::segments_width(options) <= width;
    const float height = parts::row_height();
    const bool has_pictures = pictures.size() == options.size();
    const bool changed = has_pictures ? parts::gallery(index, options, pictures, {width, height})
                         : fits       ? parts::segments(index, options, height)
                                      : draw_list(index, options, width, height);
    ImGui::EndGroup();
    ImGui::PopID();
    return changed;
}

float parameter_control_width(const Parameter& parameter) {
    const float scale = context().text_scale;
    const FontScope font(context().fonts.text, size::kLabel);
    const float label = parts::text_width(parameter.label);
    switch (parameter.kind) {
        case Parameter::Kind::toggle:
            return std::max(label, 44.0f);
        case Parameter::Kind::choice: {
            const float segments = parts::segments_width(parameter.options);
            const bool fits = parameter.options.size() <= 4 && segments <= 420.0f * scale;
            return std::max(label, fits ? segments : 220.0f * scale);
        }
        case Parameter::Kind::selection:
            return std::max(label,
                            chips_width(static_cast<std::uint32_t>(parameter.get()), parameter.options));
        case Parameter::Kind::real:
        case Parameter::Kind::integer:
            break;
    }
    return 160.0f * scale;
}

}  // namespace lessons::ui

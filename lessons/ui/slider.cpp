#include "lessons/ui/control_parts.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/track_keys.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

constexpr float kInset = 9.0f;  // half the knob: the track's ends can be reached

/// Arrow keys while the slider has the keyboard's focus: a hundredth of the track, a tenth with Shift; Home
/// and End go to its ends.
bool move_by_keys(double& value, const SliderRange& range) {
    const TrackKeys keys = take_track_keys();
    if (!keys) return false;
    const double before = value;
    value = parts::from_share(keys.moved(parts::to_share(value, range), 0.01), range);
    const bool stuck = value == before && range.whole;
    if (stuck) value = std::clamp(value + keys.direction, range.minimum, range.maximum);
    return value != before;
}

void draw_track(ImVec2 left, float length, double share, bool lively) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 knob = left + ImVec2(length * static_cast<float>(share), 0.0f);
    draw.AddLine(left, left + ImVec2(length, 0.0f), parts::ink(mix(theme().surface, theme().control, 0.6f)),
                 4.0f);
    draw.AddLine(left, knob, parts::ink(theme().accent), 4.0f);
    if (lively) draw.AddCircleFilled(knob, 14.0f, with_alpha(theme().accent, 0.18f), 28);
    draw.AddCircleFilled(knob, 9.0f, parts::ink(theme().surface), 28);
    draw.AddCircleFilled(knob, 7.0f, parts::ink(theme().accent), 28);
}

ImU32 tone_color(NamedRange::Tone tone) {
    switch (tone) {
        case NamedRange::Tone::good:
            return theme().good;
        case NamedRange::Tone::warn:
            return theme().warn;
        case NamedRange::Tone::bad:
            return theme().bad;
        case NamedRange::Tone::neutral:
            break;
    }
    return theme().quiet_text;
}

/// The stretches as a thin band over the track.
void draw_ranges(ImVec2 left, float length, const SliderRange& range, const SliderOptions& options) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    for (const NamedRange& named : options.ranges) {
        const float from = length * static_cast<float>(parts::to_share(named.low, range));
        const float to = length * static_cast<float>(parts::to_share(named.high, range));
        if (to - from < 3.0f) continue;
        draw.AddRectFilled(left + ImVec2(from + 1.0f, -11.0f), left + ImVec2(to - 1.0f, -8.0f),
                           parts::ink(tone_color(named.tone)), 1.5f);
    }
}

/// Behind the label: the name of the stretch that the value is in, where there is room.
void draw_range_name(ImVec2 origin, float label_end, float right, double value,
                     const SliderOptions& options) {
    for (const NamedRange& named : options.ranges) {
        if (value < named.low || value > named.high) continue;
        const FontScope font(context().fonts.medium, size::kLabel - 1.0f);
        const ImVec2 at{label_end + 8.0f, origin.y};
        const float value_width = parts::text_width(format_unit(value, options.unit)) + 8.0f;
        if (at.x + parts::text_width(named.name) > right - value_width) return;
        ImGui::GetWindowDrawList()->AddText(at, parts::ink(tone_color(named.tone)), named.name.c_str());
        return;
    }
}

/// Small triangles under the track at values worth knowing; a click sets them.
bool draw_marks(ImVec2 left, float length, double& value, const SliderRange& range,
                const SliderOptions& options) {
    bool changed = false;
    const ImVec2 after = ImGui::GetCursorScreenPos();
    for (std::size_t i = 0; i < options.marks.size(); ++i) {
        const MarkedValue& mark = options.marks[i];
        if (mark.value < range.minimum || mark.value > range.maximum) continue;
        const ImVec2 tip =
            left + ImVec2(length * static_cast<float>(parts::to_share(mark.value, range)), 9.0f);
        ImGui::PushID(static_cast<int>(i));
        ImGui::SetCursorScreenPos(tip - ImVec2(9.0f, 2.0f));
        ImGui::SetNextItemAllowOverlap();
        if (press_area("mark", {18.0f, 14.0f}, 4.0f)) {
            value = mark.value;
            changed = true;
        }
        const bool hovered = ImGui::IsItemHovered();
        tooltip(format_number(mark.value, 3) + ": " + mark.reason);
        ImGui::PopID();
        if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        const ImU32 color = parts::ink(hovered ? theme().accent : theme().good);
        ImGui::GetWindowDrawList()->AddTriangleFilled(tip, tip + ImVec2(-5.0f, 8.0f),
                                                      tip + ImVec2(5.0f, 8.0f), color);
    }
    ImGui::SetCursorScreenPos(after);
    return changed;
}

/// The number as a field to type into, in place of its text.
bool edit_value(ImGuiID id, double& value, const SliderRange& range, float width) {
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const bool starting = storage.GetInt(id) == 1;
    if (starting) {
        ImGui::SetKeyboardFocusHere();
        storage.SetInt(id, 2);
    }
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {4.0f, 0.0f});
    const bool changed = parts::number_input("##typed", value, range, width);
    ImGui::PopStyleVar();
    if (!starting && !ImGui::IsItemActive()) storage.SetInt(id, 0);
    return changed;
}

/// Whether the mouse goes down on the text: the field is then there in the same frame and misses no key,
/// however fast they follow. A finger must lift first, since it may be about to scroll.
bool mouse_takes(ImVec2 corner, ImVec2 extent) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool enabled = (ImGui::GetCurrentContext()->CurrentItemFlags & ImGuiItemFlags_Disabled) == 0;
    return enabled && io.MouseClicked[0] && io.MouseSource == ImGuiMouseSource_Mouse &&
           ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(corner, corner + extent);
}

/// The value at the right of the label's line: text that turns into a field when it is clicked.
bool value_text(const char* label, double& value, const SliderRange& range, float right,
                const SliderOptions& options) {
    const ImGuiID id = ImGui::GetID("editing");
    const FontScope font(context().fonts.medium, size::kLabel);
    const std::string text = format_unit(value, options.unit);
    const ImVec2 extent = ImGui::CalcTextSize(text.c_str());
    const ImVec2 corner{right - extent.x, ImGui::GetCursorScreenPos().y};
    int editing = ImGui::GetStateStorage()->GetInt(id);
    if (editing == 0 && mouse_takes(corner, extent)) ImGui::GetStateStorage()->SetInt(id, editing = 2);
    if (editing != 0) {
        const float field_width = std::max(84.0f, extent.x + 8.0f);
        ImGui::SetCursorScreenPos({right - field_width, corner.y - 1.0f});
        return edit_value(id, value, range, field_width);
    }
    ImGui::SetCursorScreenPos(corner - ImVec2(4.0f, 0.0f));
    if (press_area("value", extent + ImVec2(8.0f, 0.0f), 4.0f)) ImGui::GetStateStorage()->SetInt(id, 1);
    name_place(std::string(label) + " number");
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
        ImGui::SetItemTooltip("Click to type a number");
    }
    ImGui::GetWindowDrawList()->AddText(corner, parts::ink(hovered ? theme().accent : theme().text),
                                        text.c_str());
    return false;
}

bool label_line(const char* label, double& value, const SliderRange& range, float width,
                const SliderOptions& options) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    parts::label(label, options.tooltip);
    draw_range_name(origin, ImGui::GetItemRectMax().x, origin.x + width, value, options);
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(origin);
    const bool changed = value_text(label, value, range, origin.x + width, options);
    ImGui::SetCursorScreenPos(after);
    return changed;
}

}  // namespace

bool slider(const char* label, double& value, const SliderRange& range, float width,
            const SliderOptions& options) {
    ImGui::PushID(label);
    bool changed = label_line(label, value, range, width, options);
    const float height = parts::row_height();
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float length = std::max(width - 2 * kInset, 1.0f);
    ImGui::SetNextItemAllowOverlap();
    press_area("track", {width, height});
    name_place(label);
    // Not where it is active because a key presses it.
    const bool active = ImGui::IsItemActive() && ImGui::GetIO().MouseDown[0];
    const bool hovered = ImGui::IsItemHovered();
    if (active) {
        const double share = std::clamp((ImGui::GetIO().MousePos.x - origin.x - kInset) / length, 0.0f, 1.0f);
        const double moved = parts::from_share(share, range);
        changed |= moved != value;
        value = moved;
    }
    if (hovered && ImGui::IsMouseDoubleClicked(0)) {
        changed |= value != options.default_value;
        value = options.default_value;
        ImGui::ClearActiveID();
    }
    changed |= move_by_keys(value, range);
    if (hovered || active) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    tooltip(options.tooltip);
    const ImVec2 left = origin + ImVec2(kInset, height * 0.5f);
    draw_ranges(left, length, range, options);
    draw_track(left, length, parts::to_share(value, range), hovered || active);
    changed |= draw_marks(left, length, value, range, options);
    ImGui::PopID();
    return changed;
}

}  // namespace lessons::ui

// Numbers that are typed.

#include "lessons/ui/control_parts.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace lessons::ui {

namespace {

/// Under the field: what may be typed into it.
void complain(const SliderRange& range) {
    ImDrawList& draw = *ImGui::GetForegroundDrawList();
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    draw.AddRect(low - ImVec2(1, 1), high + ImVec2(1, 1), theme().bad, 4.0f, 0, 2.0f);
    const std::string words = std::string(range.whole ? "a whole number" : "a number") + " from " +
                              format_number(range.minimum) + " to " + format_number(range.maximum);
    const ImVec2 extent = label_extent(words, size::kCaption, true) + ImVec2(14.0f, 8.0f);
    const float last = ImGui::GetIO().DisplaySize.x - extent.x - 8.0f;
    const ImVec2 corner{std::max(std::min(low.x, last), 8.0f), high.y + 4.0f};
    draw.AddRectFilled(corner, corner + extent, theme().surface, 6.0f);
    draw.AddRect(corner, corner + extent, theme().bad, 6.0f);
    draw_label(draw, corner + ImVec2(7.0f, 4.0f), words,
               {.color = theme().bad, .align = {0, 0}, .halo = TextStyle::Halo::none, .strong = true});
}

}  // namespace

bool parts::number_input(const char* id, double& value, const SliderRange& range, float width) {
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID unreadable = ImGui::GetID("unreadable");
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6g", value);
    ImGui::SetNextItemWidth(width);
    bool changed = false;
    if (ImGui::InputText(id, text.data(), text.size(), ImGuiInputTextFlags_AutoSelectAll)) {
        const std::optional<double> typed = parse_number(text.data());
        storage.SetBool(unreadable, !typed);
        const double wanted = typed.value_or(value);
        const double inside =
            std::clamp(range.whole ? std::round(wanted) : wanted, range.minimum, range.maximum);
        changed = inside != value;
        value = inside;
    }
    if (!ImGui::IsItemActive()) {
        storage.SetBool(unreadable, false);
    } else if (storage.GetBool(unreadable)) {
        complain(range);
    }
    return changed;
}

bool number_field(const char* label, double& value, const SliderRange& range, float width,
                  const SliderOptions& options) {
    ImGui::PushID(label);
    if (label[0] != '#') parts::label(label, options.tooltip);
    const bool changed = parts::number_input("##number", value, range, width);
    if (!options.unit.empty() && !ImGui::IsItemActive()) {
        const ImVec2 end = ImGui::GetItemRectMax();
        const ImVec2 extent = ImGui::CalcTextSize(options.unit.c_str());
        const ImVec2 corner{end.x - extent.x - 8.0f, (ImGui::GetItemRectMin().y + end.y - extent.y) * 0.5f};
        ImGui::GetWindowDrawList()->AddText(corner, parts::ink(theme().quiet_text), options.unit.c_str());
    }
    tooltip(options.tooltip);
    ImGui::PopID();
    return changed;
}

}  // namespace lessons::ui

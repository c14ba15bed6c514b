#include "lessons/interpret/case_card.h"

#include "lessons/interpret/case_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/track_keys.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

namespace lessons::cases {

namespace {

using ui::theme;

constexpr float kLeastRow = 25.0f;
constexpr float kMostRow = 40.0f;
constexpr float kKnob = 6.0f;

// The order in which people look at an application for a loan.
constexpr std::array kOrderOfLoans{"amount",   "price",  "time", "records", "job",     "seniority", "income",
                                   "expenses", "assets", "debt", "age",     "marital", "home"};

/// Features in the order of the rows.
std::vector<int> order_of(const Case& data) {
    std::vector<int> order;
    if (data.id == "credit") {
        for (const char* id : kOrderOfLoans) order.push_back(data.find(id));
    } else {
        for (int j = 0; j < data.n_features(); ++j) order.push_back(j);
    }
    return order;
}

/// Where a slider runs: what is usual, and far enough for the values that are there.
core::Interval slider_range(const FeatureWords& words, double original, double now) {
    core::Interval range = words.usual;
    for (const double value : {original, now}) {
        if (core::data::is_missing(value)) continue;
        range = {std::min(range.low, value), std::max(range.high, value)};
    }
    return range;
}

ui::TextStyle quiet(float size, ImVec2 align) {
    return {.color = theme().quiet_text, .size = size, .align = align, .halo = ui::TextStyle::Halo::none};
}

}  // namespace

CardAction CardView::draw() {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float least = ui::context().narrow ? ui::size::kTouchTarget : ui::scaled(kLeastRow);
    const std::vector<int> order = order_of(data_);
    const float n_rows = static_cast<float>(order.size());
    const float height = std::floor(std::clamp(room.y / n_rows, least, ui::scaled(kMostRow)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.0f, 0.0f});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0f, 0.0f});
    if (ImGui::BeginChild("rows", room, ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoBackground)) {
        const float width = ImGui::GetContentRegionAvail().x;
        columns_.reset = ui::context().narrow ? ui::size::kTouchTarget : ui::scaled(20.0f);
        columns_.name = std::max(ui::scaled(98.0f), 0.32f * width);
        columns_.value = ui::scaled(66.0f);
        columns_.lock = locked_ != nullptr ? columns_.reset : 0.0f;
        const float sides = columns_.name + columns_.value + columns_.reset + columns_.lock;
        columns_.control = std::max(width - sides - 10.0f, 10.0f);
        for (const int feature : order) draw_row(feature, height);
    }
    ImGui::EndChild();
    ImGui::PopStyleVar(2);
    return action_;
}

void CardView::draw_row(int feature, float height) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const ImVec2 end = corner + ImVec2(width, height);
    if (!ImGui::IsRectVisible(corner, end)) return ImGui::Dummy({width, height});
    ImGui::PushID(feature);
    const bool hovered = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                         ImGui::IsMouseHoveringRect(corner, end);
    if (hovered) ui::highlight(words(feature).id);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    if (ui::is_highlighted(words(feature).id)) draw.AddRectFilled(corner, end, theme().raised, 6.0f);
    if (feature == selected_) {
        draw.AddRectFilled(corner + ImVec2(0.0f, 4.0f), {corner.x + 3.0f, end.y - 4.0f}, theme().accent,
                           1.5f);
    }
    draw_name(feature, corner, height);
    const ImVec2 control = corner + ImVec2(columns_.name, 0.0f);
    words(feature).is_categorical() ? draw_category(feature, control, height)
                                    : draw_number(feature, control, height);
    if (is_changed(feature)) draw_reset(feature, {end.x - columns_.reset - columns_.lock, corner.y}, height);
    if (locked_ != nullptr) draw_lock(feature, {end.x - columns_.lock, corner.y}, height);
    ImGui::PopID();
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({width, height});
}

void CardView::draw_name(int feature, ImVec2 corner, float height) {
    ImGui::SetCursorScreenPos(corner);
    if (ui::press_area("name", {columns_.name - 6.0f, height}, 6.0f)) {
        action_.feature = feature;
        action_.selected = true;
    }
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const bool changed = is_changed(feature);
    const ImVec2 middle = corner + ImVec2(9.0f, height * 0.5f - (changed ? ui::scaled(6.0f) : 0.0f));
    ui::draw_label(draw, middle, words(feature).label,
                   {.size = 13.0f,
                    .align = {0, 0.5f},
                    .halo = ui::TextStyle::Halo::none,
                    .strong = feature == selected_});
    if (!changed) return;
    const std::string was = "was " + bare_value_text(words(feature), original_[feature]);
    ui::draw_label(draw, middle + ImVec2(0.0f, ui::scaled(12.5f)), was, quiet(11.0f, {0, 0.5f}));
}

void CardView::draw_number(int feature, ImVec2 corner, float height) {
    const core::Interval range = slider_range(words(feature), original_[feature], x_[feature]);
    const float length = std::max(columns_.control - 2.0f * kKnob, 1.0f);
    ImGui::SetCursorScreenPos(corner);
    ui::press_area("track", {columns_.control, height}, 6.0f);
    const ui::TrackKeys keys = ui::take_track_keys();
    const double now = core::data::is_missing(x_[feature]) ? range.low : x_[feature];
    if (ImGui::IsItemActive() && ImGui::GetIO().MouseDown[0]) {
        const double share = std::clamp((ImGui::GetIO().MousePos.x - corner.x - kKnob) / length, 0.0f, 1.0f);
        change(feature, tidied(words(feature), range.low + share * range.length()));
    } else if (keys) {
        const double share = range.length() > 0.0 ? (now - range.low) / range.length() : 0.0;
        const double wanted = tidied(words(feature), range.low + keys.moved(share, 0.01) * range.length());
        // A key moves by at least one unit.
        change(feature, wanted != now ? wanted : std::clamp(now + keys.direction, range.low, range.high));
    }
    if (ImGui::IsItemHovered() || ImGui::IsItemActive()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw_track(feature, corner + ImVec2(kKnob, height * 0.5f), length);
    draw_typed_value(feature, corner + ImVec2(columns_.control + 4.0f, 0.0f), height);
}

void CardView::draw_track(int feature, ImVec2 left, float length) const {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const core::Interval range = slider_range(words(feature), original_[feature], x_[feature]);
    const auto place = [&](double value) {
        const double share = range.length() > 0.0 ? (value - range.low) / range.length() : 0.0;
        return left + ImVec2(length * static_cast<float>(std::clamp(share, 0.0, 1.0)), 0.0f);
    };
    draw.AddLine(left, left + ImVec2(length, 0.0f), ui::mix(theme().surface, theme().control, 0.55f), 3.0f);
    if (is_changed(feature) && !core::data::is_missing(original_[feature])) {
        const ImVec2 was = place(original_[feature]);
        draw.AddLine(was, place(x_[feature]), theme().accent, 3.0f);
        draw.AddCircleFilled(was, 4.0f, theme().surface, 16);
        draw.AddCircle(was, 4.0f, theme().quiet_text, 16, 1.5f);
    }
    if (core::data::is_missing(x_[feature])) return;
    const bool lively = ImGui::IsItemHovered() || ImGui::IsItemActive();
    const ImVec2 knob = place(x_[feature]);
    if (lively) draw.AddCircleFilled(knob, 11.0f, ui::with_alpha(theme().accent, 0.18f), 24);
    draw.AddCircleFilled(knob, kKnob + 1.0f, theme().surface, 20);
    draw.AddCircleFilled(knob, kKnob - 0.5f, theme().accent, 20);
}

// The value as text that turns into a field when it is clicked.
void CardView::draw_typed_value(int feature, ImVec2 corner, float height) {
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID key = ImGui::GetID("typing");
    const int state = storage.GetInt(key);
    if (state == 0) {
        ImGui::SetCursorScreenPos(corner);
        if (ui::press_area("value", {columns_.value, height}, 6.0f)) storage.SetInt(key, 1);
        const bool hovered = ImGui::IsItemHovered();
        if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
        const ImU32 color = hovered || is_changed(feature) ? theme().accent : theme().text;
        ui::draw_label(*ImGui::GetWindowDrawList(), corner + ImVec2(columns_.value, height * 0.5f),
                       value_text(words(feature), x_[feature]),
                       {.color = color,
                        .size = 12.5f,
                        .align = {1, 0.5f},
                        .halo = ui::TextStyle::Halo::none,
                        .strong = true});
        return;
    }
    std::array<char, 32> text{};
    if (!core::data::is_missing(x_[feature])) std::snprintf(text.data(), text.size(), "%.6g", x_[feature]);
    ImGui::SetCursorScreenPos(corner + ImVec2(0.0f, (height - ImGui::GetFontSize()) * 0.5f));
    ImGui::SetNextItemWidth(columns_.value);
    if (state == 1) ImGui::SetKeyboardFocusHere();
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {4.0f, 0.0f});
    if (ImGui::InputText("##typed", text.data(), text.size(), ImGuiInputTextFlags_AutoSelectAll)) {
        const auto typed = ui::parse_number(text.data());
        const core::Interval range = words(feature).range;
        if (typed) change(feature, std::clamp(tidied(words(feature), *typed), range.low, range.high));
    }
    ImGui::PopStyleVar();
    if (state == 1) {
        storage.SetInt(key, 2);
    } else if (!ImGui::IsItemActive()) {
        storage.SetInt(key, 0);
    }
}

void CardView::draw_category(int feature, ImVec2 corner, float height) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float inset = std::max((height - ui::scaled(23.0f)) * 0.5f, 2.0f);
    const ImVec2 begin = corner + ImVec2(0.0f, inset);
    const ImVec2 extent{columns_.control + columns_.value + 4.0f, height - 2.0f * inset};
    ImGui::SetCursorScreenPos(corner);
    if (ui::press_area("list", {extent.x, height}, 6.0f)) ImGui::OpenPopup("options");
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw.AddRectFilled(begin, begin + extent, hovered ? theme().raised : theme().surface, 5.0f);
    draw.AddRect(begin, begin + extent, is_changed(feature) ? theme().accent : theme().control, 5.0f);
    ui::draw_label(draw, begin + ImVec2(9.0f, extent.y * 0.5f), value_text(words(feature), x_[feature]),
                   {.color = is_changed(feature) ? theme().accent : theme().text,
                    .size = 12.5f,
                    .align = {0, 0.5f},
                    .halo = ui::TextStyle::Halo::none,
                    .strong = true});
    ui::draw_icon(draw, ui::Icon::chevron_down, begin + ImVec2(extent.x - 12.0f, extent.y * 0.5f), 13.0f,
                  theme().quiet_text);
    ImGui::SetNextWindowPos(begin + ImVec2(0.0f, extent.y + 3.0f), ImGuiCond_Appearing);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {6.0f, 6.0f});
    if (ImGui::BeginPopup("options")) {
        const auto& categories = words(feature).categories;
        for (std::size_t code = 0; code < categories.size(); ++code) {
            const bool chosen = x_[feature] == static_cast<double>(code);
            const float line = ui::context().narrow ? ui::size::kTouchTarget : ui::scaled(28.0f);
            if (ImGui::Selectable(categories[code].c_str(), chosen, 0,
                                  {std::max(extent.x - 12.0f, 120.0f), line})) {
                change(feature, static_cast<double>(code));
            }
        }
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

void CardView::draw_reset(int feature, ImVec2 corner, float height) {
    ImGui::SetCursorScreenPos(corner);
    if (ui::press_area("reset", {columns_.reset, height}, 6.0f)) change(feature, original_[feature]);
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ImGui::SetItemTooltip("Back to %s", value_text(words(feature), original_[feature]).c_str());
    }
    ui::draw_icon(*ImGui::GetWindowDrawList(), ui::Icon::reset,
                  corner + ImVec2(columns_.reset * 0.55f, height * 0.5f), 13.0f,
                  hovered ? theme().accent : theme().quiet_text);
}

void CardView::draw_lock(int feature, ImVec2 corner, float height) {
    const bool is_locked = (*locked_)[static_cast<std::size_t>(feature)];
    ImGui::SetCursorScreenPos(corner);
    if (ui::press_area("lock", {columns_.lock, height}, 6.0f)) {
        action_.feature = feature;
        action_.lock_turned = true;
    }
    if (ImGui::IsItemHovered()) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ImGui::SetItemTooltip(is_locked ? "Advice leaves this alone" : "Advice may change this");
    }
    const ImU32 ink = is_locked ? theme().text : ui::with_alpha(theme().quiet_text, 0.35f);
    ui::draw_icon(*ImGui::GetWindowDrawList(), ui::Icon::lock,
                  corner + ImVec2(columns_.lock * 0.5f, height * 0.5f), 14.0f, ink);
}

void CardView::change(int feature, double value) {
    const double now = x_[feature];
    if (value == now || (std::isnan(value) && std::isnan(now))) return;
    action_.feature = feature;
    action_.value = value;
}

bool CardView::is_changed(int feature) const {
    const double was = original_[feature];
    const double now = x_[feature];
    return was != now && !(std::isnan(was) && std::isnan(now));
}

}  // namespace lessons::cases

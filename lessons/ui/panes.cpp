#include "lessons/ui/panes.h"

#include "lessons/ui/context.h"
#include "lessons/ui/control_parts.h"
#include "lessons/ui/ease.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cassert>

namespace lessons::ui {

namespace {

constexpr float kPadding = 14.0f;
constexpr float kNarrowPadding = 10.0f;
constexpr float kSmallestPane = 8.0f;
constexpr float kEnlarge = 26.0f;  // px, the button in the corner

float weight(const std::vector<float>& weights, int index) {
    const auto place = static_cast<std::size_t>(index);
    return place < weights.size() ? std::max(weights[place], 0.01f) : 1.0f;
}

/// A pane that something points at has a ring of light around it.
void draw_light(ImDrawList& draw, const std::string& id, ImVec2 begin, ImVec2 end) {
    const float light = ease(ImGui::GetID(id.c_str()), is_highlighted(id) ? 1.0f : 0.0f);
    if (light <= 0.0f) return;
    const ImVec2 spread(3.0f, 3.0f);
    draw.AddRect(begin - spread, end + spread, with_alpha(theme().accent, 0.25f * light),
                 size::kRadius + 3.0f, 0, 6.0f);
    draw.AddRect(begin, end, with_alpha(theme().accent, light), size::kRadius, 0, 2.0f);
}

/// The choice of what the pane shows, between these points, at the right. Gives its width: 0 where there is
/// none, or no room.
float draw_views(const Pane& pane, ImVec2 begin, ImVec2 end) {
    if (pane.views.empty()) return 0.0f;
    const FontScope font(context().fonts.text, size::kCaption);
    const float height = context().narrow ? size::kTouchTarget : scaled(22.0f);
    const float width = parts::segments_width(pane.views);
    if (width > end.x - begin.x) return 0.0f;
    ImGui::SetCursorScreenPos(end - ImVec2(width, height * 0.5f));
    parts::segments(*pane.view, pane.views, height);
    return width;
}

void draw_views_under_tabs(const Pane& pane, float width) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 middle = corner + ImVec2(0.0f, size::kTouchTarget * 0.5f);
    const float drawn = draw_views(pane, middle, middle + ImVec2(width, 0.0f));
    ImGui::SetCursorScreenPos(corner);
    if (drawn > 0.0f) ImGui::Dummy({width, size::kTouchTarget});
}

void remember_place(std::string_view id, ImVec2 position, ImVec2 extent) {
    for (PanePlace& place : context().panes) {
        if (place.id != id) continue;
        place.position = position;
        place.size = extent;
    }
}

}  // namespace

PaneGrid::PaneGrid(std::vector<Pane> panes, std::initializer_list<std::string_view> rows,
                   const PaneWeights& weights)
    : weights_(weights), row_count_(static_cast<int>(rows.size())) {
    for (const std::string_view row : rows) column_count_ = std::max(column_count_, count_cells(row));
    leave_out_hidden(std::move(panes), rows);
    origin_ = ImGui::GetCursorScreenPos();
    size_ = ImMax(ImGui::GetContentRegionAvail(), ImVec2(0, 0));
    if (context().narrow && shown_.size() > 1) draw_tabs();
}

void PaneGrid::leave_out_hidden(std::vector<Pane> panes, const std::vector<std::string_view>& rows) {
    context().panes.clear();
    std::vector<PaneCells> cells;
    for (Pane& pane : panes) {
        const bool hidden = context().hidden_panes.count(pane.id) > 0;
        context().panes.push_back({.id = pane.id, .title = pane.title, .is_hidden = hidden});
        if (hidden) continue;
        cells.push_back(find_cells(rows, pane.id));
        shown_.push_back({std::move(pane), {}});
    }
    if (shown_.size() < panes.size()) grow_into_gaps(cells, column_count_, row_count_);
    for (std::size_t i = 0; i < shown_.size(); ++i) shown_[i].cells = cells[i];
}

PaneGrid::~PaneGrid() {
    assert(!open_);
    ImGui::SetCursorScreenPos(origin_);
    ImGui::Dummy(size_);
}

const PaneGrid::Shown* PaneGrid::find(std::string_view id) const {
    const auto found =
        std::find_if(shown_.begin(), shown_.end(), [&](const Shown& shown) { return shown.pane.id == id; });
    return found != shown_.end() ? &*found : nullptr;
}

const PaneGrid::Shown* PaneGrid::alone() const {
    const Shown* focused = find(context().focused_pane);
    if (focused == nullptr && context().narrow && !shown_.empty()) return &shown_.front();
    return focused;
}

bool PaneGrid::is_on_screen(const Shown& shown) const { return alone() == nullptr || alone() == &shown; }

ImVec2 PaneGrid::track(const std::vector<float>& weights, int count, float length, int first, int end) const {
    float total = 0.0f;
    for (int i = 0; i < count; ++i) total += weight(weights, i);
    const float gap = size::kGap;
    const float free = std::max(length - gap * static_cast<float>(count - 1), 0.0f);
    float position = 0.0f;
    for (int i = 0; i < first; ++i) position += free * weight(weights, i) / total + gap;
    float extent = gap * static_cast<float>(end - first - 1);
    for (int i = first; i < end; ++i) extent += free * weight(weights, i) / total;
    return {position, extent};
}

void PaneGrid::place(const Shown& shown, ImVec2& position, ImVec2& extent) const {
    position = origin_ + ImVec2(0.0f, tabs_height_);
    extent = ImMax(size_ - ImVec2(0.0f, tabs_height_), ImVec2(0, 0));
    const PaneCells& cells = shown.cells;
    if (alone() == &shown || cells.empty()) return;
    const ImVec2 across = track(weights_.columns, column_count_, extent.x, cells.column, cells.column_end);
    const ImVec2 down = track(weights_.rows, row_count_, extent.y, cells.row, cells.row_end);
    position += ImVec2(across.x, down.x);
    extent = {across.y, down.y};
    position = ImFloor(position);
    extent = ImFloor(extent);
}

void PaneGrid::draw_tabs() {
    tabs_height_ = size::kTouchTarget + 8.0f;
    const float width = size_.x / static_cast<float>(shown_.size());
    if (width < 4.0f || size_.y < tabs_height_) return;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < shown_.size(); ++i) {
        const Pane& pane = shown_[i].pane;
        const ImVec2 corner = origin_ + ImVec2(width * static_cast<float>(i), 0.0f);
        ImGui::SetCursorScreenPos(corner);
        ImGui::PushID(static_cast<int>(i));
        if (press_area("tab", {width, size::kTouchTarget})) context().focused_pane = pane.id;
        const bool chosen = alone() == &shown_[i];
        const float shown = ease(ImGui::GetID("line"), chosen ? 1.0f : 0.0f);
        char buffer[96];
        const std::string_view title =
            shortened(pane.title, width - 8.0f, size::kLabel, buffer, sizeof buffer);
        draw_label(draw, corner + ImVec2(width * 0.5f, size::kTouchTarget * 0.5f), title,
                   {.color = chosen ? theme().text : theme().quiet_text,
                    .size = size::kLabel,
                    .halo = TextStyle::Halo::none,
                    .strong = true});
        const float half = (width * 0.5f - 8.0f) * shown;
        const ImVec2 middle = corner + ImVec2(width * 0.5f, size::kTouchTarget);
        if (half > 0.5f)
            draw.AddRectFilled(middle - ImVec2(half, 2.0f), middle + ImVec2(half, 1.0f), theme().accent,
                               1.5f);
        ImGui::PopID();
    }
}

bool PaneGrid::begin(std::string_view id) {
    assert(!open_ && "end() of the pane before is missing");
    const Shown* shown = find(id);
    assert((shown != nullptr || context().hidden_panes.count(std::string(id)) > 0) && "no pane of this name");
    if (shown == nullptr || !is_on_screen(*shown)) return false;
    ImVec2 position;
    ImVec2 extent;
    place(*shown, position, extent);
    if (extent.x < kSmallestPane || extent.y < kSmallestPane) return false;
    remember_place(id, position, extent);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 end = position + extent;
    draw.AddRectFilled(position, end, theme().surface, size::kRadius);
    draw.AddRect(position, end, theme().line, size::kRadius, 0, 1.0f);
    draw_light(draw, shown->pane.id, position, end);
    const float padding = context().narrow ? kNarrowPadding : kPadding;
    ImGui::SetCursorScreenPos(position);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {padding, padding});
    open_ = true;
    const bool visible = ImGui::BeginChild(
        shown->pane.id.c_str(), extent, ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened,
        ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground);
    ImGui::PopStyleVar();
    const bool tabs = context().narrow && shown_.size() > 1;
    const float width = extent.x - 2.0f * padding;
    if (visible && !tabs) draw_head(shown->pane, width);
    if (visible && tabs) draw_views_under_tabs(shown->pane, width);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    return visible && room.x > 1.0f && room.y > 1.0f;
}

void PaneGrid::draw_head(const Pane& pane, float width) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float line = scaled(size::kLabel) * 1.3f;
    const bool can_grow = shown_.size() > 1 && width > 2.0f * kEnlarge;
    float room = width - kEnlarge - 6.0f;
    const ImVec2 middle = corner + ImVec2(0.0f, line * 0.5f);
    room -= draw_views(pane, middle, middle + ImVec2(room, 0.0f)) + 8.0f;
    char buffer[160];
    const std::string_view title = shortened(pane.title, room, size::kLabel, buffer, sizeof buffer);
    draw_label(*ImGui::GetWindowDrawList(), corner, title,
               {.size = size::kLabel, .align = {0, 0}, .halo = TextStyle::Halo::none, .strong = true});
    if (can_grow) draw_enlarge(pane, corner + ImVec2(width - kEnlarge * 0.5f + 6.0f, line * 0.5f));
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({width, line + 2.0f});
}

void PaneGrid::draw_enlarge(const Pane& pane, ImVec2 center) {
    const ImVec2 extent(kEnlarge, kEnlarge);
    ImGui::SetCursorScreenPos(center - extent * 0.5f);
    if (press_area("enlarge", extent)) {
        const bool enlarged = context().focused_pane == pane.id;
        context().focused_pane = enlarged ? "" : pane.id;
    }
    const bool enlarged = alone() != nullptr;
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) ImGui::SetItemTooltip("%s", enlarged ? "Show all panes" : "Enlarge this pane");
    const bool lit = hovered || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
    const float glow = ease(ImGui::GetItemID(), lit                                    ? 1.0f
                                                : ImGui::IsWindowHovered() || enlarged ? 0.7f
                                                                                       : 0.35f);
    draw_icon(*ImGui::GetWindowDrawList(), enlarged ? Icon::shrink : Icon::expand,
              ImGui::GetItemRectMin() + extent * 0.5f, 15.0f, with_alpha(theme().quiet_text, glow));
}

void PaneGrid::end() {
    if (!open_) return;
    ImGui::EndChild();
    open_ = false;
}

}  // namespace lessons::ui

#include "lessons/ui/tree.h"

#include "lessons/ui/context.h"
#include "lessons/ui/label.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace lessons::ui {

namespace {

constexpr float kCardPadding = 9.0f;
constexpr float kBetween = 18.0f;
constexpr float kLevelGap = 48.0f;
constexpr float kLargest = 1.25f;

float widest_edge(std::span<const TreeNode> nodes) {
    float widest = 0.0f;
    for (const TreeNode& node : nodes) widest = std::max(widest, label_extent(node.edge, size::kCaption).x);
    return widest;
}

/// Cards of one size and where they are.
struct TreeLayout {
    std::vector<core::Vector2> places;
    ImVec2 card;
    ImVec2 pitch;   ///< From card to card.
    ImVec2 origin;  ///< Middle of the top left place.
    float scale = 1.0f;

    ImVec2 center(std::size_t node) const {
        const ImVec2 place{static_cast<float>(places[node].x()), static_cast<float>(places[node].y())};
        return origin + place * pitch * scale;
    }
    ImRect box(std::size_t node) const {
        return {center(node) - card * (0.5f * scale), center(node) + card * (0.5f * scale)};
    }
};

ImVec2 card_extent(std::span<const TreeNode> nodes) {
    ImVec2 card{44.0f, 0.0f};
    for (const TreeNode& node : nodes) {
        card.y = std::max(card.y, scaled(size::kCaption) * 1.35f * static_cast<float>(node.lines.size()));
        for (const std::string& line : node.lines)
            card.x = std::max(card.x, label_extent(line, size::kCaption, true).x);
    }
    return card + ImVec2(2.0f * kCardPadding, 2.0f * kCardPadding - 3.0f);
}

TreeLayout lay_out(std::span<const TreeNode> nodes, const ImRect& frame, const TreeView& view) {
    TreeLayout layout;
    std::vector<int> parents;
    for (const TreeNode& node : nodes) parents.push_back(node.parent);
    layout.places = lay_out_tree(parents);
    layout.card = card_extent(nodes);
    layout.pitch = ImMax(layout.card, ImVec2(widest_edge(nodes), 0.0f)) + ImVec2(kBetween, scaled(kLevelGap));
    core::Vector2 most(0.0, 0.0);
    for (const core::Vector2& place : layout.places) most = most.cwiseMax(place);
    const ImVec2 needed =
        layout.card + ImVec2(static_cast<float>(most.x()), static_cast<float>(most.y())) * layout.pitch;
    const float fit = std::min((frame.GetWidth() - 8.0f) / needed.x, (frame.GetHeight() - 8.0f) / needed.y);
    layout.scale = std::clamp(fit, 0.05f, kLargest) * view.zoom;
    const ImVec2 corner = frame.GetCenter() - needed * (layout.scale * 0.5f);
    const float top = std::max(corner.y, frame.Min.y + 4.0f);
    layout.origin = ImVec2(corner.x, view.zoom == 1.0f ? top : corner.y) +
                    layout.card * (0.5f * layout.scale) + view.shift;
    return layout;
}

void take_input(TreeView& view, const ImRect& frame) {
    const ImGuiIO& io = ImGui::GetIO();
    if (ImGui::IsItemActive()) view.shift += io.MouseDelta;
    if (context().fit_requested) view = {};
    if (!ImGui::IsItemHovered()) return;
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) view = {};
    ImGui::SetItemKeyOwner(ImGuiKey_MouseWheelY);
    if (io.MouseWheel == 0.0f) return;
    const float zoom = std::clamp(view.zoom * std::pow(1.15f, io.MouseWheel), 0.3f, 8.0f);
    const ImVec2 from_middle = io.MousePos - frame.GetCenter() - view.shift;
    view.shift += from_middle * (1.0f - zoom / view.zoom);
    view.zoom = zoom;
}

ImU32 border_color(const TreeNode& node) {
    switch (node.mood) {
        case TreeMood::current:
            return theme().accent;
        case TreeMood::good:
            return theme().good;
        case TreeMood::closed:
            return theme().line;
        case TreeMood::plain:
            break;
    }
    return theme().control;
}

void draw_edge(ImDrawList& draw, const TreeLayout& layout, const TreeNode& node, std::size_t index) {
    const auto parent = static_cast<std::size_t>(node.parent);
    const ImVec2 from{layout.center(parent).x, layout.box(parent).Max.y};
    const ImVec2 to{layout.center(index).x, layout.box(index).Min.y};
    const ImVec2 down{0.0f, (to.y - from.y) * 0.5f};
    draw.AddBezierCubic(from, from + down, to - down, to, theme().control, 1.25f);
    if (layout.scale < 0.55f) return;
    if (node.edge.empty()) return;
    const float size = size::kCaption * layout.scale;
    const ImVec2 half = label_extent(node.edge, size) * 0.5f + ImVec2(3, 0);
    const ImVec2 middle{to.x, from.y + (to.y - from.y) * 0.64f};
    draw.AddRectFilled(middle - half, middle + half, theme().surface, 3.0f);
    draw_label(draw, middle, node.edge,
               {.color = theme().quiet_text, .size = size, .halo = TextStyle::Halo::none});
}

void draw_card(ImDrawList& draw, const TreeLayout& layout, const TreeNode& node, std::size_t index,
               bool hovered) {
    const ImRect box = layout.box(index);
    const bool lit = hovered || is_highlighted(node.name);
    const bool bold = lit || node.mood == TreeMood::current || node.mood == TreeMood::good;
    const float rounding = size::kRadius * layout.scale;
    draw.AddRectFilled(box.Min, box.Max, lit ? theme().accent_soft : theme().surface, rounding);
    draw.AddRect(box.Min, box.Max, lit ? theme().accent : border_color(node), rounding, 0,
                 bold ? 2.0f : 1.0f);
    if (layout.scale < 0.4f) return;
    const float line = scaled(size::kCaption) * 1.35f * layout.scale;
    ImVec2 at{box.GetCenter().x,
              box.GetCenter().y - line * (static_cast<float>(node.lines.size()) - 1.0f) * 0.5f};
    bool first = node.mood != TreeMood::closed;
    for (const std::string& words : node.lines) {
        draw_label(draw, at, words,
                   {.color = first ? theme().text : theme().quiet_text,
                    .size = size::kCaption * layout.scale,
                    .halo = TextStyle::Halo::none,
                    .strong = first});
        first = false;
        at.y += line;
    }
}

}  // namespace

TreeHit tree(const char* id, std::span<const TreeNode> nodes, TreeView& view) {
    const ImVec2 extent = ImGui::GetContentRegionAvail();
    TreeHit hit;
    if (extent.x < 24.0f || extent.y < 24.0f || nodes.empty()) return hit;
    const ImRect frame(ImGui::GetCursorScreenPos(), ImGui::GetCursorScreenPos() + extent);
    const bool released = ImGui::InvisibleButton(id, extent);
    take_input(view, frame);
    const TreeLayout layout = lay_out(nodes, frame, view);
    if (ImGui::IsItemHovered()) {
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            if (layout.box(i).Contains(ImGui::GetIO().MousePos)) hit.node = static_cast<int>(i);
        }
    }
    const float moved = ImGui::GetIO().MouseDragMaxDistanceSqr[0];
    hit.clicked = released && hit.node >= 0 && moved < 25.0f;
    if (hit.node >= 0 && !nodes[static_cast<std::size_t>(hit.node)].name.empty()) {
        highlight(nodes[static_cast<std::size_t>(hit.node)].name);
    }
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.PushClipRect(frame.Min, frame.Max, true);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].parent >= 0 && nodes[i].parent < static_cast<int>(i))
            draw_edge(draw, layout, nodes[i], i);
    }
    for (std::size_t i = 0; i < nodes.size(); ++i)
        draw_card(draw, layout, nodes[i], i, hit.node == static_cast<int>(i));
    draw.PopClipRect();
    return hit;
}

}  // namespace lessons::ui

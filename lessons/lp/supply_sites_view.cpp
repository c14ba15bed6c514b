#include "lessons/lp/supply_sites_view.h"

#include "lessons/lp/supply_map_parts.h"
#include "lessons/lp/supply_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::supply {

namespace {

using core::Index;
using ui::theme;

constexpr float kBarHeight = 6.0f;

void words(const std::string& text, ImU32 color) {
    ImGui::AlignTextToFramePadding();
    ImGui::PushStyleColor(ImGuiCol_Text, color);
    ImGui::TextUnformatted(text.c_str());
    ImGui::PopStyleColor();
}

/// A number that is dragged sideways or typed, in whole units.
bool amount_field(const char* id, double& value, double original, float width) {
    ImGui::PushStyleColor(ImGuiCol_FrameBg, theme().accent_soft);
    ImGui::PushStyleColor(ImGuiCol_Text, value != original ? theme().accent : theme().text);
    ImGuiIO& io = ImGui::GetIO();
    const bool typed_by_click = io.ConfigDragClickToInputText;
    io.ConfigDragClickToInputText = true;
    ImGui::SetNextItemWidth(width);
    const double low = 0.0;
    double wanted = value;
    const bool moved = ImGui::DragScalar(id, ImGuiDataType_Double, &wanted, 0.5f, &low, &kMostAmount, "%.0f",
                                         ImGuiSliderFlags_AlwaysClamp);
    io.ConfigDragClickToInputText = typed_by_click;
    ImGui::PopStyleColor(2);
    wanted = std::round(wanted);
    if (!moved || !std::isfinite(wanted) || wanted == value) return false;
    value = wanted;
    return true;
}

/// How much of the stock goes out or of the demand arrives.
void draw_bar(double share, ImU32 color, float width) {
    const ImVec2 corner =
        ImGui::GetCursorScreenPos() + ImVec2(0.0f, 0.5f * (ImGui::GetFrameHeight() - kBarHeight));
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(corner, corner + ImVec2(width, kBarHeight),
                       ui::mix(theme().surface, theme().control, 0.35f), 3.0f);
    if (share > 0.0)
        draw.AddRectFilled(corner, corner + ImVec2(width * static_cast<float>(share), kBarHeight), color,
                           3.0f);
    ImGui::Dummy({width, ImGui::GetFrameHeight()});
}

bool remove_button(float side) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool pressed = ui::press_area("remove", {side, side}, 6.0f);
    const bool is_hovered = ImGui::IsItemHovered();
    ui::draw_icon(*ImGui::GetWindowDrawList(), ui::Icon::close, corner + ImVec2(side, side) * 0.5f, 13.0f,
                  is_hovered ? theme().bad : theme().quiet_text);
    if (is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ui::tooltip("Remove from the map");
    return pressed;
}

/// Columns of the pane, px from its left.
struct Columns {
    float name = 0.0f;
    float amount = 0.0f;
    float field = 0.0f;
    float bar = 0.0f;
    float bar_width = 0.0f;
    float price = 0.0f;
    float remove = 0.0f;

    static Columns fit(float width) {
        Columns columns;
        columns.field = ui::scaled(48.0f);
        columns.name = 20.0f;
        columns.amount = std::min(ui::scaled(112.0f), 0.37f * width);
        columns.bar = columns.amount + columns.field + 8.0f;
        columns.remove = width - ImGui::GetFrameHeight();
        columns.price = columns.remove - ui::scaled(58.0f);
        columns.bar_width = std::max(columns.price - columns.bar - 10.0f, 8.0f);
        return columns;
    }
};

void draw_sign_of(const Site& site, const Scene& scene, std::size_t k) {
    const ImU32 color = scene.shows_prices
                            ? price_scale(scene).color(scene.run.now().price(static_cast<Index>(k)))
                            : theme().quiet_text;
    const ui::Marker marker = site.kind == SiteKind::warehouse ? ui::Marker::square : ui::Marker::circle;
    const ImVec2 at = ImGui::GetCursorScreenPos() + ImVec2(8.0f, 0.5f * ImGui::GetFrameHeight());
    ui::draw_marker(*ImGui::GetWindowDrawList(), marker, at, 5.5f, color, theme().surface);
    ImGui::Dummy({1.0f, 1.0f});
}

double original_amount(const Scene& scene, const Site& site) {
    for (const Site& told : scene.story.world.sites)
        if (told.id == site.id) return told.amount;
    return site.amount;
}

void set_amount(Changes& changes, const Site& site, double amount) {
    for (Site& added : changes.added) {
        if (added.id != site.id) continue;
        added.amount = amount;
        return;
    }
    changes.amounts[site.id] = amount;
}

void draw_site(const Scene& scene, std::size_t k, Action& action) {
    const Site& site = scene.site(k);
    const auto node = static_cast<Index>(k);
    const core::lp::NetworkSimplex& plan = scene.run.now();
    const Columns columns = Columns::fit(ImGui::GetContentRegionAvail().x);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 end = corner + ImVec2(ImGui::GetContentRegionAvail().x, ImGui::GetFrameHeight());
    if (ui::is_highlighted(highlight_of(site)))
        ImGui::GetWindowDrawList()->AddRectFilled(corner, end, theme().raised, 6.0f);
    if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(corner, end))
        ui::highlight(highlight_of(site));
    draw_sign_of(site, scene, k);
    ImGui::SameLine(columns.name);
    std::array<char, 64> buffer{};
    const float room = columns.amount - columns.name - 4.0f;
    words(std::string(ui::shortened(site.name, room, ImGui::GetFontSize(), buffer.data(), buffer.size())),
          theme().text);
    ImGui::SameLine(columns.amount);
    double amount = site.amount;
    if (amount_field("##amount", amount, original_amount(scene, site), columns.field)) {
        action.changes = scene.changes;
        set_amount(*action.changes, site, amount);
    }
    ImGui::SameLine(columns.bar);
    const bool is_shop = site.kind == SiteKind::shop;
    const double idle = is_shop ? plan.missing(node) : plan.left_over(node);
    const double share = site.amount > 0.0 ? 1.0 - idle / site.amount : 0.0;
    draw_bar(share, is_shop ? theme().good : theme().accent, columns.bar_width);
    ImGui::SameLine(columns.price);
    words(ui::format_money(plan.price(node)), idle > 0.0 && is_shop ? theme().bad : theme().quiet_text);
    ImGui::SameLine(columns.remove);
    if (remove_button(ImGui::GetFrameHeight())) {
        action.changes = scene.changes;
        action.changes->removed.insert(site.id);
    }
}

void draw_head(const char* kind, const char* amount) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kCaption);
    const Columns columns = Columns::fit(ImGui::GetContentRegionAvail().x);
    words(kind, theme().quiet_text);
    ImGui::SameLine(columns.amount);
    words(amount, theme().quiet_text);
    ImGui::SameLine(columns.price);
    words("One more", theme().quiet_text);
}

void draw_kind(const Scene& scene, SiteKind kind, Action& action) {
    for (std::size_t k = 0; k < scene.run.world().sites.size(); ++k) {
        if (scene.site(k).kind != kind) continue;
        ImGui::PushID(scene.site(k).id);
        draw_site(scene, k, action);
        ImGui::PopID();
    }
}

double original_capacity(const Scene& scene, Link link) {
    for (const Road& road : scene.story.world.roads)
        if (road.link() == link) return road.capacity;
    return core::kInfinity;
}

void draw_capacities(const Scene& scene, Action& action) {
    const Columns columns = Columns::fit(ImGui::GetContentRegionAvail().x);
    bool has_head = false;
    for (std::size_t k = 0; k < scene.run.world().roads.size(); ++k) {
        const Road& road = scene.run.world().roads[k];
        if (!std::isfinite(road.capacity)) continue;
        if (!has_head) {
            const ui::FontScope font(ui::context().fonts.text, ui::size::kCaption);
            words("Roads with little room", theme().quiet_text);
        }
        has_head = true;
        ImGui::PushID(static_cast<int>(1000 + k));
        double capacity = road.capacity;
        if (amount_field("##capacity", capacity, original_capacity(scene, road.link()), columns.field)) {
            action.changes = scene.changes;
            action.changes->capacities[road.link()] = capacity;
        }
        ImGui::SameLine(columns.field + 8.0f);
        words(scene.run.world().find(road.from)->name + " \u2013 " + scene.run.world().find(road.to)->name,
              theme().text);
        ImGui::PopID();
    }
}

}  // namespace

Action draw_sites(const Scene& scene) {
    Action action;
    if (ImGui::BeginChild("sites", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        const bool narrow = ui::context().narrow;
        const ui::FontScope font(ui::context().fonts.text, narrow ? 14.0f : 13.0f);
        const float frame = narrow ? 0.5f * (ui::size::kTouchTarget - ImGui::GetFontSize()) : 2.0f;
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {6.0f, frame});
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {5.0f, 2.0f});
        draw_head("Depots", "Stock");
        draw_kind(scene, SiteKind::warehouse, action);
        draw_head("Shops", "Demand");
        draw_kind(scene, SiteKind::shop, action);
        draw_capacities(scene, action);
        ImGui::PopStyleVar(2);
    }
    ImGui::EndChild();
    return action;
}

}  // namespace lessons::supply

#include "lessons/lp/supply_costs_view.h"

#include "lessons/lp/supply_map_parts.h"
#include "lessons/lp/supply_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/table.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace lessons::supply {

namespace {

using core::Index;
using core::lp::ArcState;
using core::lp::NetworkSimplex;
using ui::format_number;
using ui::theme;

/// As they are listed, or, where there are too many to be named, from west to east.
std::vector<std::size_t> order_of_sites(const Scene& scene) {
    std::vector<std::size_t> order(scene.run.world().sites.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (scene.is_small()) return order;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return scene.site(a).place.x() < scene.site(b).place.x();
    });
    return order;
}

/// Warehouses down, shops across; every route has its cell.
struct Matrix {
    std::vector<std::size_t> warehouses;
    std::vector<std::size_t> shops;
    std::vector<std::size_t> row_of;     ///< By site.
    std::vector<std::size_t> column_of;  ///< By site.

    explicit Matrix(const Scene& scene) {
        const std::size_t count = scene.run.world().sites.size();
        row_of.resize(count);
        column_of.resize(count);
        for (const std::size_t k : order_of_sites(scene)) {
            const bool is_shop = scene.site(k).kind == SiteKind::shop;
            std::vector<std::size_t>& list = is_shop ? shops : warehouses;
            (is_shop ? column_of : row_of)[k] = list.size();
            list.push_back(k);
        }
    }
};

/// The places of the cells, px.
struct Cells {
    ImVec2 origin;
    ImVec2 cell;

    ImRect at(std::size_t row, std::size_t column) const {
        const ImVec2 corner =
            origin + ImVec2(cell.x * static_cast<float>(column), cell.y * static_cast<float>(row));
        return {corner, corner + cell};
    }
};

std::string decimals(double value) { return ui::format_fixed(value, 2); }

void word(ImVec2 at, const std::string& text, ImU32 color, ImVec2 align, float size = 12.0f,
          bool is_strong = false) {
    ui::draw_label(*ImGui::GetWindowDrawList(), at, text,
                   {.color = color,
                    .size = size,
                    .align = align,
                    .halo = ui::TextStyle::Halo::none,
                    .strong = is_strong});
}

const core::lp::CycleArc* part_of_cycle(const Scene& scene, std::size_t route) {
    for (const core::lp::CycleArc& part : scene.next.cycle)
        if (part.arc == static_cast<Index>(route)) return &part;
    return nullptr;
}

/// What the middle of a cell says: what travels there, or what a unit there would cost more.
void draw_cell_number(const Scene& scene, std::size_t route, const ImRect& cell) {
    const NetworkSimplex& plan = scene.run.now();
    const auto arc = static_cast<Index>(route);
    const ImVec2 at{cell.Max.x - 8.0f, cell.Max.y - 5.0f};
    if (scene.run.routes()[route].is_closed) return word(at, "closed", theme().bad, {1.0f, 1.0f});
    if (plan.flow(arc) > 0.0 || plan.state(arc) == ArcState::kTree)
        return word(at, format_number(plan.flow(arc)), theme().text, {1.0f, 1.0f}, 15.0f, true);
    const double reduced = plan.reduced_cost(arc);
    const std::string text = (reduced >= 0.0 ? "+" : ui::kMinus) + decimals(std::fabs(reduced));
    word(at, text, reduced < -0.005 ? theme().good : theme().quiet_text, {1.0f, 1.0f}, 12.0f,
         reduced < -0.005);
}

void draw_cell(const Scene& scene, std::size_t route, const ImRect& cell) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const NetworkSimplex& plan = scene.run.now();
    const bool is_lit = ui::is_highlighted(highlight_of(scene, route));
    if (plan.state(static_cast<Index>(route)) == ArcState::kTree)
        draw.AddRectFilled(cell.Min, cell.Max, theme().accent_soft, 4.0f);
    if (is_lit) draw.AddRect(cell.Min, cell.Max, theme().accent, 4.0f, 0, 2.0f);
    const supply::Route& way = scene.run.routes()[route];
    if (!way.is_closed)
        word(cell.Min + ImVec2(6.0f, 3.0f), decimals(way.cost), theme().quiet_text, {0.0f, 0.0f}, 11.0f);
    draw_cell_number(scene, route, cell);
    if (const core::lp::CycleArc* part = part_of_cycle(scene, route)) {
        draw.AddRect(cell.Min, cell.Max, color_of_sign(part->sign), 4.0f, 0, 2.0f);
        word({cell.Max.x - 6.0f, cell.Min.y + 2.0f}, part->sign > 0 ? "+" : ui::kMinus,
             color_of_sign(part->sign), {1.0f, 0.0f}, 14.0f, true);
    }
    if (ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(cell.Min, cell.Max)) {
        ui::highlight(highlight_of(scene, route));
        ui::readout_card(scene.route_name(route), route_rows(scene, route));
    }
}

void draw_head(const Scene& scene, std::size_t site, const ImRect& cell, ImVec2 align) {
    const ImVec2 at = cell.Min + ImVec2(cell.GetWidth() * align.x, 0.0f);
    const float width = cell.GetWidth() - 6.0f;
    std::array<char, 64> buffer{};
    const std::string name(ui::shortened(scene.site(site).name, width, 13.0f, buffer.data(), buffer.size()));
    word(at + ImVec2(0.0f, 1.0f), name, theme().text, {align.x, 0.0f}, 13.0f, true);
    if (scene.shows_prices)
        word(at + ImVec2(0.0f, ui::scaled(17.0f)),
             ui::format_money(scene.run.now().price(static_cast<Index>(site))), theme().accent,
             {align.x, 0.0f});
    if (ui::is_highlighted(highlight_of(scene.site(site))))
        ImGui::GetWindowDrawList()->AddRect(cell.Min, cell.Max, theme().accent, 4.0f, 0, 1.5f);
}

void draw_tableau(const Scene& scene) {
    const Matrix matrix(scene);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const ImVec2 head{ui::scaled(84.0f), ui::scaled(36.0f)};
    const auto columns = static_cast<float>(std::max<std::size_t>(matrix.shops.size(), 1));
    const auto rows = static_cast<float>(std::max<std::size_t>(matrix.warehouses.size(), 1));
    const ImVec2 cell{std::max((room.x - head.x) / columns, ui::scaled(60.0f)),
                      std::clamp((room.y - head.y) / rows, ui::scaled(34.0f), ui::scaled(52.0f))};
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const Cells cells{corner + head, cell};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    for (std::size_t c = 0; c < matrix.shops.size(); ++c) {
        const ImRect first = cells.at(0, c);
        draw_head(scene, matrix.shops[c], {first.Min - ImVec2(0.0f, head.y), {first.Max.x, first.Min.y}},
                  {1.0f, 0.0f});
    }
    for (std::size_t r = 0; r < matrix.warehouses.size(); ++r) {
        const ImRect first = cells.at(r, 0);
        draw_head(scene, matrix.warehouses[r], {{corner.x, first.Min.y + 2.0f}, {first.Min.x, first.Max.y}},
                  {0.0f, 0.0f});
        draw.AddLine({corner.x, first.Min.y}, {corner.x + head.x + cell.x * columns, first.Min.y},
                     theme().line);
    }
    for (std::size_t k = 0; k < scene.run.routes().size(); ++k) {
        const Route& route = scene.run.routes()[k];
        ImRect at = cells.at(matrix.row_of[route.from], matrix.column_of[route.to]);
        at.Expand(-1.5f);
        draw_cell(scene, k, at);
    }
    ImGui::Dummy({head.x + cell.x * columns, head.y + cell.y * rows});
}

/// Thousands of routes as a grid: the darker, the more travels there.
void draw_grid(const Scene& scene) {
    const Matrix matrix(scene);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float caption = ui::scaled(18.0f);
    const Cells cells{
        ImGui::GetCursorScreenPos() + ImVec2(caption, caption),
        {(room.x - caption) / static_cast<float>(std::max<std::size_t>(matrix.shops.size(), 1)),
         (room.y - caption) / static_cast<float>(std::max<std::size_t>(matrix.warehouses.size(), 1))}};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImRect all{cells.origin, ImGui::GetCursorScreenPos() + room};
    draw.AddRectFilled(all.Min, all.Max, theme().raised, 4.0f);
    word({cells.origin.x, all.Min.y - caption + 2.0f},
         "Shops from west (left) to east, depots from west (top) to east", theme().quiet_text, {0.0f, 0.0f});
    const double largest = largest_amount(scene);
    const bool any_lit = !ui::context().highlighted.empty();
    for (std::size_t k = 0; k < scene.run.routes().size(); ++k) {
        const double flow = scene.run.now().flow(static_cast<Index>(k));
        const Route& route = scene.run.routes()[k];
        // Asked only where something is lit: there are thousands of routes.
        const bool is_lit = any_lit && ui::is_highlighted(highlight_of(scene, k));
        if (!(flow > 0.0) && !is_lit && !route.is_closed) continue;
        ImRect at = cells.at(matrix.row_of[route.from], matrix.column_of[route.to]);
        const auto strength = static_cast<float>(0.35 + 0.65 * flow / largest);
        draw.AddRectFilled(at.Min, at.Max,
                           route.is_closed ? theme().bad : ui::with_alpha(theme().accent, strength));
        if (is_lit) draw.AddRect(at.Min, at.Max, theme().text, 0.0f, 0, 2.0f);
    }
    const ImVec2 pointer = ImGui::GetIO().MousePos;
    if (ImGui::IsWindowHovered() && all.Contains(pointer)) {
        for (std::size_t k = 0; k < scene.run.routes().size(); ++k) {
            const Route& route = scene.run.routes()[k];
            if (!cells.at(matrix.row_of[route.from], matrix.column_of[route.to]).Contains(pointer)) continue;
            ui::highlight(highlight_of(scene, k));
            ui::readout_card(scene.route_name(k), route_rows(scene, k));
        }
    }
    ImGui::Dummy(room);
}

/// Of a road that is used both ways, the way that carries something or is nearest to it.
std::size_t better_way(const Scene& scene, std::size_t route) {
    const NetworkSimplex& plan = scene.run.now();
    const auto merit = [&](std::size_t k) {
        const auto arc = static_cast<Index>(k);
        return plan.flow(arc) > 0.0 ? core::kInfinity : -plan.reduced_cost(arc);
    };
    return merit(route) >= merit(route + 1) ? route : route + 1;
}

void draw_road_row(ui::Table& table, const Scene& scene, std::size_t route) {
    const NetworkSimplex& plan = scene.run.now();
    const auto arc = static_cast<Index>(route);
    const Route& way = scene.run.routes()[route];
    const bool in_tree = plan.state(arc) == ArcState::kTree;
    table.row(highlight_of(scene, route), in_tree ? theme().accent_soft : 0);
    table.cell(scene.route_name(route));
    table.number(way.cost, {}, 2);
    const bool is_full = plan.state(arc) == ArcState::kAtHigh && !way.is_closed;
    if (way.is_closed) {
        table.cell("closed", {.color = theme().bad});
    } else {
        table.number(plan.flow(arc), {.color = is_full ? theme().warn : 0, .strong = plan.flow(arc) > 0.0});
    }
    const double capacity = scene.run.world().roads[way.road].capacity;
    table.cell(std::isfinite(capacity) ? format_number(capacity) : "any", {.color = theme().quiet_text});
    const double reduced = plan.reduced_cost(arc);
    if (in_tree || way.is_closed) return table.cell("\u2013", {.color = theme().quiet_text});
    const bool helps = plan.saving(arc) > 0.005;
    table.cell((reduced >= 0.0 ? "+" : ui::kMinus) + decimals(std::fabs(reduced)),
               {.color = helps     ? theme().good
                         : is_full ? theme().warn
                                   : theme().quiet_text,
                .strong = helps});
}

void draw_roads(const Scene& scene) {
    ui::Table table("roads",
                    {{"Road", ui::TableAlign::left},
                     {"\u20ac a " + scene.story.one},
                     {"Carries"},
                     {"Room for"},
                     {"Too dear by"}},
                    {.padding = 8.0f});
    for (std::size_t k = 0; k + 1 < scene.run.routes().size(); k += 2)
        draw_road_row(table, scene, better_way(scene, k));
    table.draw();
}

}  // namespace

void draw_costs(const Scene& scene) {
    if (ImGui::BeginChild("costs", {0.0f, 0.0f}, ImGuiChildFlags_None,
                          ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_HorizontalScrollbar)) {
        if (scene.run.world().kind == Roads::some) {
            draw_roads(scene);
        } else if (scene.is_small()) {
            draw_tableau(scene);
        } else {
            draw_grid(scene);
        }
    }
    ImGui::EndChild();
}

}  // namespace lessons::supply

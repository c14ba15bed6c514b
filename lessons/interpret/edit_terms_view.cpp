#include "lessons/interpret/edit_terms_view.h"

#include "lessons/interpret/edit_curve_view.h"
#include "lessons/ui/color_map.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/places.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/readout_card.h"

#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace lessons::editing {

namespace {

using core::Index;
using ui::theme;

constexpr float kGap = 6.0f;
constexpr float kTitle = 14.0f;  // the name and the curve stay apart
constexpr float kNarrowest = 92.0f;

/// Terms, the one that moves predictions most first.
std::vector<int> by_importance(const models::AdditiveModel& model) {
    std::vector<int> order(model.terms.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return model.terms[static_cast<std::size_t>(a)].importance() >
               model.terms[static_cast<std::size_t>(b)].importance();
    });
    return order;
}

/// The same scale for all, so that a flat picture is a weak feature; rare extremes run out of it.
double reach_of(const models::AdditiveModel& model) {
    double reach = 1e-6;
    for (const models::AdditiveTerm& term : model.terms) {
        for (Index k = 0; k < term.scores.size(); ++k) {
            const bool is_rare = term.weights.reshaped()[k] < 0.01 * term.weights.sum();
            if (!is_rare) reach = std::max(reach, std::fabs(term.scores.reshaped()[k]));
        }
    }
    return reach;
}

float height_in(const ImRect& area, double score, double reach) {
    const auto share = static_cast<float>(std::clamp(score / reach, -1.0, 1.0));
    return area.GetCenter().y - 0.5f * area.GetHeight() * share;
}

void draw_small_curve(ImDrawList& draw, const ImRect& area, const Scene& scene, int term, double reach) {
    const models::AdditiveTerm& curve = scene.after.terms[static_cast<std::size_t>(term)];
    const Places places = places_of(scene.data, scene.after, term);
    const bool is_edited = curve.scores != scene.before.terms[static_cast<std::size_t>(term)].scores;
    const ImU32 color = is_edited ? edited_style().color : trained_style().color;
    const auto x = [&](double value) {
        return area.Min.x +
               area.GetWidth() * static_cast<float>((value - places.window.low) / places.window.length());
    };
    ImVec2 end;
    for (int k = 0; k < places.count(); ++k) {
        const core::Interval span = places.spans[static_cast<std::size_t>(k)];
        const double error = 2.0 * curve.standard_errors(k, 0);
        const double score = curve.scores(k, 0);
        draw.AddRectFilled({x(span.low), height_in(area, score + error, reach)},
                           {x(span.high), height_in(area, score - error, reach)},
                           ui::with_alpha(color, 0.22f));
        const ImVec2 begin{x(span.low), height_in(area, score, reach)};
        const bool is_joined = k > 0 && k < places.n_in_order;
        if (is_joined) draw.AddLine(end, begin, color, 1.6f);
        end = {x(span.high), begin.y};
        draw.AddLine(begin, end, color, 1.6f);
    }
}

ui::ColorScale heat_scale(double reach) {
    return {.map = ui::ColorMap::diverging, .low = -reach, .high = reach};
}

/// A group of missing values that nobody is in takes no room; it is the last of its axis.
Index used_rows(const models::AdditiveTerm& pair) {
    return pair.scores.rows() - (pair.weights.bottomRows(1).sum() > 0.0 ? 0 : 1);
}
Index used_columns(const models::AdditiveTerm& pair) {
    return pair.scores.cols() - (pair.weights.rightCols(1).sum() > 0.0 ? 0 : 1);
}

ImRect cell_rect(const ImRect& area, const models::AdditiveTerm& pair, Index i, Index j) {
    const ImVec2 size{area.GetWidth() / static_cast<float>(used_rows(pair)),
                      area.GetHeight() / static_cast<float>(used_columns(pair))};
    const ImVec2 low{area.Min.x + size.x * static_cast<float>(i),
                     area.Max.y - size.y * static_cast<float>(j + 1)};
    return {low, low + size};
}

/// Rows of axis 0 rightwards, of axis 1 upwards; cells without rows stay open.
void draw_surface(ImDrawList& draw, const ImRect& area, const models::AdditiveTerm& pair, double reach) {
    for (Index i = 0; i < used_rows(pair); ++i) {
        for (Index j = 0; j < used_columns(pair); ++j) {
            if (pair.weights(i, j) <= 0.0) continue;
            const ImRect cell = cell_rect(area, pair, i, j);
            draw.AddRectFilled(cell.Min, cell.Max - ImVec2(1.0f, 1.0f),
                               heat_scale(reach).color(pair.scores(i, j)));
        }
    }
}

/// Draws one picture and takes its press.
bool draw_small(const Scene& scene, int term, const ImRect& box, double reach) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const std::string name = term_name(scene, term);
    const bool is_chosen = term == scene.term;
    ImGui::SetCursorScreenPos(box.Min);
    const bool pressed = ui::press_area(name.c_str(), box.GetSize(), 6.0f);
    ui::name_place(name);
    const bool is_hovered = ImGui::IsItemHovered();
    if (is_hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw.AddRectFilled(box.Min, box.Max,
                       is_chosen    ? theme().accent_soft
                       : is_hovered ? theme().raised
                                    : theme().surface,
                       6.0f);
    draw.AddRect(box.Min, box.Max, is_chosen ? theme().accent : theme().line, 6.0f, 0,
                 is_chosen ? 1.5f : 1.0f);
    const ImRect area(box.Min + ImVec2(6.0f, ui::scaled(kTitle) + 4.0f), box.Max - ImVec2(6.0f, 5.0f));
    if (area.GetHeight() < 4.0f || area.GetWidth() < 4.0f) return pressed;
    draw.PushClipRect(area.Min - ImVec2(1.0f, 1.0f), area.Max + ImVec2(1.0f, 1.0f), true);
    const models::AdditiveTerm& shown = scene.after.terms[static_cast<std::size_t>(term)];
    if (shown.is_pair()) {
        draw_surface(draw, area, shown, reach);
    } else {
        const float zero = height_in(area, 0.0, reach);
        draw.AddLine({area.Min.x, zero}, {area.Max.x, zero}, theme().grid, 1.0f);
        draw_small_curve(draw, area, scene, term, reach);
    }
    draw.PopClipRect();
    std::array<char, 96> buffer{};
    ui::draw_label(draw, box.Min + ImVec2(7.0f, 9.0f),
                   ui::shortened(name, box.GetWidth() - 12.0f, 12.0f, buffer.data(), buffer.size()),
                   {.align = {0, 0.5f}, .strong = is_chosen});
    return pressed;
}

std::string group_name(const Scene& scene, const models::BinGroups& axis, int group) {
    int from = -1;
    int to = -1;
    for (std::size_t bin = 0; bin < axis.group_of_bin.size(); ++bin) {
        if (axis.group_of_bin[bin] != group) continue;
        if (from < 0) from = static_cast<int>(bin);
        to = static_cast<int>(bin);
    }
    return range_text(scene.data, scene.after, static_cast<int>(axis.feature), from, to);
}

void label_surface(ImDrawList& draw, const ImRect& area, const Scene& scene) {
    const models::AdditiveTerm& pair = scene.shown();
    std::array<char, 96> buffer{};
    const ui::TextStyle quiet{.color = theme().quiet_text, .size = 11.0f, .halo = ui::TextStyle::Halo::none};
    for (Index i = 0; i < used_rows(pair); ++i) {
        const ImRect cell = cell_rect(area, pair, i, 0);
        const std::string name = group_name(scene, pair.axes[0], static_cast<int>(i));
        ui::draw_label(draw, {cell.GetCenter().x, area.Max.y + 11.0f},
                       ui::shortened(name, cell.GetWidth() - 2.0f, 11.0f, buffer.data(), buffer.size()),
                       quiet);
    }
    ui::TextStyle left = quiet;
    left.align = {1.0f, 0.5f};
    for (Index j = 0; j < used_columns(pair); ++j) {
        const ImRect cell = cell_rect(area, pair, 0, j);
        const std::string name = group_name(scene, pair.axes[1], static_cast<int>(j));
        ui::draw_label(draw, {area.Min.x - 6.0f, cell.GetCenter().y},
                       ui::shortened(name, 92.0f, 11.0f, buffer.data(), buffer.size()), left);
    }
}

void label_cells(ImDrawList& draw, const ImRect& area, const Scene& scene, double reach) {
    const models::AdditiveTerm& pair = scene.shown();
    for (Index i = 0; i < used_rows(pair); ++i) {
        for (Index j = 0; j < used_columns(pair); ++j) {
            const ImRect cell = cell_rect(area, pair, i, j);
            if (pair.weights(i, j) <= 0.0) continue;
            const std::string error = "\u00b1" + ui::format_fixed(2.0 * pair.standard_errors(i, j), 2);
            if (cell.GetWidth() > 44.0f && cell.GetHeight() > 34.0f) {
                // The map's colours are the same in all themes: dark ink on its light middle, light at its
                // ends.
                const bool is_strong = std::fabs(pair.scores(i, j)) > 0.6 * reach && pair.scores(i, j) < 0.0;
                const ImU32 ink = is_strong ? IM_COL32_WHITE : IM_COL32(31, 35, 40, 255);
                const ui::TextStyle style{.color = ink, .halo = ui::TextStyle::Halo::none, .strong = true};
                ui::draw_label(draw, cell.GetCenter() - ImVec2(0.0f, 7.0f),
                               height_text(scene.data, pair.scores(i, j)), style);
                ui::draw_label(draw, cell.GetCenter() + ImVec2(0.0f, 8.0f), error,
                               {.color = ink, .size = 11.0f, .halo = ui::TextStyle::Halo::none});
            }
            if (!ImGui::IsMouseHoveringRect(cell.Min, cell.Max) || !ImGui::IsWindowHovered()) continue;
            ui::readout_card(
                group_name(scene, pair.axes[0], static_cast<int>(i)) + ", " +
                    group_name(scene, pair.axes[1], static_cast<int>(j)),
                {{"Adds", height_text(scene.data, pair.scores(i, j))},
                 {"Error bar", error},
                 {"Learnt from", ui::format_number(pair.weights(i, j)) + " " + scene.data.many}});
        }
    }
}

}  // namespace

std::optional<int> draw_terms(const Scene& scene) {
    const std::vector<int> order = by_importance(scene.training.model(kBags));
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const auto count = static_cast<int>(order.size());
    const int most = std::max(1, static_cast<int>(room.x / (ui::scaled(kNarrowest) + kGap)));
    const double wanted = std::sqrt(count * static_cast<double>(room.x) / (1.5 * std::max(room.y, 1.0f)));
    const int columns = std::clamp(static_cast<int>(std::lround(wanted)), 1, std::min(most, count));
    const int rows = (count + columns - 1) / columns;
    const ImVec2 size{(room.x + kGap) / static_cast<float>(columns) - kGap,
                      (room.y + kGap) / static_cast<float>(rows) - kGap};
    const double reach = reach_of(scene.training.model(kBags));
    std::optional<int> pressed;
    for (int k = 0; k < count && size.x > 8.0f && size.y > 8.0f; ++k) {
        const ImVec2 low = corner + ImVec2((size.x + kGap) * static_cast<float>(k % columns),
                                           (size.y + kGap) * static_cast<float>(k / columns));
        const int term = order[static_cast<std::size_t>(k)];
        if (draw_small(scene, term, {low, low + size}, reach)) pressed = term;
    }
    return pressed;
}

void draw_pair(const Scene& scene) {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImRect area(corner + ImVec2(ui::scaled(100.0f), 26.0f), corner + room - ImVec2(8.0f, 44.0f));
    if (area.GetWidth() < 20.0f || area.GetHeight() < 20.0f) return;
    const models::AdditiveTerm& pair = scene.shown();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const double reach = std::max(pair.scores.cwiseAbs().maxCoeff(), 1e-6);
    draw_surface(draw, area, pair, reach);
    label_surface(draw, area, scene);
    label_cells(draw, area, scene, reach);
    const auto label = [&](const models::BinGroups& axis) {
        return scene.data.features[static_cast<std::size_t>(axis.feature)].label;
    };
    const ui::TextStyle strong{.align = {0.5f, 1.0f}, .halo = ui::TextStyle::Halo::none, .strong = true};
    ui::draw_label(draw, {area.GetCenter().x, corner.y + room.y - 2.0f}, label(pair.axes[0]), strong);
    ui::draw_label(draw, {area.Min.x, corner.y + 16.0f},
                   label(pair.axes[1]) + ": what both together add to the " + height_unit(scene.data),
                   {.align = {0, 1.0f}, .halo = ui::TextStyle::Halo::none, .strong = true});
}

}  // namespace lessons::editing

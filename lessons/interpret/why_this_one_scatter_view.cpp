#include "lessons/interpret/why_this_one_scatter_view.h"

#include "lessons/interpret/case_people.h"
#include "lessons/interpret/why_this_one_swarm_view.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"

#include <algorithm>
#include <cmath>

namespace lessons::why {

namespace {

using core::Index;
using core::Vector2;
using ui::theme;

constexpr double kMargin = 0.06;

/// Those of one category stand side by side.
double aside(const cases::FeatureWords& words, Index row) {
    return words.is_categorical() ? 0.6 * (static_cast<double>(row * 7 % 19) / 18.0 - 0.5) : 0.0;
}

}  // namespace

std::optional<int> ScatterView::draw(const Crowd& crowd, const std::vector<cases::ValueColors>& colors,
                                     int feature, int& partner, Pointed& pointed) {
    draw_key(crowd, colors, feature, partner);
    choose_window(crowd, feature);
    place_points(crowd, feature);
    const cases::FeatureWords& words = crowd.words(feature);
    ui::Plot plot("contributions", view_,
                  {.x = {.categories = words.categories},
                   .movement = words.is_categorical() ? ui::Movement::fixed : ui::Movement::pan_and_zoom_x,
                   .readout = ui::ReadoutUse::none});
    if (!plot) return std::nullopt;
    if (has_missing_) {
        const ui::PlotWindow& shown = plot.window();
        plot.rect({shown.x.low, shown.y.low}, {missing_until_, shown.y.high}, theme().raised, 0.0f);
    }
    plot.h_line(0.0, {.color = theme().control, .thickness = 1.0f});
    draw_words(plot, cases::people_words(crowd.data()).measure);
    const std::vector<int> partners = crowd.partners_of(feature);
    const int other =
        partners.empty() ? feature : partners[static_cast<std::size_t>(partner) % partners.size()];
    for (Index row = 0; row < crowd.n_rows(); ++row) {
        if (!crowd.has(row)) continue;
        const ImVec2 at = plot.to_pixel(points_[static_cast<std::size_t>(row)]);
        cases::draw_value_dot(plot.draw(), at, ui::scaled(3.0f), colors[static_cast<std::size_t>(other)],
                              crowd.value(row, other));
    }
    draw_ring(plot, crowd, crowd.applicant(), theme().accent);
    if (pointed.lit && crowd.has(*pointed.lit)) draw_ring(plot, crowd, *pointed.lit, theme().text);
    const auto nearest = plot.hovered() ? plot.nearest(points_) : std::nullopt;
    if (!nearest) return std::nullopt;
    const auto row = static_cast<Index>(*nearest);
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    pointed.next = row;
    std::vector<ui::ReadoutRow> rows = numbers_of(crowd, row, feature);
    rows.push_back({crowd.words(other).label, cases::value_text(crowd.words(other), crowd.value(row, other)),
                    colors[static_cast<std::size_t>(other)].color(crowd.value(row, other))});
    plot.readout(cases::numbered(cases::people_words(crowd.data()), static_cast<int>(row) + 1), rows);
    return plot.clicked() ? std::optional(static_cast<int>(row)) : std::nullopt;
}

// What the heights are, and who stands at the left.
void ScatterView::draw_words(ui::Plot& plot, const std::string& measure) const {
    const ImRect area = plot.area();
    const ui::TextStyle quiet{.color = theme().quiet_text, .align = {1, 0}};
    ui::draw_label(plot.draw(), {area.Max.x - 4.0f, area.Min.y + 2.0f}, "points of " + measure, quiet);
    if (!has_missing_) return;
    const float middle = plot.to_pixel({missing_at_, 0.0}).x;
    ui::draw_label(plot.draw(), {middle, area.Max.y - 2.0f}, "not stated",
                   {.color = theme().quiet_text, .align = {0.5f, 1}});
}

// Which feature colours the dots, why that one, and what its colours mean.
void ScatterView::draw_key(const Crowd& crowd, const std::vector<cases::ValueColors>& colors, int feature,
                           int& partner) const {
    const std::vector<int> partners = crowd.partners_of(feature);
    if (partners.empty()) return;
    const auto rank = static_cast<std::size_t>(partner) % partners.size();
    const int other = partners[rank];
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float height = ui::scaled(ui::size::kCaption) * 1.6f;
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    const std::string name = "Colour: " + crowd.words(other).label + " \u203a";
    const ImVec2 extent{ui::label_extent(name, ui::size::kCaption, true).x + 4.0f, height};
    if (ui::press_area("partner", extent, 4.0f)) partner = static_cast<int>((rank + 1) % partners.size());
    ui::name_place("Colour");
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ui::tooltip("Together with " + crowd.words(feature).label + " it is worth " +
                ui::format_fixed(crowd.pair_size(feature, other), 1) +
                " points more or less than apart, number " + std::to_string(rank + 1) + " of " +
                std::to_string(partners.size()) + ". A press colours by the next.");
    const ImVec2 middle = corner + ImVec2(0.0f, 0.5f * height);
    ui::draw_label(
        draw, middle, name,
        {.color = theme().accent, .align = {0, 0.5f}, .halo = ui::TextStyle::Halo::none, .strong = true});
    colors[static_cast<std::size_t>(other)].draw_key(draw, middle + ImVec2(extent.x + 10.0f, 0.0f),
                                                     width - extent.x - 10.0f);
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({width, height});
}

// Most of the values, with a place for those who did not state theirs.
void ScatterView::choose_window(const Crowd& crowd, int feature) {
    const cases::FeatureWords& words = crowd.words(feature);
    core::Interval across{-0.6, static_cast<double>(words.categories.size()) - 0.4};
    if (!words.is_categorical()) across = words.usual;
    const double length = std::max(across.length(), 1e-9);
    core::Interval up{0.0, 0.0};
    has_missing_ = false;
    for (Index row = 0; row < crowd.n_rows(); ++row) {
        if (!crowd.has(row)) continue;
        has_missing_ |= core::data::is_missing(crowd.value(row, feature));
        up.low = std::min(up.low, crowd.contribution(row, feature));
        up.high = std::max(up.high, crowd.contribution(row, feature));
    }
    missing_until_ = across.low - kMargin * length;
    missing_at_ = missing_until_ - 0.08 * length;
    across.low -= (has_missing_ ? 0.16 + kMargin : kMargin) * length;
    across.high += kMargin * length;
    const double room = kMargin * std::max(up.length(), 1.0);
    view_.set_home({across, {up.low - room, up.high + room}});
    if (feature_ != feature) view_.fit();
    feature_ = feature;
}

void ScatterView::place_points(const Crowd& crowd, int feature) {
    points_.clear();
    for (Index row = 0; row < crowd.n_rows(); ++row) {
        const double value = crowd.value(row, feature);
        const double x =
            core::data::is_missing(value) ? missing_at_ : value + aside(crowd.words(feature), row);
        points_.emplace_back(x, crowd.has(row) ? crowd.contribution(row, feature) : core::kNaN);
    }
}

void ScatterView::draw_ring(ui::Plot& plot, const Crowd& crowd, Index row, ImU32 color) const {
    const ImVec2 at = plot.to_pixel(points_[static_cast<std::size_t>(row)]);
    const float zero = plot.to_pixel({0.0, 0.0}).y;
    if (row == crowd.applicant()) plot.draw().AddLine({at.x, zero}, at, ui::with_alpha(color, 0.6f), 1.5f);
    plot.draw().AddCircle(at, ui::scaled(7.0f), theme().surface, 20, 2.0f);
    plot.draw().AddCircle(at, ui::scaled(5.5f), color, 20, 2.0f);
}

}  // namespace lessons::why

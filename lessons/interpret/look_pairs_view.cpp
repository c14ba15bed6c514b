#include "lessons/interpret/look_pairs_view.h"

#include "lessons/interpret/look_curve_view.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>

namespace lessons::look {

namespace {

using core::Index;
using core::Vector2;
using ui::theme;

constexpr Index kRealShown = 600;

const cases::FeatureWords& partner_words(const Look& look) {
    return look.data.features[static_cast<std::size_t>(look.claim.partner)];
}

std::string with_unit(const cases::FeatureWords& words) {
    return words.label + (words.unit.empty() ? "" : " (" + words.unit + ")");
}

constexpr Index kPeriodX = 19;  // two periods, so that two categories do not move aside in step
constexpr Index kPeriodY = 17;

/// Categories get some width, so that those who share one do not hide each other.
double aside(const cases::FeatureWords& words, Index row, Index period) {
    if (!words.is_categorical()) return 0.0;
    return 0.6 * (static_cast<double>(row * 7 % period) / static_cast<double>(period - 1) - 0.5);
}

core::Interval reach_of(const cases::FeatureWords& words, core::Interval numbers, double margin) {
    if (words.is_categorical()) return {-0.6, static_cast<double>(words.categories.size()) - 0.4};
    const double beyond = margin * std::max(numbers.length(), 1e-9);
    return {numbers.low - beyond, numbers.high + beyond};
}

bool is_unheard(const Claim& claim, Index row) {
    return std::binary_search(claim.unheard.begin(), claim.unheard.end(), row);
}

}  // namespace

std::optional<double> PairsView::draw(const Look& look, std::optional<Index>& lit_row) {
    if (look.claim.partner < 0) {
        ImGui::PushStyleColor(ImGuiCol_Text, theme().quiet_text);
        ImGui::TextWrapped("No other feature goes with %s.", in_a_sentence(look.words().label).c_str());
        ImGui::PopStyleColor();
        return std::nullopt;
    }
    draw_key(look);
    choose_window(look);
    const std::string x_label = with_unit(look.words());
    const std::string y_label = with_unit(partner_words(look));
    ui::Plot plot("pairs", view_,
                  {.x = {.label = x_label, .categories = look.words().categories},
                   .y = {.label = y_label, .categories = partner_words(look).categories},
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    if (!plot) return std::nullopt;
    draw_real(plot, look);
    draw_asked(plot, look, lit_row);
    const std::optional<double> dragged = drag_value(plot, look);
    if (plot.hovered()) lit_row = take_pointer(plot, look);
    return dragged;
}

void PairsView::choose_window(const Look& look) {
    const core::Vector& grid = look.curves.dependence.grid;
    const cases::FeatureWords& partner = partner_words(look);
    view_.set_home({reach_of(look.words(), {grid[0], grid[grid.size() - 1]}, 0.06),
                    reach_of(partner, partner.usual, 0.12)});
    if (feature_ != look.claim.feature || case_ != look.data.id) view_.fit();
    feature_ = look.claim.feature;
    case_ = look.data.id;
}

void PairsView::draw_real(ui::Plot& plot, const Look& look) const {
    const core::Matrix& X = look.data.train.X;
    for (Index i = 0; i < std::min(kRealShown, X.rows()); ++i) {
        const double x = X(i, look.claim.feature);
        const double y = X(i, look.claim.partner);
        if (std::isnan(x) || std::isnan(y)) continue;
        const core::Vector2 at(x + aside(look.words(), i, kPeriodX),
                               y + aside(partner_words(look), i, kPeriodY));
        plot.draw().AddCircleFilled(plot.to_pixel(at), ui::scaled(2.2f),
                                    ui::with_alpha(theme().quiet_text, 0.4f), 10);
    }
}

// Everybody who was asked is moved sideways onto the line.
void PairsView::draw_asked(ui::Plot& plot, const Look& look, std::optional<Index> lit_row) const {
    const Claim& claim = look.claim;
    const core::Matrix& X = look.data.test.X;
    const ui::SeriesStyle unheard = unheard_style();
    for (Index row = 0; row < claim.n_asked; ++row) {
        const double y = X(row, claim.partner) + aside(partner_words(look), row, kPeriodY);
        if (std::isnan(y)) continue;
        const ImVec2 at = plot.to_pixel({claim.value, y});
        const bool strange = is_unheard(claim, row);
        if (lit_row == row && !std::isnan(X(row, claim.feature))) {
            const ImVec2 home =
                plot.to_pixel({X(row, claim.feature) + aside(look.words(), row, kPeriodX), y});
            plot.draw().AddLine(home, at, theme().text, 1.5f);
            plot.draw().AddCircleFilled(home, ui::scaled(5.0f), theme().text, 16);
        }
        if (strange) {
            ui::draw_marker(plot.draw(), unheard.marker, at, ui::scaled(unheard.radius), unheard.color,
                            theme().surface);
        } else {
            ui::draw_marker(plot.draw(), ui::Marker::circle, at, ui::scaled(3.5f), theme().good,
                            theme().surface);
        }
    }
}

// What the marks mean, above the plot.
void PairsView::draw_key(const Look& look) const {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float line = ui::scaled(ui::size::kCaption) * 1.5f;
    ImVec2 at = ImGui::GetCursorScreenPos() + ImVec2(6.0f, line * 0.5f);
    const auto n_unheard = static_cast<Index>(look.claim.unheard.size());
    const ui::TextStyle style{.align = {0, 0.5f}, .halo = ui::TextStyle::Halo::none};
    const auto entry = [&](ui::Marker marker, ImU32 color, const std::string& words) {
        ui::draw_marker(draw, marker, at, ui::scaled(4.0f), color, theme().surface);
        ui::draw_label(draw, at + ImVec2(9.0f, 0.0f), words, style);
        at.x += 9.0f + ui::label_extent(words, ui::size::kCaption).x + 14.0f;
    };
    entry(ui::Marker::circle, theme().quiet_text, "real");
    entry(ui::Marker::circle, theme().good, "asked, exists");
    entry(ui::Marker::cross, theme().bad,
          std::to_string(n_unheard) + " of " + std::to_string(look.claim.n_asked) + " asked, unlike anyone");
    ImGui::Dummy({1.0f, line});
}

std::optional<Index> PairsView::take_pointer(ui::Plot& plot, const Look& look) {
    const core::Matrix& X = look.data.test.X;
    asked_.clear();
    for (Index row = 0; row < look.claim.n_asked; ++row)
        asked_.emplace_back(X(row, look.claim.feature) + aside(look.words(), row, kPeriodX),
                            X(row, look.claim.partner) + aside(partner_words(look), row, kPeriodY));
    std::optional<std::size_t> nearest = plot.nearest(asked_);
    if (!nearest) return std::nullopt;
    const auto row = static_cast<Index>(*nearest);
    plot.readout(
        "One " + look.data.one + ", really",
        {{look.words().label, cases::value_text(look.words(), X(row, look.claim.feature))},
         {partner_words(look).label, cases::value_text(partner_words(look), X(row, look.claim.partner))},
         {"Model says", output_text(look.data, look.model.test_predictions()[row])},
         {"Moved to the line",
          output_text(look.data, look.curves.dependence.curves(row, look.claim.place))}});
    return row;
}

}  // namespace lessons::look

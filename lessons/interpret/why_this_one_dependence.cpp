#include "lessons/interpret/why_this_one_dependence.h"

#include "lessons/interpret/case_people.h"
#include "lessons/interpret/case_words.h"
#include "lessons/interpret/why_this_one_waterfall.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>

namespace lessons::why {

namespace {

using core::Index;
using core::Vector2;
using ui::theme;

constexpr const char* kDragged = "drag it to change the value";
constexpr const char* kMean = "average";
constexpr Index kTicks = 400;  // rows of the training part that the density shows

ui::SeriesStyle own_style() {
    return {
        .color = theme().accent, .marker = ui::Marker::circle, .dash = ui::Dash::solid, .thickness = 2.5f};
}

ui::SeriesStyle mean_style() {
    return {.color = theme().text, .marker = ui::Marker::square, .dash = ui::Dash::dashed, .thickness = 2.0f};
}

ui::SeriesStyle faint_style() {
    return {
        .color = ui::with_alpha(theme().quiet_text, 0.28f), .marker = ui::Marker::none, .thickness = 1.0f};
}

/// The values of one curve against the grid, in percent.
template <class Values>
void fill(std::vector<Vector2>& points, const core::Vector& grid, const Values& values) {
    points.clear();
    for (Index k = 0; k < grid.size(); ++k) points.emplace_back(grid[k], 100.0 * values[k]);
}

}  // namespace

std::optional<double> DependenceView::draw(const cases::Case& data, const Dependence& dependence,
                                           const core::Vector& x, double risk, double threshold) {
    const cases::FeatureWords& words = data.features[static_cast<std::size_t>(dependence.feature)];
    choose_window(words, dependence, risk);
    own_ = "this " + cases::people_words(data).one;
    ui::Plot plot("dependence", view_,
                  {.x = {.categories = words.categories},
                   .y = {.label = cases::capitalized(cases::people_words(data).measure), .unit = "%"},
                   .movement = words.is_categorical() ? ui::Movement::fixed : ui::Movement::pan_and_zoom_x,
                   .legend = ui::LegendUse::when_labels_do_not_fit,
                   .readout = ui::ReadoutUse::column});
    if (!plot) return std::nullopt;
    plot.rect({-1e9, 100.0 * threshold}, {1e9, 100.0}, cases::zone_color(data), 0.0f);
    plot.h_line(100.0 * threshold, {.color = theme().text, .dash = ui::Dash::dashed});
    if (words.is_categorical()) {
        draw_categories(plot, dependence);
    } else {
        draw_density(plot, data.train.X.col(dependence.feature));
        draw_curves(plot, dependence);
    }
    const bool can_learn = !has_dragged_ && !core::data::is_missing(x[dependence.feature]);
    draw_key(plot, words, can_learn ? Hint::drag : Hint::none);
    return drag(plot, words, x[dependence.feature], risk);
}

void DependenceView::choose_window(const cases::FeatureWords& words, const Dependence& dependence,
                                   double risk) {
    const double highest = std::max({dependence.curves.maxCoeff(), dependence.own.maxCoeff(), risk});
    const double top = std::min(100.0, std::ceil(highest * 10.0 + 0.2) * 10.0);
    const double last = dependence.grid[dependence.grid.size() - 1];
    core::Interval across{dependence.grid[0], last};
    if (words.is_categorical()) across = {-0.5, last + 0.5};
    view_.set_home({across, {0.0, top}});
    if (feature_ != dependence.feature) view_.fit();
    feature_ = dependence.feature;
}

void DependenceView::draw_curves(ui::Plot& plot, const Dependence& dependence) {
    for (Index row = 0; row < dependence.curves.rows(); ++row) {
        fill(points_, dependence.grid, dependence.curves.row(row));
        plot.line("", points_, faint_style());
    }
    fill(points_, dependence.grid, dependence.mean);
    plot.line(kMean, points_, mean_style());
    plot.label_line_end(kMean, points_, mean_style().color);
    fill(points_, dependence.grid, dependence.own);
    plot.line(own_, points_, own_style());
    plot.label_line_end(own_, points_, own_style().color);
}

// What the marks of categories mean, and that the applicant's can be dragged, above the plot at the right.
void DependenceView::draw_key(ui::Plot& plot, const cases::FeatureWords& feature, Hint hint) const {
    if (!feature.is_categorical() && hint == Hint::none) return;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    ImVec2 at{plot.area().Max.x, plot.area().Min.y - ui::scaled(16.0f)};
    ui::TextStyle style{
        .color = theme().accent, .align = {1, 0.5f}, .halo = ui::TextStyle::Halo::none, .strong = true};
    const std::string own = hint == Hint::none         ? own_
                            : feature.is_categorical() ? own_ + ": drag it"
                                                       : kDragged;
    draw.PushClipRectFullScreen();
    ui::draw_label(draw, at, own, style);
    at.x -= ui::label_extent(own, ui::size::kCaption, true).x + 9.0f;
    ui::draw_marker(draw, ui::Marker::circle, at, 4.5f, theme().accent, theme().surface);
    if (!feature.is_categorical()) return draw.PopClipRect();
    at.x -= 20.0f;
    style.color = theme().text;
    ui::draw_label(draw, at, kMean, style);
    at.x -= ui::label_extent(kMean, ui::size::kCaption, true).x + 6.0f;
    draw.AddLine(at - ImVec2(18.0f, 0.0f), at, theme().text, 2.5f);
    draw.PopClipRect();
}

// Categories have no order: a dot for every applicant, a bar for their mean, a dot for this applicant.
void DependenceView::draw_categories(ui::Plot& plot, const Dependence& dependence) {
    const Index rows = dependence.curves.rows();
    const float radius = ui::scaled(2.2f);
    for (Index k = 0; k < dependence.grid.size(); ++k) {
        for (Index row = 0; row < rows; ++row) {
            const double aside =
                (static_cast<double>((row * 7) % rows) / static_cast<double>(rows) - 0.5) * 0.36;
            const ImVec2 at = plot.to_pixel({dependence.grid[k] + aside, 100.0 * dependence.curves(row, k)});
            plot.draw().AddCircleFilled(at, radius, ui::with_alpha(theme().quiet_text, 0.35f), 10);
        }
        const double mean = 100.0 * dependence.mean[k];
        plot.segment({dependence.grid[k] - 0.3, mean}, {dependence.grid[k] + 0.3, mean},
                     {.color = theme().text, .thickness = 2.5f});
    }
    fill(points_, dependence.grid, dependence.mean);
    plot.scatter(kMean, points_, {.color = theme().text, .marker = ui::Marker::square, .radius = 2.5f});
    fill(points_, dependence.grid, dependence.own);
    plot.scatter(own_, points_, {.color = theme().accent, .marker = ui::Marker::circle, .radius = 5.0f});
}

// A tick for each loan: where the curves rest on data and where they only guess.
void DependenceView::draw_density(ui::Plot& plot, const core::Vector& column) const {
    const float floor = plot.area().Max.y;
    const ImU32 color = ui::with_alpha(theme().text, 0.16f);
    for (Index row = 0; row < std::min(kTicks, column.size()); ++row) {
        if (core::data::is_missing(column[row])) continue;
        const float x = plot.to_pixel({column[row], 0.0}).x;
        plot.draw().AddLine({x, floor - 7.0f}, {x, floor}, color, 1.0f);
    }
}

std::optional<double> DependenceView::drag(ui::Plot& plot, const cases::FeatureWords& words, double value,
                                           double risk) {
    if (core::data::is_missing(value)) return std::nullopt;
    Vector2 point(value, 100.0 * risk);
    const core::Interval codes{0.0, static_cast<double>(words.categories.size()) - 1.0};
    const ui::HandleStyle style{.color = theme().accent, .x = words.is_categorical() ? codes : words.range};
    if (!words.is_categorical()) {
        plot.v_line(value, {.color = ui::with_alpha(theme().accent, 0.6f), .thickness = 1.0f});
    }
    const ui::Drag drag = plot.drag_point("value", point, style);
    has_dragged_ = has_dragged_ || drag.moved;
    if (!drag.moved || point.x() == value) return std::nullopt;
    double wanted = words.is_categorical() ? std::round(point.x()) : cases::tidied(words, point.x());
    // A key moves by at least one unit.
    if (!drag.active && wanted == value) wanted += point.x() > value ? 1.0 : -1.0;
    if (wanted == value || !style.x.contains(wanted)) return std::nullopt;
    return wanted;
}

}  // namespace lessons::why

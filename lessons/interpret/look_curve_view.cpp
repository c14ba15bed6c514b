#include "lessons/interpret/look_curve_view.h"

#include "lessons/interpret/density_bars.h"

#include "core/math/statistics.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>

namespace lessons::look {

namespace {

using core::Index;
using core::Vector2;
using ui::theme;

constexpr int kDensityCells = 40;
constexpr float kDensityHeight = 16.0f;
constexpr float kReach = 9.0f;  // px, from the pointer to a person's curve

ui::SeriesStyle faint_style() {
    return {
        .color = ui::with_alpha(theme().quiet_text, 0.25f), .marker = ui::Marker::none, .thickness = 1.0f};
}

/// Of the local effects at the grid of partial dependence.
core::Vector effects_errors(const Look& look) {
    const core::Vector& grid = look.curves.dependence.grid;
    core::Vector errors(grid.size());
    for (Index k = 0; k < grid.size(); ++k) errors[k] = look.curves.effects.rise_error(grid[0], grid[k]);
    return errors;
}

/// Where curves from zero begin.
std::string origin_of(const cases::FeatureWords& words) {
    return words.is_categorical() ? words.categories.front() : "the least value";
}

constexpr double kAside = 0.09;  // from a category's middle to the marks of the two methods

/// The points of one curve, moved sideways by `aside`.
template <class Values>
void fill(std::vector<Vector2>& points, const core::Vector& grid, const Values& values, double aside = 0.0) {
    points.clear();
    for (Index k = 0; k < grid.size(); ++k) points.emplace_back(grid[k] + aside, values[k]);
}

}  // namespace

ui::SeriesStyle dependence_style() {
    return {
        .color = theme().series[1], .marker = ui::Marker::square, .dash = ui::Dash::solid, .thickness = 3.0f};
}

ui::SeriesStyle effects_style() {
    return {.color = theme().series[0],
            .marker = ui::Marker::diamond,
            .dash = ui::Dash::dashed,
            .thickness = 3.0f};
}

ui::SeriesStyle unheard_style() {
    return {.color = theme().bad, .marker = ui::Marker::cross, .radius = 4.0f};
}

double share_of(const Look& look, double value) {
    const core::Vector& grid = look.curves.dependence.grid;
    Index nearest = 0;
    (grid.array() - value).abs().minCoeff(&nearest);
    return grid.size() > 1 ? static_cast<double>(nearest) / static_cast<double>(grid.size() - 1) : 0.0;
}

std::optional<double> drag_value(ui::Plot& plot, const Look& look) {
    const core::Vector& grid = look.curves.dependence.grid;
    double value = look.claim.value;
    plot.v_line(value, {.color = theme().text, .dash = ui::Dash::dashed},
                cases::value_text(look.words(), value));
    const ui::HandleStyle handle{.color = theme().text,
                                 .radius = 6.0f,
                                 .hint = "Drag the line",
                                 .offset = {grid[0], grid[grid.size() - 1]}};
    const ui::Drag drag = plot.drag_line("value", {1.0, 0.0}, value, handle);
    if (!drag.moved) return std::nullopt;
    double share = share_of(look, value);
    const double step = 1.0 / std::max(1.0, static_cast<double>(grid.size() - 1));
    const double before = share_of(look, look.claim.value);
    // A key moves by at least one value of the grid.
    if (!drag.active && share == before) share = before + (value > look.claim.value ? step : -step);
    return std::clamp(share, 0.0, 1.0);
}

std::optional<double> CurveView::draw(const Look& look, Level level, std::optional<Index>& lit_row) {
    take_curves(look, level);
    const cases::FeatureWords& words = look.words();
    const bool is_change = level == Level::from_zero;
    const std::string y_label = is_change ? "Change from " + origin_of(words) : look.data.target.score;
    const std::string_view chances = is_change ? "points" : "%";
    ui::Plot plot(
        "curve", view_,
        {.x = {.categories = words.categories},
         .y = {.label = y_label,
               .unit = look.data.is_classes() ? chances : std::string_view(look.data.target.unit)},
         .movement = words.is_categorical() ? ui::Movement::fixed : ui::Movement::pan_and_zoom_x,
         .legend = words.is_categorical() ? ui::LegendUse::always : ui::LegendUse::when_labels_do_not_fit,
         .readout = ui::ReadoutUse::column});
    if (!plot) return std::nullopt;
    draw_density(plot, look);
    if (words.is_categorical()) {
        draw_dots(plot, look, lit_row);
    } else {
        draw_people(plot, look, lit_row);
    }
    draw_methods(plot, look);
    const std::optional<double> dragged = drag_value(plot, look);
    lit_row = person_under_pointer(plot, look);
    if (plot.hovered()) ui::highlight(words.id);
    return dragged;
}

void CurveView::take_curves(const Look& look, Level level) {
    const core::interpret::PartialDependence& dependence = look.curves.dependence;
    curves_ = level == Level::from_zero ? dependence.centered_curves() : dependence.curves;
    if (look.data.is_classes()) curves_ *= 100.0;
    if (feature_ != look.claim.feature || case_ != look.data.id || level_ != level) view_.fit();
    feature_ = look.claim.feature;
    case_ = look.data.id;
    level_ = level;
    choose_window(look);
}

core::Vector CurveView::shown(const Look& look, core::Vector outputs) const {
    if (level_ == Level::from_zero) outputs.array() -= outputs[0];
    return look.data.is_classes() ? core::Vector(100.0 * outputs) : outputs;
}

// Changes from zero are small beside the few who move most: these may leave the window, so that the methods
// show.
core::Interval CurveView::reach_of_people() const {
    if (level_ == Level::as_predicted) return {curves_.minCoeff(), curves_.maxCoeff()};
    constexpr double kLeftOut = 0.1;  // at each end
    const std::vector<double> ends = core::math::sorted_present(curves_.col(curves_.cols() - 1));
    return {std::min(0.0, core::math::quantile(ends, kLeftOut)),
            std::max(0.0, core::math::quantile(ends, 1.0 - kLeftOut))};
}

void CurveView::choose_window(const Look& look) {
    const core::Vector& grid = look.curves.dependence.grid;
    const core::Interval up = reach_of_people();
    const double margin = 0.04 * std::max(up.length(), 1e-9);
    core::Interval across{grid[0], grid[grid.size() - 1]};
    const double aside = look.words().is_categorical() ? 0.5 : 0.02 * std::max(across.length(), 1e-9);
    across = {across.low - aside, across.high + aside};
    view_.set_home({across, {up.low - 2.5 * margin, up.high + margin}});
}

void CurveView::draw_people(ui::Plot& plot, const Look& look, std::optional<Index> lit_row) {
    const core::interpret::PartialDependence& dependence = look.curves.dependence;
    for (Index row = 0; row < dependence.curves.rows(); ++row) {
        fill(points_, dependence.grid, curves_.row(row));
        plot.line("", points_, faint_style());
    }
    if (!lit_row || *lit_row >= dependence.curves.rows()) return;
    fill(points_, dependence.grid, curves_.row(*lit_row));
    plot.line("", points_, {.color = theme().text, .marker = ui::Marker::none, .thickness = 2.0f});
}

// Categories have no order: a dot for everybody at every category.
void CurveView::draw_dots(ui::Plot& plot, const Look& look, std::optional<Index> lit_row) const {
    const core::interpret::PartialDependence& dependence = look.curves.dependence;
    const Index rows = dependence.curves.rows();
    for (Index k = 0; k < dependence.grid.size(); ++k) {
        for (Index row = 0; row < rows; ++row) {
            const double aside =
                (static_cast<double>((row * 7) % rows) / static_cast<double>(rows) - 0.5) * 0.5;
            const ImVec2 at = plot.to_pixel({dependence.grid[k] + aside, curves_(row, k)});
            const bool lit = lit_row == row;
            plot.draw().AddCircleFilled(at, ui::scaled(lit ? 4.0f : 2.0f),
                                        lit ? theme().text : ui::with_alpha(theme().quiet_text, 0.35f), 10);
        }
    }
}

void CurveView::draw_methods(ui::Plot& plot, const Look& look) {
    const core::interpret::PartialDependence& dependence = look.curves.dependence;
    draw_method(plot, look,
                {kDependence, dependence_style(), dependence.mean, dependence.rise_errors(), -kAside});
    if (look.curves.effects.grid.size() == 0) return;
    core::Vector effects(dependence.grid.size());
    const double level = look.model.test_predictions().mean();
    for (Index k = 0; k < effects.size(); ++k)
        effects[k] = level + look.curves.effects.at(dependence.grid[k]);
    draw_method(plot, look, {kEffects, effects_style(), effects, effects_errors(look), kAside});
}

void CurveView::draw_method(ui::Plot& plot, const Look& look, const Method& method) {
    const bool is_category = look.words().is_categorical();
    fill(points_, look.curves.dependence.grid, shown(look, method.values), is_category ? method.aside : 0.0);
    ui::SeriesStyle style = method.style;
    style.radius = 6.0f;
    if (is_category) return plot.scatter(method.name, points_, style);
    if (level_ == Level::from_zero)
        draw_band(plot, method.errors * (look.data.is_classes() ? 100.0 : 1.0), style.color);
    plot.line(method.name, points_, style);
    plot.label_line_end(method.name, points_, style.color);
}

// Two standard errors to either side of the curve in points_: what other rows of the same kind might say.
void CurveView::draw_band(ui::Plot& plot, const core::Vector& errors, ImU32 color) {
    const double widest = 4.0 * plot.window().y.length();
    band_ = points_;
    for (std::size_t k = points_.size(); k-- > 0;) {
        const double reach = std::min(2.0 * errors[static_cast<Index>(k)], widest);
        band_[k].y() += reach;
        band_.emplace_back(points_[k].x(), points_[k].y() - reach);
    }
    plot.polygon(band_, {.color = color, .opacity = 0.22f});
}

// How many rows stand where: what the curves rest on.
void CurveView::draw_density(ui::Plot& plot, const Look& look) const {
    const core::Vector& column = look.data.train.X.col(look.claim.feature);
    const bool is_number = !look.words().is_categorical();
    const core::Interval window = plot.window().x;
    const int cells = is_number ? kDensityCells : static_cast<int>(look.words().categories.size());
    const double width = is_number ? window.length() / cells : 1.0;
    const double low = is_number ? window.low : -0.5;
    std::vector<int> counts(static_cast<std::size_t>(cells), 0);
    for (const double value : column) {
        const double place = (value - low) / width;
        if (place >= 0.0 && place < cells) ++counts[static_cast<std::size_t>(place)];
    }
    draw_density_bars(plot, counts, low, width, {.height = kDensityHeight, .opacity = 0.22f});
}

std::optional<Index> CurveView::person_under_pointer(ui::Plot& plot, const Look& look) const {
    const std::optional<Vector2> pointer = plot.hovered();
    if (!pointer || look.words().is_categorical()) return std::nullopt;
    const core::interpret::PartialDependence& dependence = look.curves.dependence;
    Index place = 0;
    (dependence.grid.array() - pointer->x()).abs().minCoeff(&place);
    std::optional<Index> nearest;
    float distance = kReach;
    for (Index row = 0; row < dependence.curves.rows(); ++row) {
        const ImVec2 at = plot.to_pixel({dependence.grid[place], curves_(row, place)});
        const float away = std::fabs(at.y - ImGui::GetIO().MousePos.y);
        if (away >= distance) continue;
        distance = away;
        nearest = row;
    }
    return nearest;
}

}  // namespace lessons::look

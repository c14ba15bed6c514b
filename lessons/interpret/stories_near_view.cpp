#include "lessons/interpret/stories_near_view.h"

#include "core/same_value.h"

#include "lessons/interpret/stories_waiting.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/plot.h"
#include "lessons/ui/plot_hold.h"

#include <algorithm>
#include <cmath>

namespace lessons::stories {

namespace {

using core::Index;
using core::Vector;
using ui::theme;

constexpr int kRowsInSlice = 3;
constexpr double kReach = 2.6;  // standard deviations to either side
constexpr Index kMostDots = 600;

/// This person's value, or the mean where it is missing.
double own_value(const Vector& x, const core::interpret::FeatureSpread& spread, Index feature) {
    return std::isnan(x[feature]) ? spread.mean[feature] : x[feature];
}

std::string axis_label(const cases::Case& of_case, Index feature) {
    const cases::FeatureWords& words = of_case.features[static_cast<std::size_t>(feature)];
    return words.unit.empty() ? words.label : words.label + " (" + words.unit + ")";
}

ui::ColorScale scale_of(const std::vector<double>& values) {
    double low = core::kInfinity, high = -core::kInfinity;
    for (const double value : values) {
        if (!std::isfinite(value)) continue;
        low = std::min(low, value);
        high = std::max(high, value);
    }
    return {.map = ui::ColorMap::sequential, .low = low, .high = high > low ? high : low + 1.0};
}

/// The two features over which the neighbourhood is drawn.
struct Axes {
    Index across = 0;
    Index up = 1;
};

/// In the numbers that people read: chances in percent.
void draw_color_bar(ui::Plot& plot, const cases::Case& of_case, ui::ColorScale scale) {
    const double factor = shown_factor(of_case);
    scale.low *= factor;
    scale.high *= factor;
    plot.color_bar(scale, of_case.is_classes() ? "%" : of_case.target.unit);
}

/// Larger where they count more, in the colour of the model's answer.
void draw_samples(ui::Plot& plot, const Lines& lines, Axes axes, const ui::ColorScale& colors) {
    const core::interpret::LimeNeighbourhood& near = lines.samples();
    const double heaviest =
        near.weights.size() > 1 ? near.weights.tail(near.weights.size() - 1).maxCoeff() : 1.0;
    for (Index i = 1; i < std::min(near.rows.rows(), kMostDots); ++i) {
        const auto weight = static_cast<float>(near.weights[i] / heaviest);
        const ImVec2 place = plot.to_pixel({near.rows(i, axes.across), near.rows(i, axes.up)});
        const float radius = 1.2f + 3.6f * std::sqrt(weight);
        plot.draw().AddCircleFilled(place, radius + 0.8f,
                                    ui::with_alpha(theme().surface, 0.3f + 0.6f * weight));
        plot.draw().AddCircleFilled(place, radius,
                                    ui::with_alpha(colors.color(near.outputs[i]), 0.3f + 0.7f * weight));
        plot.draw().AddCircle(place, radius, ui::with_alpha(theme().text, 0.15f + 0.5f * weight), 0, 1.0f);
    }
}

core::Vector2 place_of(const Lines& lines, const Vector& row, Axes axes) {
    return {own_value(row, lines.spread(), axes.across), own_value(row, lines.spread(), axes.up)};
}

/// What each telling takes for equals, through this person.
void draw_lines(ui::Plot& plot, const State& state, Axes axes) {
    const core::interpret::FeatureSpread& spread = state.lines->spread();
    const core::Vector2 here = place_of(*state.lines, state.lines->question().x(), axes);
    const std::vector<core::interpret::LocalLine> lines = state.lines->after(state.n_lines).lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const core::Vector2 normal{lines[i].coefficients[axes.across] / spread.scale[axes.across],
                                   lines[i].coefficients[axes.up] / spread.scale[axes.up]};
        const bool is_last = i + 1 == lines.size();
        if (normal.norm() > 0.0)
            plot.infinite_line(normal, normal.dot(here),
                               {.color = is_last ? theme().text : ui::with_alpha(theme().text, 0.3f),
                                .thickness = is_last ? 2.5f : 1.0f});
    }
}

/// To about a hundredth of the range, inside it.
double rounded(double value, const core::Interval& range) {
    const double unit = std::pow(10.0, std::floor(std::log10(std::max(range.length(), 1e-9)) - 1.7));
    return std::clamp(std::round(value / unit) * unit, range.low, range.high);
}

/// Where the person was moved to; a double click leads back.
Edited drag_person(ui::Plot& plot, const Lines& lines, const Landscape& landscape, Axes axes,
                   cases::Changes& changes) {
    const Vector row = lines.question().row_as_it_is();
    core::Vector2 place = place_of(lines, lines.question().x(), axes);
    if (!changes.empty()) plot.marker("", place_of(lines, row, axes), {.color = theme().quiet_text}, 4.0f);
    const ui::HandleStyle style{
        .hint = "Drag: and if?", .words_toward = {0.0f, -1.0f}, .x = landscape.x, .y = landscape.y};
    const ui::Drag drag = plot.drag_point("person", place, style);
    const std::optional<core::Vector2> held = ui::held(plot);
    if (!drag.reset && !drag.moved && !held) return Edited::no;
    if (held) place = *held;
    cases::Changes wanted = drag.reset ? cases::Changes{} : changes;
    if (drag.moved || held) {
        wanted.set(static_cast<int>(axes.across), rounded(place.x(), landscape.x), row);
        wanted.set(static_cast<int>(axes.up), rounded(place.y(), landscape.y), row);
    }
    if (wanted == changes) return Edited::no;
    changes = wanted;
    return Edited::yes;
}

}  // namespace

std::vector<Index> numbers_by_size(const cases::Case& of_case, const Vector& means) {
    std::vector<Index> numbers = by_size(means);
    numbers.erase(std::remove_if(numbers.begin(), numbers.end(),
                                 [&](Index j) {
                                     return of_case.features[static_cast<std::size_t>(j)].is_categorical();
                                 }),
                  numbers.end());
    return numbers;
}

void Landscape::ask(const Question& question, const core::interpret::FeatureSpread& spread, Index across,
                    Index up) {
    if (is_of(question, across, up)) return;
    is_asked_ = true;
    question_ = question;
    across_ = across;
    up_ = up;
    const Vector own = question.row_as_it_is();
    const auto range = [&](Index feature) {
        const double middle = own_value(own, spread, feature);
        const double reach = kReach * spread.scale[feature];
        const core::Interval all = question.of_case->features[static_cast<std::size_t>(feature)].range;
        return core::Interval{std::max(middle - reach, std::min(all.low, middle)),
                              std::min(middle + reach, std::max(all.high, middle))};
    };
    x = range(across);
    y = range(up);
    values.assign(static_cast<std::size_t>(kSide) * kSide, core::kNaN);
    next_ = 0;
}

bool Landscape::is_same_elsewhere(const Question& question) const {
    const Vector asked = question.x(), known = question_.x();
    for (Index j = 0; j < known.size(); ++j) {
        if (j != across_ && j != up_ && !core::same_value(asked[j], known[j])) return false;
    }
    return true;
}

void Landscape::work() {
    const core::interpret::Predict predict = question_.model->predict();
    Vector z = question_.x();
    for (int i = 0; i < kRowsInSlice && pending(); ++i, ++next_) {
        z[up_] = y.low + y.length() * next_ / (kSide - 1);
        for (int column = 0; column < kSide; ++column) {
            z[across_] = x.low + x.length() * column / (kSide - 1);
            values[static_cast<std::size_t>(next_ * kSide + column)] = predict(z);
        }
    }
}

ui::GridView Landscape::grid() const {
    return {.values = values.data(),
            .columns = kSide,
            .rows = kSide,
            .x_low = x.low,
            .x_high = x.high,
            .y_low = y.low,
            .y_high = y.high};
}

Edited NearView::draw(const State& state, const Landscape& landscape, core::Index across, core::Index up,
                      cases::Changes& changes) {
    if (state.lines == nullptr || state.n_lines == 0) {
        say_waiting(state);
        return Edited::no;
    }
    if (across == up) {
        say_in_pane("A neighbourhood is drawn over two numbers; here all features but one are categories.");
        return Edited::no;
    }
    if (landscape.values.empty()) return Edited::no;
    const std::string x_label = axis_label(state.of_case, across);
    const std::string y_label = axis_label(state.of_case, up);
    view_.set_home({landscape.x, landscape.y});
    ui::Plot plot("near", view_,
                  {.x = {.label = x_label, .grid = false},
                   .y = {.label = y_label, .grid = false},
                   .movement = ui::Movement::fixed,
                   .readout = ui::ReadoutUse::none});
    if (!plot) return Edited::no;
    const ui::ColorScale colors = scale_of(landscape.values);
    const ui::GridView grid = landscape.grid();
    plot.heat_map(grid, colors, 0.75f);
    draw_color_bar(plot, state.of_case, colors);
    draw_samples(plot, *state.lines, {across, up}, colors);
    draw_lines(plot, state, {across, up});
    const Edited edited = drag_person(plot, *state.lines, landscape, {across, up}, changes);
    const auto pointer = plot.hovered();
    if (!pointer) return edited;
    plot.readout("With the other values unchanged",
                 {{x_label, ui::format_number((*pointer)[0], 3)},
                  {y_label, ui::format_number((*pointer)[1], 3)},
                  {state.of_case.target.score,
                   cases::score_text(state.of_case, grid.interpolate((*pointer)[0], (*pointer)[1]))}});
    return edited;
}

}  // namespace lessons::stories

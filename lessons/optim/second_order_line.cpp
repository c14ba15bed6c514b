#include "lessons/optim/second_order_line.h"

#include "lessons/optim/second_order_style.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::optim {

namespace {

using core::Interval;
using core::Vector2;
using core::optim::LineSection;
using core::optim::StepCondition;
using core::optim::StepReport;
using core::optim::Trial;
using core::optim::Verdict;

constexpr int kSamples = 240;
constexpr double kLeftMargin = 0.08;  // of the range, before the start of the line
constexpr Interval kArmijoRange{1e-4, 0.9};
constexpr Interval kCurvatureRange{0.05, 0.99};

Vector2 direction_of(const DescentWalk& walk) {
    const StepReport& report = walk.shown();
    if (report.direction.size() > 0) return report.direction;
    return walk.proposed() - Vector2(report.from);
}

/// The trials of the search; methods without one try their step once.
std::vector<Trial> trials_of(const DescentWalk& walk) {
    const StepReport& report = walk.shown();
    if (report.direction.size() > 0) return report.trials;
    const bool is_refused = report.trust.step.size() > 0 && !report.trust.is_accepted;
    return {{.step_length = 1.0,
             .value = report.from_value - walk.delivered(),
             .slope = core::kNaN,
             .verdict = is_refused ? Verdict::TooHigh : Verdict::Accepted}};
}

/// From the start of the line to well beyond its first valley, and beyond the full step if that is not so
/// far out that it would hide everything else.
Interval range_of(const LineSection& phi) {
    constexpr double kBeyond = 2.2;
    constexpr double kFarOut = 8.0;
    const double valley = core::optim::first_valley(phi, {1e-6, 1e3});
    const double wanted = std::isnan(valley) ? 1.6 : kBeyond * valley;
    const double end = wanted < 1.3 && wanted * kFarOut > 1.3 ? 1.3 : wanted;
    return {-kLeftMargin * end, end};
}

ImU32 color_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::Accepted:
            return ui::theme().good;
        case Verdict::TooSteep:
            return ui::theme().warn;
        case Verdict::TooHigh:
        case Verdict::NotFinite:
            return ui::theme().bad;
    }
    return ui::theme().text;
}

const char* word_for(Verdict verdict) {
    switch (verdict) {
        case Verdict::Accepted:
            return "accepted";
        case Verdict::TooSteep:
            return "still too steep";
        case Verdict::TooHigh:
            return "too high";
        case Verdict::NotFinite:
            return "not defined here";
    }
    return "";
}

/// The straight line from the start of the curve with this share of its slope.
struct Ray {
    double value = 0.0;  // phi(0)
    double slope = 0.0;  // phi'(0)

    Vector2 at(double share, double a) const { return {a, value + share * slope * a}; }
    double share_through(Vector2 point) const { return (point.y() - value) / (slope * point.x()); }
};

/// Where the handle of a ray stands: so far to the right, or where the ray leaves the picture below.
Vector2 handle_place(const ui::PlotWindow& window, const Ray& ray, double share, double right) {
    const double bottom = window.y.low + 0.12 * window.y.length();
    const double leaves = (bottom - ray.value) / (share * ray.slope);
    return ray.at(share, std::clamp(leaves, 0.1 * window.x.high, right));
}

}  // namespace

ConditionEdit DescentLineView::draw(const DescentWalk& walk) {
    const Vector2 direction = direction_of(walk);
    if (!walk.shows_step() || !direction.allFinite() || !(direction.norm() > 0.0)) {
        ImGui::TextWrapped("The ground is level here: there is no direction to search along.");
        return {};
    }
    const LineSection phi(core::optim::make_objective(walk.function()), walk.shown().from, direction);
    prepare(walk, phi, direction);
    ui::Plot plot("line", view_,
                  {.x = {.label = "Step length \u03b1"},
                   .y = {.label = "f along the direction"},
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    if (!plot) return {};
    draw_acceptable(plot, phi, walk);
    draw_curves(plot, walk);
    plot.marker("", {0.0, phi.start_value()}, {.color = ui::theme().text}, 6.0f);
    const ConditionEdit edit = edit_conditions(plot, phi, walk);
    draw_trials(plot);
    return edit;
}

void DescentLineView::prepare(const DescentWalk& walk, const LineSection& phi, Vector2 direction) {
    const Interval range = range_of(phi);
    const auto model = walk.model();
    curve_.clear();
    model_.clear();
    for (int i = 0; i <= kSamples; ++i) {
        const double a = range.low + range.length() * i / kSamples;
        curve_.push_back({a, phi.value(a)});
        if (model) model_.push_back({a, phi.start_value() + model->at(a * direction)});
    }
    trials_ = trials_of(walk);
    choose_window(phi, range);
}

/// As high as the start and half as much again; a curve that climbs is shown where it climbs.
void DescentLineView::choose_window(const LineSection& phi, Interval range) {
    double low = phi.start_value();
    double high = phi.start_value();
    for (const std::vector<Vector2>* curve : {&curve_, &model_}) {
        for (const Vector2& point : *curve) {
            if (curve == &curve_ && point.y() < low) low = point.y();
            if (point.y() > high) high = point.y();
        }
    }
    const double fall = phi.start_value() - low;
    if (phi.start_slope() < 0.0 && fall > 0.0) high = std::min(high, phi.start_value() + 0.6 * fall);
    if (!(high > low)) high = low + 1.0;
    const double margin = 0.14 * (high - low);
    view_.set_home({range, {low - margin, high + margin}});
}

/// Bars at the foot for each condition, and the stretches where a step would be taken, from top to bottom.
void DescentLineView::draw_acceptable(ui::Plot& plot, const LineSection& phi, const DescentWalk& walk) const {
    const StepControl control = walk.method().control;
    if (control != StepControl::backtracking && control != StepControl::wolfe) return;
    core::optim::LineSearchSettings settings;
    settings.c1 = walk.settings().parameters.armijo;
    settings.c2 = std::max(settings.c1, walk.settings().parameters.curvature);
    const ui::PlotWindow& window = plot.window();
    const Interval range{0.0, window.x.high};
    const auto condition = control == StepControl::wolfe ? StepCondition::both : StepCondition::decrease;
    const auto stretches = core::optim::acceptable_steps(phi, settings, condition, range, kSamples);
    const ImU32 good = ui::theme().good;
    for (const Interval& stretch : stretches) {
        plot.rect({stretch.low, window.y.low}, {stretch.high, window.y.high}, ui::with_alpha(good, 0.13f),
                  0.0f);
    }
    if (stretches.empty()) return;
    const auto widest = std::max_element(stretches.begin(), stretches.end(),
                                         [](Interval a, Interval b) { return a.length() < b.length(); });
    const float room = plot.to_pixel({widest->high, 0.0}).x - plot.to_pixel({widest->low, 0.0}).x;
    if (room < ui::label_extent("acceptable", ui::size::kCaption, true).x + 8.0f) return;
    plot.text({widest->low + 0.5 * widest->length(), window.y.low}, "acceptable",
              {.color = good, .align = {0.5f, 1.3f}, .strong = true});
}

void DescentLineView::draw_curves(ui::Plot& plot, const DescentWalk& walk) const {
    const ui::SeriesStyle own = ui::solid(style_of(walk.settings().method));
    if (!model_.empty()) {
        plot.line("", model_,
                  {.color = own.color,
                   .dash = ui::Dash::dashed,
                   .thickness = ui::is_highlighted("model") ? 3.5f : 2.0f});
        const Vector2 end =
            plot.window().y.contains(model_.back().y()) ? model_.back() : model_[model_.size() / 2];
        plot.text(end, "model", {.color = own.color, .align = {1.1f, -0.2f}, .strong = true});
    }
    plot.line("", curve_, {.color = ui::theme().text, .thickness = 2.5f});
    const double radius = walk.shown().trust.radius;
    if (!(radius > 0.0)) return;
    plot.v_line(radius / Vector2(walk.shown().trust.step).norm(),
                {.color = own.color, .thickness = 1.5f, .dash = ui::Dash::dashed}, "edge of the region");
}

void DescentLineView::draw_trials(ui::Plot& plot) const {
    const ui::PlotWindow& window = plot.window();
    std::size_t further_out = 0;
    for (std::size_t k = 0; k < trials_.size(); ++k) {
        if (trials_[k].step_length > window.x.high) {
            ++further_out;
        } else {
            draw_trial(plot, k + 1, trials_[k]);
        }
    }
    if (further_out == 0) return;
    const std::string words =
        std::to_string(further_out) + (further_out == 1 ? " trial" : " trials") + " further out \u2192";
    plot.text({window.x.high, window.y.high}, words,
              {.color = ui::theme().bad, .align = {1.03f, -0.4f}, .strong = true});
}

/// A trial above the picture stands at its upper edge.
void DescentLineView::draw_trial(ui::Plot& plot, std::size_t number, const Trial& trial) const {
    const ui::PlotWindow& window = plot.window();
    const bool is_above = !(trial.value <= window.y.high);
    const double y = is_above ? window.y.high - 0.06 * window.y.length() : trial.value;
    const ImVec2 center = plot.to_pixel({trial.step_length, y});
    const ImU32 color = color_of(trial.verdict);
    draw_look(plot.draw(), center, 6.0f, color);
    const std::string words = std::to_string(number) + (is_above ? " \u2191" : "");
    ui::draw_label(plot.draw(), center + ImVec2(0.0f, is_above ? 16.0f : -15.0f), words,
                   {.color = color, .strong = true});
    const ImVec2 mouse = ImGui::GetMousePos();
    if (!plot.hovered() || ImLengthSqr(mouse - center) > 100.0f) return;
    plot.readout("Trial " + std::to_string(number), {{"Step length", ui::format_number(trial.step_length, 3)},
                                                     {"Value f", ui::format_number(trial.value)},
                                                     {"Verdict", word_for(trial.verdict), color}});
}

ConditionEdit DescentLineView::edit_conditions(ui::Plot& plot, const LineSection& phi,
                                               const DescentWalk& walk) const {
    ConditionEdit edit;
    const StepControl control = walk.method().control;
    const bool searches = control == StepControl::backtracking || control == StepControl::wolfe;
    if (!searches || !(phi.start_slope() < 0.0)) return edit;
    const Ray ray{phi.start_value(), phi.start_slope()};
    const auto turn = [&](const char* id, const char* label, double right, double share, Interval range,
                          ImU32 color, ui::Dash dash) -> std::optional<double> {
        plot.segment(ray.at(share, 0.0), ray.at(share, 2.0 * plot.window().x.high),
                     {.color = color, .thickness = ui::is_highlighted(id) ? 3.5f : 2.0f, .dash = dash});
        Vector2 handle = handle_place(plot.window(), ray, share, right * plot.window().x.high);
        const ui::Drag drag = plot.drag_point(id, handle,
                                              {.color = color,
                                               .label = label,
                                               .words_toward = {0.0f, -1.0f},
                                               .x = {1e-9, plot.window().x.high}});
        edit.reset = edit.reset || drag.reset;
        if (!drag.moved) return std::nullopt;
        return std::clamp(ray.share_through(handle), range.low, range.high);
    };
    const core::optim::Hyperparameters& now = walk.settings().parameters;
    edit.armijo =
        turn("armijo", "c\u2081", 0.82, now.armijo, kArmijoRange, ui::theme().accent, ui::Dash::solid);
    if (control == StepControl::wolfe)
        edit.curvature = turn("curvature", "c\u2082", 0.6, now.curvature, kCurvatureRange, ui::theme().warn,
                              ui::Dash::dash_dot);
    return edit;
}

}  // namespace lessons::optim

#include "lessons/app/sweep_curve.h"

#include "lessons/app/parameter_words.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::app {

namespace {

bool has_options(const Parameter& parameter) {
    return parameter.kind == Parameter::Kind::choice || parameter.kind == Parameter::Kind::toggle;
}

/// Around the ends that are worth seeing; on a choice a little wider than the options.
ui::PlotWindow window_of(const SweepPicture& picture, const SweepFocus& focus, bool by_factors) {
    ui::WindowFinder finder;
    for (const double end : picture.ends) {
        if (picture.range.contains(end)) finder.add_y(end);
    }
    ui::PlotWindow window = picture.logarithmic ? finder.window_log_y(0.1) : finder.window(0.1);
    const double low = focus.values.front();
    const double high = focus.values.back();
    if (by_factors) {
        const double margin = std::pow(high / low, 0.04);
        window.x = {low / margin, high * margin};
    } else {
        const double margin = has_options(*focus.parameter) ? 0.5 : 0.04 * (high - low);
        window.x = {low - margin, high + margin};
    }
    return window;
}

/// The ends with those outside the window on its border.
std::vector<double> visible_ends(const SweepPicture& picture, const ui::PlotWindow& window) {
    std::vector<double> ends = picture.ends;
    for (double& end : ends) {
        if (end > window.y.high) end = window.y.high;
        if (end < window.y.low) end = window.y.low;
    }
    return ends;
}

void draw_present(ui::Plot& plot, double present) {
    if (!plot.window().x.contains(present)) return;
    plot.v_line(present, {.color = ui::theme().quiet_text, .thickness = 1.0f, .dash = ui::Dash::dashed},
                "now");
}

/// A disc for each value; a triangle at the border where the end lies far outside.
void draw_points(ui::Plot& plot, const SweepPicture& picture, std::span<const double> shown,
                 std::optional<std::size_t> hovered) {
    const ui::Theme& theme = ui::theme();
    ImDrawList& draw = plot.draw();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (!std::isfinite(shown[i])) continue;
        const ImVec2 at = plot.to_pixel({picture.values[i], shown[i]});
        const bool lit = hovered == i;
        const bool inside = shown[i] == picture.ends[i];
        if (lit) draw.AddCircleFilled(at, 11.0f, ui::with_alpha(theme.accent, 0.2f), 28);
        ui::draw_marker(draw, inside ? ui::Marker::circle : ui::Marker::triangle,
                        inside ? at : at + ImVec2(0.0f, 7.0f), lit ? 6.5f : 5.0f,
                        inside ? theme.accent : theme.bad, theme.surface);
    }
}

std::string axis_label(const std::string& label, const std::string& unit) {
    return unit.empty() ? label : label + " (" + unit + ")";
}

}  // namespace

SweepAnswer SweepCurve::draw(const SweepPicture& picture, const SweepFocus& focus, bool by_factors,
                             ImVec2 size) {
    SweepAnswer answer;
    view_.set_home(window_of(picture, focus, by_factors));
    const std::string y_label = axis_label(picture.label, picture.unit) + ", at the end";
    const std::string x_label = axis_label(focus.parameter->label, focus.parameter->unit);
    const std::string on_off[] = {"off", "on"};
    const bool is_toggle = focus.parameter->kind == Parameter::Kind::toggle;
    ui::Plot plot(
        "curve", view_,
        {.x = {.label = x_label,
               .scale = by_factors ? ui::AxisScale::logarithmic : ui::AxisScale::linear,
               .categories = is_toggle ? std::span<const std::string>(on_off) : focus.parameter->options},
         .y = {.label = y_label,
               .scale = picture.logarithmic ? ui::AxisScale::logarithmic : ui::AxisScale::linear},
         .movement = ui::Movement::fixed,
         .legend = ui::LegendUse::never,
         .readout = ui::ReadoutUse::none},
        size);
    if (!plot) return answer;
    const std::vector<double> shown = visible_ends(picture, plot.window());
    const ui::Points points(picture.values, shown);
    draw_present(plot, focus.present);
    if (!has_options(*focus.parameter))
        plot.line("", points, ui::with_color(ui::solid({}), ui::theme().accent));
    draw_points(plot, picture, shown, focus.hovered);
    constexpr float reach = 22.0f;
    answer.hovered = plot.nearest(points, reach);
    if (answer.hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        plot.readout(value_words(*focus.parameter, picture.values[*answer.hovered]),
                     {{picture.label, ui::format_unit(picture.ends[*answer.hovered], picture.unit)}});
    }
    if (plot.clicked()) answer.chosen = answer.hovered;
    return answer;
}

std::string extremes_in_words(const SweepPicture& picture, const Parameter& parameter) {
    const std::optional<Extremes> found = extremes(picture);
    if (!found) return {};
    const auto words = [&](std::size_t index) {
        return value_words(parameter, picture.values[index]) + ": " +
               ui::format_unit(picture.ends[index], picture.unit) + ".";
    };
    return "Lowest at " + words(found->lowest) + " Highest at " + words(found->highest);
}

}  // namespace lessons::app

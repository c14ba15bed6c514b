#include "lessons/optim/race_map.h"

#include "lessons/optim/race_step_view.h"
#include "lessons/optim/race_trail.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <cmath>
#include <string>

namespace lessons::optim {

namespace {

using core::Vector2;
using core::optim::TestFunction;

constexpr int kNodes = 240;      // of the contour lines' grid, along its longer side
constexpr int kShadeStride = 2;  // colours blend between nodes: fewer do
constexpr float kGroundOpacity = 0.5f;
constexpr float kHeadRadius = 7.0f;

bool is_inside(const ui::Plot& plot, Vector2 point) {
    return plot.window().x.contains(point.x()) && plot.window().y.contains(point.y());
}

bool is_power_of_ten(double value) {
    const double exponent = std::log10(value);
    return std::fabs(exponent - std::round(exponent)) < 1e-6;
}

/// Where a trail that ends outside the window leaves it for good, in pixels; nothing if it never was inside.
std::optional<ImVec2> exit_of(const ui::Plot& plot, std::span<const Vector2> points) {
    for (std::size_t k = points.size(); k-- > 0;) {
        if (!is_inside(plot, points[k])) continue;
        if (k + 1 == points.size()) return std::nullopt;
        const ImVec2 inside = plot.to_pixel(points[k]);
        const ImVec2 direction = plot.to_pixel(points[k + 1]) - inside;
        float share = 1.0f;
        const ImRect& area = plot.area();
        if (direction.x > 0.0f) share = ImMin(share, (area.Max.x - inside.x) / direction.x);
        if (direction.x < 0.0f) share = ImMin(share, (area.Min.x - inside.x) / direction.x);
        if (direction.y > 0.0f) share = ImMin(share, (area.Max.y - inside.y) / direction.y);
        if (direction.y < 0.0f) share = ImMin(share, (area.Min.y - inside.y) / direction.y);
        return inside + direction * share;
    }
    return std::nullopt;
}

void show_ground_readout(ui::Plot& plot, const TestFunction& function, Vector2 at) {
    Vector2 gradient(0.0, 0.0);
    function.gradient(at.x(), at.y(), gradient.data());
    const double value = function.value(at.x(), at.y());
    plot.readout("Height here", {{"Position", coordinates(at)},
                                 {"Value f", ui::format_number(value)},
                                 {"Gradient", coordinates(gradient)},
                                 {"Slope", ui::format_number(gradient.norm(), 3)}});
    if (!(gradient.norm() > 0.0) || !gradient.allFinite()) return;
    const Vector2 downhill = -gradient.normalized() * 0.08 * plot.window().y.length();
    plot.arrow(at, at + downhill, {.color = ui::theme().text, .thickness = 2.0f});
}

}  // namespace

StartEdit RaceMap::draw(const Race& race, core::Interval limits_x, core::Interval limits_y) {
    const TestFunction& function = race.function();
    if (shown_ != &function) {
        view_ = ui::PlotView({function.window_x, function.window_y});
        shown_ = &function;
    }
    ui::Plot plot("map", view_,
                  {.x = {.grid = false},
                   .y = {.grid = false},
                   .aspect = ui::Aspect::equal,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    if (!plot) return {};
    draw_ground(plot, function);
    draw_minimizers(plot, function);
    draw_trails(plot, race);
    const StartEdit edit = edit_start(plot, race, limits_x, limits_y);
    draw_names(plot, race);
    const std::optional<ui::SeriesHit> hit = plot.hit();
    const Racer* racer = hit ? race.find(hit->series) : nullptr;
    if (racer != nullptr) {
        const StepCard card = card_of(*racer, hit->index, function.minimum);
        plot.readout(card.title, card.rows);
    } else if (const auto at = plot.hovered()) {
        show_ground_readout(plot, function, *at);
    }
    return edit;
}

void RaceMap::draw_ground(ui::Plot& plot, const TestFunction& function) {
    ground_.cover(function, plot.window().x, plot.window().y, kNodes);
    const ui::GridView shades = view_of(ground_.heights(), ground_.shades(), kShadeStride);
    plot.heat_map(shades, {.low = 0.0, .high = 1.0}, kGroundOpacity);
    const ImU32 ink = ui::with_alpha(ui::theme().text, 0.28f);
    for (const core::geometry::ContourLine& line : ground_.contours()) {
        const bool labelled = is_power_of_ten(line.level) && line.points.size() > 60;
        plot.contour(line.points, line.level, {.color = ink, .thickness = 1.0f, .labelled = labelled});
    }
}

void RaceMap::draw_minimizers(ui::Plot& plot, const TestFunction& function) const {
    for (const core::optim::Point& minimizer : function.minimizers) {
        const Vector2 at(minimizer.x, minimizer.y);
        if (!is_inside(plot, at)) continue;
        plot.text(at, "\u2605", {.color = ui::theme().text, .size = 22.0f});
    }
}

void RaceMap::draw_trails(ui::Plot& plot, const Race& race) {
    for (const Racer& racer : race.racers()) {
        const ui::SeriesStyle halo{.color = ui::with_alpha(ui::theme().surface, 0.55f), .thickness = 4.5f};
        plot.line("", racer.points(), halo);
        plot.line(racer.name(), racer.points(), ui::with_thickness(style_of(racer), 2.5f));
    }
    for (const Racer& racer : race.racers()) {
        if (ui::is_highlighted(racer.name())) draw_last_step(plot, racer);
        plot.marker(racer.name(), racer.position(), style_of(racer), kHeadRadius);
    }
}

void RaceMap::draw_names(ui::Plot& plot, const Race& race) {
    places_.begin(plot.area());
    const ImVec2 start = plot.to_pixel(race.settings().start);
    places_.avoid({start - ImVec2(10.0f, 10.0f), start + ImVec2(110.0f, 10.0f)});
    for (const Racer& racer : race.racers()) places_.avoid(plot.to_pixel(racer.position()), kHeadRadius);
    for (const core::optim::Point& minimizer : race.function().minimizers) {
        places_.avoid(plot.to_pixel({minimizer.x, minimizer.y}), 9.0f);
    }
    for (const Racer& racer : race.racers()) {
        const std::optional<ImVec2> exit = exit_of(plot, racer.points());
        if (!exit && !is_inside(plot, racer.position())) continue;
        const ImVec2 point = exit.value_or(plot.to_pixel(racer.position()));
        const std::string words = racer.name() + std::string(racer.diverged() ? " diverges"
                                                             : exit           ? " left the map"
                                                                              : "");
        const ImVec2 extent = ui::label_extent(words, ui::size::kLabel, true);
        const ImVec2 corner = places_.place(point, extent, kHeadRadius + 6.0f);
        ui::draw_label(plot.draw(), corner, words,
                       {.color = exit ? ui::theme().bad : ui::theme().text,
                        .size = ui::size::kLabel,
                        .align = {0.0f, 0.0f},
                        .strong = true});
    }
    for (const core::optim::Point& minimizer : race.function().minimizers) {
        const Vector2 at(minimizer.x, minimizer.y);
        if (!is_inside(plot, at)) continue;
        const std::string words = "minimum " + ui::format_number(race.function().minimum);
        const ImVec2 extent = ui::label_extent(words, ui::size::kCaption);
        const ImVec2 corner = places_.place(plot.to_pixel(at), extent, 14.0f);
        ui::draw_label(plot.draw(), corner, words, {.align = {0.0f, 0.0f}});
    }
}

StartEdit RaceMap::edit_start(ui::Plot& plot, const Race& race, core::Interval limits_x,
                              core::Interval limits_y) const {
    Vector2 start = race.settings().start;
    const ui::Drag drag = plot.drag_point(
        "start", start, {.label = "Start", .hint = "Drag the start", .x = limits_x, .y = limits_y});
    if (drag.reset) return {.kind = StartEdit::Kind::reset};
    if (drag.moved) return {.kind = StartEdit::Kind::moved, .point = start};
    const std::optional<Vector2> clicked = plot.clicked();
    const bool is_allowed = clicked && limits_x.contains(clicked->x()) && limits_y.contains(clicked->y());
    if (is_allowed) return {.kind = StartEdit::Kind::moved, .point = *clicked};
    return {};
}

}  // namespace lessons::optim

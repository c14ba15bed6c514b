#include "lessons/optim/race_map.h"

#include "lessons/optim/map_holes.h"
#include "lessons/optim/race_cartoon_map.h"
#include "lessons/optim/race_step_view.h"
#include "lessons/optim/race_trail.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::optim {

namespace {

using core::Vector2;

constexpr int kNodes = 240;      // of the contour lines' grid, along its longer side
constexpr int kShadeStride = 2;  // colours blend between nodes: fewer do
constexpr float kGroundOpacity = 0.5f;
constexpr float kHeadRadius = 7.0f;
constexpr std::size_t kMostLetters = 26;  // minima that are named on the map
constexpr float kStepsBack = 0.35f;       // opacity

bool is_inside(const ui::Plot& plot, Vector2 point) {
    return plot.window().x.contains(point.x()) && plot.window().y.contains(point.y());
}

/// Whether the learner would see it without panning and zooming.
bool is_on_map(const RaceGround& ground, Vector2 point) {
    return ground.window_x.contains(point.x()) && ground.window_y.contains(point.y());
}

bool is_power_of_ten(double value) {
    const double exponent = std::log10(value);
    return std::fabs(exponent - std::round(exponent)) < 1e-6;
}

/// The last place of the segment inside the area; nothing where it stays outside (Liang and Barsky, 1984).
std::optional<ImVec2> leave_area(const ImRect& area, ImVec2 from, ImVec2 to) {
    const ImVec2 way = to - from;
    float first = 0.0f;
    float last = 1.0f;
    const auto clip = [&](float step, float room) {  // inside where share * step <= room
        if (step > 0.0f) last = ImMin(last, room / step);
        if (step < 0.0f) first = ImMax(first, room / step);
        if (step == 0.0f && room < 0.0f) last = -1.0f;
    };
    clip(way.x, area.Max.x - from.x);
    clip(-way.x, from.x - area.Min.x);
    clip(way.y, area.Max.y - from.y);
    clip(-way.y, from.y - area.Min.y);
    if (first > last) return std::nullopt;
    return from + way * last;
}

/// Where a trail that ends outside the window left it for good; nothing for a trail that ends inside, or that
/// never was there.
std::optional<ImVec2> exit_of(const ui::Plot& plot, std::span<const Vector2> points) {
    if (is_inside(plot, points.back())) return std::nullopt;
    for (std::size_t k = points.size() - 1; k > 0; --k) {
        const auto exit = leave_area(plot.area(), plot.to_pixel(points[k - 1]), plot.to_pixel(points[k]));
        if (exit) return exit;
    }
    return std::nullopt;
}

/// The direction on the screen from the start in which no racer went; rightwards before the first step.
ImVec2 away_from_racers(const ui::Plot& plot, const Race& race) {
    const ImVec2 start = plot.to_pixel(race.settings().start);
    ImVec2 toward(0.0f, 0.0f);
    for (const Racer& racer : race.racers()) {
        if (is_inside(plot, racer.position())) toward += start - plot.to_pixel(racer.position());
    }
    return toward;
}

ImRect room_for_start_words(ImVec2 start, ImVec2 toward) {
    constexpr ImVec2 kCard(110.0f, 22.0f);
    constexpr float kGap = 16.0f;
    ImVec2 middle = start;
    if (std::fabs(toward.x) >= std::fabs(toward.y)) {
        middle.x += (toward.x < 0.0f ? -1.0f : 1.0f) * (kGap + 0.5f * kCard.x);
    } else {
        middle.y += (toward.y < 0.0f ? -1.0f : 1.0f) * (kGap + 0.5f * kCard.y);
    }
    ImRect room(middle - kCard * 0.5f, middle + kCard * 0.5f);
    room.Add(ImRect(start - ImVec2(10.0f, 10.0f), start + ImVec2(10.0f, 10.0f)));
    return room;
}

/// While one racer is looked into the others step back.
ui::SeriesStyle map_style(const Racer& racer, const Racer* focused) {
    const ui::SeriesStyle style = style_of(racer);
    const bool steps_back = focused != nullptr && focused != &racer;
    return steps_back ? ui::with_color(style, ui::with_alpha(style.color, kStepsBack)) : style;
}

void show_ground_readout(ui::Plot& plot, const RaceGround& ground, Vector2 at) {
    const Vector2 gradient = ground.gradient(at.x(), at.y());
    const double value = ground.value(at.x(), at.y());
    plot.readout("Height here", {{"Position", coordinates(at)},
                                 {"Value f", ui::format_number(value)},
                                 {"Gradient", coordinates(gradient)},
                                 {"Slope", ui::format_number(gradient.norm(), 3)}});
    if (!(gradient.norm() > 0.0) || !gradient.allFinite()) return;
    const Vector2 downhill = -gradient.normalized() * 0.08 * plot.window().y.length();
    plot.arrow(at, at + downhill, {.color = ui::theme().text, .thickness = 2.0f});
}

/// The start whose run the map tells of at this place.
Vector2 nearest_start(const core::optim::BasinMap& map, Vector2 at) {
    const core::optim::Point start = map.start(map.column(at.x()), map.row(at.y()));
    return {start.x, start.y};
}

}  // namespace

ui::PlotWindow RaceMap::chosen_window(const GroundPointer& ground) const {
    return shown_ == ground ? view_.window() : ui::PlotWindow{ground->window_x, ground->window_y};
}

StartEdit RaceMap::draw(const Race& race, const MapExtras& extras) {
    const RaceGround& ground = race.ground();
    if (shown_ != race.settings().ground) {
        view_ = ui::PlotView({ground.window_x, ground.window_y});
        shown_ = race.settings().ground;
    }
    const float height = ImGui::GetContentRegionAvail().y - extras.room_below;
    ui::Plot plot("map", view_,
                  {.x = {.grid = false},
                   .y = {.grid = false},
                   .aspect = ui::Aspect::equal,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none},
                  {0.0f, std::max(height, 1.0f)});
    hovered_.reset();
    window_.reset();
    if (!plot) return {};
    window_ = plot.window();
    draw_ground(plot, race.settings().ground, extras.basins);
    draw_minimizers(plot, ground);
    draw_trails(plot, race, extras.focused);
    if (extras.cartoon != nullptr && extras.focused != nullptr)
        draw_cartoon(plot, *extras.cartoon, extras.phase, style_of(*extras.focused));
    if (extras.pointed) plot.marker("", *extras.pointed, {.color = ui::theme().text}, 4.0f);
    const StartEdit edit = edit_start(plot, race, extras.basins);
    draw_names(plot, race, extras);
    hovered_ = plot.hovered();
    draw_card(plot, race, extras.basins);
    return edit;
}

void RaceMap::draw_card(ui::Plot& plot, const Race& race, const BasinGround& basins) const {
    const std::optional<ui::SeriesHit> hit = plot.hit();
    const Racer* racer = hit ? race.find(hit->series) : nullptr;
    if (racer != nullptr) {
        const StepCard card = card_of(*racer, hit->index, race.ground().minimum);
        plot.readout(card.title, card.rows);
    } else if (hovered_ && basins.map != nullptr) {
        basins.view->show_card(plot, *basins.map, *hovered_);
    } else if (hovered_) {
        show_ground_readout(plot, race.ground(), *hovered_);
    }
}

void RaceMap::draw_ground(ui::Plot& plot, const GroundPointer& ground, const BasinGround& basins) {
    ground_.cover(ground, ground->field(), plot.window().x, plot.window().y, kNodes);
    const ui::GridView shades = view_of(ground_.heights(), ground_.shades(), kShadeStride);
    if (basins.map != nullptr) {
        basins.view->draw(plot);
    } else {
        plot.heat_map(shades, {.low = 0.0, .high = 1.0}, kGroundOpacity);
    }
    if (ground_.hole()) draw_holes(plot, ground_.heights(), *ground_.hole());
    const ImU32 ink = ui::with_alpha(ui::theme().text, 0.28f);
    for (const core::geometry::ContourLine& line : ground_.contours()) {
        const bool labelled = is_power_of_ten(line.level) && line.points.size() > 60;
        plot.contour(line.points, line.level, {.color = ink, .thickness = 1.0f, .labelled = labelled});
    }
}

void RaceMap::draw_minimizers(ui::Plot& plot, const RaceGround& ground) const {
    for (const core::optim::Point& minimizer : ground.minimizers) {
        const Vector2 at(minimizer.x, minimizer.y);
        if (!is_inside(plot, at)) continue;
        plot.text(at, "\u2605", {.color = ui::theme().text, .size = 22.0f});
    }
}

void RaceMap::draw_trails(ui::Plot& plot, const Race& race, const Racer* focused) {
    const bool one_is_lit = race.find(ui::context().highlighted) != nullptr;
    for (const Racer& racer : race.racers()) {
        const ui::SeriesStyle halo{.color = ui::with_alpha(ui::theme().surface, 0.55f), .thickness = 4.5f};
        if (!one_is_lit || ui::is_highlighted(racer.name())) plot.line("", racer.points(), halo);
        plot.line(racer.name(), racer.points(), ui::with_thickness(map_style(racer, focused), 2.5f));
    }
    for (const Racer& racer : race.racers()) {
        plot.marker(racer.name(), racer.position(), map_style(racer, focused), kHeadRadius);
    }
}

void RaceMap::draw_names(ui::Plot& plot, const Race& race, const MapExtras& extras) {
    reserve_places(plot, race, extras);
    for (const Racer& racer : race.racers()) {
        if (extras.focused != nullptr && extras.focused != &racer) continue;
        const std::optional<ImVec2> exit = exit_of(plot, racer.points());
        if (!exit && !is_inside(plot, racer.position())) continue;
        const bool is_lost = exit && !is_on_map(race.ground(), racer.position());
        const char* what = racer.diverged() ? " diverges" : is_lost ? " left the map" : "";
        name_point(plot, exit.value_or(plot.to_pixel(racer.position())), std::string(racer.name()) + what,
                   {.color = is_lost ? ui::theme().bad : ui::theme().text,
                    .size = ui::size::kLabel,
                    .align = {0.0f, 0.0f},
                    .strong = true});
    }
    if (extras.basins.map != nullptr) return name_minima(plot, *extras.basins.map);
    const std::string minimum = "minimum " + ui::format_number(race.ground().minimum);
    for (const core::optim::Point& minimizer : race.ground().minimizers) {
        const Vector2 at(minimizer.x, minimizer.y);
        if (is_inside(plot, at)) name_point(plot, plot.to_pixel(at), minimum, {.align = {0.0f, 0.0f}});
    }
}

/// With the letters that cards and key use, as long as there are not too many to read.
void RaceMap::name_minima(ui::Plot& plot, const core::optim::BasinMap& map) {
    for (std::size_t k = 0; k < map.minima().size() && k < kMostLetters; ++k) {
        const core::optim::Point& position = map.minima()[k].position;
        const Vector2 at(position.x, position.y);
        if (!is_inside(plot, at)) continue;
        plot.draw().AddCircleFilled(plot.to_pixel(at), 3.0f, ui::theme().text);
        name_point(plot, plot.to_pixel(at), name_of_minimum(static_cast<int>(k)),
                   {.size = ui::size::kLabel, .align = {0.0f, 0.0f}, .strong = true});
    }
}

void RaceMap::reserve_places(ui::Plot& plot, const Race& race, const MapExtras& extras) {
    const ImVec2 start = plot.to_pixel(race.settings().start);
    places_.begin(plot.area());
    places_.avoid(room_for_start_words(start, away_from_racers(plot, race)));
    for (const Racer& racer : race.racers()) {
        places_.avoid(plot.to_pixel(racer.position()), kHeadRadius);
        const bool is_lit =
            ui::is_highlighted(racer.name()) && racer.steps() > 0 && extras.focused == nullptr;
        if (is_lit) places_.avoid(draw_last_step(plot, race, racer));
    }
    for (const core::optim::Point& minimizer : race.ground().minimizers) {
        places_.avoid(plot.to_pixel({minimizer.x, minimizer.y}), kHeadRadius + 2.0f);
    }
}

/// Words beside a point, tied to it by a line where they had to step aside.
void RaceMap::name_point(ui::Plot& plot, ImVec2 point, const std::string& words, const ui::TextStyle& style) {
    const ImVec2 extent = ui::label_extent(words, style.size, style.strong);
    const ImVec2 corner = places_.place(point, extent, kHeadRadius + 6.0f);
    const ImVec2 nearest =
        ImClamp(point, corner + ImVec2(0.0f, extent.y * 0.5f), corner + ImVec2(extent.x, extent.y * 0.5f));
    const ImVec2 way = nearest - point;
    const float length = std::sqrt(ImLengthSqr(way));
    if (length > kHeadRadius + 12.0f) {
        const ImVec2 begin = point + way * (kHeadRadius / length);
        plot.draw().AddLine(begin, nearest - way * (3.0f / length), ui::with_alpha(ui::theme().text, 0.6f),
                            1.0f);
    }
    ui::draw_label(plot.draw(), corner, words, style);
}

StartEdit RaceMap::edit_start(ui::Plot& plot, const Race& race, const BasinGround& basins) const {
    const StartLimits limits = limits_of(race.ground().window_x, race.ground().window_y);
    Vector2 start = race.settings().start;
    const ImVec2 toward = away_from_racers(plot, race);
    const ui::Drag drag = plot.drag_point(
        "start", start,
        {.label = "Start", .hint = "Drag the start", .words_toward = toward, .x = limits.x, .y = limits.y});
    if (drag.reset) return {.kind = StartEdit::Kind::reset};
    if (drag.moved) return {.kind = StartEdit::Kind::moved, .point = start};
    std::optional<Vector2> clicked = plot.clicked();
    if (clicked && basins.map != nullptr) clicked = nearest_start(*basins.map, *clicked);
    const bool is_allowed = clicked && limits.contain(*clicked);
    if (is_allowed) return {.kind = StartEdit::Kind::moved, .point = *clicked};
    return {};
}

}  // namespace lessons::optim

#include "lessons/optim/rate_map_view.h"

#include "core/geometry/roomiest_cell.h"
#include "lessons/optim/map_style.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <cmath>
#include <cstdint>

namespace lessons::optim {

namespace {

using core::Vector2;
using core::optim::RateMap;
using core::optim::RunEnd;
using core::optim::Status;

constexpr double kFirstPicture = 1.0 / 70.0;  // share of the runs that makes a coarse picture
constexpr double kStages = 48.0;              // of the colour scale

const char* name_of(RateOutcome outcome) {
    switch (outcome) {
        case RateOutcome::diverges:
            return "diverges";
        case RateOutcome::unfinished:
            return "not there in time";
        case RateOutcome::rests_elsewhere:
            return "rests elsewhere";
        case RateOutcome::arrives:
        case RateOutcome::not_yet_known:
            break;
    }
    return "";
}

ui::ColorScale scale_of(const RateMap& map) {
    return {.low = 0.0,
            .high = static_cast<double>(map.settings().stop.max_iterations),
            .spacing = ui::ColorScale::Spacing::logarithmic,
            .span = 30.0,
            .reversed = true};
}

ImU32 color_of(const RunEnd* end, const ui::ColorScale& scale) {
    switch (outcome_of(end)) {
        case RateOutcome::arrives: {
            const double stage = std::round(scale.position(end->steps_to_goal) * kStages) / kStages;
            return ui::color_at(scale.map, stage);
        }
        case RateOutcome::unfinished:
            return color_of_unfinished();
        case RateOutcome::rests_elsewhere:
            return color_of_level();
        case RateOutcome::diverges:
            return color_of_diverged();
        case RateOutcome::not_yet_known:
            break;
    }
    return 0;
}

std::string in_steps(int steps) { return std::to_string(steps) + (steps == 1 ? " step" : " steps"); }

core::Interval range_of(const core::optim::RateAxis& axis, double unit = 1.0) {
    return {axis.low / unit, axis.high / unit};
}

ui::AxisScale scale_of(const core::optim::RateAxis& axis) {
    return axis.is_logarithmic ? ui::AxisScale::logarithmic : ui::AxisScale::linear;
}

}  // namespace

RateOutcome outcome_of(const RunEnd* end) {
    if (end == nullptr) return RateOutcome::not_yet_known;
    if (end->status == Status::Diverged || end->status == Status::Undefined) return RateOutcome::diverges;
    if (end->goal >= 0) return RateOutcome::arrives;
    return end->status == Status::MaxIterations ? RateOutcome::unfinished : RateOutcome::rests_elsewhere;
}

std::string tell(const RunEnd* end) {
    switch (outcome_of(end)) {
        case RateOutcome::arrives:
            return "arrives in " + in_steps(end->steps_to_goal);
        case RateOutcome::unfinished:
            return "is not there after " + in_steps(end->iterations);
        case RateOutcome::rests_elsewhere:
            return "comes to rest elsewhere after " + in_steps(end->iterations);
        case RateOutcome::diverges:
            return "diverges after " + in_steps(end->iterations);
        case RateOutcome::not_yet_known:
            break;
    }
    return "not yet known";
}

void RateMapView::follow(const RateMap& map, int generation) {
    const auto cells = static_cast<double>(map.nx()) * map.ny();
    const bool is_known = static_cast<double>(map.finished_count()) >= kFirstPicture * cells;
    const bool is_painted =
        painted_ == generation && painted_count_ == map.finished_count() && theme_ == ui::theme().name;
    if (!is_known || is_painted) return;
    painted_ = generation;
    paint(map);
}

void RateMapView::paint(const RateMap& map) {
    painted_count_ = map.finished_count();
    theme_ = ui::theme().name;
    const ui::ColorScale scale = scale_of(map);
    colors_.clear();
    for (int j = 0; j < map.ny(); ++j) {
        for (int i = 0; i < map.nx(); ++i) colors_.push_back(color_of(map.shown_end(i, j), scale));
    }
    picture_.paint(map.nx(), map.ny(), colors_);
    find_fastest(map);
    find_names(map);
}

void RateMapView::find_fastest(const RateMap& map) {
    fastest_.reset();
    for (int j = 0; j < map.ny(); ++j) {
        for (int i = 0; i < map.nx(); ++i) {
            const RunEnd* end = map.shown_end(i, j);
            if (outcome_of(end) != RateOutcome::arrives) continue;
            if (fastest_ && end->steps_to_goal >= fewest_steps_) continue;
            fastest_ = {.column = i, .row = j, .outcome = RateOutcome::arrives};
            fewest_steps_ = end->steps_to_goal;
        }
    }
}

void RateMapView::find_names(const RateMap& map) {
    names_.clear();
    std::vector<std::uint8_t> inside(colors_.size());
    for (const RateOutcome outcome :
         {RateOutcome::diverges, RateOutcome::unfinished, RateOutcome::rests_elsewhere}) {
        std::size_t k = 0;
        for (int j = 0; j < map.ny(); ++j) {
            for (int i = 0; i < map.nx(); ++i) {
                inside[k++] = outcome_of(map.shown_end(i, j)) == outcome ? 1 : 0;
            }
        }
        const auto middle = core::geometry::roomiest_cell(inside, map.nx(), map.ny());
        if (middle) names_.push_back({middle->column, middle->row, middle->room, outcome});
    }
}

Vector2 RateMapView::place(const RateMap& map, int column, int row, double unit) const {
    return {map.settings().x.value(column) / unit, map.settings().y.value(row)};
}

std::optional<Vector2> RateMapView::draw(const RateMap& map, Vector2 now, const RateMapWords& words) {
    const core::Interval x = range_of(map.settings().x, words.x_unit);
    const core::Interval y = range_of(map.settings().y);
    view_.set_home({x, y});
    const std::string x_label = words.x_name + (words.x_sign.empty() ? "" : " (" + words.x_sign + ")");
    ui::Plot plot("rate map", view_,
                  {.x = {.label = x_label, .scale = scale_of(map.settings().x), .grid = false},
                   .y = {.label = words.y_name, .scale = scale_of(map.settings().y), .grid = false},
                   .movement = ui::Movement::fixed,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    if (!plot) return std::nullopt;
    picture_.draw(plot, x, y);
    plot.color_bar(scale_of(map), "Steps");
    draw_names(plot, map, words.x_unit);
    draw_fastest(plot, map, words.x_unit);
    Vector2 chosen = now;
    const ui::Drag drag = plot.drag_point(
        "now", chosen, {.label = words.handle, .hint = "Drag, or click anywhere", .x = x, .y = y});
    if (const auto at = plot.hovered()) show_card(plot, map, *at, words);
    if (drag) return chosen;
    const auto clicked = plot.clicked();
    if (!clicked) return std::nullopt;
    return place(map, map.settings().x.nearest(clicked->x() * words.x_unit),
                 map.settings().y.nearest(clicked->y()), words.x_unit);
}

void RateMapView::draw_names(ui::Plot& plot, const RateMap& map, double unit) const {
    const float cell = plot.area().GetHeight() / static_cast<float>(map.ny());
    for (const Name& name : names_) {
        const char* words = name_of(name.outcome);
        const ImVec2 extent = ui::label_extent(words, ui::size::kLabel, true);
        if (2.0f * cell * static_cast<float>(name.room) < extent.y) continue;
        ImRect room = plot.area();
        room.Expand(extent * -0.5f - ImVec2(4.0f, 2.0f));
        if (room.IsInverted()) continue;
        const ImVec2 middle =
            ImClamp(plot.to_pixel(place(map, name.column, name.row, unit)), room.Min, room.Max);
        ui::draw_label(plot.draw(), middle, words, {.size = ui::size::kLabel, .strong = true});
    }
}

void RateMapView::draw_fastest(ui::Plot& plot, const RateMap& map, double unit) const {
    if (!fastest_) return;
    const Vector2 at = place(map, fastest_->column, fastest_->row, unit);
    plot.text(at, "\u2605", {.color = ui::theme().text, .size = 20.0f});
    plot.annotation(at, "fastest: " + in_steps(fewest_steps_), {20.0f, 24.0f},
                    {.color = ui::theme().text, .size = ui::size::kLabel, .strong = true});
}

void RateMapView::show_card(ui::Plot& plot, const RateMap& map, Vector2 at, const RateMapWords& words) const {
    const int column = map.settings().x.nearest(at.x() * words.x_unit);
    const int row = map.settings().y.nearest(at.y());
    const RunEnd* end = map.shown_end(column, row);
    const Vector2 values = place(map, column, row, words.x_unit);
    std::string rate = ui::format_number(values.x(), 3);
    if (!words.x_sign.empty()) rate += " " + words.x_sign;
    std::vector<ui::ReadoutRow> rows{
        {words.x_name, rate}, {words.y_name, ui::format_number(values.y(), 3)}, {"The run", tell(end)}};
    if (end != nullptr && outcome_of(end) != RateOutcome::diverges) {
        rows.push_back({"Height at the end", ui::format_number(end->value, 3)});
    }
    plot.readout("Two dials", rows);
}

}  // namespace lessons::optim

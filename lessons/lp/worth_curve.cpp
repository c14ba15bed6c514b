#include "lessons/lp/plan_parts.h"
#include "lessons/lp/program_words.h"
#include "lessons/lp/worth_views.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::worth {

namespace {

using core::Vector2;
using core::lp::CurvePiece;
using ui::theme;

/// "€10 per board", "nothing"
std::string slope_words(const Run& run, double slope) {
    if (std::fabs(slope) < 1e-9) return "worth nothing";
    const std::string& unit = run.program().rows[run.row()].unit;
    return lp::amount(run.program(), slope) + " per " + lp::singular(unit);
}

/// The piece's ends inside the interval; nothing where it lies outside.
std::optional<core::Interval> part_in(const CurvePiece& piece, core::Interval shown) {
    const double low = std::max(piece.low, shown.low);
    const double high = std::min(piece.high, shown.high);
    if (!(low < high)) return std::nullopt;
    return core::Interval{low, high};
}

constexpr double kSameStop = 1e-9;
constexpr float kGripLabel = 80.0f;  // px, of the round point with its amount

bool holds_now(const CurvePiece& piece, const Run& run) {
    return piece.low <= run.amount() && run.amount() <= piece.high;
}

/// Adds a stop that is shown, once: where a piece ends the next begins.
void add_stop(std::vector<Vector2>& stops, const Vector2& stop, core::Interval shown) {
    if (!shown.contains(stop.x())) return;
    if (!stops.empty() && std::fabs(stops.back().x() - stop.x()) < kSameStop) return;
    stops.push_back(stop);
}

/// The largest of the best profits up to this amount, at least 1.
double largest_value(const Run& run, double furthest) {
    double most = 1.0;
    for (const double share : {0.3, 0.6, 1.0}) {
        const double value = core::lp::value_at(run.curve(), share * furthest);
        if (std::isfinite(value)) most = std::max(most, value);
    }
    return most;
}

}  // namespace

std::optional<lp::Numbers> CurveView::draw(const Scene& scene) {
    settle_window(scene);
    const core::lp::Row& row = scene.run.program().rows[scene.run.row()];
    const std::string label = lp::capitalized(row.name);
    ui::Plot plot("curve", view_,
                  {.x = {.label = label, .unit = row.unit},
                   .y = {.label = "Best profit", .unit = scene.run.program().objective_unit},
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    if (!plot) return std::nullopt;
    labels_.begin();
    keep_grip_clear(plot, scene.run);
    draw_curve(plot, scene.run);
    return drag(plot, scene);
}

/// Follows another story or resource at once, and prices that were turned as soon as the curve would leave
/// the picture; it only comes nearer again when nothing is held.
void CurveView::settle_window(const Scene& scene) {
    const std::string wanted = scene.story.id + std::to_string(scene.run.row());
    const double furthest = 1.8 * scene.defaults.limits[scene.run.row()];
    const double most = largest_value(scene.run, furthest);
    const bool leaves = most > 1.15 * most_;
    const bool is_low = most < 0.5 * most_ && !ImGui::IsAnyItemActive();
    if (shown_ == wanted && !leaves && !is_low) return;
    view_ = ui::PlotView({{0.0, furthest}, {-0.05 * most, 1.25 * most}});
    shown_ = wanted;
    most_ = most;
}

void CurveView::keep_grip_clear(ui::Plot& plot, const Run& run) {
    const float x = plot.to_pixel({run.amount(), 0.0}).x;
    labels_.avoid({x, plot.area().Min.y}, {x, plot.area().Max.y}, 1.0f);
    if (!run.has_plan()) return;
    const ImVec2 grip = plot.to_pixel({run.amount(), run.profit()});
    labels_.avoid(grip, grip + ImVec2(kGripLabel, 0.0f), 10.0f);
}

void CurveView::draw_curve(ui::Plot& plot, const Run& run) {
    const ImU32 color = lp::style_of(run.row()).color;
    std::vector<Vector2> stops;
    for (const CurvePiece& piece : run.curve().pieces) {
        const auto part = part_in(piece, plot.window().x);
        if (!part) continue;
        const Vector2 from(part->low, piece.value_at(part->low));
        const Vector2 to(part->high, piece.value_at(part->high));
        plot.segment(from, to, {.color = color, .thickness = holds_now(piece, run) ? 4.0f : 2.5f});
        labels_.avoid(plot.to_pixel(from), plot.to_pixel(to), 5.0f);
        for (const double stop : {piece.low, piece.high})
            add_stop(stops, {stop, piece.value_at(stop)}, plot.window().x);
    }
    for (const Vector2& stop : stops) draw_stop(plot, stop, color);
    draw_amounts(plot, stops);
    draw_slopes(plot, run);
}

void CurveView::draw_stop(ui::Plot& plot, const Vector2& at, ImU32 color) {
    const Vector2 foot(at.x(), plot.window().y.low);
    plot.segment(foot, at, {.color = theme().quiet_text, .thickness = 1.0f, .dash = ui::Dash::dotted});
    ui::draw_marker(plot.draw(), ui::Marker::circle, plot.to_pixel(at), 5.0f, color, theme().surface);
    labels_.avoid(plot.to_pixel(foot), plot.to_pixel(at), 1.0f);
}

void CurveView::draw_amounts(ui::Plot& plot, std::span<const Vector2> stops) {
    for (const Vector2& stop : stops) {
        if (std::fabs(stop.x()) < kSameStop) continue;  // The axis says zero.
        const std::string text = ui::format_number(stop.x());
        const float aside = 0.5f * ui::label_extent(text, ui::size::kCaption).x + 6.0f;
        const ImVec2 foot = plot.to_pixel({stop.x(), 0.0}) - ImVec2(0.0f, 12.0f);
        const std::array places{foot + ImVec2(aside, 0.0f), foot - ImVec2(aside, 0.0f),
                                foot + ImVec2(aside, -18.0f)};
        labels_.draw_level(plot, places, text, {.color = theme().quiet_text});
    }
}

void CurveView::draw_slopes(ui::Plot& plot, const Run& run) {
    const ImU32 color = ui::mix(lp::style_of(run.row()).color, theme().text, 0.35f);
    for (const CurvePiece& piece : run.curve().pieces) {
        const auto part = part_in(piece, plot.window().x);
        if (!part) continue;
        const ui::TextStyle style{.color = color, .size = 13.0f, .strong = holds_now(piece, run)};
        const std::string text = slope_words(run, piece.slope);
        const float aside = 0.5f * ui::label_extent(text, style.size, style.strong).x + 12.0f;
        std::vector<ImVec2> places;
        for (const double share : {0.5, 0.3, 0.7, 0.15, 0.85}) {
            const double amount = part->low + share * (part->high - part->low);
            const ImVec2 at = plot.to_pixel({amount, piece.value_at(amount)});
            for (const ImVec2 offset : {ImVec2(0.0f, -22.0f), ImVec2(aside, 12.0f), ImVec2(-aside, -10.0f)})
                places.push_back(at + offset);
        }
        labels_.draw_level(plot, places, text, style, lp::LineLabels::Crowding::none);
    }
}

std::optional<lp::Numbers> CurveView::drag(ui::Plot& plot, const Scene& scene) {
    const Run& run = scene.run;
    const double value = run.has_plan() ? run.profit() : 0.0;
    Vector2 grip(run.amount(), value);
    plot.v_line(run.amount(), {.color = theme().accent, .thickness = 1.0f, .dash = ui::Dash::dashed});
    const std::string words = run.has_plan() ? lp::amount(run.program(), value) : "no plan";
    const ui::Drag drag = plot.drag_point(
        "amount", grip,
        {.color = run.has_plan() ? theme().accent : theme().bad, .radius = 8.0f, .label = words});
    if (!drag.moved && !drag.reset) return std::nullopt;
    const double wanted = drag.reset ? scene.defaults.limits[run.row()]
                                     : std::round(grip.x()) - static_cast<double>(run.step());
    const double inside = std::clamp(wanted, lp::kLimitRange.low, lp::kLimitRange.high);
    if (!std::isfinite(inside) || inside == scene.numbers.limits[run.row()]) return std::nullopt;
    lp::Numbers numbers = scene.numbers;
    numbers.limits[run.row()] = inside;
    return numbers;
}

}  // namespace lessons::worth

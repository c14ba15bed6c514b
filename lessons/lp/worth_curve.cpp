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
    draw_curve(plot, scene.run);
    return drag(plot, scene);
}

void CurveView::settle_window(const Scene& scene) {
    const std::string wanted = scene.story.id + std::to_string(scene.run.row());
    if (shown_ == wanted) return;
    amounts_ = {0.0, 1.8 * scene.defaults.limits[scene.run.row()]};
    double most = 1.0;
    for (const double share : {0.3, 0.6, 1.0}) {
        const double value = core::lp::value_at(scene.run.curve(), share * amounts_.high);
        if (std::isfinite(value)) most = std::max(most, value);
    }
    view_ = ui::PlotView({{0.0, amounts_.high}, {-0.05 * most, 1.25 * most}});
    shown_ = wanted;
}

void CurveView::draw_curve(ui::Plot& plot, const Run& run) {
    const core::Interval shown = plot.window().x;
    const ImU32 color = lp::style_of(run.row()).color;
    for (const CurvePiece& piece : run.curve().pieces) {
        const auto part = part_in(piece, shown);
        if (!part) continue;
        const Vector2 from(part->low, piece.value_at(part->low));
        const Vector2 to(part->high, piece.value_at(part->high));
        const bool is_now = piece.low <= run.amount() && run.amount() <= piece.high;
        plot.segment(from, to, {.color = color, .thickness = is_now ? 4.0f : 2.5f});
        labels_.avoid(plot.to_pixel(from), plot.to_pixel(to), 5.0f);
        for (const double stop : {piece.low, piece.high}) {
            if (!shown.contains(stop)) continue;
            const Vector2 at(stop, piece.value_at(stop));
            plot.segment({stop, plot.window().y.low}, at,
                         {.color = theme().quiet_text, .thickness = 1.0f, .dash = ui::Dash::dotted});
            ui::draw_marker(plot.draw(), ui::Marker::circle, plot.to_pixel(at), 5.0f, color, theme().surface);
            ui::draw_label(plot.draw(), ImVec2(plot.to_pixel(at).x + 4.0f, plot.area().Max.y - 10.0f),
                           ui::format_number(stop), {.color = theme().quiet_text, .align = {0.0f, 0.5f}});
        }
        const Vector2 middle = 0.5 * (from + to);
        const ImVec2 place = plot.to_pixel(middle);
        const std::array places{place + ImVec2(0.0f, -22.0f), place + ImVec2(46.0f, 22.0f),
                                place + ImVec2(-60.0f, -26.0f)};
        labels_.draw_level(plot, places, slope_words(run, piece.slope),
                           {.color = ui::mix(color, theme().text, 0.35f), .size = 13.0f, .strong = is_now},
                           lp::LineLabels::Crowding::none);
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

#include "lessons/lp/best_corner_plan.h"

#include "lessons/lp/best_corner_words.h"
#include "lessons/ui/format.h"
#include "lessons/ui/polygon_clip.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::corner {

namespace {

using core::Vector2;
using core::geometry::HalfPlane;
using core::geometry::Region;
using ui::theme;

constexpr float kMargin = 0.07f;   // of the window, beyond the axes
constexpr float kBand = 9.0f;      // px, the hatched side of a limit
constexpr float kCompass = 62.0f;  // px, the arrow of the profit

core::geometry::Window window_of(const ui::Plot& plot) {
    const ui::PlotWindow& window = plot.window();
    return {{window.x.low, window.y.low}, {window.x.high, window.y.high}};
}

ImU32 ink(ImU32 color) { return ui::mix(color, theme().text, 0.35f); }

ui::SeriesStyle style_of(std::size_t row) { return ui::series_style(static_cast<int>(row)); }

/// A round step that moves the limit by about a hundredth of the window.
double stride_of(const HalfPlane& limit, Vector2 extent) {
    const double size = limit.normal.cwiseAbs().dot(extent) / 40.0;
    double stride = 1e-4;
    while (stride * 10.0 <= size && stride < 1e4) stride *= 10.0;
    return std::min(stride, 1.0);
}

double rounded(double value, double stride) {
    const double per_unit = std::round(1.0 / stride);
    return std::round(value * per_unit) / per_unit;
}

}  // namespace

Action PlanView::draw(const Scene& scene) {
    settle_window(scene);
    const auto& columns = scene.run.program().columns;
    ui::Plot plot("plan", view_,
                  {.x = {.label = columns[0].name},
                   .y = {.label = columns[1].name},
                   .aspect = scene.story.has_equal_scale ? ui::Aspect::equal : ui::Aspect::free,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    Action action;
    if (!plot) return action;
    if (probe_step_ != scene.run.step()) probe_.reset();
    draw_region(plot, scene);
    drag_limits(plot, scene, action);
    draw_limits(plot, scene);
    draw_profit_line(plot, scene);
    drag_profit_line(plot, scene);
    draw_ways(plot, scene);
    draw_walk(plot, scene);
    turn_profit(plot, scene, action);
    draw_corners(plot, scene);
    draw_verdict(plot, scene);
    choose_way(plot, scene, action);
    read_out(plot, scene);
    return action;
}

void PlanView::settle_window(const Scene& scene) {
    double needed = 1.0;
    for (const core::geometry::RegionVertex& vertex : scene.run.region().vertices) {
        const Vector2 share = vertex.point.cwiseQuotient(scene.story.extent);
        while (share.maxCoeff() > needed && needed < 1e4) needed *= 1.5;
    }
    if (shown_ == scene.story.id && needed == grown_) return;
    const Vector2 far = needed * scene.story.extent;
    const ui::PlotWindow home{{-kMargin * far.x(), far.x()}, {-kMargin * far.y(), far.y()}};
    if (shown_ != scene.story.id) view_ = ui::PlotView(home);
    view_.set_home(home);
    shown_ = scene.story.id;
    grown_ = needed;
    probe_.reset();
}

void PlanView::draw_region(ui::Plot& plot, const Scene& scene) {
    const auto window = window_of(plot);
    const Region visible = core::geometry::intersect_in_window(scene.run.limits(), window);
    std::vector<Vector2> corners;
    for (const core::geometry::RegionVertex& vertex : visible.vertices) corners.push_back(vertex.point);
    if (corners.size() > 2) plot.polygon(corners, {.opacity = 0.11f});
    plot.h_line(0.0, {.color = theme().quiet_text, .thickness = 1.0f});
    plot.v_line(0.0, {.color = theme().quiet_text, .thickness = 1.0f});
}

void PlanView::draw_limits(ui::Plot& plot, const Scene& scene) {
    const auto window = window_of(plot);
    labels_.begin();
    for (const core::geometry::RegionVertex& vertex : scene.run.region().vertices)
        labels_.avoid(plot.to_pixel(vertex.point), 20.0f);
    const ImRect& area = plot.area();
    labels_.avoid(area.Max - ImVec2(52.0f, area.GetHeight() - 8.0f),
                  area.Max - ImVec2(52.0f, area.GetHeight() - 96.0f), 46.0f);
    for (std::size_t row = 0; row < scene.run.program().rows.size(); ++row) {
        const HalfPlane& limit = scene.run.limits()[row];
        const auto ends = ui::line_in_box(limit.normal, limit.offset, window.low, window.high);
        if (!ends) continue;
        const std::string& name = scene.run.program().rows[row].name;
        const bool lit = ui::is_highlighted(name);
        const ui::SeriesStyle style = style_of(row);
        if (lit) {
            plot.half_plane(
                -limit.normal, -limit.offset,
                {.color = style.color, .opacity = 0.05f, .hatch = ui::RegionStyle::Hatch::diagonal});
        }
        const ImVec2 from = plot.to_pixel((*ends)[0]);
        const ImVec2 to = plot.to_pixel((*ends)[1]);
        const ImVec2 out = plot.to_pixel((*ends)[0] + limit.normal) - from;
        const float length = std::sqrt(ImLengthSqr(to - from));
        ImVec2 aside((to - from).y, -(to - from).x);
        if (length > 1.0f) aside = aside * (kBand / length);
        if (aside.x * out.x + aside.y * out.y < 0.0f) aside = aside * -1.0f;
        const std::array band{(*ends)[0], (*ends)[1], plot.to_data(to + aside), plot.to_data(from + aside)};
        plot.polygon(band,
                     {.color = style.color, .opacity = 0.10f, .hatch = ui::RegionStyle::Hatch::diagonal});
        plot.infinite_line(limit.normal, limit.offset,
                           {.color = style.color, .thickness = lit ? 4.0f : 2.2f, .dash = style.dash});
        labels_.avoid(from, to, 2.0f);
    }
    for (std::size_t row = 0; row < scene.run.program().rows.size(); ++row) {
        const HalfPlane& limit = scene.run.limits()[row];
        labels_.draw(plot, limit.normal, limit.offset, limit_sentence(scene.run.program(), row),
                     {.color = ink(style_of(row).color), .strong = true});
    }
}

void PlanView::draw_profit_line(ui::Plot& plot, const Scene& scene) {
    const core::lp::LinearProgram& program = scene.run.program();
    const Vector2 normal(program.columns[0].cost, program.columns[1].cost);
    if (!(normal.norm() > 0.0)) return;
    const double value = probe_.value_or(scene.run.profit(scene.run.point()));
    plot.infinite_line(normal, value, {.color = theme().surface, .thickness = 5.0f});
    plot.infinite_line(normal, value,
                       {.color = theme().accent, .thickness = 2.0f, .dash = ui::Dash::long_dash});
    std::string text = capitalized(program.objective_name) + " " + amount(program, value);
    const core::lp::Sensitivity& referee = scene.run.referee();
    const bool too_much = referee.status == core::lp::LpStatus::kOptimal &&
                          value > referee.solution.objective + 1e-6 * std::fabs(referee.solution.objective);
    if (too_much) text += ": no plan earns this";
    labels_.draw(plot, normal, value, text, {.color = theme().accent, .size = 13.0f, .strong = true});
}

void PlanView::drag_profit_line(ui::Plot& plot, const Scene& scene) {
    const core::lp::LinearProgram& program = scene.run.program();
    const Vector2 normal(program.columns[0].cost, program.columns[1].cost);
    if (!(normal.norm() > 0.0)) return;
    double value = probe_.value_or(scene.run.profit(scene.run.point()));
    const ui::Drag drag =
        plot.drag_line("profit line", normal, value,
                       {.radius = 6.0f, .hint = "Slide the " + program.objective_name + " line"});
    if (drag.moved) {
        probe_ = std::round(value);
        probe_step_ = scene.run.step();
    }
    if (drag.reset) probe_.reset();
}

void PlanView::drag_limits(ui::Plot& plot, const Scene& scene, Action& action) {
    for (std::size_t row = 0; row < scene.run.program().rows.size(); ++row) {
        const HalfPlane& limit = scene.run.limits()[row];
        if (!(limit.normal.norm() > 0.0)) continue;
        const core::lp::Row& of = scene.run.program().rows[row];
        double offset = limit.offset;
        const ui::SeriesStyle style = style_of(row);
        const ui::Drag drag = plot.drag_line(("limit " + of.name).c_str(), limit.normal, offset,
                                             {.color = style.color, .marker = style.marker, .radius = 5.0f});
        if (drag.hovered || drag.active) ui::highlight(of.name);
        if (!drag.moved && !drag.reset) continue;
        const double stride = stride_of(limit, scene.story.extent);
        double value = rounded(is_minimum(of) ? -offset : offset, stride);
        if (drag.reset) value = scene.defaults.limits[row];
        value = std::clamp(value, kLimitRange.low, kLimitRange.high);
        if (value == scene.numbers.limits[row]) continue;
        action.numbers = scene.numbers;
        action.numbers->limits[row] = value;
    }
}

void PlanView::turn_profit(ui::Plot& plot, const Scene& scene, Action& action) {
    const Vector2 profit(scene.numbers.profit[0], scene.numbers.profit[1]);
    if (!(profit.norm() > 0.0)) return;
    const ImRect& area = plot.area();
    const Vector2 base = plot.to_data({area.Max.x - 92.0f, area.Min.y + 92.0f});
    const ImVec2 toward = plot.to_pixel(base + profit) - plot.to_pixel(base);
    const double scale = static_cast<double>(kCompass / std::max(std::sqrt(ImLengthSqr(toward)), 1e-3f));
    Vector2 tip = base + scale * profit;
    plot.arrow(base, tip, {.color = theme().accent, .thickness = 2.5f});
    plot.text(base, "more " + scene.run.program().objective_name,
              {.color = theme().accent, .align = {0.5f, -0.6f}, .strong = true});
    const ui::Drag drag = plot.drag_point("turn", tip, {.radius = 6.0f});
    if (drag.reset) {
        action.numbers = scene.numbers;
        action.numbers->profit = scene.defaults.profit;
    }
    const Vector2 direction = (tip - base).cwiseMax(0.0);
    if (!drag.moved || !(direction.norm() > 0.0)) return;
    const double stride = profit.norm() >= 20.0 ? 1.0 : 0.1;
    const Vector2 length(scene.defaults.profit[0], scene.defaults.profit[1]);
    const Vector2 wanted = direction * (length.norm() / direction.norm());
    const std::array turned{rounded(wanted.x(), stride), rounded(wanted.y(), stride)};
    if (turned == scene.numbers.profit) return;
    action.numbers = scene.numbers;
    action.numbers->profit = turned;
}

}  // namespace lessons::corner

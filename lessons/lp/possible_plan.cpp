#include "lessons/lp/possible_plan.h"

#include "lessons/lp/corner_names.h"
#include "lessons/lp/limit_line.h"
#include "lessons/lp/plan_parts.h"
#include "lessons/lp/program_words.h"
#include "lessons/ui/ease.h"
#include "lessons/ui/label.h"
#include "lessons/ui/polygon_clip.h"

#include <algorithm>
#include <array>

namespace lessons::possible {

namespace {

using core::Vector2;
using core::geometry::RegionVertex;
using ui::theme;

constexpr double kMargin = 0.07;  // of the window, beyond the axes

/// The corners of what is left after so many steps, cut to what is shown.
std::vector<Vector2> visible_part(const ui::Plot& plot, const Run& run, int step) {
    const auto half_planes = run.half_planes(step);
    std::vector<Vector2> corners;
    for (const RegionVertex& vertex :
         core::geometry::intersect_in_window(half_planes, lp::window_of(plot)).vertices)
        corners.push_back(vertex.point);
    return corners;
}

/// The visible part of what a limit took from those before it.
std::vector<Vector2> lost_part(const ui::Plot& plot, const Run& run, std::size_t limit) {
    const core::geometry::HalfPlane half_plane = run.limits()[limit].half_plane();
    std::vector<Vector2> lost;
    ui::clip_half_plane(visible_part(plot, run, static_cast<int>(limit)), -half_plane.normal,
                        -half_plane.offset, lost);
    return lost;
}

ImVec2 middle_of(const ui::Plot& plot, const std::vector<Vector2>& corners) {
    Vector2 sum(0.0, 0.0);
    for (const Vector2& corner : corners) sum += corner;
    return plot.to_pixel(sum / std::max(1.0, static_cast<double>(corners.size())));
}

std::vector<ImVec2> places_around(ImVec2 middle) {
    std::vector<ImVec2> places;
    for (const float y : {0.0f, -24.0f, 24.0f, -48.0f, 48.0f, -72.0f, 72.0f})
        for (const float x : {0.0f, -40.0f, 40.0f, -80.0f, 80.0f}) places.push_back(middle + ImVec2(x, y));
    return places;
}

}  // namespace

bool is_lit(const Run& run, std::size_t limit) {
    if (ui::is_highlighted(run.limits()[limit].name)) return true;
    if (!run.quarrel()) return false;
    const auto& quarrelling = run.quarrel()->limits;
    return std::find(quarrelling.begin(), quarrelling.end(), limit) != quarrelling.end();
}

std::optional<Sheet> PlanView::draw(const Scene& scene) {
    settle_window(scene.run);
    const auto& products = scene.run.story().products;
    ui::Plot plot("plan", view_,
                  {.x = {.label = products[0]},
                   .y = {.label = products[1]},
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    std::optional<Sheet> wanted;
    if (!plot) return wanted;
    labels_.begin();
    draw_region(plot, scene.run);
    draw_lost(plot, scene.run);
    draw_limits(plot, scene.run);
    draw_ray(plot, scene.run);
    draw_corners(plot, scene.run);
    drag_limits(plot, scene, wanted);
    place_point(plot, scene, wanted);
    draw_words(plot, scene.run);
    return wanted;
}

void PlanView::settle_window(const Run& run) {
    if (shown_ == run.story().id) return;
    const Vector2 far = run.story().extent;
    view_ = ui::PlotView({{-kMargin * far.x(), far.x()}, {-kMargin * far.y(), far.y()}});
    shown_ = run.story().id;
}

void PlanView::draw_region(ui::Plot& plot, const Run& run) {
    const std::vector<Vector2> corners = visible_part(plot, run, run.step());
    if (corners.size() > 2) plot.polygon(corners, {.opacity = 0.14f});
    plot.h_line(0.0, {.color = theme().quiet_text, .thickness = 1.0f});
    plot.v_line(0.0, {.color = theme().quiet_text, .thickness = 1.0f});
    const ImVec2 origin = plot.to_pixel({0.0, 0.0});
    labels_.avoid({origin.x, plot.area().Min.y}, {origin.x, plot.area().Max.y}, 2.0f);
    labels_.avoid({plot.area().Min.x, origin.y}, {plot.area().Max.x, origin.y}, 2.0f);
}

/// The piece that the latest limit cut off: bright at first, then fading to a trace.
void PlanView::draw_lost(ui::Plot& plot, const Run& run) {
    const float glide = ui::ease(ImGui::GetID("glide"), static_cast<float>(run.step()));
    if (run.step() == 0) return;
    const auto latest = static_cast<std::size_t>(run.step() - 1);
    const std::vector<Vector2> lost = lost_part(plot, run, latest);
    if (lost.size() < 3) return;
    const float fresh = std::clamp(static_cast<float>(run.step()) - glide, 0.0f, 1.0f);
    plot.polygon(lost, {.color = lp::style_of(latest).color,
                        .opacity = 0.08f + 0.4f * fresh,
                        .hatch = ui::RegionStyle::Hatch::diagonal});
}

void PlanView::name_lost(ui::Plot& plot, const Run& run) {
    if (run.step() == 0 || run.region().is_empty()) return;
    const auto latest = static_cast<std::size_t>(run.step() - 1);
    const std::vector<Vector2> lost = lost_part(plot, run, latest);
    if (lost.size() < 3 || run.role(latest) != core::geometry::ConstraintRole::kEdge) return;
    labels_.draw_level(plot, places_around(middle_of(plot, lost)), "lost by " + run.limits()[latest].name,
                       {.color = ui::mix(lp::style_of(latest).color, theme().text, 0.35f), .size = 13.0f},
                       lp::LineLabels::Crowding::none);
}

void PlanView::draw_limits(ui::Plot& plot, const Run& run) {
    for (std::size_t k = 0; k < static_cast<std::size_t>(run.step()); ++k) {
        lp::draw_limit(plot, labels_,
                       {.name = run.limits()[k].name,
                        .limit = run.limits()[k].half_plane(),
                        .style = lp::style_of(k),
                        .is_lit = is_lit(run, k)});
    }
}

void PlanView::draw_ray(ui::Plot& plot, const Run& run) {
    if (!run.ray()) return;
    const Vector2 end = lp::far_along(plot, run.ray()->from, run.ray()->direction);
    plot.arrow(run.ray()->from, end, {.color = theme().good, .thickness = 3.5f});
    labels_.avoid(plot.to_pixel(run.ray()->from), plot.to_pixel(end), 5.0f);
}

void PlanView::draw_corners(ui::Plot& plot, const Run& run) {
    for (const RegionVertex& vertex : run.region().vertices) {
        const ImVec2 at = plot.to_pixel(vertex.point);
        const bool is_crowded = vertex.active.size() > 2;
        ui::draw_marker(plot.draw(), is_crowded ? ui::Marker::diamond : ui::Marker::circle, at,
                        is_crowded ? 7.0f : 4.5f, is_crowded ? theme().warn : theme().quiet_text,
                        theme().surface);
        labels_.avoid(at, 9.0f);
    }
}

void PlanView::draw_words(ui::Plot& plot, const Run& run) {
    const core::lp::LinearProgram program = run.program();
    for (std::size_t k = 0; k < program.rows.size(); ++k) {
        const core::geometry::HalfPlane limit = run.limits()[k].half_plane();
        labels_.draw(plot, limit.normal, limit.offset, lp::limit_sentence(program, k),
                     {.color = ui::mix(lp::style_of(k).color, theme().text, 0.35f), .strong = true});
    }
    const std::vector<Vector2> left = visible_part(plot, run, run.step());
    const bool is_empty = run.region().is_empty();
    labels_.draw_level(plot, places_around(is_empty ? plot.area().GetCenter() : middle_of(plot, left)),
                       is_empty ? "no possible plan" : "possible plans",
                       {.color = is_empty ? theme().bad : ui::mix(theme().accent, theme().text, 0.4f),
                        .size = 15.0f,
                        .strong = true});
    name_lost(plot, run);
    lp::name_corners(plot, labels_, run.region().vertices);
}

}  // namespace lessons::possible

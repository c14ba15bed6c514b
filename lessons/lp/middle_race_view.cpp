// The region with all trails.
#include "core/lp/half_planes.h"
#include "lessons/lp/middle_views.h"
#include "lessons/lp/plan_parts.h"

#include <algorithm>
#include <array>

namespace lessons::middle {

namespace {

using core::Vector2;
using ui::theme;

constexpr core::Index kMostLines = 12;
constexpr std::size_t kMostMarks = 40;  // of a trail, before they hide it

/// The edges beyond the region, and those that do not touch it.
void draw_lines(ui::Plot& plot, const core::lp::LinearProgram& program) {
    for (core::Index i = 0; i < program.row_count(); ++i)
        plot.infinite_line({coefficient(program, i, 0), coefficient(program, i, 1)},
                           program.rows[static_cast<std::size_t>(i)].high,
                           {.color = theme().line, .thickness = 1.0f, .dash = ui::Dash::dashed});
}

void draw_region(ui::Plot& plot, const Scene& scene) {
    const std::array box{Vector2(0.0, 0.0), Vector2(kLargest, 0.0), Vector2(kLargest, kLargest),
                         Vector2(0.0, kLargest)};
    plot.polygon(box, {.color = theme().line, .opacity = 0.0f, .outline = 1.0f});
    const core::geometry::Region region =
        core::geometry::intersect_half_planes(core::lp::half_planes(scene.race.program()).half_planes);
    if (scene.race.program().row_count() <= kMostLines) draw_lines(plot, scene.race.program());
    std::vector<Vector2> corners;
    for (const core::geometry::RegionVertex& vertex : region.vertices) corners.push_back(vertex.point);
    plot.polygon(corners, {.color = theme().accent, .opacity = 0.08f, .outline = 2.0f});
}

void draw_rosette(ui::Plot& plot, const Scene& scene) {
    if (scene.rosette_use == RosetteUse::hidden) return;
    const ImU32 color = ui::with_alpha(style_of(Method::interior_point).color, 0.55f);
    for (const std::vector<Vector2>& path : scene.rosette.paths())
        plot.line("", path, {.color = color, .thickness = 1.0f});
}

/// The method that is looked into stands out.
ui::SeriesStyle trail_style(const Scene& scene, Method method) {
    const ui::SeriesStyle style = ui::solid(style_of(method));
    return ui::with_thickness(style, method == scene.inside ? 2.5f : 1.2f);
}

void draw_trail(ui::Plot& plot, const Scene& scene, Method method) {
    const std::vector<Vector2>& points = scene.race.points(method);
    const int last = std::min(scene.step, scene.race.last_step(method));
    const std::vector<Vector2> trail(points.begin(), points.begin() + last + 1);
    plot.line(name_of(method), trail, trail_style(scene, method));
    if (trail.size() < kMostMarks) plot.scatter(name_of(method), trail, style_of(method));
    plot.marker(name_of(method), trail.back(), style_of(method), method == scene.inside ? 8.0f : 6.0f);
}

/// The best plan; where the race begins warm, yesterday's too.
void draw_stars(ui::Plot& plot, const Scene& scene) {
    if (scene.yesterday)
        plot.annotation(scene.yesterday->plan, "yesterday", {26, 30}, {.color = theme().quiet_text});
    if (scene.race.has_plan())
        plot.text(scene.race.best_point(), "\u2605", {.color = theme().good, .size = 24.0f});
}

/// Better plans lie beyond it, in the direction of the arrow.
void draw_level(ui::Plot& plot, const Scene& scene) {
    const Vector2 toward = lp::profit_of(scene.race.program());
    const Vector2 here = scene.race.point(scene.inside, scene.step);
    plot.infinite_line(
        toward, toward.dot(here),
        {.color = ui::with_alpha(theme().accent, 0.6f), .thickness = 1.0f, .dash = ui::Dash::long_dash});
}

}  // namespace

ui::SeriesStyle style_of(Method method) { return ui::series_style(static_cast<int>(method)); }

std::optional<ShapeEdits> RaceView::draw(const Scene& scene) {
    ui::Plot plot("race", view_,
                  {.x = {.grid = false},
                   .y = {.grid = false},
                   .aspect = ui::Aspect::equal,
                   .legend = ui::LegendUse::always});
    if (!plot) return std::nullopt;
    draw_region(plot, scene);
    draw_rosette(plot, scene);
    if (scene.race.has_plan()) {
        draw_level(plot, scene);
        draw_inside(plot, scene);
    }
    for (const Method method : kMethodOrder)
        if (method != scene.inside) draw_trail(plot, scene, method);
    draw_trail(plot, scene, scene.inside);
    draw_stars(plot, scene);
    if (!scene.race.has_plan())
        plot.text({0.5 * kLargest, 0.6 * kLargest}, "no possible plan",
                  {.color = theme().bad, .size = 16.0f, .strong = true});
    return drag_handles(plot, scene);
}

}  // namespace lessons::middle

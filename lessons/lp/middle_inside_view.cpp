// The reasons behind a step, drawn: ellipses and cuts, the central path and its arrows.
#include "core/math/elementary.h"
#include "lessons/lp/middle_views.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <numbers>

namespace lessons::middle {

namespace {

using core::Vector2;
using ui::theme;

constexpr float kRing = 9.0f;          // px
constexpr int kSides = 72;             // of a drawn ellipse
constexpr std::size_t kPastShown = 2;  // ellipses before the present one

std::vector<Vector2> outline(const core::lp::Ellipse& ellipse) {
    const Eigen::LLT<core::Matrix2> root(ellipse.shape);
    std::vector<Vector2> points;
    for (int k = 0; k <= kSides; ++k) {
        const double angle = 2.0 * std::numbers::pi * k / kSides;
        points.push_back(ellipse.center +
                         root.matrixL() * Vector2(core::math::cos(angle), core::math::sin(angle)));
    }
    return points;
}

void draw_ellipses(ui::Plot& plot, const Race& race, std::size_t now) {
    const ImU32 color = style_of(Method::ellipsoid).color;
    for (std::size_t k = now - std::min(now, kPastShown); k < now; ++k)
        plot.line("", outline(race.ellipses()[k]), {.color = ui::with_alpha(color, 0.4f), .thickness = 1.0f});
    plot.line("", outline(race.ellipses()[now]), {.color = color, .thickness = 2.0f});
}

/// What the last cut took away.
void draw_cut(ui::Plot& plot, const Race& race, std::size_t now) {
    if (now == 0) return;
    const ImU32 color = style_of(Method::ellipsoid).color;
    const core::lp::EllipsoidCut& cut = race.cuts()[now];
    plot.half_plane(-cut.normal, -cut.offset,
                    {.color = color, .opacity = 0.06f, .hatch = ui::RegionStyle::Hatch::diagonal});
    plot.infinite_line(cut.normal, cut.offset, {.color = color, .thickness = 1.5f, .dash = ui::Dash::dashed});
}

/// The two arrows of the next step, as long as they are wanted, not as far as they go.
void draw_arrows(ui::Plot& plot, const Race& race, int step) {
    const core::lp::InteriorPointStep& next = race.interior()[static_cast<std::size_t>(step) + 1].step;
    if (next.direction.size() != 2 || next.predictor.size() != 2) return;
    const Vector2 from = race.point(Method::interior_point, step);
    plot.arrow(from, from + Vector2(next.direction),
               {.color = style_of(Method::interior_point).color, .thickness = 2.5f});
    plot.arrow(from, from + Vector2(next.predictor),
               {.color = theme().text, .thickness = 1.5f, .dash = ui::Dash::dashed});
}

/// Rings where PDHG began anew.
void draw_restarts(ui::Plot& plot, const Race& race, int step) {
    const std::vector<int>& restarts = race.restarts();
    const auto now = static_cast<std::size_t>(std::min(step, race.last_step(Method::pdhg)));
    for (std::size_t k = 1; k <= now; ++k)
        if (restarts[k] > restarts[k - 1])
            plot.draw().AddCircle(plot.to_pixel(race.points(Method::pdhg)[k]), kRing,
                                  style_of(Method::pdhg).color, 0, 2.0f);
}

}  // namespace

void draw_inside(ui::Plot& plot, const Scene& scene) {
    if (scene.inside == Method::ellipsoid) {
        const int now = std::min(scene.step, scene.race.last_step(Method::ellipsoid));
        draw_ellipses(plot, scene.race, static_cast<std::size_t>(now));
        draw_cut(plot, scene.race, static_cast<std::size_t>(now));
    }
    if (scene.inside == Method::pdhg) draw_restarts(plot, scene.race, scene.step);
    if (scene.inside == Method::interior_point) {
        plot.line("", scene.race.central_path(), {.color = theme().quiet_text, .dash = ui::Dash::dotted});
        if (scene.step < scene.race.last_step(Method::interior_point))
            draw_arrows(plot, scene.race, scene.step);
    }
}

}  // namespace lessons::middle

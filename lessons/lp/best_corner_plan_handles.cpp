// What can be dragged on the plan: limits, the profit line and its direction.
#include "lessons/lp/best_corner_picture.h"
#include "lessons/lp/best_corner_plan.h"
#include "lessons/lp/limit_line.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace lessons::corner {

namespace {

using core::Vector2;

constexpr double kProfitPlace = 0.60;  // share of the profit line where its handle is
constexpr float kHandleRoom = 11.0f;   // px

}  // namespace

void PlanView::drag_limits(ui::Plot& plot, const Scene& scene, Action& action) {
    for (std::size_t row = 0; row < scene.run.program().rows.size(); ++row) {
        const core::lp::Row& of = scene.run.program().rows[row];
        const double sign = lp::is_minimum(of) ? -1.0 : 1.0;
        const auto offset = lp::drag_limit(
            plot, labels_, {.name = of.name, .limit = scene.run.limits()[row], .style = lp::style_of(row)},
            scene.story.extent, sign * scene.defaults.limits[row]);
        if (!offset) continue;
        const double value = std::clamp(sign * *offset, lp::kLimitRange.low, lp::kLimitRange.high);
        if (!std::isfinite(value) || value == scene.numbers.limits[row]) continue;
        action.numbers = scene.numbers;
        action.numbers->limits[row] = value;
    }
}

void PlanView::drag_profit_line(ui::Plot& plot, const Scene& scene) {
    const Vector2 normal = lp::profit_of(scene.run.program());
    if (!(normal.norm() > 0.0)) return;
    Vector2 grip = lp::point_on_line(plot, normal, shown_profit(scene), kProfitPlace);
    if (!grip.allFinite()) return;
    labels_.avoid(plot.to_pixel(grip), kHandleRoom);
    const ui::Drag drag = plot.drag_point("profit line", grip, {.radius = 7.0f});
    if (drag.moved) {
        probe_ = std::round(normal.dot(grip));
        probe_step_ = scene.run.step();
        has_slid_ = true;
    }
    if (drag.reset) probe_.reset();
}

void PlanView::turn_profit(ui::Plot& plot, const Scene& scene, Action& action) {
    const auto wanted = compass_.draw(plot, labels_, scene.run.program(), scene.defaults.profit);
    if (!wanted || *wanted == scene.numbers.profit) return;
    action.numbers = scene.numbers;
    action.numbers->profit = *wanted;
}

}  // namespace lessons::corner

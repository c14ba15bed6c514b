// What can be dragged on the plan: limits along, limits turned by the ends of their lines, the plan itself.
#include "lessons/lp/limit_line.h"
#include "lessons/lp/plan_parts.h"
#include "lessons/lp/possible_plan.h"
#include "lessons/ui/ticks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::possible {

namespace {

using core::Vector2;
using ui::theme;

/// The limit as its text says it, with the name that it has there.
Limit written(const Scene& scene, std::size_t limit) {
    return *read_limit(scene.sheet.limits[limit], scene.run.story().products);
}

void write(const Scene& scene, std::size_t limit, const Limit& changed, std::optional<Sheet>& wanted) {
    const std::string text = write_limit(changed, scene.run.story().products);
    if (text == scene.sheet.limits[limit]) return;
    wanted = scene.sheet;
    wanted->limits[limit] = text;
}

/// What the story says, where the limit is one of the story's; otherwise what it is now.
Limit original(const Scene& scene, std::size_t limit) {
    const Limit now = written(scene, limit);
    for (const std::string& text : scene.original.limits) {
        const auto told = read_limit(text, scene.run.story().products);
        if (told->name == now.name) return *told;
    }
    return now;
}

}  // namespace

void PlanView::drag_limits(ui::Plot& plot, const Scene& scene, std::optional<Sheet>& wanted) {
    for (std::size_t k = 0; k < static_cast<std::size_t>(scene.run.step()); ++k) {
        turn_limit(plot, scene, k, wanted);
        const Limit now = written(scene, k);
        const double sign = now.asks ? -1.0 : 1.0;
        const auto offset = lp::drag_limit(
            plot, labels_,
            {.name = scene.run.limits()[k].name, .limit = now.half_plane(), .style = lp::style_of(k)},
            scene.run.story().extent, sign * original(scene, k).bound);
        if (!offset || !std::isfinite(*offset)) continue;
        Limit moved = now;
        moved.bound = std::clamp(sign * *offset, -kLargestNumber, kLargestNumber) + 0.0;
        write(scene, k, moved, wanted);
    }
}

/// The ends of a limit's line on the axes: dragging one changes what a piece of that product uses.
void PlanView::turn_limit(ui::Plot& plot, const Scene& scene, std::size_t limit,
                          std::optional<Sheet>& wanted) {
    const Limit now = written(scene, limit);
    for (std::size_t j = 0; j < 2; ++j) {
        const double end = now.bound / now.uses[j];
        const double far = j == 0 ? plot.window().x.high : plot.window().y.high;
        if (!std::isfinite(end) || end <= 0.0 || end > far || now.uses[1 - j] == 0.0) continue;
        Vector2 grip = j == 0 ? Vector2(end, 0.0) : Vector2(0.0, end);
        labels_.avoid(plot.to_pixel(grip), 9.0f);
        const std::string id = "turn " + std::to_string(j) + scene.run.limits()[limit].name;
        const ui::Drag drag = plot.drag_point(
            id.c_str(), grip,
            {.color = lp::style_of(limit).color, .marker = ui::Marker::square, .radius = 5.0f});
        if (drag.hovered || drag.active) ui::highlight(scene.run.limits()[limit].name);
        if (!drag.moved && !drag.reset) continue;
        Limit turned = now;
        const double use = ui::snap_to_round(now.bound / grip[static_cast<core::Index>(j)],
                                             std::fabs(original(scene, limit).uses[j]));
        turned.uses[j] = drag.reset ? original(scene, limit).uses[j] : use;
        const bool is_usable = std::isfinite(turned.uses[j]) && turned.uses[j] != 0.0 &&
                               std::fabs(turned.uses[j]) <= kLargestNumber;
        if (is_usable) write(scene, limit, turned, wanted);
    }
}

void PlanView::place_point(ui::Plot& plot, const Scene& scene, std::optional<Sheet>& wanted) {
    Vector2 point = scene.sheet.point;
    const bool is_possible = scene.run.forbidden_by().empty();
    const ui::Drag drag = plot.drag_point("point", point,
                                          {.color = is_possible ? theme().good : theme().bad,
                                           .marker = is_possible ? ui::Marker::circle : ui::Marker::cross,
                                           .radius = 8.0f,
                                           .label = is_possible ? "this plan" : "not possible"});
    const ImVec2 at = plot.to_pixel(point);
    labels_.avoid(at - ImVec2(8.0f, 0.0f), at + ImVec2(90.0f, 0.0f), 10.0f);
    if (const auto clicked = plot.clicked()) point = *clicked;
    if (drag.reset) point = scene.original.point;
    const Vector2 extent = scene.run.story().extent;
    for (core::Index j = 0; j < 2; ++j) {
        const double stride = extent[j] >= 50.0 ? 1.0 : 0.1;
        point[j] = std::clamp(lp::rounded(point[j], stride), 0.0, kLargestNumber);
    }
    const bool has_moved = drag.moved || drag.reset || plot.clicked().has_value();
    if (!has_moved || point == scene.sheet.point) return;
    wanted = scene.sheet;
    wanted->point = point;
}

}  // namespace lessons::possible

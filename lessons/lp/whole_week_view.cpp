#include "lessons/lp/whole_week_view.h"

#include "lessons/lp/whole_edits.h"
#include "lessons/ui/format.h"
#include "lessons/ui/plot.h"

#include <algorithm>

namespace lessons::whole {

namespace {

using core::Index;
using core::Vector2;
using ui::theme;

constexpr double kHalf = 0.34;  // of a day's bar

void draw_day(ui::Plot& plot, std::size_t day, double starts, double on_duty) {
    const auto at = static_cast<double>(day);
    const bool is_whole = core::lp::distance_to_whole(starts) < 1e-6;
    plot.rect({at - kHalf, 0.0}, {at + kHalf, on_duty}, ui::with_alpha(theme().accent, 0.22f));
    plot.rect({at - kHalf, 0.0}, {at + kHalf, starts},
              is_whole ? ui::with_alpha(theme().accent, 0.85f) : theme().warn);
    if (starts < 1e-6) return;
    plot.text({at, std::max(starts, 0.0)}, ui::format_number(starts, 3),
              {.color = is_whole ? theme().text : theme().warn,
               .size = 13.0f,
               .align = {0.5f, 1.2f},
               .strong = true});
}

void drag_need(ui::Plot& plot, const Scene& scene, std::size_t day, Action& action) {
    const auto at = static_cast<double>(day);
    const double need = scene.limits[day];
    plot.segment({at - 0.46, need}, {at + 0.46, need}, {.color = theme().bad, .thickness = 2.5f});
    Vector2 grip(at, need);
    const ui::Drag drag = plot.drag_point(scene.story.program.rows[day].name.c_str(), grip,
                                          {.color = theme().bad,
                                           .radius = 5.5f,
                                           .hint = day == 3 ? "Drag what is needed" : "",
                                           .words_toward = {0.0f, -1.0f},
                                           .x = {at, at},
                                           .y = {0.0, 40.0}});
    const double wanted = drag.reset ? scene.default_limits[day] : whole_limit(grip.y());
    if ((!drag.moved && !drag.reset) || wanted == need) return;
    action.limits = scene.limits;
    (*action.limits)[day] = wanted;
}

}  // namespace

Action WeekView::draw(const Scene& scene) {
    const core::lp::LinearProgram& program = scene.run.program();
    std::vector<std::string> days;
    for (const core::lp::Row& row : program.rows) days.push_back(row.name);
    const double most = *std::max_element(scene.limits.begin(), scene.limits.end());
    view_.set_home({{-0.6, 6.6}, {0.0, std::max(1.25 * most, 10.0)}});
    ui::Plot plot("week", view_,
                  {.x = {.grid = false, .categories = days},
                   .y = {.label = "People"},
                   .movement = ui::Movement::fixed,
                   .readout = ui::ReadoutUse::none});
    Action action;
    if (!plot) return action;
    const core::Vector& x = shown_x(scene);
    const core::Vector plan = x.size() > 0 ? x : core::Vector(core::Vector::Zero(program.column_count()));
    const core::Vector on_duty = row_activities(program, plan);
    for (std::size_t day = 0; day < days.size(); ++day)
        draw_day(plot, day, plan(static_cast<Index>(day)), on_duty(static_cast<Index>(day)));
    for (std::size_t day = 0; day < days.size(); ++day) drag_need(plot, scene, day, action);
    const auto pointer = plot.hovered();
    if (!pointer) return action;
    const auto day = static_cast<std::size_t>(std::clamp(std::lround(pointer->x()), 0L, 6L));
    plot.readout(days[day], {{"Needed", ui::format_number(scene.limits[day])},
                             {"On duty", ui::format_number(on_duty(static_cast<Index>(day)), 3)},
                             {"Begin here", ui::format_number(plan(static_cast<Index>(day)), 3)}});
    return action;
}

}  // namespace lessons::whole

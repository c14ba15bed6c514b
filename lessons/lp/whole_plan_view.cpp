#include "lessons/lp/whole_plan_view.h"

#include "lessons/lp/limit_line.h"
#include "lessons/lp/plan_parts.h"
#include "lessons/lp/story.h"
#include "lessons/lp/whole_edits.h"
#include "lessons/lp/whole_plan_parts.h"
#include "lessons/lp/whole_words.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"

#include <algorithm>
#include <cmath>

namespace lessons::whole {

namespace {

using core::Index;
using core::Vector2;
using core::lp::NodeState;
using ui::theme;

ui::RegionStyle style_of(const Scene& scene, Index k) {
    const NodeState state = scene.node(k).state;
    if (state == NodeState::kWhole) return {.color = theme().good, .opacity = 0.22f};
    if (state == NodeState::kBound)
        return {.color = theme().quiet_text, .opacity = 0.16f, .hatch = ui::RegionStyle::Hatch::diagonal};
    return {.color = theme().accent, .opacity = 0.16f};
}

bool is_leaf(const Scene& scene, Index k) { return scene.node(k).children.empty(); }

/// While the picture is about the whole region and its corner is not whole.
bool shows_rounding(const Scene& scene) {
    const core::Vector& relaxed = scene.run.relaxed_x();
    return scene.shows_rounding && scene.is_root_shown() && relaxed.size() == 2 &&
           !core::lp::fractional_columns(scene.run.program(), relaxed).empty();
}

lp::LimitLine line_of(const Scene& scene, std::size_t row) {
    const core::lp::LinearProgram& program = scene.run.program();
    const std::string& name = program.rows[row].name;
    return {.name = name,
            .limit = half_plane_of(program, row),
            .style = lp::style_of(row),
            .is_lit = ui::is_highlighted(name)};
}

/// "oak ≤ 45"; limits that nobody can move say what they are in their name.
std::string words_of(const Scene& scene, std::size_t row) {
    const core::lp::Row& limit = scene.run.program().rows[row];
    if (!is_movable(scene.story, row)) return limit.name;
    return limit.name + (lp::is_minimum(limit) ? " \u2265 " : " \u2264 ") +
           ui::format_number(lp::limit_of(limit));
}

}  // namespace

Action PlanView::draw(const Scene& scene) {
    view_.set_home({{-0.04 * scene.story.extent.x(), scene.story.extent.x()},
                    {-0.04 * scene.story.extent.y(), scene.story.extent.y()}});
    const auto& columns = scene.story.program.columns;
    ui::Plot plot("plan", view_,
                  {.x = {.label = columns[0].name, .grid = false},
                   .y = {.label = columns[1].name, .grid = false},
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    Action action;
    if (!plot) return action;
    labels_.begin();
    draw_parts(plot, scene);
    draw_limits(plot, scene);
    draw_lattice(plot, scene);
    draw_plans(plot, scene);
    drag_limits(plot, scene, action);
    draw_cuts(plot, scene);
    name_plans(plot, scene);
    name_limits(plot, scene);
    if (!action) point(plot, scene, action);
    return action;
}

void PlanView::draw_parts(ui::Plot& plot, const Scene& scene) {
    plot.polygon(corners_of(plot, scene.run.program()), {.color = theme().accent, .opacity = 0.05f});
    const auto count = static_cast<Index>(scene.now().nodes().size());
    for (Index k = 0; k < count; ++k) {
        if (is_leaf(scene, k))
            plot.polygon(corners_of(plot, scene.now().program_at(k)), style_of(scene, k));
        else
            draw_split(plot, scene, k);
    }
    const Index shown = shown_node(scene);
    if (shown < 0) return;
    plot.polygon(corners_of(plot, scene.now().program_at(shown)),
                 {.color = theme().accent, .opacity = 0.06f, .outline = 2.5f});
}

/// The strip between the two branches: relaxed plans that nobody needs, hatched.
void PlanView::draw_split(ui::Plot& plot, const Scene& scene, Index k) {
    const core::lp::BranchNode& child = scene.node(scene.node(k).children.front());
    core::lp::LinearProgram strip = scene.now().program_at(k);
    core::lp::Column& column = strip.columns[static_cast<std::size_t>(child.column)];
    const double below = child.is_up ? child.branch_bound - 1.0 : child.branch_bound;
    column.low = std::max(column.low, below);
    column.high = std::min(column.high, below + 1.0);
    plot.polygon(corners_of(plot, strip), {.color = theme().warn,
                                           .opacity = k == shown_node(scene) ? 0.22f : 0.10f,
                                           .hatch = ui::RegionStyle::Hatch::diagonal});
    Vector2 normal = Vector2::Zero();
    normal(child.column) = 1.0;
    if (k != shown_node(scene)) return;
    for (const double offset : {below, below + 1.0})
        plot.infinite_line(normal, offset,
                           {.color = theme().warn, .thickness = 1.5f, .dash = ui::Dash::dashed});
}

void PlanView::draw_limits(ui::Plot& plot, const Scene& scene) {
    for (std::size_t i = 0; i < scene.limits.size(); ++i) lp::draw_limit(plot, labels_, line_of(scene, i));
}

void PlanView::name_limits(ui::Plot& plot, const Scene& scene) {
    for (std::size_t i = 0; i < scene.limits.size(); ++i) {
        const lp::LimitLine line = line_of(scene, i);
        labels_.draw(plot, line.limit.normal, line.limit.offset, words_of(scene, i),
                     {.color = ui::mix(line.style.color, theme().text, 0.35f), .strong = true});
    }
}

void PlanView::draw_cuts(ui::Plot& plot, const Scene& scene) {
    const core::lp::LinearProgram& program = scene.now().program();
    for (std::size_t i = scene.limits.size(); i < program.rows.size(); ++i) {
        core::lp::LinearProgram lost = scene.run.program();
        lost.rows.push_back(program.rows[i]);
        lost.rows.back().high = lost.rows.back().low;
        lost.rows.back().low = -core::kInfinity;
        plot.polygon(corners_of(plot, lost),
                     {.color = theme().bad, .opacity = 0.16f, .hatch = ui::RegionStyle::Hatch::diagonal});
        const core::geometry::HalfPlane cut = half_plane_of(program, i);
        plot.infinite_line(cut.normal, cut.offset,
                           {.color = theme().bad, .thickness = 2.0f, .dash = ui::Dash::long_dash});
        labels_.draw(plot, cut.normal, cut.offset, program.rows[i].name,
                     {.color = theme().bad, .strong = true});
    }
}

void PlanView::draw_lattice(ui::Plot& plot, const Scene& scene) {
    const ui::PlotWindow& window = plot.window();
    const bool is_dense = window.x.high - window.x.low > 60.0 || window.y.high - window.y.low > 60.0;
    if (is_dense) return;
    for (double x = std::max(0.0, std::ceil(window.x.low)); x <= window.x.high; x += 1.0) {
        for (double y = std::max(0.0, std::ceil(window.y.low)); y <= window.y.high; y += 1.0) {
            const Vector2 plan(x, y);
            const bool is_possible = is_feasible(scene.run.program(), plan, 1e-9);
            ui::draw_marker(plot.draw(), ui::Marker::circle, plot.to_pixel(plan), is_possible ? 4.5f : 2.5f,
                            is_possible ? theme().text : theme().control, theme().surface);
            if (is_possible) labels_.avoid(plot.to_pixel(plan), 5.0f);
        }
    }
}

void PlanView::draw_plans(ui::Plot& plot, const Scene& scene) {
    const core::lp::LinearProgram& program = scene.run.program();
    const core::Vector& x = shown_x(scene);
    const Vector2 gain(program.columns[0].cost, program.columns[1].cost);
    if (x.size() == 2) {
        const Vector2 plan = x;
        plot.infinite_line(gain, gain.dot(plan),
                           {.color = theme().accent, .thickness = 1.5f, .dash = ui::Dash::long_dash});
        if (shows_rounding(scene)) draw_rounding(plot, scene);
        ui::draw_marker(plot.draw(), ui::Marker::diamond, plot.to_pixel(plan), 8.0f, theme().accent,
                        theme().surface);
    }
    if (scene.now().best_x().size() != 2) return;
    const Vector2 best = scene.now().best_x();
    plot.draw().AddCircleFilled(plot.to_pixel(best), 10.0f, theme().surface);
    plot.text(best, "\u2605", {.color = theme().good, .size = 24.0f});
    labels_.avoid(plot.to_pixel(best), 12.0f);
}

void PlanView::draw_rounding(ui::Plot& plot, const Scene& scene) {
    const core::lp::LinearProgram& program = scene.run.program();
    const Vector2 relaxed = scene.run.relaxed_x();
    for (const Rounding rounding : {Rounding::nearest, Rounding::down}) {
        const Vector2 plan = rounded(program, relaxed, rounding);
        const ImU32 color = is_feasible(program, plan, 1e-9) ? theme().text : theme().bad;
        plot.arrow(relaxed, plan, {.color = color, .thickness = 2.0f});
        labels_.avoid(plot.to_pixel(relaxed), plot.to_pixel(plan), 5.0f);
    }
}

void PlanView::name_plans(ui::Plot& plot, const Scene& scene) {
    const core::lp::LinearProgram& program = scene.run.program();
    const core::Vector& x = shown_x(scene);
    const core::Vector& best = scene.now().best_x();
    if (best.size() == 2)
        write_note(plot, labels_, best, amount(program, objective_value(program, best)), theme().good);
    if (x.size() == 2 && !(best.size() == 2 && (best - x).norm() < 1e-6))
        write_note(plot, labels_, x,
                   "(" + ui::format_number(tidy(x(0)), 3) + ", " + ui::format_number(tidy(x(1)), 3) + ") " +
                       amount(program, objective_value(program, x)),
                   theme().accent);
    if (!shows_rounding(scene)) return;
    for (const Rounding rounding : {Rounding::nearest, Rounding::down}) {
        const core::Vector plan = rounded(program, scene.run.relaxed_x(), rounding);
        const bool is_possible = is_feasible(program, plan, 1e-9);
        write_note(plot, labels_, plan,
                   is_possible ? "rounded down: " + amount(program, objective_value(program, plan))
                               : "rounded: not possible",
                   is_possible ? theme().text : theme().bad);
    }
}

void PlanView::drag_limits(ui::Plot& plot, const Scene& scene, Action& action) {
    for (std::size_t i = 0; i < scene.limits.size(); ++i) {
        if (!is_movable(scene.story, i)) continue;
        const auto moved =
            lp::drag_limit(plot, labels_, line_of(scene, i), scene.story.extent, scene.default_limits[i]);
        if (!moved || whole_limit(*moved) == scene.limits[i]) continue;
        action.limits = scene.limits;
        (*action.limits)[i] = whole_limit(*moved);
    }
}

/// The leaf under the pointer lights up in the tree; an open one is opened by a click.
void PlanView::point(ui::Plot& plot, const Scene& scene, Action& action) {
    const auto pointer = plot.hovered();
    if (!pointer) return;
    const auto count = static_cast<Index>(scene.now().nodes().size());
    for (Index k = 0; k < count; ++k) {
        if (!is_leaf(scene, k) || !is_feasible(scene.now().program_at(k), *pointer)) continue;
        ui::highlight(highlight_of(k));
        if (scene.is_open(k)) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (scene.is_open(k) && plot.clicked()) action.node = k;
    }
    read_out(plot, scene);
}

/// The whole plan nearest to the pointer.
void PlanView::read_out(ui::Plot& plot, const Scene& scene) const {
    const Vector2 pointer = *plot.hovered();
    const Vector2 plan(std::round(pointer.x()), std::round(pointer.y()));
    const float distance = ImLengthSqr(plot.to_pixel(plan) - plot.to_pixel(pointer));
    if (plan.minCoeff() < 0.0 || distance > 256.0f) return;
    const core::lp::LinearProgram& program = scene.run.program();
    const std::string broken = broken_limit(program, plan);
    plot.readout(broken.empty() ? "A whole plan" : "Not possible",
                 {{program.columns[0].name, ui::format_number(plan.x())},
                  {program.columns[1].name, ui::format_number(plan.y())},
                  {program.objective_name, amount(program, objective_value(program, plan))},
                  {broken.empty() ? "Limits" : "Breaks", broken.empty() ? "all kept" : broken}});
}

}  // namespace lessons::whole

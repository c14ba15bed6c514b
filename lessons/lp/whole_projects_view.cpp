#include "lessons/lp/whole_projects_view.h"

#include "lessons/lp/whole_edits.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/plot.h"

#include <algorithm>
#include <array>
#include <numbers>
#include <numeric>

namespace lessons::whole {

namespace {

using core::Index;
using core::Vector2;
using core::lp::Column;
using ui::theme;

constexpr double kWhole = 1.0 - 1e-6;

struct Box {
    Index column = 0;
    double left = 0.0;
    double cost = 0.0;
    double height = 0.0;
};

/// The best value for its cost first: the relaxed plan fills from the left.
std::vector<Box> boxes_of(const core::lp::LinearProgram& program) {
    std::vector<Box> boxes;
    for (Index j = 0; j < program.column_count(); ++j) {
        const double cost = coefficient(program, 0, j);
        boxes.push_back(
            {.column = j, .cost = cost, .height = program.columns[static_cast<std::size_t>(j)].cost / cost});
    }
    std::stable_sort(boxes.begin(), boxes.end(),
                     [](const Box& a, const Box& b) { return a.height > b.height; });
    double left = 0.0;
    for (Box& box : boxes) {
        box.left = left;
        left += box.cost;
    }
    return boxes;
}

std::array<Vector2, 4> frame(const Box& box, double share) {
    const double right = box.left + share * box.cost;
    return {Vector2(box.left, 0.0), Vector2(right, 0.0), Vector2(right, box.height),
            Vector2(box.left, box.height)};
}

/// The branches' verdict on a project: taken, left out, or free.
std::string verdict(const Column& column) {
    if (column.low > 0.5) return "must";
    return column.high < 0.5 ? "not" : "";
}

void draw_box(ui::Plot& plot, const Box& box, double share, const Column& column) {
    const bool is_left_out = column.high < 0.5;
    const ImU32 color = share >= kWhole ? theme().accent : theme().warn;
    plot.polygon(frame(box, 1.0),
                 {.color = theme().quiet_text,
                  .opacity = is_left_out ? 0.10f : 0.05f,
                  .hatch = is_left_out ? ui::RegionStyle::Hatch::diagonal : ui::RegionStyle::Hatch::none,
                  .outline = 1.2f});
    if (share > 1e-6) plot.polygon(frame(box, share), {.color = color, .opacity = 0.34f, .outline = 2.0f});
}

void write_box(ui::Plot& plot, const Box& box, double share, const Column& column) {
    const bool is_part = share > 1e-6 && share < kWhole;
    std::string words = column.name + ": " + ui::format_number(column.cost);
    if (is_part) words = column.name + ": " + ui::format_percent(share, 2);
    const std::string ruled = verdict(column);
    if (!ruled.empty()) words += " (" + ruled + ")";
    const ui::TextStyle style{.color = theme().text, .size = 13.0f, .strong = share > 1e-6};
    const float half = 0.5f * ui::label_extent(words, style.size, style.strong).x;
    // At the foot of the box: the middle belongs to the budget's handle.
    const ImVec2 center = plot.to_pixel({box.left + 0.5 * box.cost, 0.0}) - ImVec2(0.0f, half + 8.0f);
    ui::draw_turned_label(plot.draw(), center, -0.5f * std::numbers::pi_v<float>, words, style);
}

void point_at(ui::Plot& plot, const Scene& scene, const Box& box, double share) {
    const auto pointer = plot.hovered();
    if (!pointer || pointer->x() < box.left || pointer->x() >= box.left + box.cost) return;
    const Column& column = scene.story.program.columns[static_cast<std::size_t>(box.column)];
    plot.readout(column.name, {{"Cost", ui::format_number(box.cost) + " k\u20ac"},
                               {"Value", ui::format_number(column.cost) + " k\u20ac"},
                               {"Value for each \u20ac", ui::format_number(box.height, 3)},
                               {"Taken", ui::format_percent(share, 3)}});
}

void drag_budget(ui::Plot& plot, const Scene& scene, Action& action) {
    double budget = scene.limits[0];
    const std::string label = "budget " + ui::format_number(budget);
    const ui::Drag drag = plot.drag_line("budget", {1.0, 0.0}, budget,
                                         {.color = theme().bad, .label = label, .offset = {0.0, kMostLimit}});
    const double wanted = drag.reset ? scene.default_limits[0] : whole_limit(budget);
    if ((!drag.moved && !drag.reset) || wanted == scene.limits[0]) return;
    action.limits = scene.limits;
    (*action.limits)[0] = wanted;
}

}  // namespace

Action ProjectsView::draw(const Scene& scene) {
    const std::vector<Box> boxes = boxes_of(scene.story.program);
    const double width = boxes.back().left + boxes.back().cost;
    view_.set_home({{-0.01 * width, 1.03 * width}, {0.0, 1.22 * boxes.front().height}});
    ui::Plot plot("projects", view_,
                  {.x = {.label = "Cost", .unit = "k\u20ac", .grid = false},
                   .y = {.label = "Value for each \u20ac of cost"},
                   .movement = ui::Movement::fixed,
                   .readout = ui::ReadoutUse::none});
    Action action;
    if (!plot) return action;
    const core::Vector& x = shown_x(scene);
    const Index shown = std::max<Index>(shown_node(scene), 0);
    const core::lp::LinearProgram program = scene.now().program_at(shown);
    for (const Box& box : boxes) {
        const double share = x.size() > 0 ? x(box.column) : 0.0;
        const Column& column = program.columns[static_cast<std::size_t>(box.column)];
        draw_box(plot, box, share, column);
        write_box(plot, box, share, column);
        point_at(plot, scene, box, share);
    }
    drag_budget(plot, scene, action);
    return action;
}

}  // namespace lessons::whole

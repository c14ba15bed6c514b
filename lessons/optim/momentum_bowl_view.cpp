#include "lessons/optim/momentum_bowl_view.h"

#include "lessons/optim/momentum_words.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace lessons::optim {

namespace {

using core::Vector2;

// Level lines as factors of the ellipse with the handles, outermost first.
constexpr double kLevels[] = {12.0, 9.0, 6.75, 5.0, 3.75, 2.8, 2.0, 1.45, 1.0, 0.6, 0.3};
constexpr float kBand = 0.055f;  // how much darker each level is
constexpr int kCorners = 96;

/// Half the length of an axis of the ellipse on which each outer part alone costs 1/2.
double reach_of(double curvature) { return 1.0 / std::sqrt(curvature); }
double curvature_of(double reach) { return 1.0 / (reach * reach); }

Vector2 error_at(const MomentumRun& run, std::size_t k) {
    return {run.parts().front().errors[k], run.parts().back().errors[k]};
}

/// An outer part's axis of the ellipse, pulled by its end; x where it lies along x.
Edited drag_axis(ui::Plot& plot, MomentumBowl& bowl, int part, Vector2 direction) {
    const std::size_t index = static_cast<std::size_t>(part);
    const std::string name = part_name(index);
    const std::string label = "Curvature " + ui::format_number(bowl.curvature(part), 3);
    Vector2 end = reach_of(bowl.curvature(part)) * direction;
    const ui::Drag drag =
        plot.drag_point(name.c_str(), end,
                        {.color = part_style(index).color,
                         .marker = ui::Marker::diamond,
                         .label = label,
                         .hint = part == 0 ? "Pull the axis" : std::string_view{},
                         .words_toward = direction.x() != 0.0 ? ImVec2(0.0f, -1.0f) : ImVec2(0.0f, 1.0f)});
    if (drag.hovered || drag.active) ui::highlight(name);
    if (drag.reset) {
        bowl.reset_curvature(part);
    } else if (drag.moved) {
        bowl.set_curvature(part, curvature_of(std::max(end.dot(direction), 0.1)));
    }
    return drag.reset || drag.moved ? Edited::yes : Edited::no;
}

}  // namespace

Edited MomentumBowlView::draw(MomentumBowl& bowl, const MomentumRun& run, int step) {
    ui::Plot plot("bowl", view_,
                  {.x = {.label = "Error, flattest part", .grid = false},
                   .y = {.label = "Error, steepest part", .grid = false},
                   .aspect = ui::Aspect::equal,
                   .legend = ui::LegendUse::never,
                   .readout = ui::ReadoutUse::none});
    if (!plot) return Edited::no;
    draw_levels(plot, run);
    draw_path(plot, run, step);
    draw_errors(plot, run, step);
    const Edited axes = drag_axes(plot, bowl);
    return drag_start(plot, bowl) == Edited::yes ? Edited::yes : axes;
}

void MomentumBowlView::draw_levels(ui::Plot& plot, const MomentumRun& run) const {
    const core::optim::CurvatureRange& range = run.range();
    const ImVec2 center = plot.to_pixel({0.0, 0.0});
    const ImVec2 corner = plot.to_pixel({reach_of(range.lowest), reach_of(range.highest)});
    const ImVec2 radius(std::fabs(corner.x - center.x), std::fabs(corner.y - center.y));
    const ImU32 tint = ui::with_alpha(ui::theme().accent, kBand);
    for (const double level : kLevels) {
        const ImVec2 size = radius * static_cast<float>(level);
        const bool held = level == 1.0;
        plot.draw().AddEllipseFilled(center, size, tint, 0.0f, kCorners);
        plot.draw().AddEllipse(center, size, ui::with_alpha(ui::theme().text, held ? 0.7f : 0.25f), 0.0f,
                               kCorners, held ? 1.5f : 1.0f);
    }
    plot.text({0.0, 0.0}, "\u2605", {.color = ui::theme().text, .size = 18.0f});
}

void MomentumBowlView::draw_path(ui::Plot& plot, const MomentumRun& run, int step) {
    path_.clear();
    for (std::size_t k = 0; k <= static_cast<std::size_t>(step); ++k) {
        path_.push_back(error_at(run, k));
        if (path_.back().cwiseAbs().maxCoeff() >= MomentumRun::kLost) break;
    }
    const ui::SeriesStyle line{.color = ui::theme().text, .thickness = 2.0f};
    plot.line("", path_, {.color = ui::with_alpha(ui::theme().surface, 0.7f), .thickness = 4.5f});
    plot.line("", path_, line);
    if (path_.size() <= 60) {
        for (const Vector2& point : path_) plot.marker("", point, line, 2.5f);
    }
}

/// What is left of either error, laid along its axis in the colour of its part.
void MomentumBowlView::draw_errors(ui::Plot& plot, const MomentumRun& run, int step) const {
    const Vector2 here = error_at(run, static_cast<std::size_t>(step));
    const std::size_t last = run.parts().size() - 1;
    plot.segment({0.0, 0.0}, {here.x(), 0.0}, {.color = part_style(0).color, .thickness = 3.5f});
    plot.segment({0.0, 0.0}, {0.0, here.y()}, {.color = part_style(last).color, .thickness = 3.5f});
    plot.marker("", here, {.color = ui::theme().text}, 7.0f);
    if (plot.window().x.contains(here.x()) && plot.window().y.contains(here.y())) return;
    plot.text({0.0, plot.window().y.high}, "It is outside the picture now",
              {.color = ui::theme().bad, .align = {0.5f, -0.4f}, .strong = true});
}

Edited MomentumBowlView::drag_axes(ui::Plot& plot, MomentumBowl& bowl) const {
    const Edited flat = drag_axis(plot, bowl, 0, {-1.0, 0.0});
    return drag_axis(plot, bowl, bowl.parts - 1, {0.0, -1.0}) == Edited::yes ? Edited::yes : flat;
}

Edited MomentumBowlView::drag_start(ui::Plot& plot, MomentumBowl& bowl) const {
    const int last = bowl.parts - 1;
    Vector2 start(bowl.start(0), bowl.start(last));
    const ui::Drag drag =
        plot.drag_point("start", start, {.label = "Start", .words_toward = ImVec2(0.0f, -1.0f)});
    if (drag.reset) bowl.reset_start();
    if (drag.moved && !drag.reset) {
        bowl.set_start(start.x() / reach_of(bowl.curvature(0)), start.y() / reach_of(bowl.curvature(last)));
    }
    return drag.reset || drag.moved ? Edited::yes : Edited::no;
}

}  // namespace lessons::optim

#pragma once
// The views of what one more unit is worth: the plan, the curve, the twins, the words.

#include "lessons/lp/line_labels.h"
#include "lessons/lp/profit_compass.h"
#include "lessons/lp/worth_run.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <string>

namespace lessons::worth {

struct Scene {
    const lp::Story& story;
    const lp::Numbers& numbers;
    const lp::Numbers& defaults;
    const Run& run;
};

/// The region with its best corner and the wedge of prices that keep it. Gives the numbers as the learner has
/// changed them.
class PlanView {
public:
    std::optional<lp::Numbers> draw(const Scene& scene);

private:
    void settle_window(const Scene& scene);
    void draw_region(ui::Plot& plot, const Run& run);
    void draw_best(ui::Plot& plot, const Run& run);
    void draw_wedge(ui::Plot& plot, const Run& run);
    void drag(ui::Plot& plot, const Scene& scene, std::optional<lp::Numbers>& wanted);
    void draw_words(ui::Plot& plot, const Run& run);

    ui::PlotView view_;
    std::string shown_;
    lp::ProfitCompass compass_;
    lp::LineLabels labels_;
};

/// z*(b) with its slopes and stops; the present point can be dragged along it.
class CurveView {
public:
    std::optional<lp::Numbers> draw(const Scene& scene);

private:
    void settle_window(const Scene& scene);
    /// The names of stops and slopes leave the round point and its line free.
    void keep_grip_clear(ui::Plot& plot, const Run& run);
    void draw_curve(ui::Plot& plot, const Run& run);
    void draw_stop(ui::Plot& plot, const core::Vector2& at, ImU32 color);
    void draw_amounts(ui::Plot& plot, std::span<const core::Vector2> stops);
    void draw_slopes(ui::Plot& plot, const Run& run);
    std::optional<lp::Numbers> drag(ui::Plot& plot, const Scene& scene);

    ui::PlotView view_;
    std::string shown_;
    double most_ = 0.0;  ///< The largest profit for which there is room.
    lp::LineLabels labels_;
};

/// Primal and dual side by side, with the lines of complementary slackness between them.
void draw_twins(const Run& run);

/// What one more unit of the bought resource is worth, how far, and whether GLPK agrees.
void draw_words(const Scene& scene);

}  // namespace lessons::worth

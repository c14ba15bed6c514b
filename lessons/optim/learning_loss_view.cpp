#include "lessons/optim/learning_loss_view.h"

#include "lessons/optim/learning_style.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <string>

namespace lessons::learning {

namespace {

constexpr double kHighestShown = 2.2;  // times the lowest validation loss

/// The first steps, and what diverges, leave the picture at the top: the rest would be pressed flat.
ui::PlotWindow window_of(const Run& run) {
    ui::WindowFinder finder;
    const double ceiling = kHighestShown * run.best().best_loss();
    for (const auto* losses : {&run.training_losses(), &run.validation_losses()}) {
        for (const double loss : *losses) finder.add_y(std::min(loss, ceiling));
    }
    const double lowest = training_loss(run.task(), run.task().minimum.theta);
    if (run.task().minimum.converged) finder.add_y(lowest);
    finder.add_x(0.0).add_x(std::max(1, run.steps()));
    return finder.window_log_y(0.12);
}

std::string y_label(const Rows& rows) {
    return rows.is_classes() ? "Log loss" : "Typical error: " + rows.target;
}

}  // namespace

void LossView::draw(const Run& run) {
    view_.set_home(window_of(run));
    const std::string y = y_label(run.task().rows);
    ui::Plot plot("loss", view_,
                  {.x = {.label = "Update"},
                   .y = {.label = y, .scale = ui::AxisScale::logarithmic},
                   .readout = ui::ReadoutUse::column});
    if (!plot) return;
    const ui::Points training = ui::Points::by_index(run.training_losses());
    const ui::Points validation = ui::Points::by_index(run.validation_losses());
    if (run.task().minimum.converged) {
        plot.h_line(training_loss(run.task(), run.task().minimum.theta),
                    {.color = ui::theme().good, .thickness = 1.5f, .dash = ui::Dash::dashed});
    }
    plot.line(kValidation, validation, ui::with_thickness(validation_style(), 2.5f));
    plot.line(kTraining, training, ui::with_thickness(training_style(), 2.5f));
    plot.label_line_end(kValidation, validation, ui::theme().text);
    plot.label_line_end(kTraining, training, ui::theme().text);
    const int best = run.best().best();
    if (best < 1 || best == run.steps()) return;
    plot.v_line(best, {.color = ui::theme().text, .thickness = 1.0f, .dash = ui::Dash::dotted},
                "best: " + ui::format_number(run.best().best_loss(), 3) + ", update " + std::to_string(best));
    plot.marker(kValidation, {static_cast<double>(best), run.best().best_loss()}, validation_style(), 6.0f);
}

}  // namespace lessons::learning

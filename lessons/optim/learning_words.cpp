#include "lessons/optim/learning_words.h"

#include "lessons/ui/format.h"

#include <cmath>

namespace lessons::learning {

namespace {

using core::Index;

constexpr double kArrived = 0.01;  // of the readable loss, above the lowest

double loss_at_minimum(const Task& task) {
    return task.minimum.converged ? training_loss(task, task.minimum.theta) : core::kNaN;
}

bool has_arrived(const Run& run) {
    return run.training_losses().back() <= (1.0 + kArrived) * loss_at_minimum(run.task());
}

/// The first update within 1 % of the lowest loss; NaN if none is.
double arrival(const Run& run) {
    const double goal = (1.0 + kArrived) * loss_at_minimum(run.task());
    for (std::size_t k = 0; k < run.training_losses().size(); ++k) {
        if (run.training_losses()[k] <= goal) return static_cast<double>(k);
    }
    return core::kNaN;
}

int active_weights(const core::Vector& theta) {
    int count = 0;
    for (Index j = 0; j + 1 < theta.size(); ++j) count += theta[j] != 0.0 ? 1 : 0;
    return count;
}

/// What the unscaled weights of the one column say.
std::string model_words(const Run& run) {
    const Task& task = run.task();
    const core::Vector line = task.map.unscaled_weights(run.theta());
    if (!task.rows.is_classes())
        return task.rows.target + " = " + ui::format_number(line[1], 3) + " + " +
               ui::format_number(line[0], 3) + " \u00d7 " + task.rows.names.front() + ".";
    if (line[0] == 0.0)
        return "The model says " + ui::format_percent(answer_of(task, line[1])) + " for every " +
               task.rows.one + ".";
    return "Even odds of " + task.rows.classes[1] + " at " + task.rows.names.front() + " " +
           ui::format_number(-line[1] / line[0], 3) + ".";
}

std::string state_words(const Run& run) {
    switch (run.state()) {
        case RunState::diverged:
            return "The weights grew without bound: try a smaller learning rate, or larger batches. ";
        case RunState::stopped_early:
            return "Stopped early, back at the best weights, of update " + std::to_string(run.best().best()) +
                   ". ";
        case RunState::out_of_epochs:
        case RunState::running:
            break;
    }
    const Task& task = run.task();
    const bool is_free = task.settings.penalty == core::models::Penalty::kNone;
    if (task.minimum.converged || !task.rows.is_classes() || !is_free) return "";
    return "There is no lowest place: the classes can be told apart without error, and larger weights always "
           "fit better. ";
}

Check descent_check(const Run& run) {
    const Task& task = run.task();
    const bool standardized = task.settings.standardize;
    const bool one = task.settings.features == Features::one_column;
    Check check{.id = "bowl_walked", .reached = false, .hint = {}};
    check.reached = one && standardized && has_arrived(run) && arrival(run) <= 10.0;
    check.hint = !one           ? "Choose Line under Model."
                 : standardized ? "Play on, or bring the learning rate nearer to 1 \u00d7."
                                : "The bowl is a ravine. What makes it round?";
    return check;
}

Check overfit_check(const Run& run) {
    const double worst = run.validation_losses().back();
    const bool falls = run.training_losses().back() < run.training_losses().front();
    const double best = run.best().best_loss();
    const bool reached = run.task().settings.features != Features::one_column && falls &&
                         worst > 1.2 * best && run.state() != RunState::diverged;
    return {"overfits", reached,
            run.task().settings.features == Features::one_column
                ? "A straight line cannot. Choose Bends under Model."
                : "Give it more bends, or more epochs."};
}

Check early_check(const Run& run) {
    const bool stopped = run.state() == RunState::stopped_early;
    const bool bent = run.task().settings.features != Features::one_column;
    return {"stopped_early", stopped && bent,
            !run.task().settings.stops_early ? "Switch Stop early on."
            : !bent                          ? "Choose Bends under Model: a line has nothing to stop for."
                                             : "Press play, or go to the last update."};
}

Check few_columns_check(const Run& run) {
    constexpr int kColumns = 6;
    constexpr double kError = 27.0;  // k$
    const Task& task = run.task();
    const int active = active_weights(task.minimum.theta);
    const double error = validation_loss(task, task.minimum.theta);
    Check check{.id = "few_columns", .reached = false, .hint = {}};
    if (task.rows.target != "Price (k$)" || task.settings.features != Features::all_columns) {
        check.hint = "Choose House prices, and All columns under Model.";
    } else if (task.settings.penalty != core::models::Penalty::kL1) {
        check.hint = "Choose L1 under Penalty: L2 takes no column away.";
    } else if (active > kColumns) {
        check.hint =
            "There are still " + std::to_string(active) + " columns: a stronger penalty takes more away.";
    } else {
        check.reached = error < kError;
        check.hint = "Few enough, but the error is " + ui::format_number(error, 3) + ": a little weaker.";
    }
    return check;
}

}  // namespace

std::string loss_words(const Task& task, double loss) {
    if (task.rows.is_classes()) return "a log loss of " + ui::format_number(loss, 3);
    return "a typical error of " + ui::format_number(loss, 3);
}

std::string condition_words(double condition) {
    if (!std::isfinite(condition)) return "infinite";
    const double unit = std::pow(10.0, std::floor(std::log10(condition)) - 1.0);
    return ui::format_number(condition < 100.0 ? condition : unit * std::round(condition / unit), 2);
}

std::string tell(const Run& run) {
    const Task& task = run.task();
    std::string text = "Update " + std::to_string(run.steps()) + ": " +
                       loss_words(task, run.training_losses().back()) + " on the training rows, " +
                       ui::format_number(run.validation_losses().back(), 3) + " on the validation rows. " +
                       state_words(run);
    if (task.settings.features == Features::one_column) text += model_words(run) + " ";
    return text + "Condition number " + condition_words(task.condition) + ".";
}

std::vector<Readout> readouts_of(const Run& run) {
    const Task& task = run.task();
    const core::Vector line = task.settings.features == Features::one_column
                                  ? task.map.unscaled_weights(run.theta())
                                  : core::Vector::Constant(2, core::kNaN);
    return {
        {"training_loss", "Training loss", training_loss(task, run.theta()), ""},
        {"validation_loss", "Validation loss", validation_loss(task, run.theta()), ""},
        {"lowest_loss", "Lowest training loss", loss_at_minimum(task), ""},
        {"best_validation", "Lowest validation loss so far", run.best().best_loss(), ""},
        {"best_update", "Update with the lowest validation loss", static_cast<double>(run.best().best()), ""},
        {"arrival", "Updates to within 1% of the lowest", arrival(run), ""},
        {"slope", "Slope of the line", line[0], ""},
        {"intercept", "Intercept of the line", line[1], ""},
        {"condition", "Condition number", task.condition, ""},
        {"condition_raw", "Condition number, raw", task.condition_raw, ""},
        {"condition_standardised", "Condition number, standardised", task.condition_standardized, ""},
        {"weights_left", "Weights that are not 0", static_cast<double>(active_weights(task.minimum.theta)),
         ""},
        {"epochs_done", "Epochs", run.epochs(), ""}};
}

std::vector<Check> checks_of(const Run& run, const MovedPoints& moved) {
    return {descent_check(run),
            {"point_moved", !moved.empty(),
             "Drag any point in Data: training points pull, validation points do not."},
            overfit_check(run),
            early_check(run),
            few_columns_check(run)};
}

}  // namespace lessons::learning

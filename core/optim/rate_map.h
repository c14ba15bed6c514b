#pragma once
// What many short runs from one start come to over two parameters, such as learning rate and momentum.

#include "core/optim/run_grid.h"

namespace core::optim {

/// One axis of a rate map: which dial it turns, and through what.
struct RateAxis {
    double Hyperparameters::*member = nullptr;
    double low = 0.0;
    double high = 1.0;
    int count = 2;                ///< Values, at least 2; the first is low, the last high.
    bool is_logarithmic = false;  ///< Equal ratios instead of equal differences; low positive.

    double value(int k) const;

    /// The column or row whose value is nearest, in differences or ratios; a value outside counts as the end.
    int nearest(double value) const;
};

/// What a rate map shows.
struct RateMapSettings {
    const OptimizerInfo* method = nullptr;  ///< A row of optimizers().
    Hyperparameters parameters;             ///< For all dials but the two.
    RateAxis x = {.member = &Hyperparameters::learning_rate,
                  .low = 1e-4,
                  .high = 1.0,
                  .count = 200,
                  .is_logarithmic = true};
    RateAxis y = {.member = &Hyperparameters::momentum, .low = 0.0, .high = 0.99, .count = 100};
    Point start;
    StopCriteria stop = {.max_iterations = 100};  ///< max_iterations bounds each run.
    double goal = -kInfinity;                     ///< Value that RunEnd::steps_to_goal waits for.
};

/// For every pair of values how the run ended: status, steps, value, steps to the goal. A copyable value,
/// worked on in slices. (Distill's picture of momentum, Goh 2017, for any function and any two dials.)
class RateMap {
public:
    /// The problem must have what the method needs (assert).
    RateMap(const PlaneProblem& problem, const RateMapSettings& settings);

    /// Takes about `steps` steps, counted over all runs.
    void work(Index steps) { grid_.work(steps); }
    bool finished() const { return grid_.finished(); }
    double progress() const { return grid_.progress(); }

    /// Runs that have ended so far: a picture of the map is good as long as this stays.
    Index finished_count() const { return grid_.finished_count(); }

    /// True if a step costs some ten nanoseconds, not about a microsecond.
    bool is_fast() const { return grid_.is_fast(); }

    int nx() const { return grid_.nx(); }
    int ny() const { return grid_.ny(); }

    /// The parameters of the run in column i and row j: what a click on it loads.
    Hyperparameters parameters(int i, int j) const;

    /// How run (i, j) ended, or its coarser neighbour's until then; null if neither is known.
    const RunEnd* shown_end(int i, int j) const { return grid_.shown_end(i, j); }

    const RateMapSettings& settings() const { return settings_; }

private:
    RateMapSettings settings_;
    RunGrid grid_;
};

}  // namespace core::optim

#pragma once
// Which minimum each start reaches: the basins of attraction of a method.

#include "core/optim/minima_search.h"
#include "core/optim/run_grid.h"

#include <optional>
#include <span>
#include <vector>

namespace core::optim {

/// What a basin map shows.
struct BasinSettings {
    const OptimizerInfo* method = nullptr;  ///< A row of optimizers().
    Hyperparameters parameters;
    StopCriteria stop = {.max_iterations = 200};  ///< max_iterations bounds each run.
    Interval x_range;                             ///< Positive and finite lengths.
    Interval y_range;
    int nx = 300;  ///< Starts along x, at least 2; the first and the last at the ends of x_range.
    int ny = 300;

    /// Minima that are known before, told first; others are searched for where the starts are, in this part
    /// of the plane, and a little beyond. Without an extent it is that of the starts.
    std::vector<Point> known_minima;
    Interval search_x = {0.0, 0.0};
    Interval search_y = {0.0, 0.0};

    /// A run has reached a minimum where f is at most this much above it ...
    double goal_height = 1e-3;
    /// ... and max(|dx|, |dy|) at most this; 0: a twentieth of the shorter side of
    /// search_x and search_y.
    double goal_radius = 0.0;
};

/// What became of a start.
enum class BasinEnding {
    NotYetKnown,
    Reached,     ///< Two steps in a row ended in the goal of the minimum.
    Near,        ///< Stopped or ran out of steps within goal_radius of the minimum, not low enough.
    Level,       ///< Stopped elsewhere: on level ground, at a saddle, at a kink.
    OutOfSteps,  ///< Still on its way.
    Diverged,
    Undefined,  ///< f has no value at the start.
};

/// One start of the map.
struct BasinCell {
    BasinEnding ending = BasinEnding::NotYetKnown;
    int minimum = -1;  ///< Reached, Near: place in minima().
    int steps = 0;     ///< Reached: with which it came into the goal first. Else: taken in all.
};

/// For every start of a grid the minimum that a method reaches and the number of steps it takes: each cell is
/// the run that the method's Optimizer makes from there. First the minima are searched for, then the starts
/// follow, coarse first. A copyable value, worked on in slices of any size.
class BasinMap {
public:
    /// The problem must have what the method needs (assert).
    BasinMap(const PlaneProblem& problem, const BasinSettings& settings);

    /// Takes about `steps` steps, counted over all runs.
    void work(Index steps);
    bool finished() const { return grid_ && grid_->finished(); }
    double progress() const;

    /// Runs that have ended so far: a picture of the map is good as long as this stays.
    Index finished_count() const { return grid_ ? grid_->finished_count() : 0; }

    /// True if a step costs some ten nanoseconds, not about a microsecond.
    bool is_fast() const { return !grid_ || grid_->is_fast(); }

    int nx() const { return settings_.nx; }
    int ny() const { return settings_.ny; }
    Point start(int i, int j) const;

    /// The start nearest to a point of the window.
    int column(double x) const;
    int row(double y) const;

    /// What became of start (i, j), or of its coarser neighbour as long as that is not known.
    BasinCell cell(int i, int j) const;

    /// The known ones, then the others by value.
    std::span<const PlaneMinimum> minima() const { return search_.minima(); }

    const BasinSettings& settings() const { return settings_; }

private:
    void begin_runs();

    PlaneProblem problem_;
    BasinSettings settings_;
    MinimaSearch search_;
    Goals goals_;
    std::optional<RunGrid> grid_;  // once the minima are known
};

}  // namespace core::optim

#pragma once
// A grid of short runs, computed slice by slice, coarse first: what basin maps and rate maps share.

#include "core/optim/plane_runs.h"

#include <functional>
#include <memory>
#include <vector>

namespace core::optim {

/// nx times ny runs of one method. A copyable value: however the work is sliced, and whether or not it went
/// on in a copy, the same runs end with the same bits.
///
/// The runs begin with those of every 16th column and row, so that a picture stands early; then come the
/// ones between, every 8th, 4th, 2nd and at last each.
class RunGrid {
public:
    /// What the run of column i and row j begins with.
    using Planner = std::function<RunPlan(int i, int j)>;

    /// nx and ny at least 1.
    RunGrid(std::unique_ptr<PlaneRuns> runs, int nx, int ny, Planner plan);
    RunGrid(const RunGrid& other);
    RunGrid& operator=(const RunGrid& other);
    RunGrid(RunGrid&&) = default;
    RunGrid& operator=(RunGrid&&) = default;
    ~RunGrid() = default;

    /// Takes about `steps` steps, counted over all runs, at most kLanes more.
    void work(Index steps);

    bool finished() const { return finished_count_ == static_cast<Index>(ends_.size()); }

    /// Runs that have ended so far.
    Index finished_count() const { return finished_count_; }

    /// Share of the runs that have ended, from 0 to 1.
    double progress() const {
        return static_cast<double>(finished_count_) / static_cast<double>(ends_.size());
    }

    int nx() const { return nx_; }
    int ny() const { return ny_; }

    /// The end of a run; not known at first.
    const RunEnd& end(int i, int j) const { return ends_[index(i, j)]; }

    /// The run that stands for (i, j) as long as its own end is not known: the next coarser one to its lower
    /// left. Null if none is known.
    const RunEnd* shown_end(int i, int j) const;

    /// True if a step costs some ten nanoseconds, not about a microsecond.
    bool is_fast() const { return runs_->is_fast(); }

private:
    std::size_t index(int i, int j) const {
        return static_cast<std::size_t>(j) * static_cast<std::size_t>(nx_) + static_cast<std::size_t>(i);
    }
    bool is_in_turn(int i, int j) const;
    bool advance_to_next();
    void begin_runs();
    void record();

    std::unique_ptr<PlaneRuns> runs_;
    int nx_;
    int ny_;
    Planner plan_;
    std::vector<RunEnd> ends_;
    Index finished_count_ = 0;
    std::vector<FinishedRun> arrivals_;  // scratch
    int stride_;
    int next_i_ = 0;
    int next_j_ = 0;
    bool has_next_ = true;
};

}  // namespace core::optim

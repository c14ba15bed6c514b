#pragma once
// Many runs in the plane side by side: what a map of starts or of parameters is made of.

#include "core/optim/goals.h"
#include "core/optim/hyperparameters.h"
#include "core/optim/optimizers.h"
#include "core/optim/plane_problem.h"
#include "core/optim/status.h"
#include "core/optim/stop_criteria.h"
#include "core/types.h"

#include <memory>
#include <vector>

namespace core::optim {

/// Where a run begins, and with what.
struct RunPlan {
    Point start;
    Hyperparameters parameters;
};

/// How a run ended: as the method's Optimizer would have, to the last bit.
struct RunEnd {
    int iterations = -1;              ///< -1: not known yet.
    Status status = Status::Running;  ///< Running still if it ended because it stays in a goal.
    Point position;
    double value = kNaN;
    int goal = -1;           ///< Number of the goal that it reached; -1 for none.
    int steps_to_goal = -1;  ///< The iteration that brought it there.

    bool is_known() const { return iterations >= 0; }
};

/// A finished run and the number that it was begun with.
struct FinishedRun {
    Index number = -1;
    RunEnd end;
};

/// Up to kLanes runs of one method, one step of all at a time.
class PlaneRuns {
public:
    virtual ~PlaneRuns() = default;

    /// The same runs at the same steps, independent from now on.
    virtual std::unique_ptr<PlaneRuns> clone() const = 0;

    virtual Index running() const = 0;
    bool has_room() const { return running() < static_cast<Index>(math::kLanes); }

    /// Begins a run; there must be room (assert). Its start is judged by the next step().
    virtual void begin(Index number, const RunPlan& plan) = 0;

    /// One step of every run; those that end are appended and make room.
    virtual void step(std::vector<FinishedRun>& finished) = 0;

    /// True if a step costs some ten nanoseconds, not about a microsecond.
    virtual bool is_fast() const = 0;

protected:
    PlaneRuns() = default;
    PlaneRuns(const PlaneRuns&) = default;
    PlaneRuns& operator=(const PlaneRuns&) = default;
};

/// Runs of this method, all of which have the common parameters' schedule, noise, batches and clipping. Goes
/// by the method's rule if it has one (core/optim/plane_rules.h), else by its Optimizer.
std::unique_ptr<PlaneRuns> make_plane_runs(const OptimizerInfo& method, const PlaneProblem& problem,
                                           const Hyperparameters& common, const StopCriteria& stop,
                                           const Goals& goals);

}  // namespace core::optim

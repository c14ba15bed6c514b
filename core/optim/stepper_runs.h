#pragma once
// Runs side by side whose steps are taken by the method's Optimizer.

#include "core/optim/plane_runs.h"

#include <utility>

namespace core::optim {

/// Runs of any method by its Optimizer.
class StepperRuns final : public PlaneRuns {
public:
    StepperRuns(const OptimizerInfo& method, std::shared_ptr<const Objective> objective,
                const StopCriteria& stop, const Goals& goals)
        : method_(&method), objective_(std::move(objective)), stop_(stop), goals_(goals) {}
    StepperRuns(const StepperRuns& other);
    StepperRuns& operator=(const StepperRuns&) = delete;

    std::unique_ptr<PlaneRuns> clone() const override { return std::make_unique<StepperRuns>(*this); }
    Index running() const override { return static_cast<Index>(runs_.size()); }
    void begin(Index number, const RunPlan& plan) override;
    void step(std::vector<FinishedRun>& finished) override;
    bool is_fast() const override { return false; }

private:
    struct Run {
        Index number = -1;
        bool is_begun = false;
        bool is_over = false;
        GoalWatch watch;
        std::unique_ptr<Optimizer> optimizer;
    };

    const OptimizerInfo* method_;
    std::shared_ptr<const Objective> objective_;
    StopCriteria stop_;
    Goals goals_;
    std::vector<Run> runs_;
};

}  // namespace core::optim

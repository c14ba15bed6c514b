#include "core/optim/plane_runs.h"

#include "core/optim/lane_runs.h"
#include "core/optim/stepper_runs.h"

#include <string_view>

namespace core::optim {
namespace {

using Maker = std::unique_ptr<PlaneRuns> (*)(const PlaneKernel&, const StopCriteria&, const Goals&);

template <class Rule>
std::unique_ptr<PlaneRuns> make_lanes(const PlaneKernel& kernel, const StopCriteria& stop,
                                      const Goals& goals) {
    return std::make_unique<LaneRuns<Rule>>(kernel, stop, goals);
}

struct RuleRow {
    std::string_view id;  // of the method
    Maker make;
};

constexpr RuleRow kRules[] = {
    {"gradient_descent", make_lanes<rules::GradientDescent>},
    {"momentum", make_lanes<rules::Momentum>},
    {"nesterov", make_lanes<rules::Nesterov>},
    {"shifted_nesterov", make_lanes<rules::ShiftedNesterov>},
    {"accelerated_gradient", make_lanes<rules::AcceleratedGradient>},
    {"adagrad", make_lanes<rules::AdaGrad>},
    {"rmsprop", make_lanes<rules::RMSProp>},
    {"adam", make_lanes<rules::Adam>},
    {"adamw", make_lanes<rules::AdamW>},
    {"amsgrad", make_lanes<rules::AMSGrad>},
    {"lion", make_lanes<rules::Lion>},
};

/// True if nothing but the exact gradient and a constant rate decides the steps: rules know no more.
bool is_plain(const Hyperparameters& parameters) {
    const Schedule& schedule = parameters.schedule;
    const bool has_constant_rate = schedule.kind == ScheduleKind::Constant && schedule.warm_up == 0.0;
    return has_constant_rate && parameters.clip_norm == kInfinity && parameters.noise == 0.0 &&
           parameters.batch_size == 0.0;
}

}  // namespace

std::unique_ptr<PlaneRuns> make_plane_runs(const OptimizerInfo& method, const PlaneProblem& problem,
                                           const Hyperparameters& common, const StopCriteria& stop,
                                           const Goals& goals) {
    for (const RuleRow& rule : kRules) {
        if (is_plain(common) && rule.id == method.id) return rule.make(problem.kernel, stop, goals);
    }
    return std::make_unique<StepperRuns>(method, problem.objective, stop, goals);
}

}  // namespace core::optim

#include "lessons/optim/second_order_methods.h"

#include "core/optim/bfgs.h"
#include "core/optim/lbfgs.h"
#include "core/optim/newton.h"
#include "core/optim/plain_newton.h"
#include "core/optim/steepest_descent.h"
#include "core/optim/trust_region.h"

#include <array>
#include <utility>

namespace lessons::optim {

namespace {

using core::Vector;
using core::optim::Hyperparameters;
using core::optim::Objective;
using core::optim::Optimizer;
using core::optim::StopCriteria;

template <class Method>
std::unique_ptr<Optimizer> make(std::shared_ptr<const Objective> objective, Vector start,
                                const Hyperparameters& parameters, const StopCriteria& stop) {
    return std::make_unique<Method>(std::move(objective), std::move(start), parameters, stop);
}

std::unique_ptr<Optimizer> make_plain(std::shared_ptr<const Objective> objective, Vector start,
                                      const Hyperparameters&, const StopCriteria& stop) {
    return std::make_unique<core::optim::PlainNewton>(std::move(objective), std::move(start), stop);
}

std::unique_ptr<Optimizer> make_region(std::shared_ptr<const Objective> objective, Vector start,
                                       const Hyperparameters& parameters, const StopCriteria& stop) {
    return std::make_unique<core::optim::TrustRegion>(std::move(objective), std::move(start), parameters,
                                                      stop);
}

constexpr std::array kMethods{
    DescentMethod{.name = "Gradient descent",
                  .idea = "Knows the slope and searches straight downhill.",
                  .control = StepControl::backtracking,
                  .follows_from_here = true,
                  .make = make<core::optim::SteepestDescent>},
    DescentMethod{.name = "Plain Newton",
                  .idea = "Goes straight to where the model is level, whatever that is.",
                  .control = StepControl::none,
                  .follows_from_here = true,
                  .make = make_plain},
    DescentMethod{
        .name = "Safe Newton",
        .idea = "Turns curvature that bends down into curvature that bends up, and shortens the step.",
        .control = StepControl::backtracking,
        .follows_from_here = true,
        .make = make<core::optim::Newton>},
    DescentMethod{.name = "Trust region",
                  .idea = "Goes to the lowest point of the model inside a circle that it adapts.",
                  .control = StepControl::region,
                  .follows_from_here = true,
                  .make = make_region},
    DescentMethod{.name = "BFGS",
                  .idea = "Learns the curvature from how the slope changed on its way.",
                  .control = StepControl::wolfe,
                  .make = make<core::optim::Bfgs>},
    DescentMethod{.name = "L-BFGS",
                  .idea = "BFGS that remembers its last steps instead of a matrix.",
                  .control = StepControl::wolfe,
                  .make = make<core::optim::Lbfgs>},
};

}  // namespace

std::span<const DescentMethod> descent_methods() { return kMethods; }

}  // namespace lessons::optim

#pragma once
// The table of methods: menus, sweeps and benchmarks are made from it.

#include "core/optim/hyperparameters.h"
#include "core/optim/optimizer.h"
#include "core/optim/test_functions.h"

#include <memory>
#include <span>
#include <string_view>

namespace core::optim {

/// What a method's learning rate is measured in; decides how a sensible one is found for a function.
enum class RateUnit {
    None,        ///< The method has none.
    Gradient,    ///< Step = rate * gradient: depends on the function's curvature.
    Length,      ///< Step of about the rate itself (Adam family): depends on the distances in view.
    FirstTrial,  ///< First trial of a line search: 1 suits every function.
};

/// One method with everything that a menu, a slider or a test needs.
struct OptimizerInfo {
    const char* id = "";           ///< Stable name for share links.
    const char* name = "";         ///< As in the literature.
    const char* description = "";  ///< One sentence for the learner.
    const char* formula = "";      ///< The update for reading, Unicode.
    const char* citation = "";     ///< Author and year.
    RateUnit rate_unit = RateUnit::None;
    bool needs_gradient = true;
    bool needs_hessian = false;

    Hyperparameters defaults;                        ///< The method's usual values.
    std::span<const HyperparameterInfo> parameters;  ///< The dials it reads.

    /// A run from `start`, which has the objective's dimension. The objective must have what is needed.
    std::unique_ptr<Optimizer> (*make)(std::shared_ptr<const Objective> objective, Vector start,
                                       const Hyperparameters& parameters, const StopCriteria& stop) = nullptr;
};

/// The table, in teaching order. Constant data: it may be kept and pointed into.
std::span<const OptimizerInfo> optimizers();

/// The row with this id, or null.
const OptimizerInfo* find_optimizer(std::string_view id);

/// The method's defaults with a learning rate that suits the function from its start: the first thing to
/// show.
Hyperparameters suggested_hyperparameters(const OptimizerInfo& optimizer, const TestFunction& function);

/// The same for any function: `gradient_rate` is one with which gradient descent descends, `width` the
/// shorter side of the window.
Hyperparameters suggested_hyperparameters(const OptimizerInfo& optimizer, double gradient_rate, double width);

}  // namespace core::optim

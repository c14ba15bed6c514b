#pragma once
// The methods that this lesson takes apart, from slope only to all the curvature there is.

#include "core/optim/hyperparameters.h"
#include "core/optim/optimizer.h"

#include <memory>
#include <span>

namespace lessons::optim {

/// How a method decides how far to go.
enum class StepControl {
    none,          ///< The model's step in full.
    backtracking,  ///< Shorter and shorter until the decrease is sufficient.
    wolfe,         ///< Sufficient decrease and a slope that is flat enough.
    region         ///< The model is believed within a radius only.
};

struct DescentMethod {
    const char* name = "";  ///< On the screen and in the text.
    const char* idea = "";  ///< What it believes and what it does about it, one sentence.
    StepControl control = StepControl::none;
    bool follows_from_here = false;  ///< Its step depends on the place alone, not on what it did before.

    std::unique_ptr<core::optim::Optimizer> (*make)(std::shared_ptr<const core::optim::Objective> objective,
                                                    core::Vector start,
                                                    const core::optim::Hyperparameters& parameters,
                                                    const core::optim::StopCriteria& stop) = nullptr;
};

/// The table; places are numbers in share links and colours of the series. Append only.
std::span<const DescentMethod> descent_methods();

}  // namespace lessons::optim

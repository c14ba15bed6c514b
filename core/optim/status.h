#pragma once
// Why a run goes on or has ended.

#include <string_view>

namespace core::optim {

/// State of a run. Everything but Running is final: a further step() changes nothing.
enum class Status {
    Running,           ///< Another step can be taken.
    Converged,         ///< The gradient (for Nelder-Mead: the simplex) is smaller than its tolerance.
    SmallStep,         ///< The last step was too small to change the position.
    MaxIterations,     ///< The iteration limit was reached.
    Diverged,          ///< A value was not finite, or the position left every reasonable bound.
    LineSearchFailed,  ///< No acceptable step length was found along the direction.
    Undefined,         ///< The objective has no finite value at the start.
};

/// One kind sentence for a learner: what happened and, where it helps, what to try.
std::string_view describe(Status status);

}  // namespace core::optim

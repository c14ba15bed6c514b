#include "core/optim/steepest_descent.h"

#include <utility>

namespace core::optim {

SteepestDescent::SteepestDescent(std::shared_ptr<const Objective> objective, Vector start,
                                 const Hyperparameters& parameters, const StopCriteria& stop)
    : LineSearchMethod(std::move(objective), std::move(start), parameters, stop, SearchKind::Backtracking) {
    add_arrow("gradient", "downhill step", "-\u03b1 g");
}

}  // namespace core::optim

#include "core/optim/amsgrad.h"

#include <utility>

namespace core::optim {

AMSGrad::AMSGrad(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters,
                 const StopCriteria& stop)
    : Adam(std::move(objective), std::move(start), parameters, stop) {
    largest_ = add_term("largest_moment", "largest mean squared gradient", "v\u0302", TermRole::State);
}

const Vector& AMSGrad::scaling_moment(const Vector& second_moment) {
    term(largest_) = term(largest_).cwiseMax(second_moment);
    return term(largest_);
}

}  // namespace core::optim

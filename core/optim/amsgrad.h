#pragma once

#include "core/optim/adam.h"

namespace core::optim {

/// AMSGrad (Reddi, Kale and Kumar, 2018): Adam whose rates never rise again, because the largest mean squared
/// gradient so far takes the place of the present one. With Adam's corrections for starting at zero, as the
/// libraries have it:
///
///     u <- max(u, v) per coordinate,   x <- x - learning_rate m^ / (sqrt(u / (1 - beta2^t)) + epsilon)
///
/// Reads what Adam reads. Terms: Adam's and largest_moment (u).
class AMSGrad : public Adam {
public:
    AMSGrad(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters = {},
            const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<AMSGrad>(*this); }

private:
    const Vector& scaling_moment(const Vector& second_moment) override;

    std::size_t largest_ = 0;
};

}  // namespace core::optim

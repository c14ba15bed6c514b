#pragma once

#include "core/optim/optimizer.h"

namespace core::optim {

/// Newton's method as it is derived, without any safeguard (Raphson, 1690; Simpson, 1740): straight to where
/// the quadratic model is level.
///
///     x <- x - H^-1 g
///
/// Where H is not positive definite that is a saddle or a summit of the model, and the step may climb: this
/// method is to be looked at, `Newton` to be used. A singular H ends the run as Diverged. The objective must
/// have a Hessian. Reads nothing. Term: step. model_hessian() is H at `from`.
class PlainNewton : public Optimizer {
public:
    PlainNewton(std::shared_ptr<const Objective> objective, Vector start, const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<PlainNewton>(*this); }
    const Matrix* model_hessian() const override { return &hessian_; }

private:
    Status advance() override;

    Matrix hessian_;
};

}  // namespace core::optim

#pragma once

#include "core/optim/line_search_method.h"

namespace core::optim {

/// Newton's method with two safeguards: where the Hessian H is not positive definite a multiple of the
/// identity is added until it is (Nocedal and Wright, 2006, algorithm 3.3), and the step is backtracked.
///
///     (H + shift I) d = -g,   x <- x + a d,   a = 1, shrink, ... until sufficient decrease
///
/// The objective must have a Hessian. One that is not finite makes the step steepest descent.
/// Reads shrink, armijo. Term: direction. model_hessian() is H + shift I at `from`.
class Newton : public LineSearchMethod {
public:
    Newton(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters = {},
           const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<Newton>(*this); }
    const Matrix* model_hessian() const override { return &hessian_; }

private:
    void choose_direction(Vector& direction) override;
    bool factorise();

    Matrix hessian_;
    Eigen::LLT<Matrix> factor_;
};

}  // namespace core::optim

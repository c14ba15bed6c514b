#pragma once

#include "core/optim/least_squares.h"
#include "core/optim/line_search_method.h"

namespace core::optim {

/// Gauss-Newton (Gauss, 1809; Nocedal and Wright, 2006, section 10.3) with backtracking: jumps to where the
/// residuals would be smallest if they were linear.
///
///     d = argmin |J d + r|,   x <- x + a d,   a = 1, shrink, ... until sufficient decrease
///
/// d is found by a QR decomposition with column pivoting; where J has not full rank, d is the basic solution.
/// Fast where the residuals are small or nearly linear; far away its steps may be huge, then
/// Levenberg-Marquardt does better. Counts a value for each trial and a gradient for each Jacobian.
/// Reads shrink, armijo. Term: direction. model_hessian() is J^T J at `from`.
class GaussNewton : public LineSearchMethod {
public:
    GaussNewton(std::shared_ptr<const LeastSquares> problem, Vector start,
                const Hyperparameters& parameters = {}, const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<GaussNewton>(*this); }
    const Matrix* model_hessian() const override { return &model_hessian_; }

private:
    void choose_direction(Vector& direction) override;

    std::shared_ptr<const LeastSquares> problem_;
    Vector residuals_;
    Matrix jacobian_;
    Matrix model_hessian_;
};

}  // namespace core::optim

#pragma once

#include "core/optim/line_search_method.h"

namespace core::optim {

/// Newton's method with two safeguards: where the Hessian H = Q diag(l) Q^T is not safely positive definite,
/// every curvature l is replaced by max(|l|, largest |l| / 10), so that the step goes down along negative
/// curvature too (Gill, Murray and Wright, 1981, section 4.4.2), and the step is backtracked.
///
///     d = -H^-1 g,   x <- x + a d,   a = 1, shrink, ... until sufficient decrease
///
/// The objective must have a Hessian. One that is not finite makes the step steepest descent.
/// Reads shrink, armijo. Term: direction. model_hessian() is the (modified) H at `from`.
class Newton : public LineSearchMethod {
public:
    Newton(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters = {},
           const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<Newton>(*this); }
    const Matrix* model_hessian() const override { return &hessian_; }

private:
    void choose_direction(Vector& direction) override;
    bool is_safely_positive();
    void solve_modified(Vector& direction);

    Matrix hessian_;
    Eigen::LLT<Matrix> factor_;
    Eigen::SelfAdjointEigenSolver<Matrix> spectrum_;
    Vector curvatures_;  // modified eigenvalues, scratch
};

}  // namespace core::optim

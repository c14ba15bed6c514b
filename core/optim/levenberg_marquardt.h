#pragma once

#include "core/optim/hyperparameters.h"
#include "core/optim/least_squares.h"
#include "core/optim/optimizer.h"

namespace core::optim {

/// Levenberg-Marquardt (Levenberg, 1944; Marquardt, 1963): Gauss-Newton whose steps are held back by a
/// damping that falls while the linear model foretells well and rises while it does not.
///
///     p = argmin |J p + r|^2 + damping |D p|^2,    ratio = actual / predicted decrease
///     ratio > 0: x <- x + p, damping *= max(1/3, 1 - (2 ratio - 1)^3), growth = 2
///     else x stays (trust.is_accepted = false), damping *= growth, growth *= 2
///
/// D is diagonal with the largest norm so far of each column of J, so that units do not matter (More, 1978);
/// the damping's course is Nielsen's (1999). p is found by QR decomposition, not by J^T J, which would halve
/// the digits. Ends as SmallStep when the proposed step satisfies |D p| <= step_tolerance |D x|. The gradient
/// J^T r has the units of the data: with a gradient_tolerance of 0 the run goes on to that end. Counts a
/// value for each trial and a gradient for each Jacobian. Reads damping (the first one). Term: step.
/// report().trust tells the story; model_hessian() is J^T J + damping D^2 at `from`.
class LevenbergMarquardt : public Optimizer {
public:
    LevenbergMarquardt(std::shared_ptr<const LeastSquares> problem, Vector start,
                       const Hyperparameters& parameters = {}, const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<LevenbergMarquardt>(*this); }
    const Matrix* model_hessian() const override { return &model_hessian_; }

    /// r at the position, shape (m).
    const Vector& residuals() const { return residuals_; }

private:
    Status advance() override;
    void linearize();
    void propose();
    void accept();
    void adapt_damping();
    bool is_standing_still() const override;

    std::shared_ptr<const LeastSquares> problem_;
    Vector residuals_;
    Matrix jacobian_;
    Vector scale_;    // the diagonal of D
    Matrix stacked_;  // J above sqrt(damping) D
    Vector target_;   // -r above zeros
    Matrix model_hessian_;
    Vector trial_;
    double trial_value_ = kNaN;
    double growth_ = 2.0;
};

}  // namespace core::optim

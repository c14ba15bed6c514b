#pragma once

#include "core/optim/line_search_method.h"

namespace core::optim {

/// BFGS (Broyden, Fletcher, Goldfarb, Shanno, 1970) with a strong Wolfe search: learns the inverse Hessian
/// from the gradients it has seen (Nocedal and Wright, 2006, algorithm 6.1).
///
///     d = -H g,   s = x' - x,   y = g' - g,   r = 1 / s.y
///     H <- (I - r s y^T) H (I - r y s^T) + r s s^T
///
/// H starts as the identity, rescaled to (s.y / y.y) I before the first update. An update without positive
/// curvature (s.y) is skipped. Reads armijo, curvature. Term: direction. Memory n^2.
class Bfgs : public LineSearchMethod {
public:
    Bfgs(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters = {},
         const StopCriteria& stop = {});

    std::unique_ptr<Optimizer> clone() const override { return std::make_unique<Bfgs>(*this); }
    const Matrix* model_inverse_hessian() const override { return &inverse_hessian_; }

private:
    void choose_direction(Vector& direction) override;
    double first_step(double slope) const override;
    void learn(const Vector& s, const Vector& y) override;
    void forget() override;

    Matrix inverse_hessian_;
    Vector hy_;  // H y, scratch
    bool is_fresh_ = true;
};

}  // namespace core::optim

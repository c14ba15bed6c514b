#include "core/optim/newton.h"

#include <algorithm>
#include <utility>

namespace core::optim {

Newton::Newton(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters,
               const StopCriteria& stop)
    : LineSearchMethod(std::move(objective), std::move(start), parameters, stop, SearchKind::Backtracking),
      factor_(position().size()) {
    add_arrow("direction", "step to the model's lowest point", "-\u03b1 H\u207b\u00b9 g");
    hessian_ = Matrix::Identity(position().size(), position().size());
}

void Newton::choose_direction(Vector& direction) {
    objective_.hessian(position(), hessian_);
    if (!hessian_.allFinite() || !factorise()) {
        report_.safeguards.fell_back_to_gradient = true;
        direction = -report_.gradient;
        return;
    }
    direction = -report_.gradient;
    factor_.solveInPlace(direction);
}

// Cholesky with an added multiple of the identity. The first shift is relative to the Hessian's size, so
// that the method behaves the same for f and 1000 f.
bool Newton::factorise() {
    constexpr double kRelativeShift = 1e-3;
    constexpr int kMaxAttempts = 100;
    const double least = kRelativeShift * hessian_.cwiseAbs().maxCoeff();
    const double lowest_diagonal = hessian_.diagonal().minCoeff();
    double shift = lowest_diagonal > 0.0 ? 0.0 : least - lowest_diagonal;
    double added = 0.0;
    for (int attempt = 0; attempt < kMaxAttempts; ++attempt) {
        hessian_.diagonal().array() += shift - added;
        added = shift;
        factor_.compute(hessian_);
        if (factor_.info() == Eigen::Success) {
            report_.safeguards.hessian_shift = shift;
            report_.safeguards.hessian_shifted = shift > 0.0;
            return true;
        }
        shift = std::max(2.0 * shift, least);
    }
    return false;
}

}  // namespace core::optim

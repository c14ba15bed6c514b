#include "core/optim/coordinate_descent.h"

#include "core/optim/quasi_newton.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core::optim {

CoordinateDescent::CoordinateDescent(std::shared_ptr<const Objective> objective, Vector start,
                                     const Hyperparameters& parameters, const StopCriteria& stop)
    : LineSearchMethod(std::move(objective), std::move(start), parameters, stop, SearchKind::StrongWolfe) {
    add_arrow("direction", "downhill along one axis", "-\u03b1 g\u1d62 e\u1d62");
    curvatures_ = Vector::Zero(position().size());
}

void CoordinateDescent::choose_direction(Vector& direction) {
    const Index n = position().size();
    const Vector& g = report_.gradient;
    // The run is not converged, so that some entry is larger than what is negligible.
    const double negligible = std::min(stop_.gradient_tolerance, 0.5 * g.lpNorm<Eigen::Infinity>());
    do {
        coordinate_ = (coordinate_ + 1) % n;
    } while (!(std::fabs(g[coordinate_]) > negligible));
    direction.setZero();
    direction[coordinate_] = -g[coordinate_];
}

double CoordinateDescent::first_step(double) const {
    const double curvature = curvatures_[coordinate_];
    return curvature > 0.0 ? 1.0 / curvature : careful_first_step(report_.direction);
}

void CoordinateDescent::learn(const Vector& s, const Vector& y) {
    const double curvature = y[coordinate_] / s[coordinate_];
    curvatures_[coordinate_] = std::isfinite(curvature) ? std::max(curvature, 0.0) : 0.0;
}

}  // namespace core::optim

#include "core/models/loss_slice.h"

#include <cassert>
#include <cmath>

namespace core::models {

namespace {

Vector column_of(const LinearProblem& problem, Index weight) {
    if (weight == problem.X.cols()) return Vector::Ones(problem.n_rows());
    return problem.X.col(weight);
}

}  // namespace

LossSlice::LossSlice(const LinearProblem& problem, const PenaltyWeights& penalty, const Vector& theta,
                     Index i, Index j)
    : loss_(problem.loss),
      penalty_(penalty),
      x_(column_of(problem, i)),
      y_(column_of(problem, j)),
      target_(problem.y),
      x_is_intercept_(i == problem.X.cols()),
      y_is_intercept_(j == problem.X.cols()) {
    assert(i != j && theta.size() == problem.n_parameters());
    Vector others = theta;
    others[i] = others[j] = 0.0;
    rest_ = scores(problem, others);
    for (Index k = 0; k + 1 < others.size(); ++k) rest_penalty_ += penalty_at(others[k], false);
}

double LossSlice::operator()(double u, double v) const {
    double sum = 0.0;
    for (Index r = 0; r < rest_.size(); ++r)
        sum += loss_of_score(loss_, rest_[r] + u * x_[r] + v * y_[r], target_[r]);
    return sum / static_cast<double>(rest_.size()) + rest_penalty_ + penalty_at(u, x_is_intercept_) +
           penalty_at(v, y_is_intercept_);
}

double LossSlice::penalty_at(double weight, bool is_intercept) const {
    if (is_intercept) return 0.0;
    return penalty_.l1 * std::fabs(weight) + 0.5 * penalty_.l2 * weight * weight;
}

}  // namespace core::models

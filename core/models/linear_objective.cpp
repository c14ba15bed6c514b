#include "core/models/linear_objective.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace core::models {

namespace {

/// The rows in blocks that stay in the cache between scores and gradient.
constexpr Index kBlock = 256;

class Penalised {
public:
    Penalised(LinearProblem problem, double l2) : problem_(std::move(problem)), l2_(l2) {
        assert(problem_.n_rows() > 0 && problem_.y.size() == problem_.n_rows() && l2 >= 0.0);
    }

    Index n_parameters() const { return problem_.n_parameters(); }

    double value(const Vector& theta) const {
        const auto w = theta.head(theta.size() - 1);
        return mean_loss(problem_, theta) + 0.5 * l2_ * w.squaredNorm();
    }

    double value_and_gradient(const Vector& theta, Vector& gradient) const {
        gradient.setZero();
        double sum = 0.0;
        for (Index first = 0; first < problem_.n_rows(); first += kBlock) {
            sum += add_block(theta, first, std::min(kBlock, problem_.n_rows() - first), gradient);
        }
        const Index d = theta.size() - 1;
        const double share = 1.0 / static_cast<double>(problem_.n_rows());
        gradient *= share;
        gradient.head(d) += l2_ * theta.head(d);
        return sum * share + 0.5 * l2_ * theta.head(d).squaredNorm();
    }

private:
    /// The losses of some rows; their gradients are added.
    double add_block(const Vector& theta, Index first, Index count, Vector& gradient) const {
        const Index d = theta.size() - 1;
        const auto X = problem_.X.middleRows(first, count);
        Eigen::Matrix<double, Eigen::Dynamic, 1, 0, kBlock, 1> slopes(count);  // on the stack
        slopes.noalias() = X * theta.head(d);
        double sum = 0.0;
        for (Index i = 0; i < count; ++i) {
            const double z = slopes[i] + theta[d];
            const ScoreLoss loss = loss_and_slope(problem_.loss, z, problem_.y[first + i]);
            sum += loss.value;
            slopes[i] = loss.slope;
        }
        gradient.head(d).noalias() += X.transpose() * slopes;
        gradient[d] += slopes.sum();
        return sum;
    }

    LinearProblem problem_;
    double l2_;
};

}  // namespace

std::shared_ptr<const optim::Objective> make_objective(LinearProblem problem, double l2) {
    const auto shared = std::make_shared<const Penalised>(std::move(problem), l2);
    auto objective = std::make_shared<optim::Objective>();
    objective->dimension = shared->n_parameters();
    objective->value = [shared](const Vector& theta) { return shared->value(theta); };
    objective->value_and_gradient = [shared](const Vector& theta, Vector& gradient) {
        return shared->value_and_gradient(theta, gradient);
    };
    return objective;
}

}  // namespace core::models

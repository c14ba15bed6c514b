#include "core/models/softmax_regression.h"

#include "core/math/elementary.h"
#include "core/models/classification_tree.h"
#include "core/models/softmax.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace core::models {
namespace {

// The loss on the training rows as a function of all parameters: (W | b), shape (K, d + 1), column by column.
class SoftmaxLoss {
public:
    SoftmaxLoss(const TrainingSet& data, Index n_classes, const SoftmaxOptions& options)
        : X_(data.X), y_(data.y), weights_(data.weights_or_ones()), n_classes_(n_classes), options_(options) {
        X_.conservativeResize(Eigen::NoChange, X_.cols() + 1);
        X_.col(X_.cols() - 1).setOnes();
    }

    double operator()(const Vector& parameters, Vector& gradient) const {
        const Eigen::Map<const Matrix> W(parameters.data(), n_classes_, X_.cols());
        Matrix P = X_ * W.transpose();  // scores, then probabilities, then residuals
        double loss = 0.0;
        for (Index i = 0; i < P.rows(); ++i) loss += weights_[i] * to_residuals(P, i);
        gradient.resize(parameters.size());
        Eigen::Map<Matrix> G(gradient.data(), n_classes_, X_.cols());
        G.noalias() = options_.C * (P.transpose() * X_);
        if (!options_.penalizes) return options_.C * loss;
        G.leftCols(X_.cols() - 1) += W.leftCols(X_.cols() - 1);
        return 0.5 * W.leftCols(X_.cols() - 1).squaredNorm() + options_.C * loss;
    }

private:
    // Turns the scores of row i into weight (p - [k = y]); gives the row's loss.
    double to_residuals(Matrix& P, Index i) const {
        const auto y = static_cast<Index>(y_[i]);
        const double own = P(i, y);
        const double largest = P.row(i).maxCoeff();
        double sum = 0.0;
        for (Index k = 0; k < n_classes_; ++k) sum += P(i, k) = math::exp(P(i, k) - largest);
        P.row(i) *= weights_[i] / sum;
        P(i, y) -= weights_[i];
        return largest + math::log(sum) - own;
    }

    Matrix X_;  // with a last column of ones
    Vector y_;
    Vector weights_;
    Index n_classes_ = 0;
    SoftmaxOptions options_;
};

std::shared_ptr<const optim::Objective> objective_of(const TrainingSet& data, Index n_classes,
                                                     const SoftmaxOptions& options) {
    const auto loss = std::make_shared<const SoftmaxLoss>(data, n_classes, options);
    auto objective = std::make_shared<optim::Objective>();
    objective->dimension = n_classes * (data.n_features() + 1);
    objective->value_and_gradient = [loss](const Vector& parameters, Vector& gradient) {
        return (*loss)(parameters, gradient);
    };
    objective->value = [loss](const Vector& parameters) {
        Vector gradient;
        return (*loss)(parameters, gradient);
    };
    return objective;
}

}  // namespace

Vector SoftmaxRegression::predict_proba(const Vector& x) const { return softmax(decision_function(x)); }

Index SoftmaxRegression::predict(const Vector& x) const {
    Index most_probable = 0;
    decision_function(x).maxCoeff(&most_probable);
    return most_probable;
}

SoftmaxTrainer::SoftmaxTrainer(const TrainingSet& data, const SoftmaxOptions& options)
    : n_classes_(std::max(2, count_classes(data.y))) {
    assert(data.is_consistent() && options.C > 0.0);
    auto objective = objective_of(data, n_classes_, options);
    const Vector start = Vector::Zero(objective->dimension);
    const optim::StopCriteria stop{.gradient_tolerance = options.tolerance,
                                   .divergence_radius = kInfinity,
                                   .max_iterations = options.max_iterations};
    method_ = std::make_unique<optim::Lbfgs>(std::move(objective), start, optim::Hyperparameters{}, stop);
}

SoftmaxTrainer::SoftmaxTrainer(const SoftmaxTrainer& other)
    : n_classes_(other.n_classes_), method_(other.method_->clone()) {}

SoftmaxTrainer& SoftmaxTrainer::operator=(const SoftmaxTrainer& other) {
    n_classes_ = other.n_classes_;
    method_ = other.method_->clone();
    return *this;
}

SoftmaxRegression SoftmaxTrainer::model() const {
    const Vector& parameters = method_->position();
    const Index d = parameters.size() / n_classes_ - 1;
    const Eigen::Map<const Matrix> W(parameters.data(), n_classes_, d + 1);
    SoftmaxRegression model{.coefficients = W.leftCols(d), .intercepts = W.col(d)};
    model.intercepts.array() -= model.intercepts.mean();
    return model;
}

SoftmaxRegression fit_softmax_regression(const TrainingSet& data, const SoftmaxOptions& options) {
    SoftmaxTrainer trainer(data, options);
    while (!trainer.finished()) trainer.step();
    return trainer.model();
}

}  // namespace core::models

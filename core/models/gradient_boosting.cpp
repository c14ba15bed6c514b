#include "core/models/gradient_boosting.h"

#include "core/math/elementary.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace core::models {

double GradientBoosting::decision_function(const Vector& x) const {
    double sum = 0.0;
    for (const DecisionTree& tree : trees) sum += tree.predict(x);
    return initial + learning_rate * sum;
}

double GradientBoosting::predict_proba(const Vector& x) const { return math::sigmoid(decision_function(x)); }

GradientBoostingTrainer::GradientBoostingTrainer(const Matrix& X, Vector y, const BoostingOptions& options)
    : columns_(X), y_(std::move(y)), options_(options), random_(options.seed) {
    assert(X.rows() == y_.size() && options_.subsample > 0.0 && options_.subsample <= 1.0);
    constexpr double kSmallestRate = 1e-7;
    const double rate = y_.size() == 0 ? 0.5 : y_.sum() / static_cast<double>(y_.size());
    const double safe_rate = std::clamp(rate, kSmallestRate, 1.0 - kSmallestRate);
    model_.initial = math::log(safe_rate / (1.0 - safe_rate));
    model_.learning_rate = options_.learning_rate;
    log_odds_ = Vector::Constant(y_.size(), model_.initial);
}

void GradientBoostingTrainer::step() {
    if (finished()) return;
    Vector residuals(y_.size());
    for (Index i = 0; i < y_.size(); ++i) residuals[i] = y_[i] - math::sigmoid(log_odds_[i]);
    const Vector weights = draw_weights();
    DecisionTree tree = grow_tree(columns_, residuals, weights, options_.tree, random_);
    set_leaf_values(tree, residuals, weights);
    Vector row(columns_.X().cols());
    for (Index i = 0; i < y_.size(); ++i) {
        row = columns_.X().row(i).transpose();
        log_odds_[i] += options_.learning_rate * tree.predict(row);
    }
    model_.trees.push_back(std::move(tree));
}

double GradientBoostingTrainer::training_loss() const {
    double sum = 0.0;
    for (Index i = 0; i < y_.size(); ++i) {
        const double z = log_odds_[i];
        sum += std::fmax(z, 0.0) + math::log1p(math::exp(-std::fabs(z))) - y_[i] * z;
    }
    return sum / static_cast<double>(y_.size());
}

Vector GradientBoostingTrainer::draw_weights() {
    if (options_.subsample == 1.0) return Vector::Ones(y_.size());
    std::vector<Index> rows(static_cast<std::size_t>(y_.size()));
    std::iota(rows.begin(), rows.end(), Index{0});
    random_.shuffle(std::span<Index>(rows));
    const double wanted = std::floor(options_.subsample * static_cast<double>(rows.size()));
    rows.resize(std::max(std::size_t{1}, static_cast<std::size_t>(wanted)));
    Vector weights = Vector::Zero(y_.size());
    for (Index row : rows) weights[row] = 1.0;
    return weights;
}

void GradientBoostingTrainer::set_leaf_values(DecisionTree& tree, const Vector& residuals,
                                              const Vector& weights) const {
    constexpr double kNoCurvature = 1e-150;  // scikit-learn's guard
    std::vector<double> slope(tree.nodes.size(), 0.0);
    std::vector<double> curvature(tree.nodes.size(), 0.0);
    Vector row(columns_.X().cols());
    for (Index i = 0; i < y_.size(); ++i) {
        if (weights[i] == 0.0) continue;
        row = columns_.X().row(i).transpose();
        const auto leaf = static_cast<std::size_t>(tree.leaf(row));
        const double p = y_[i] - residuals[i];
        slope[leaf] += residuals[i];
        curvature[leaf] += p * (1.0 - p);
    }
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        if (!tree.nodes[i].is_leaf()) continue;
        tree.nodes[i].value = curvature[i] < kNoCurvature ? 0.0 : slope[i] / curvature[i];
    }
}

GradientBoosting fit_gradient_boosting(const Matrix& X, const Vector& y, const BoostingOptions& options) {
    GradientBoostingTrainer trainer(X, y, options);
    while (!trainer.finished()) trainer.step();
    return trainer.model();
}

}  // namespace core::models

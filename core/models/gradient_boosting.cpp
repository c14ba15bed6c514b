#include "core/models/gradient_boosting.h"

#include "core/math/elementary.h"
#include "core/models/softmax.h"

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

GradientBoostingTrainer::GradientBoostingTrainer(const TrainingSet& data, const BoostingOptions& options)
    : columns_(data.X, data.is_categorical),
      y_(data.y),
      sample_weights_(data.weights_or_ones()),
      options_(options),
      random_(options.seed) {
    assert(data.is_consistent() && options_.subsample > 0.0 && options_.subsample <= 1.0);
    constexpr double kSmallestRate = 1e-7;
    const double total = sample_weights_.sum();
    const double rate = total > 0.0 ? y_.cwiseProduct(sample_weights_).sum() / total : 0.5;
    const double safe_rate = std::clamp(rate, kSmallestRate, 1.0 - kSmallestRate);
    model_.initial = math::log(safe_rate / (1.0 - safe_rate));
    model_.learning_rate = options_.learning_rate;
    log_odds_ = Vector::Constant(y_.size(), model_.initial);
    leaves_.resize(static_cast<std::size_t>(y_.size()));
}

GradientBoostingTrainer::GradientBoostingTrainer(const Matrix& X, Vector y, const BoostingOptions& options)
    : GradientBoostingTrainer(TrainingSet{.X = X, .y = std::move(y)}, options) {}

void GradientBoostingTrainer::step() {
    if (finished()) return;
    Vector residuals(y_.size());
    for (Index i = 0; i < y_.size(); ++i) residuals[i] = y_[i] - math::sigmoid(log_odds_[i]);
    const Vector weights = draw_weights();
    DecisionTree tree = grow_tree(columns_, residuals, weights, options_.tree, random_);
    find_leaves(tree);
    set_leaf_values(tree, residuals, weights);
    for (Index i = 0; i < y_.size(); ++i) {
        log_odds_[i] += options_.learning_rate * tree.node(leaves_[static_cast<std::size_t>(i)]).value;
    }
    model_.trees.push_back(std::move(tree));
}

void GradientBoostingTrainer::find_leaves(const DecisionTree& tree) {
    for (std::size_t i = 0; i < leaves_.size(); ++i) leaves_[i] = columns_.leaf(tree, static_cast<Index>(i));
}

double GradientBoostingTrainer::training_loss() const {
    double sum = 0.0;
    for (Index i = 0; i < y_.size(); ++i) {
        const double z = log_odds_[i];
        sum += sample_weights_[i] * (softplus(z) - y_[i] * z);
    }
    return sum / sample_weights_.sum();
}

Vector GradientBoostingTrainer::draw_weights() {
    if (options_.subsample == 1.0) return sample_weights_;
    std::vector<Index> rows(static_cast<std::size_t>(y_.size()));
    std::iota(rows.begin(), rows.end(), Index{0});
    random_.shuffle(std::span<Index>(rows));
    const double wanted = std::floor(options_.subsample * static_cast<double>(rows.size()));
    rows.resize(std::max(std::size_t{1}, static_cast<std::size_t>(wanted)));
    Vector weights = Vector::Zero(y_.size());
    for (Index row : rows) weights[row] = sample_weights_[row];
    return weights;
}

void GradientBoostingTrainer::set_leaf_values(DecisionTree& tree, const Vector& residuals,
                                              const Vector& weights) const {
    constexpr double kNoCurvature = 1e-150;  // scikit-learn's guard
    std::vector<double> slope(tree.nodes.size(), 0.0);
    std::vector<double> curvature(tree.nodes.size(), 0.0);
    for (Index i = 0; i < y_.size(); ++i) {
        if (weights[i] == 0.0) continue;
        const auto leaf = static_cast<std::size_t>(leaves_[static_cast<std::size_t>(i)]);
        const double p = y_[i] - residuals[i];
        slope[leaf] += weights[i] * residuals[i];
        curvature[leaf] += weights[i] * p * (1.0 - p);
    }
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        if (!tree.nodes[i].is_leaf()) continue;
        tree.nodes[i].value = curvature[i] < kNoCurvature ? 0.0 : slope[i] / curvature[i];
    }
}

GradientBoosting fit_gradient_boosting(const Matrix& X, const Vector& y, const BoostingOptions& options) {
    return fit_gradient_boosting(TrainingSet{.X = X, .y = y}, options);
}

GradientBoosting fit_gradient_boosting(const TrainingSet& data, const BoostingOptions& options) {
    GradientBoostingTrainer trainer(data, options);
    while (!trainer.finished()) trainer.step();
    return trainer.model();
}

}  // namespace core::models

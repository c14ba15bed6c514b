#include "core/models/random_forest.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::models {
namespace {

ForestOptions with_max_features(ForestOptions options, Index n_features) {
    if (options.tree.max_features > 0) return options;
    const double root = std::floor(std::sqrt(static_cast<double>(n_features)));
    options.tree.max_features = std::max(Index{1}, static_cast<Index>(root));
    return options;
}

double share_of_each(std::size_t n_trees) { return n_trees == 0 ? 0.0 : 1.0 / static_cast<double>(n_trees); }

}  // namespace

double RandomForest::predict_proba(const Vector& x) const {
    if (trees.empty()) return 0.0;
    double sum = 0.0;
    for (const DecisionTree& tree : trees) sum += tree.predict(x);
    return sum / static_cast<double>(trees.size());
}

TreeSum RandomForest::tree_sum() const { return {.factor = share_of_each(trees.size()), .trees = trees}; }

Vector ClassificationForest::predict_proba(const Vector& x) const {
    assert(!trees.empty());
    Vector sum = Vector::Zero(trees.front().n_classes());
    for (const ClassificationTree& tree : trees) sum += tree.class_shares.col(tree.tree.leaf(x));
    return sum / static_cast<double>(trees.size());
}

Index ClassificationForest::predict(const Vector& x) const {
    Index most_probable = 0;
    predict_proba(x).maxCoeff(&most_probable);
    return most_probable;
}

TreeSum ClassificationForest::tree_sum(Index of_class) const {
    TreeSum sum{.factor = share_of_each(trees.size())};
    for (const ClassificationTree& tree : trees) sum.trees.push_back(tree.probability_tree(of_class));
    return sum;
}

Vector BootstrapSampler::draw() {
    const Index n = sample_weights_.size();
    Vector weights = Vector::Zero(n);
    for (Index i = 0; i < n; ++i) {
        weights[static_cast<Index>(random_.below(static_cast<std::size_t>(n)))] += 1.0;
    }
    return weights.cwiseProduct(sample_weights_);
}

RandomForestTrainer::RandomForestTrainer(const TrainingSet& data, const ForestOptions& options)
    : columns_(data.X, data.is_categorical),
      y_(data.y),
      options_(with_max_features(options, data.n_features())),
      sampler_(data.weights_or_ones(), options.seed),
      out_of_bag_sums_(Vector::Zero(data.n_rows())),
      out_of_bag_counts_(Vector::Zero(data.n_rows())) {
    assert(data.is_consistent() && data.n_rows() >= 1);
}

RandomForestTrainer::RandomForestTrainer(const Matrix& X, Vector y, const ForestOptions& options)
    : RandomForestTrainer(TrainingSet{.X = X, .y = std::move(y)}, options) {}

void RandomForestTrainer::step() {
    if (finished()) return;
    const Vector weights = sampler_.draw();
    model_.trees.push_back(grow_tree(columns_, y_, weights, options_.tree, sampler_.random()));
    for (Index i = 0; i < weights.size(); ++i) {
        if (weights[i] > 0.0) continue;
        out_of_bag_sums_[i] += model_.trees.back().node(columns_.leaf(model_.trees.back(), i)).value;
        out_of_bag_counts_[i] += 1.0;
    }
}

Vector RandomForestTrainer::out_of_bag_predictions() const {
    return out_of_bag_sums_.cwiseQuotient(out_of_bag_counts_);  // 0 / 0 is NaN
}

ClassificationForestTrainer::ClassificationForestTrainer(const TrainingSet& data,
                                                         const ForestOptions& options, int n_classes)
    : columns_(data.X, data.is_categorical),
      y_(data.y),
      n_classes_(n_classes > 0 ? n_classes : count_classes(data.y)),
      options_(with_max_features(options, data.n_features())),
      sampler_(data.weights_or_ones(), options.seed) {
    assert(data.is_consistent() && data.n_rows() >= 1);
}

void ClassificationForestTrainer::step() {
    if (finished()) return;
    const Vector weights = sampler_.draw();
    model_.trees.push_back(
        grow_classification_tree(columns_, y_, n_classes_, weights, options_.tree, sampler_.random()));
}

RandomForest fit_random_forest(const TrainingSet& data, const ForestOptions& options) {
    RandomForestTrainer trainer(data, options);
    while (!trainer.finished()) trainer.step();
    return trainer.model();
}

RandomForest fit_random_forest(const Matrix& X, const Vector& y, const ForestOptions& options) {
    return fit_random_forest(TrainingSet{.X = X, .y = y}, options);
}

ClassificationForest fit_classification_forest(const TrainingSet& data, const ForestOptions& options) {
    ClassificationForestTrainer trainer(data, options);
    while (!trainer.finished()) trainer.step();
    return trainer.model();
}

}  // namespace core::models

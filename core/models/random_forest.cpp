#include "core/models/random_forest.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core::models {

double RandomForest::predict_proba(const Vector& x) const {
    if (trees.empty()) return 0.0;
    double sum = 0.0;
    for (const DecisionTree& tree : trees) sum += tree.predict(x);
    return sum / static_cast<double>(trees.size());
}

TreeSum RandomForest::tree_sum() const {
    const double share = trees.empty() ? 0.0 : 1.0 / static_cast<double>(trees.size());
    return {.factor = share, .trees = trees};
}

RandomForestTrainer::RandomForestTrainer(const Matrix& X, Vector y, const ForestOptions& options)
    : columns_(X), y_(std::move(y)), options_(options), random_(options.seed) {
    if (options_.tree.max_features > 0) return;
    const double root = std::floor(std::sqrt(static_cast<double>(X.cols())));
    options_.tree.max_features = std::max(Index{1}, static_cast<Index>(root));
}

void RandomForestTrainer::step() {
    if (finished()) return;
    Vector weights = Vector::Zero(y_.size());
    for (Index i = 0; i < y_.size(); ++i) {
        weights[static_cast<Index>(random_.below(static_cast<std::size_t>(y_.size())))] += 1.0;
    }
    model_.trees.push_back(grow_tree(columns_, y_, weights, options_.tree, random_));
}

RandomForest fit_random_forest(const Matrix& X, const Vector& y, const ForestOptions& options) {
    RandomForestTrainer trainer(X, y, options);
    while (!trainer.finished()) trainer.step();
    return trainer.model();
}

}  // namespace core::models

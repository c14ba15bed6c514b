#pragma once
// Random forests (Breiman, 2001): the mean of trees grown on bootstrap samples.

#include "core/models/decision_tree.h"

#include <vector>

namespace core::models {

/// P(y = 1 | x) as the mean of the trees' leaf fractions; for other targets their mean prediction.
struct RandomForest {
    std::vector<DecisionTree> trees;

    double predict_proba(const Vector& x) const;  ///< 0 while there is no tree.

    /// The mean as a sum of trees: what explainers of trees take.
    TreeSum tree_sum() const;
};

struct ForestOptions {
    int n_estimators = 100;
    TreeOptions tree = {};  ///< max_features 0 here means floor(sqrt(d)), as in scikit-learn's classifier.
    std::uint64_t seed = 0;
};

/// Grows a forest one tree a step: n rows drawn with replacement, max_features features drawn at each split.
class RandomForestTrainer {
public:
    /// X of shape (n, d), missing values allowed; y of 0 and 1 (or any numbers).
    RandomForestTrainer(const Matrix& X, Vector y, const ForestOptions& options = {});

    void step();  ///< One tree; nothing once finished.
    bool finished() const { return n_steps() >= options_.n_estimators; }
    int n_steps() const { return static_cast<int>(model_.trees.size()); }
    const RandomForest& model() const { return model_; }

private:
    SortedColumns columns_;
    Vector y_;
    ForestOptions options_;
    Random random_;
    RandomForest model_;
};

/// Runs a RandomForestTrainer to its end.
RandomForest fit_random_forest(const Matrix& X, const Vector& y, const ForestOptions& options = {});

}  // namespace core::models

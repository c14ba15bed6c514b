#pragma once
// Gradient-boosted trees for two classes (Friedman, "Greedy function approximation", 2001).

#include "core/models/decision_tree.h"
#include "core/models/training_set.h"

#include <vector>

namespace core::models {

/// P(y = 1 | x) = sigmoid(F(x)), F(x) = initial + learning_rate * sum of the trees.
struct GradientBoosting {
    double initial = 0.0;  ///< Log-odds of the positive class among the training rows.
    double learning_rate = 0.1;
    std::vector<DecisionTree> trees;

    double decision_function(const Vector& x) const;  ///< Log-odds F(x).
    double predict_proba(const Vector& x) const;

    /// F as a sum of trees: what explainers of trees take.
    TreeSum tree_sum() const { return {.offset = initial, .factor = learning_rate, .trees = trees}; }
};

/// As scikit-learn's GradientBoostingClassifier.
struct BoostingOptions {
    int n_estimators = 100;
    double learning_rate = 0.1;
    TreeOptions tree = {.max_depth = 3};
    double subsample =
        1.0;  ///< Fraction of the rows, drawn without replacement, that each tree sees; in (0, 1].
    std::uint64_t seed = 0;
};

/// Lowers the logistic loss one tree a step: the tree follows the residuals y - p, and each leaf then takes
/// the Newton step sum(y - p) / sum(p (1 - p)) of its rows.
class GradientBoostingTrainer {
public:
    /// Missing values allowed; y of 0 and 1. If all y are equal the log-odds are kept finite.
    explicit GradientBoostingTrainer(const TrainingSet& data, const BoostingOptions& options = {});
    GradientBoostingTrainer(const Matrix& X, Vector y, const BoostingOptions& options = {});

    void step();  ///< One tree; nothing once finished.
    bool finished() const { return n_steps() >= options_.n_estimators; }
    int n_steps() const { return static_cast<int>(model_.trees.size()); }
    const GradientBoosting& model() const { return model_; }
    double training_loss() const;  ///< Weighted mean logistic loss over the training rows.

private:
    Vector draw_weights();
    void set_leaf_values(DecisionTree& tree, const Vector& residuals, const Vector& weights) const;
    void find_leaves(const DecisionTree& tree);

    SortedColumns columns_;
    Vector y_;
    Vector sample_weights_;
    BoostingOptions options_;
    Random random_;
    Vector log_odds_;                   // F of every training row
    std::vector<std::int32_t> leaves_;  // of the present tree, for every training row
    GradientBoosting model_;
};

/// Runs a GradientBoostingTrainer to its end.
GradientBoosting fit_gradient_boosting(const TrainingSet& data, const BoostingOptions& options = {});
GradientBoosting fit_gradient_boosting(const Matrix& X, const Vector& y, const BoostingOptions& options = {});

}  // namespace core::models

#pragma once
// Random forests (Breiman, 2001): the mean of trees grown on bootstrap samples.

#include "core/models/classification_tree.h"
#include "core/models/decision_tree.h"
#include "core/models/training_set.h"

#include <vector>

namespace core::models {

/// P(y = 1 | x) as the mean of the trees' leaf fractions; for other targets their mean prediction.
struct RandomForest {
    std::vector<DecisionTree> trees;

    double predict_proba(const Vector& x) const;  ///< 0 while there is no tree.
    double predict(const Vector& x) const { return predict_proba(x); }

    /// The mean as a sum of trees: what explainers of trees take.
    TreeSum tree_sum() const;
};

/// A forest for classes 0 .. K - 1: the mean of the trees' class shares.
struct ClassificationForest {
    std::vector<ClassificationTree> trees;

    Vector predict_proba(const Vector& x) const;  ///< Shape (d) -> (K); at least one tree.
    Index predict(const Vector& x) const;         ///< The most probable class; the smallest among equals.

    /// The probability of one class as a sum of trees.
    TreeSum tree_sum(Index of_class) const;
};

struct ForestOptions {
    int n_estimators = 100;
    TreeOptions tree = {};  ///< max_features 0 here means floor(sqrt(d)), as in scikit-learn's classifier;
                            ///< its regressor takes all of them, d.
    std::uint64_t seed = 0;
};

/// What forests of both kinds share: which rows each tree sees, and how often.
class BootstrapSampler {
public:
    BootstrapSampler(Vector sample_weights, std::uint64_t seed)
        : sample_weights_(std::move(sample_weights)), random_(seed) {}

    /// n rows drawn with replacement: how often each was drawn, times its own weight.
    Vector draw();
    Random& random() { return random_; }

private:
    Vector sample_weights_;
    Random random_;
};

/// Grows a forest one tree a step: n rows drawn with replacement, max_features features drawn at each split.
class RandomForestTrainer {
public:
    /// Missing values allowed; y of 0 and 1, or any numbers. At least one row.
    explicit RandomForestTrainer(const TrainingSet& data, const ForestOptions& options = {});
    RandomForestTrainer(const Matrix& X, Vector y, const ForestOptions& options = {});

    void step();  ///< One tree; nothing once finished.
    bool finished() const { return n_steps() >= options_.n_estimators; }
    int n_steps() const { return static_cast<int>(model_.trees.size()); }
    const RandomForest& model() const { return model_; }

    /// For every row the mean prediction of the trees that did not see it, shape (n): an honest judgement
    /// without a test set (Breiman, 2001). NaN where every tree saw the row.
    Vector out_of_bag_predictions() const;

private:
    SortedColumns columns_;
    Vector y_;
    ForestOptions options_;
    BootstrapSampler sampler_;
    RandomForest model_;
    Vector out_of_bag_sums_;
    Vector out_of_bag_counts_;
};

/// The same for classes.
class ClassificationForestTrainer {
public:
    /// y holds classes 0 .. n_classes - 1; n_classes 0 takes as many as the largest y asks for.
    explicit ClassificationForestTrainer(const TrainingSet& data, const ForestOptions& options = {},
                                         int n_classes = 0);

    void step();  ///< One tree; nothing once finished.
    bool finished() const { return n_steps() >= options_.n_estimators; }
    int n_steps() const { return static_cast<int>(model_.trees.size()); }
    const ClassificationForest& model() const { return model_; }

private:
    SortedColumns columns_;
    Vector y_;
    int n_classes_ = 0;
    ForestOptions options_;
    BootstrapSampler sampler_;
    ClassificationForest model_;
};

/// Run a trainer to its end.
RandomForest fit_random_forest(const Matrix& X, const Vector& y, const ForestOptions& options = {});
RandomForest fit_random_forest(const TrainingSet& data, const ForestOptions& options = {});
ClassificationForest fit_classification_forest(const TrainingSet& data, const ForestOptions& options = {});

}  // namespace core::models

#pragma once
// Gradient boosting on histograms (Friedman, 2001; Ke et al., "LightGBM", 2017): fast on many rows, with
// missing values, categories and any number of classes. As scikit-learn's HistGradientBoosting estimators.

#include "core/models/binned_columns.h"
#include "core/models/histogram_grower.h"
#include "core/models/training_set.h"
#include "core/tree.h"

#include <vector>

namespace core::models {

/// What is lowered: (F - y)^2 / 2 for numbers; -log P(y) for classes, with P by the sigmoid of one F for two
/// classes and by the softmax of K of them for more.
enum class BoostingLoss { kSquaredError, kLogLoss };

/// One sum of trees F for numbers and for two classes, K of them for K > 2 classes.
struct HistogramBoosting {
    BoostingLoss loss = BoostingLoss::kSquaredError;
    std::vector<TreeSum> outputs = {};

    /// F(x), shape (1) or (K).
    Vector decision_function(const Vector& x) const;

    /// Probabilities of the classes, shape (2) or (K); only for the log loss.
    Vector predict_proba(const Vector& x) const;

    /// The number, or the most probable class.
    double predict(const Vector& x) const;
};

/// Names and defaults as in scikit-learn.
struct HistogramBoostingOptions {
    BoostingLoss loss = BoostingLoss::kSquaredError;
    int max_iter = 100;
    double learning_rate = 0.1;
    int max_bins = Binning::kMaxBins;
    HistogramTreeOptions tree = {};
};

/// Adds one tree (one a class, for K > 2) a step. Deterministic.
class HistogramBoostingTrainer {
public:
    /// For the log loss y holds classes 0 .. K - 1, K >= 2. At least one row.
    explicit HistogramBoostingTrainer(const TrainingSet& data, const HistogramBoostingOptions& options = {});

    void step();  ///< Nothing once finished.
    bool finished() const { return n_steps() >= options_.max_iter; }
    int n_steps() const { return static_cast<int>(model_.outputs.front().trees.size()); }
    const HistogramBoosting& model() const { return model_; }
    double training_loss() const;  ///< Weighted mean of the loss above over the training rows.

private:
    void start_from_constants();
    void differentiate(Index output, const Matrix& probabilities, Vector& g, Vector& h) const;
    Matrix probabilities() const;

    BinnedColumns columns_;
    Vector y_;
    Vector weights_;
    HistogramBoostingOptions options_;
    HistogramGrower grower_;
    Matrix raw_;  // F of every training row, shape (n, outputs)
    HistogramBoosting model_;
};

/// Runs a trainer to its end.
HistogramBoosting fit_histogram_boosting(const TrainingSet& data,
                                         const HistogramBoostingOptions& options = {});

}  // namespace core::models

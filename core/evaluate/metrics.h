#pragma once
// How good predictions are. `y` holds 0 and 1, `probabilities` predictions of P(y = 1); both of shape (n).
// Definitions and ties as in scikit-learn's functions of the same names.

#include "core/types.h"

#include <vector>

namespace core::evaluate {

/// Counts of the four outcomes when probabilities >= threshold are called positive.
struct Confusion {
    int true_positive = 0;
    int false_positive = 0;
    int true_negative = 0;
    int false_negative = 0;

    int total() const { return true_positive + false_positive + true_negative + false_negative; }
    double accuracy() const;     ///< Right calls over all; NaN without examples.
    double precision() const;    ///< True among called positive; NaN where nothing was called positive.
    double recall() const;       ///< Found among positive; NaN where nothing is positive.
    double specificity() const;  ///< Passed over among negative; NaN where nothing is negative.
    double f1() const;           ///< Harmonic mean of precision and recall; NaN where both are 0 or missing.
    double balanced_accuracy() const;  ///< Mean of recall and specificity.

    /// Matthews' correlation of calls and classes (1975), in [-1, 1]; 0 where either does not vary.
    double matthews_correlation() const;
};

Confusion confusion(const Vector& y, const Vector& probabilities, double threshold = 0.5);

/// Fraction of right calls at the threshold; NaN for n = 0.
double accuracy(const Vector& y, const Vector& probabilities, double threshold = 0.5);

/// Mean of -log P(observed class), with probabilities kept 1e-15 away from 0 and 1; NaN for n = 0.
double log_loss(const Vector& y, const Vector& probabilities);

/// Mean squared error of the probabilities (Brier, 1950); NaN for n = 0.
double brier_score(const Vector& y, const Vector& probabilities);

/// Area under the ROC curve: the chance that a positive example is given a higher probability than a negative
/// one, equal probabilities counting one half (Mann and Whitney, 1947). NaN unless both classes occur.
double roc_auc(const Vector& y, const Vector& probabilities);

/// One point of the ROC curve: calling probabilities >= threshold positive.
struct RocPoint {
    double threshold = 0.0;
    double false_positive_rate = 0.0;
    double true_positive_rate = 0.0;
};

/// The ROC curve from (0, 0) at threshold +infinity to (1, 1), a point for every distinct probability.
/// Empty unless both classes occur.
std::vector<RocPoint> roc_curve(const Vector& y, const Vector& probabilities);

/// Predictions of similar size, and how often they came true.
struct CalibrationBin {
    Interval range;
    int count = 0;
    double mean_predicted = kNaN;  ///< NaN in an empty bin.
    double fraction_positive = kNaN;
};

/// Where the bins lie: of equal width over [0, 1], or between the quantiles k / n_bins of the probabilities.
enum class BinStrategy { kUniform, kQuantile };

/// n_bins bins, the empty ones included; a probability on an inner edge belongs to the bin below. Where
/// quantiles coincide, bins are empty. n_bins >= 1. The bins that are not empty are scikit-learn's
/// calibration_curve.
std::vector<CalibrationBin> calibration_bins(const Vector& y, const Vector& probabilities, int n_bins = 10,
                                             BinStrategy strategy = BinStrategy::kUniform);

/// Mean |mean_predicted - fraction_positive| over the bins, weighted by their counts: the expected
/// calibration error (Naeini, Cooper and Hauskrecht, 2015).
double expected_calibration_error(const std::vector<CalibrationBin>& bins);

}  // namespace core::evaluate

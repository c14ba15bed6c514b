#pragma once
// Generalised additive models whose curves one can look at and edit (Hastie and Tibshirani, 1986), with terms
// for pairs of features (Lou, Caruana, Gehrke and Hooker, 2013).

#include "core/models/binned_columns.h"
#include "core/types.h"

#include <vector>

namespace core::models {

/// What F(x) predicts: a number, or the log-odds of class 1.
enum class AdditiveLink { kIdentity, kLogit };

/// The bins of one feature gathered into groups that share a score. The last bin is that of missing values.
struct BinGroups {
    Index feature = 0;
    std::vector<int> group_of_bin = {};  ///< One for each bin of the feature, and one for missing values.
    int n_groups = 0;

    int group(const Binning& binning, double value) const {
        const std::uint8_t bin = binning.bin(feature, value);
        return bin == Binning::kMissingBin ? group_of_bin.back() : group_of_bin[bin];
    }
};

/// A curve over one feature, or a surface over two. Plain data: editing `scores` edits the model.
struct AdditiveTerm {
    std::vector<BinGroups> axes = {};  ///< One or two.
    Matrix scores = {};                ///< Shape (groups of axis 0, groups of axis 1 or 1).
    Matrix standard_errors = {};       ///< The same shape: deviations between models of resampled rows.
    Matrix weights = {};               ///< The same shape: weight of the training rows in each cell.

    bool is_pair() const { return axes.size() == 2; }
    double score(const Binning& binning, const Vector& x) const {
        const Index row = axes[0].group(binning, x[axes[0].feature]);
        return scores(row, is_pair() ? axes[1].group(binning, x[axes[1].feature]) : 0);
    }

    /// Weighted mean of |score| over the training rows: how much the term moves predictions.
    double importance() const;
};

/// F(x) = intercept + sum of the terms' scores.
struct AdditiveModel {
    AdditiveLink link = AdditiveLink::kIdentity;
    double intercept = 0.0;
    Binning binning = {};
    std::vector<AdditiveTerm> terms = {};

    /// The terms' scores at x, shape (terms): what each says, exactly.
    Vector contributions(const Vector& x) const;

    double decision_function(const Vector& x) const { return intercept + contributions(x).sum(); }
    double predict_proba(const Vector& x) const;  ///< P(y = 1); only for the logit link.
    double predict(const Vector& x) const;        ///< F for numbers, P(y = 1) for the logit link.
};

/// Moves the weighted mean of every term into the intercept, and what pairs say about one feature alone into
/// that feature's curve, without changing any prediction (Lengerich et al., "Purifying interaction effects",
/// 2020). Every feature of a pair has its own term.
void purify(AdditiveModel& model);

}  // namespace core::models

#pragma once
// How good a way of learning is: train on some rows, judge on the others, in turn (Stone, 1974).

#include "core/data/dataset.h"
#include "core/data/split.h"
#include "core/types.h"

#include <functional>
#include <vector>

namespace core::evaluate {

/// Learns from `train` (everything: encoders and scalers too) and predicts the rows of X, shape (m, d) ->
/// (m).
using FitPredict = std::function<Vector(const data::Dataset& train, const Matrix& X)>;

/// A metric of targets and predictions.
using Metric = std::function<double(const Vector& y, const Vector& predictions)>;

/// One split a step: fits on its training rows and scores the predictions of its test rows.
class CrossValidation {
public:
    CrossValidation(FitPredict fit_predict, Metric metric, data::Dataset dataset,
                    std::vector<data::Split> splits);

    void step();  ///< Nothing once finished.
    bool finished() const { return scores_.size() == splits_.size(); }
    std::size_t n_steps() const { return scores_.size(); }

    const std::vector<double>& scores() const { return scores_; }  ///< One a split done.
    double mean() const;                                           ///< NaN before the first.
    double standard_deviation() const;  ///< Of the scores, divided by their number as NumPy's std.

    /// Predictions of the rows as test rows, shape (n): NaN where a row has not been tested.
    const Vector& predictions() const { return predictions_; }

private:
    FitPredict fit_predict_;
    Metric metric_;
    data::Dataset dataset_;
    std::vector<data::Split> splits_;
    std::vector<double> scores_;
    Vector predictions_;
};

/// Runs it to its end: scikit-learn's cross_val_score.
std::vector<double> cross_val_score(const FitPredict& fit_predict, const Metric& metric,
                                    const data::Dataset& dataset, const std::vector<data::Split>& splits);

}  // namespace core::evaluate

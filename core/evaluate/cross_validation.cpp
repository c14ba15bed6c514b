#include "core/evaluate/cross_validation.h"

#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace core::evaluate {

CrossValidation::CrossValidation(FitPredict fit_predict, Metric metric, data::Dataset dataset,
                                 std::vector<data::Split> splits)
    : fit_predict_(std::move(fit_predict)),
      metric_(std::move(metric)),
      dataset_(std::move(dataset)),
      splits_(std::move(splits)),
      predictions_(Vector::Constant(dataset_.n_rows(), kNaN)) {}

void CrossValidation::step() {
    if (finished()) return;
    const data::Split& split = splits_[scores_.size()];
    const data::Dataset test = dataset_.rows(split.test);
    const Vector predictions = fit_predict_(dataset_.rows(split.train), test.X);
    assert(predictions.size() == test.n_rows());
    predictions_(split.test) = predictions;
    scores_.push_back(metric_(test.y, predictions));
}

double CrossValidation::mean() const {
    if (scores_.empty()) return kNaN;
    return std::accumulate(scores_.begin(), scores_.end(), 0.0) / static_cast<double>(scores_.size());
}

double CrossValidation::standard_deviation() const {
    double squares = 0.0;
    for (double score : scores_) squares += (score - mean()) * (score - mean());
    return scores_.empty() ? kNaN : std::sqrt(squares / static_cast<double>(scores_.size()));
}

std::vector<double> cross_val_score(const FitPredict& fit_predict, const Metric& metric,
                                    const data::Dataset& dataset, const std::vector<data::Split>& splits) {
    CrossValidation run(fit_predict, metric, dataset, splits);
    while (!run.finished()) run.step();
    return run.scores();
}

}  // namespace core::evaluate

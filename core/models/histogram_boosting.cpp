#include "core/models/histogram_boosting.h"

#include "core/math/elementary.h"
#include "core/models/classification_tree.h"
#include "core/models/softmax.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::models {
namespace {

// log P of a class that has hardly any rows stays finite.
double safe_share(double share) {
    constexpr double kSmallest = 1e-15;
    return std::clamp(share, kSmallest, 1.0 - kSmallest);
}

}  // namespace

Vector HistogramBoosting::decision_function(const Vector& x) const {
    Vector raw(static_cast<Index>(outputs.size()));
    for (std::size_t k = 0; k < outputs.size(); ++k) raw[static_cast<Index>(k)] = outputs[k].predict(x);
    return raw;
}

Vector HistogramBoosting::predict_proba(const Vector& x) const {
    assert(loss == BoostingLoss::kLogLoss);
    const Vector raw = decision_function(x);
    if (raw.size() > 1) return softmax(raw);
    const double p = math::sigmoid(raw[0]);
    return Vector2(1.0 - p, p);
}

double HistogramBoosting::predict(const Vector& x) const {
    if (loss == BoostingLoss::kSquaredError) return outputs.front().predict(x);
    Index most_probable = 0;
    predict_proba(x).maxCoeff(&most_probable);
    return static_cast<double>(most_probable);
}

HistogramBoostingTrainer::HistogramBoostingTrainer(const TrainingSet& data,
                                                   const HistogramBoostingOptions& options)
    : columns_(data.X, Binning::fit(data.X, data.is_categorical, options.max_bins)),
      y_(data.y),
      weights_(data.weights_or_ones()),
      options_(options),
      grower_(options.tree) {
    assert(data.is_consistent() && data.n_rows() >= 1);
    model_.loss = options_.loss;
    start_from_constants();
}

void HistogramBoostingTrainer::start_from_constants() {
    const double total = weights_.sum();
    std::vector<double> offsets;
    if (options_.loss == BoostingLoss::kSquaredError) {
        offsets = {weights_.dot(y_) / total};
    } else {
        const int n_classes = std::max(2, count_classes(y_));
        for (int k = 0; k < n_classes; ++k) {
            const double share = (y_.array() == k).select(weights_, 0.0).sum() / total;
            offsets.push_back(math::log(safe_share(share)));
        }
        if (n_classes == 2) offsets = {offsets[1] - offsets[0]};
    }
    raw_.resize(y_.size(), static_cast<Index>(offsets.size()));
    for (std::size_t k = 0; k < offsets.size(); ++k) {
        raw_.col(static_cast<Index>(k)).setConstant(offsets[k]);
        model_.outputs.push_back({.offset = offsets[k], .factor = options_.learning_rate});
    }
}

void HistogramBoostingTrainer::step() {
    if (finished()) return;
    const Matrix before = raw_.cols() > 1 ? probabilities() : Matrix();
    Vector g(y_.size());
    Vector h(y_.size());
    for (Index k = 0; k < raw_.cols(); ++k) {
        differentiate(k, before, g, h);
        Tree tree = grower_.grow(columns_, g, h, weights_);
        for (Index i = 0; i < y_.size(); ++i) {
            const std::int32_t leaf = grower_.leaves()[static_cast<std::size_t>(i)];
            raw_(i, k) += options_.learning_rate * tree.node(leaf).value;
        }
        model_.outputs[static_cast<std::size_t>(k)].trees.push_back(std::move(tree));
    }
}

void HistogramBoostingTrainer::differentiate(Index output, const Matrix& probabilities, Vector& g,
                                             Vector& h) const {
    if (options_.loss == BoostingLoss::kSquaredError) {
        g = weights_.cwiseProduct(raw_.col(0) - y_);
        h = weights_;
        return;
    }
    const bool is_binary = raw_.cols() == 1;
    const double own_class = is_binary ? 1.0 : static_cast<double>(output);
    for (Index i = 0; i < y_.size(); ++i) {
        const double p = is_binary ? math::sigmoid(raw_(i, 0)) : probabilities(i, output);
        g[i] = weights_[i] * (p - (y_[i] == own_class ? 1.0 : 0.0));
        h[i] = weights_[i] * p * (1.0 - p);
    }
}

Matrix HistogramBoostingTrainer::probabilities() const {
    Matrix probabilities(raw_.rows(), raw_.cols());
    for (Index i = 0; i < raw_.rows(); ++i)
        probabilities.row(i) = softmax(raw_.row(i).transpose()).transpose();
    return probabilities;
}

double HistogramBoostingTrainer::training_loss() const {
    double sum = 0.0;
    for (Index i = 0; i < y_.size(); ++i) {
        double loss = 0.0;
        if (options_.loss == BoostingLoss::kSquaredError) {
            loss = 0.5 * (raw_(i, 0) - y_[i]) * (raw_(i, 0) - y_[i]);
        } else if (raw_.cols() == 1) {
            loss = softplus(raw_(i, 0)) - y_[i] * raw_(i, 0);
        } else {
            loss = log_sum_exp(raw_.row(i).transpose()) - raw_(i, static_cast<Index>(y_[i]));
        }
        sum += weights_[i] * loss;
    }
    return sum / weights_.sum();
}

HistogramBoosting fit_histogram_boosting(const TrainingSet& data, const HistogramBoostingOptions& options) {
    HistogramBoostingTrainer trainer(data, options);
    while (!trainer.finished()) trainer.step();
    return trainer.model();
}

}  // namespace core::models

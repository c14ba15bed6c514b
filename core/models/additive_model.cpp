#include "core/models/additive_model.h"

#include "core/math/elementary.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::models {
namespace {

AdditiveTerm& curve_of(AdditiveModel& model, Index feature) {
    const auto found = std::find_if(model.terms.begin(), model.terms.end(), [&](const AdditiveTerm& term) {
        return !term.is_pair() && term.axes[0].feature == feature;
    });
    assert(found != model.terms.end());
    return *found;
}

// Takes each row's weighted mean off the pair and adds it to the curve of axis 0; gives the largest one.
double move_row_means(AdditiveTerm& pair, AdditiveTerm& curve) {
    double largest = 0.0;
    Vector means = Vector::Zero(pair.scores.rows());
    for (Index i = 0; i < means.size(); ++i) {
        const double weight = pair.weights.row(i).sum();
        if (weight > 0.0) means[i] = pair.weights.row(i).dot(pair.scores.row(i)) / weight;
        pair.scores.row(i).array() -= means[i];
        largest = std::fmax(largest, std::fabs(means[i]));
    }
    // The curve's groups are the finer ones: each lies in one group of the pair.
    for (std::size_t bin = 0; bin < curve.axes[0].group_of_bin.size(); ++bin) {
        if (bin > 0 && curve.axes[0].group_of_bin[bin] == curve.axes[0].group_of_bin[bin - 1]) continue;
        curve.scores(curve.axes[0].group_of_bin[bin], 0) += means[pair.axes[0].group_of_bin[bin]];
    }
    return largest;
}

void transpose(AdditiveTerm& pair) {
    std::swap(pair.axes[0], pair.axes[1]);
    for (Matrix* values : {&pair.scores, &pair.standard_errors, &pair.weights}) {
        values->transposeInPlace();
    }
}

void purify_pair(AdditiveModel& model, AdditiveTerm& pair) {
    constexpr int kMaxRounds = 1000;
    constexpr double kTolerance = 1e-13;
    for (int round = 0; round < kMaxRounds; ++round) {
        const double rows = move_row_means(pair, curve_of(model, pair.axes[0].feature));
        transpose(pair);
        const double columns = move_row_means(pair, curve_of(model, pair.axes[0].feature));
        transpose(pair);
        if (std::fmax(rows, columns) < kTolerance) break;
    }
}

}  // namespace

double AdditiveTerm::importance() const {
    const double total = weights.sum();
    return total > 0.0 ? weights.cwiseProduct(scores.cwiseAbs()).sum() / total : 0.0;
}

Vector AdditiveModel::contributions(const Vector& x) const {
    Vector scores(static_cast<Index>(terms.size()));
    for (std::size_t t = 0; t < terms.size(); ++t) scores[static_cast<Index>(t)] = terms[t].score(binning, x);
    return scores;
}

double AdditiveModel::predict_proba(const Vector& x) const {
    assert(link == AdditiveLink::kLogit);
    return math::sigmoid(decision_function(x));
}

double AdditiveModel::predict(const Vector& x) const {
    return link == AdditiveLink::kLogit ? predict_proba(x) : decision_function(x);
}

void purify(AdditiveModel& model) {
    for (AdditiveTerm& term : model.terms) {
        if (term.is_pair()) purify_pair(model, term);
    }
    for (AdditiveTerm& term : model.terms) {
        const double total = term.weights.sum();
        if (total <= 0.0) continue;
        const double mean = term.weights.cwiseProduct(term.scores).sum() / total;
        term.scores.array() -= mean;
        model.intercept += mean;
    }
}

}  // namespace core::models

#include "core/models/additive_edit.h"

#include <cassert>

namespace core::models {
namespace {

using Segment = Eigen::Block<Matrix, Eigen::Dynamic, 1>;

[[maybe_unused]] bool is_inside(const AdditiveModel& model, const CurveRange& range) {
    if (range.term >= model.terms.size()) return false;
    const AdditiveTerm& curve = model.terms[range.term];
    return !curve.is_pair() && range.begin >= 0 && range.begin < range.end &&
           range.end <= curve.scores.rows();
}

[[maybe_unused]] bool is_in_order(const AdditiveModel& model, const CurveRange& range) {
    if (!is_inside(model, range)) return false;
    const AdditiveTerm& curve = model.terms[range.term];
    return !model.binning.is_categorical(curve.axes[0].feature) && range.end < curve.scores.rows();
}

Segment scores_in(AdditiveModel& model, const CurveRange& range) {
    assert(is_inside(model, range));
    return model.terms[range.term].scores.block<Eigen::Dynamic, 1>(range.begin, 0, range.end - range.begin,
                                                                   1);
}

Vector weights_in(const AdditiveModel& model, const CurveRange& range) {
    return model.terms[range.term].weights.col(0).segment(range.begin, range.end - range.begin);
}

}  // namespace

double mean_score(const AdditiveModel& model, const CurveRange& range) {
    assert(is_inside(model, range));
    const Vector weights = weights_in(model, range);
    const Vector scores = model.terms[range.term].scores.col(0).segment(range.begin, weights.size());
    return weights.sum() > 0.0 ? weights.dot(scores) / weights.sum() : scores.mean();
}

AdditiveModel raised(AdditiveModel model, const CurveRange& range, double amount) {
    scores_in(model, range).array() += amount;
    return model;
}

AdditiveModel scaled(AdditiveModel model, const CurveRange& range, double factor) {
    scores_in(model, range) *= factor;
    return model;
}

AdditiveModel flattened(AdditiveModel model, const CurveRange& range) {
    scores_in(model, range).setConstant(mean_score(model, range));
    return model;
}

AdditiveModel straightened(AdditiveModel model, const CurveRange& range) {
    assert(is_in_order(model, range));
    const AdditiveTerm& curve = model.terms[range.term];
    const bool has_left = range.begin > 0;
    const bool has_right = range.end + 1 < curve.scores.rows();
    if (!has_left && !has_right) return flattened(std::move(model), range);
    const double left = curve.scores(has_left ? range.begin - 1 : range.end, 0);
    const double right = curve.scores(has_right ? range.end : range.begin - 1, 0);
    if (!has_left || !has_right) {
        scores_in(model, range).setConstant(left);
        return model;
    }
    const std::vector<double>& edges = model.binning.edges(curve.axes[0].feature);
    const auto edge = [&](Index group) { return edges[static_cast<std::size_t>(group)]; };
    const double from = edge(range.begin - 1);
    const double to = edge(range.end - 1);
    for (Index group = range.begin; group < range.end; ++group) {
        const double middle = 0.5 * (edge(group - 1) + edge(group));
        model.terms[range.term].scores(group, 0) = left + (right - left) * (middle - from) / (to - from);
    }
    return model;
}

AdditiveModel made_monotone(AdditiveModel model, const CurveRange& range, Slope slope) {
    assert(is_in_order(model, range));
    const Vector scores = scores_in(model, range);
    scores_in(model, range) = isotonic_regression(scores, weights_in(model, range), slope);
    return model;
}

}  // namespace core::models

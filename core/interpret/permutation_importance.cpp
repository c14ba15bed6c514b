#include "core/interpret/permutation_importance.h"

#include "core/math/statistics.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace core::interpret {
namespace {

// Predictions for X with one column taken from `column`.
Vector predict_with(const Predict& predict, const Matrix& X, Index feature, const Vector& column) {
    Vector predictions(X.rows());
    Vector row(X.cols());
    for (Index i = 0; i < X.rows(); ++i) {
        row = X.row(i).transpose();
        row[feature] = column[i];
        predictions[i] = predict(row);
    }
    return predictions;
}

}  // namespace

Interval PermutationImportance::interval(Index feature, double confidence) const {
    double n = 0.0;
    double squares = 0.0;
    for (double drop : drops.row(feature)) {
        if (std::isnan(drop)) continue;
        n += 1.0;
        squares += (drop - mean[feature]) * (drop - mean[feature]);
    }
    if (n < 2.0) return {};
    const double deviation = std::sqrt(squares / (n - 1.0));
    const double t = math::student_t_quantile(0.5 + 0.5 * confidence, static_cast<int>(n) - 1);
    const double reach = t * (resampling == Resampling::kRows ? deviation : deviation / std::sqrt(n));
    return {mean[feature] - reach, mean[feature] + reach};
}

PermutationImportance PermutationImportance::after(Index n_repeats) const {
    assert(n_repeats >= 0 && n_repeats <= drops.cols());
    PermutationImportance result{.score = score,
                                 .drops = drops.leftCols(n_repeats),
                                 .mean = Vector::Constant(drops.rows(), kNaN),
                                 .standard_deviation = Vector::Constant(drops.rows(), kNaN),
                                 .resampling = resampling};
    if (n_repeats == 0) return result;
    result.mean = result.drops.rowwise().mean();
    result.standard_deviation =
        (result.drops.colwise() - result.mean).array().square().rowwise().mean().sqrt();
    return result;
}

PermutationImportanceRun::PermutationImportanceRun(Predict predict, Score score, Matrix X, Vector y,
                                                   int n_repeats, std::uint64_t seed, Resampling resampling)
    : predict_(std::move(predict)),
      score_(std::move(score)),
      X_(std::move(X)),
      y_(std::move(y)),
      random_(seed),
      resampling_(resampling) {
    assert(X_.rows() == y_.size() && X_.cols() >= 1 && n_repeats >= 1);
    drops_ = Matrix::Constant(X_.cols(), n_repeats, kNaN);
    predictions_ = predict_with(predict_, X_, 0, X_.col(0));
    original_score_ = score_(y_, predictions_);
}

void PermutationImportanceRun::step() {
    if (finished()) return;
    const Index feature = n_steps_ % X_.cols();
    const Index repeat = n_steps_ / X_.cols();
    if (feature == 0 && resampling_ == Resampling::kRows) draw_rows();
    drops_(feature, repeat) = drop(feature);
    ++n_steps_;
}

void PermutationImportanceRun::draw_rows() {
    rows_.resize(static_cast<std::size_t>(X_.rows()));
    for (Index& row : rows_) row = static_cast<Index>(random_.below(rows_.size()));
}

double PermutationImportanceRun::drop(Index feature) {
    const bool takes_all = rows_.empty();
    Vector column = takes_all ? Vector(X_.col(feature)) : Vector(X_(rows_, feature));
    random_.shuffle(std::span<double>(column.data(), static_cast<std::size_t>(column.size())));
    if (takes_all) return original_score_ - score_(y_, predict_with(predict_, X_, feature, column));
    const Vector y = y_(rows_);
    const Matrix X = X_(rows_, Eigen::all);
    return score_(y, predictions_(rows_)) - score_(y, predict_with(predict_, X, feature, column));
}

PermutationImportance PermutationImportanceRun::importance() const {
    const Index d = X_.cols();
    PermutationImportance result{.score = original_score_,
                                 .drops = drops_,
                                 .mean = Vector::Constant(d, kNaN),
                                 .standard_deviation = Vector::Constant(d, kNaN),
                                 .resampling = resampling_};
    for (Index j = 0; j < d; ++j) {
        const Index n_done = n_steps_ / d + (j < n_steps_ % d ? 1 : 0);
        if (n_done == 0) continue;
        const auto done = drops_.row(j).head(n_done).array();
        result.mean[j] = done.mean();
        result.standard_deviation[j] = std::sqrt((done - result.mean[j]).square().mean());
    }
    return result;
}

PermutationImportance permutation_importance(const Predict& predict, const Score& score, const Matrix& X,
                                             const Vector& y, int n_repeats, std::uint64_t seed,
                                             Resampling resampling) {
    PermutationImportanceRun run(predict, score, X, y, n_repeats, seed, resampling);
    while (!run.finished()) run.step();
    return run.importance();
}

}  // namespace core::interpret

#include "core/interpret/permutation_importance.h"

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

PermutationImportanceRun::PermutationImportanceRun(Predict predict, Score score, Matrix X, Vector y,
                                                   int n_repeats, std::uint64_t seed)
    : predict_(std::move(predict)),
      score_(std::move(score)),
      X_(std::move(X)),
      y_(std::move(y)),
      random_(seed) {
    assert(X_.rows() == y_.size() && X_.cols() >= 1 && n_repeats >= 1);
    drops_ = Matrix::Constant(X_.cols(), n_repeats, kNaN);
    original_score_ = score_(y_, predict_with(predict_, X_, 0, X_.col(0)));
}

void PermutationImportanceRun::step() {
    if (finished()) return;
    const Index feature = n_steps_ % X_.cols();
    const Index repeat = n_steps_ / X_.cols();
    Vector column = X_.col(feature);
    random_.shuffle(std::span<double>(column.data(), static_cast<std::size_t>(column.size())));
    drops_(feature, repeat) = original_score_ - score_(y_, predict_with(predict_, X_, feature, column));
    ++n_steps_;
}

PermutationImportance PermutationImportanceRun::importance() const {
    const Index d = X_.cols();
    PermutationImportance result{.score = original_score_,
                                 .drops = drops_,
                                 .mean = Vector::Constant(d, kNaN),
                                 .standard_deviation = Vector::Constant(d, kNaN)};
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
                                             const Vector& y, int n_repeats, std::uint64_t seed) {
    PermutationImportanceRun run(predict, score, X, y, n_repeats, seed);
    while (!run.finished()) run.step();
    return run.importance();
}

}  // namespace core::interpret

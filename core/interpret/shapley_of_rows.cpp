#include "core/interpret/shapley_of_rows.h"

#include "core/interpret/exact_shapley.h"
#include "core/interpret/interaction_index.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::interpret {

ShapleyOfRows::ShapleyOfRows(PredictMixtures predict_mixtures, Matrix X, Matrix background)
    : predict_mixtures_(std::move(predict_mixtures)),
      X_(std::move(X)),
      background_(std::move(background)),
      contributions_(Matrix::Zero(X_.rows(), X_.cols())),
      alone_(Matrix::Zero(X_.rows(), X_.cols())),
      pair_sums_(Matrix::Zero(X_.cols(), X_.cols())) {
    assert(background_.rows() >= 1 && background_.cols() == X_.cols());
}

void ShapleyOfRows::step() {
    if (finished()) return;
    if (!values_.empty()) return sum_up_pairs();
    if (!game_) game_.emplace(predict_mixtures_, X_.row(n_done_).transpose(), background_);
    if (game_->finished()) return sum_up_row();
    game_->step();
}

double ShapleyOfRows::progress() const {
    if (X_.rows() == 0) return 1.0;
    const double steps = static_cast<double>(background_.rows() + 2);
    const double of_row =
        game_ ? static_cast<double>(game_->n_steps()) : (values_.empty() ? 0.0 : steps - 1.0);
    return (static_cast<double>(n_done_) + of_row / steps) / static_cast<double>(X_.rows());
}

void ShapleyOfRows::sum_up_row() {
    values_ = game_->values();
    n_predictions_ += game_->n_predictions();
    game_.reset();
    const Vector phi = shapley_values(values_);
    const std::size_t all = values_.size() - 1;
    contributions_.row(n_done_) = phi.transpose();
    for (Index j = 0; j < X_.cols(); ++j)
        alone_(n_done_, j) = values_[all] - values_[all & ~(std::size_t{1} << j)];
    baseline_ = values_.front();
    gap_ = std::max(gap_, std::fabs(phi.sum() - (values_[all] - values_.front())));
}

void ShapleyOfRows::sum_up_pairs() {
    if (X_.cols() > 1) pair_sums_ += 2.0 * interaction_values(values_).cwiseAbs();
    pair_sums_.diagonal().setZero();
    values_.clear();
    ++n_done_;
}

Matrix ShapleyOfRows::pair_sizes() const {
    return pair_sums_ / static_cast<double>(std::max<Index>(n_done_, 1));
}

Vector ShapleyOfRows::mean_size(const Matrix& values) const {
    if (n_done_ == 0) return Vector::Zero(values.cols());
    return values.topRows(n_done_).cwiseAbs().colwise().mean().transpose();
}

}  // namespace core::interpret

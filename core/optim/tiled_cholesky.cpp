#include "core/optim/tiled_cholesky.h"

#include <cassert>

namespace core::optim {

TiledCholesky::TiledCholesky(Matrix& matrix) : matrix_(matrix), tiles_((matrix.rows() + kTile - 1) / kTile) {
    assert(matrix.rows() == matrix.cols());
}

void TiledCholesky::step() {
    assert(!done());
    if (row_ == column_) {
        factor_diagonal();
    } else if (update_ == column_) {
        // L_rc = A_rc L_cc^-T
        auto below = tile(row_, column_);
        tile(column_, column_)
            .triangularView<Eigen::Lower>()
            .transpose()
            .solveInPlace<Eigen::OnTheRight>(below);
    } else {
        tile(row_, update_).noalias() -= tile(row_, column_) * tile(update_, column_).transpose();
    }
    move_on();
}

void TiledCholesky::factor_diagonal() {
    auto diagonal = tile(column_, column_);
    const Eigen::LLT<Matrix> factor(diagonal);
    succeeded_ = factor.info() == Eigen::Success;
    if (succeeded_) diagonal.triangularView<Eigen::Lower>() = factor.matrixL();
}

// Column by column: the diagonal tile, the tiles below it, then every tile to the right that they change.
void TiledCholesky::move_on() {
    if (update_ == column_ && ++row_ < tiles_) return;
    if (update_ == column_) {
        row_ = update_ = column_ + 1;
    } else if (++row_ == tiles_) {
        row_ = ++update_;
    }
    if (update_ < tiles_) return;
    row_ = update_ = ++column_;
}

void TiledCholesky::solve(Vector& b) const {
    assert(done() && succeeded_);
    matrix_.triangularView<Eigen::Lower>().solveInPlace(b);
    matrix_.triangularView<Eigen::Lower>().transpose().solveInPlace(b);
}

}  // namespace core::optim

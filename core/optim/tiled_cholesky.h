#pragma once
// A Cholesky factorisation in small portions, so that the page stays live while a large matrix is factored.

#include "core/types.h"

namespace core::optim {

/// A = L L^T for a symmetric positive definite A, shape (n, n), whose lower triangle is replaced by L tile by
/// tile (right-looking blocked Cholesky; Golub and Van Loan, 2013, section 4.2). The portions together cost
/// n^3 / 3 operations, each one at most 2 kTile^3.
///
///     TiledCholesky factor(A);
///     while (!factor.done()) factor.step();
///     if (factor.succeeded()) factor.solve(b);
class TiledCholesky {
public:
    static constexpr Index kTile = 64;

    /// Refers to `matrix`, which must be square and outlive this. Only its lower triangle is read.
    explicit TiledCholesky(Matrix& matrix);

    /// One portion: factors, solves for or updates one tile. Not to be called once done().
    void step();

    bool done() const { return column_ == tiles_ || !succeeded_; }

    /// False once a pivot was not positive: A is not positive definite.
    bool succeeded() const { return succeeded_; }

    /// Replaces b, shape (n), by A^-1 b. Only after success.
    void solve(Vector& b) const;

private:
    Index begin(Index tile) const { return tile * kTile; }
    Index extent(Index tile) const { return std::min(kTile, matrix_.rows() - begin(tile)); }
    auto tile(Index row, Index column) {
        return matrix_.block(begin(row), begin(column), extent(row), extent(column));
    }
    void factor_diagonal();
    void move_on();

    Matrix& matrix_;
    Index tiles_ = 0;
    // The tile that comes next: `row_` below the diagonal of `column_` is solved for while `update_` is equal
    // to `column_`, afterwards tile (row_, update_) gets its update from that column.
    Index column_ = 0;
    Index row_ = 0;
    Index update_ = 0;
    bool succeeded_ = true;
};

}  // namespace core::optim

#pragma once
// A linear program as interior point methods want it: minimize c^T x, A x = b, low <= x <= high, every
// variable free to move, rows and columns scaled to similar sizes.

#include "core/lp/linear_program.h"
#include "core/lp/solution.h"

namespace core::lp {

/// The program's columns that are not fixed come first, then for each row that is no equation its activity r
/// with the row's bounds: a x - r = 0. Rows without any bound are left out. A maximization is minimized with
/// opposite costs.
///
/// Scaling: x = column_scale x', and every row of A x = b is multiplied by its row_scale (powers of 2, so
/// that no bit is lost; Ruiz, 2001). All members are those of the scaled problem.
struct BarrierForm {
    std::vector<std::vector<Term>> columns{};  ///< A column by column; Term::column is the row.
    Vector b{};
    Vector c{};
    Vector low{};
    Vector high{};
    Vector row_scale{};
    Vector column_scale{};
    std::vector<Index> origin_rows{};     ///< The program's row of each row.
    std::vector<Index> origin_columns{};  ///< The program's column of each variable; -1 for activities.
    double sign = 1.0;                    ///< -1 for a maximization.

    Index rows() const { return b.size(); }
    Index variables() const { return c.size(); }

    /// A x and A^T y.
    Vector times(const Vector& x) const;
    Vector transposed_times(const Vector& y) const;
};

/// The program must be valid with bounds that do not cross (assert).
BarrierForm barrier_form(const LinearProgram& program);

/// The program's own variables at a point of the form, shape (columns).
Vector program_point(const BarrierForm& form, const LinearProgram& program, const Vector& x);

/// A point of the form for a point of the program: activities are the rows'.
Vector form_point(const BarrierForm& form, const LinearProgram& program, const Vector& x);

/// Prices of the program's rows in its own sense, shape (rows).
Vector program_prices(const BarrierForm& form, const LinearProgram& program, const Vector& y);

/// Solves A D^-1 A^T v = r for one positive diagonal D.
class NormalEquations {
public:
    /// False where the matrix is not positive definite to working precision; the object is then unusable.
    bool factorize(const BarrierForm& form, const Vector& D);

    Vector solve(const BarrierForm& form, const Vector& right) const;

private:
    Vector inverse_{};
    Eigen::LLT<Matrix> factors_{};
};

}  // namespace core::lp

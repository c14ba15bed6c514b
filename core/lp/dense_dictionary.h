#pragma once
// All variables of a linear program written out in those that are not basic.

#include "core/lp/linear_program.h"
#include "core/lp/solution.h"
#include "core/types.h"

#include <vector>

namespace core::lp {

/// z_B = T z_N over the columns x_0 .. x_{n-1} and the row activities r_0 .. r_{m-1}, which are the variables
/// n .. n + m - 1. As r = A x has no constant, the dictionary has none either. Its last line is the
/// objective's, to be minimized, without the program's constant.
class DenseDictionary {
public:
    using Lines = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

    /// The slack basis; every column at its low bound, else at its high one, else at 0.
    explicit DenseDictionary(const LinearProgram& program);

    /// Exchanges the columns of the basis in, as far as they are independent, and puts the others where it
    /// says.
    void start_at(const Basis& basis);

    Index line_count() const { return static_cast<Index>(basic_.size()); }    ///< m, without the objective's.
    Index other_count() const { return static_cast<Index>(others_.size()); }  ///< n.
    auto line(Index i) const { return lines_.row(i); }
    auto rates() const { return lines_.row(line_count()); }  ///< Change of the objective per unit, shape (n).
    auto column(Index k) const { return lines_.col(k).head(line_count()); }

    Interval basic_bounds(Index i) const { return bounds_[basic_[static_cast<std::size_t>(i)]]; }
    Interval other_bounds(Index k) const { return bounds_[others_[static_cast<std::size_t>(k)]]; }
    double basic_value(Index i) const { return basic_values_[i]; }
    double other_value(Index k) const { return other_values_[k]; }

    /// Moves one of the others to a value, and all basic variables with it.
    void move(Index k, double to);
    /// The basic variable of line i leaves at its bound `at`, and takes the place of the others' variable k.
    void exchange(Index i, Index k, double at);

    /// x, shape (columns), the basic ones by z_B = T z_N anew.
    Vector x() const;
    /// Change of the minimized objective per unit of every variable, columns first; 0 for basic ones.
    Vector all_rates() const;
    Basis basis() const;

private:
    void pivot(Index i, Index k);
    void place(Index k, BasisStatus status);
    void compute_basic_values();
    BasisStatus status_at(Index k) const;

    Index column_count_ = 0;
    Lines lines_{};
    std::vector<Interval> bounds_{};     // by variable
    std::vector<std::size_t> basic_{};   // variable of line i
    std::vector<std::size_t> others_{};  // variable of column k
    Vector basic_values_{};
    Vector other_values_{};
};

}  // namespace core::lp

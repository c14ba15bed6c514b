#pragma once
// The linear program as a plain record. The constraint list is the truth; pictures, tableaus and
// solver calls all follow from it.

#include "core/result.h"
#include "core/types.h"

#include <string>
#include <vector>

namespace core::lp {

enum class Sense { kMinimize, kMaximize };

/// A decision variable x_j: what it costs or earns per unit, and low <= x_j <= high.
struct Column {
    std::string name{};       ///< "chairs"
    std::string unit{};       ///< What one of it is: "pieces", "kg". May be empty.
    double cost = 0.0;        ///< c_j, in objective units per unit of this variable.
    double low = 0.0;         ///< -kInfinity where there is none.
    double high = kInfinity;  ///< kInfinity where there is none.
    bool is_integer = false;  ///< Whole numbers only (heeded by the integer method alone).
};

/// One entry of a row: value times x_column.
struct Term {
    Index column = 0;
    double value = 0.0;
};

/// A constraint low <= sum of terms <= high. Equal bounds make an equation; infinite ones are absent.
struct Row {
    std::string name{};         ///< "wood"
    std::string unit{};         ///< "m2", "hours". May be empty.
    std::vector<Term> terms{};  ///< Each column at most once, in any order.
    double low = -kInfinity;
    double high = kInfinity;
};

/// minimize or maximize  constant + sum_j c_j x_j  subject to the rows' and the columns' bounds.
struct LinearProgram {
    std::string name{};
    std::string objective_name{};  ///< "profit"
    std::string objective_unit{};  ///< "euros"
    Sense sense = Sense::kMinimize;
    double constant = 0.0;
    std::vector<Column> columns{};
    std::vector<Row> rows{};

    Index column_count() const { return static_cast<Index>(columns.size()); }
    Index row_count() const { return static_cast<Index>(rows.size()); }
};

/// Any number of a program must be smaller than this in magnitude: beyond it, doubles cannot hold the
/// tolerances that solvers work with.
inline constexpr double kLargestNumber = 1e15;

/// Whether every number is usable: no NaN, nothing finite beyond kLargestNumber, infinite bounds only on
/// their own side, terms within the columns and each column at most once a row. Bounds that cross are usable
/// (the program is then infeasible). The error names the row or column.
Result<void> validate(const LinearProgram& program);

/// The first row or column whose low exceeds its high, said as a sentence; empty where there is none.
std::string crossing_bounds(const LinearProgram& program);

/// A as a dense matrix, shape (rows, columns).
Matrix dense_matrix(const LinearProgram& program);

/// c, shape (columns).
Vector costs(const LinearProgram& program);

/// The entry of A at (row, column); 0 where the row has no such term.
double coefficient(const LinearProgram& program, Index row, Index column);

/// Sets the entry of A at (row, column), adding or, for 0, removing the term.
void set_coefficient(LinearProgram& program, Index row, Index column, double value);

/// A row from a full list of coefficients (one a column); zeros are left out.
Row make_row(std::string name, const std::vector<double>& coefficients, double low, double high);

/// constant + c^T x. x must have one entry a column (assert).
double objective_value(const LinearProgram& program, const Vector& x);

/// A x, shape (rows).
Vector row_activities(const LinearProgram& program, const Vector& x);

/// The largest amount by which x breaks a bound of a row or column; 0 for a feasible x, NaN never hides.
double largest_violation(const LinearProgram& program, const Vector& x);

/// Whether x breaks no bound by more than the tolerance. Integer flags are not looked at.
bool is_feasible(const LinearProgram& program, const Vector& x, double tolerance = 1e-9);

/// Whether the whole number columns are whole within the tolerance.
bool is_integral(const LinearProgram& program, const Vector& x, double tolerance = 1e-9);

/// +1 for maximization, -1 for minimization: improvement = sign * change of the objective.
inline double improvement_sign(Sense sense) { return sense == Sense::kMaximize ? 1.0 : -1.0; }

}  // namespace core::lp

#pragma once
// What a solver of linear programs answers, whichever solver it is.

#include "core/lp/linear_program.h"

#include <optional>
#include <string>
#include <vector>

namespace core::lp {

enum class LpStatus {
    kOptimal,
    kInfeasible,  ///< No x keeps all bounds.
    kUnbounded,   ///< The objective improves without end.
    kLimit,       ///< Stopped at a limit; x is the best so far where there is one.
    kError        ///< Unusable input or a failure of the solver; the message says which.
};

/// A row's activity or a column: what a limit is caused by.
struct VariableReference {
    enum class Kind { kNone, kRow, kColumn };
    Kind kind = Kind::kNone;
    Index index = -1;

    bool operator==(const VariableReference&) const = default;
};

/// Where a variable stands at a vertex. For rows the variable is the row's activity.
enum class BasisStatus { kBasic, kAtLow, kAtHigh, kFree, kFixed };

/// A vertex told by where every row's activity and every column stands; as many are basic as there are rows.
/// Empty lists: no vertex is meant.
struct Basis {
    std::vector<BasisStatus> rows{};
    std::vector<BasisStatus> columns{};

    bool operator==(const Basis&) const = default;
    bool is_empty() const { return rows.empty() && columns.empty(); }
};

/// Whether the basis has an entry for every row and column of the program.
bool fits(const Basis& basis, const LinearProgram& program);

/// A primal-dual answer. Vectors have full length (zeros) even where the status is not kOptimal.
struct LpSolution {
    LpStatus status = LpStatus::kError;
    std::string message{};                    ///< For people: what went wrong or what stopped the run.
    Vector x{};                               ///< Shape (columns).
    double objective = 0.0;                   ///< With the program's constant, in its own sense.
    Vector row_prices{};                      ///< y_i: change of the objective per unit of row i's bound.
    Vector reduced_costs{};                   ///< d_j = c_j - sum_i y_i a_ij.
    Vector row_activities{};                  ///< A x, shape (rows).
    std::vector<BasisStatus> row_basis{};     ///< Empty where the method has no basis.
    std::vector<BasisStatus> column_basis{};  ///< Empty where the method has no basis.
    Vector ray{};        ///< For kUnbounded: a direction that improves without end, or empty.
    int iterations = 0;  ///< Simplex: pivots. Interior point: not told by GLPK, 0. Integer: nodes.

    Basis basis() const { return {row_basis, column_basis}; }
    bool is_optimal() const { return status == LpStatus::kOptimal; }
};

/// kError with vectors of full length, all zero: what a solver fills in. No ray, no bases.
LpSolution blank_solution(const LinearProgram& program);

/// The answer for programs that no solver needs to see: kError with a message for unusable numbers
/// (validate), kInfeasible with a message for crossing bounds. Empty for all others.
std::optional<LpSolution> verdict_without_solving(const LinearProgram& program);

}  // namespace core::lp

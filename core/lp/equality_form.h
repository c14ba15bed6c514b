#pragma once
// A linear program as the simplex method wants it: A x = b with bounds on every variable, and a first
// basis of unit columns.

#include "core/lp/linear_program.h"
#include "core/lp/solution.h"

namespace core::lp {

enum class VariableKind {
    kColumn,     ///< A variable of the program.
    kSlack,      ///< What is left of a row's upper bound: a x + s = high, 0 <= s <= high - low.
    kSurplus,    ///< What a row has beyond its lower bound: a x - s = low, s >= 0.
    kArtificial  ///< What a row or a variable still lacks in phase 1; 0 in every feasible plan.
};

struct FormVariable {
    VariableKind kind = VariableKind::kColumn;
    Index origin = 0;    ///< The program's column, or the row that the variable was added for.
    std::string name{};  ///< "chairs", "slack wood", "surplus protein", "artificial balance".
    double low = 0.0;
    double high = kInfinity;
    double cost = 0.0;  ///< In the program's sense; 0 for all but columns.
    Index stands_for =
        -1;  ///< Of an artificial variable: the one that is out of its bounds by it; -1: its row.
};

/// The program's columns come first and in their order, then one slack or surplus for each row that is not an
/// equation, then the artificial variables. For x >= 0 and rows <= b >= 0 it is the textbooks' standard form.
struct EqualityForm {
    std::vector<FormVariable> variables{};
    Matrix A{};                  ///< Shape (rows, variables).
    Vector b{};                  ///< Shape (rows).
    std::vector<Index> basis{};  ///< The first basis: for each row a variable with entry +1 or -1.
    std::vector<BasisStatus>
        statuses{};  ///< One a variable; the others wait at the bound that is nearer to 0.
};

/// Rows whose slack or surplus cannot start within its bounds, and all equations, get an artificial variable
/// that starts at |what is missing|. The program must be valid with bounds that do not cross (assert).
EqualityForm equality_form(const LinearProgram& program);

/// The form at a given basis instead of the first one: artificial variables for the equations only, each
/// fixed at 0. Statuses that do not fit the bounds become the nearest that do. Where the basic variables are
/// not as many as the rows, the form's basis is shorter or longer. Sizes must fit the program (assert).
EqualityForm equality_form(const LinearProgram& program, const Basis& basis);

/// Where a row's activity stands, told by where its slack or surplus does, or the other way round: a slack
/// (a x + s = high) is at its lower bound where the activity is at its upper one.
BasisStatus mirrored_status(BasisStatus status, VariableKind kind);

/// The value at which a variable that is not basic waits.
double resting_value(const FormVariable& variable, BasisStatus status);

}  // namespace core::lp

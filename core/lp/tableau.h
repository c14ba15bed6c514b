#pragma once
// The simplex tableau: how the basic variables answer to the others.

#include "core/lp/equality_form.h"

#include <optional>

namespace core::lp {

/// x_B = values - entries * (change of the variables that are not basic). For programs in the textbooks'
/// standard form, entries and values are the familiar tableau and its right-hand side.
struct Tableau {
    Matrix entries{};                     ///< B^-1 A, shape (rows, variables).
    Vector values{};                      ///< x_B, shape (rows): the value of the basic variable of each row.
    std::vector<Index> basis{};           ///< The basic variable of each row.
    std::vector<BasisStatus> statuses{};  ///< One a variable.

    Index row_count() const { return entries.rows(); }
    Index variable_count() const { return entries.cols(); }
};

/// The tableau of the form's first basis (one of unit columns).
Tableau first_tableau(const EqualityForm& form);

/// The tableau of the form's basis, whatever it is; empty where its variables are not as many as the rows or
/// their columns depend on each other.
std::optional<Tableau> tableau_at_basis(const EqualityForm& form);

/// Computes entries and values anew from the form for the tableau's basis, which removes rounding errors.
/// False, with the tableau unchanged, where the basis matrix is singular to working precision.
bool refresh(Tableau& tableau, const EqualityForm& form);

/// Exchange: the variable becomes basic in the row (Gauss-Jordan elimination of its column). The entry must
/// not be zero. Values and statuses are the caller's.
void eliminate(Tableau& tableau, Index row, Index entering);

/// Exchange with the statuses: the row's basic variable goes to the bound `side` (kAtLow or kAtHigh; it
/// becomes kFixed where both are equal), the entering one becomes basic. Values are the caller's.
void exchange(Tableau& tableau, const EqualityForm& form, Index row, Index entering, BasisStatus side);

/// The value of every variable, shape (variables).
Vector variable_values(const Tableau& tableau, const EqualityForm& form);

/// The vertex in the program's own rows and columns. A basic artificial variable counts as what it stands
/// for.
Basis basis_of(const EqualityForm& form, const Tableau& tableau);

/// d = c - entries^T c_B: change of the objective c per unit of each variable; 0 for basic ones.
Vector reduced_costs(const Tableau& tableau, const Vector& costs);

/// y with B^T y = c_B: change of the objective c per unit of each right-hand side.
Vector row_prices(const Tableau& tableau, const EqualityForm& form, const Vector& costs);

}  // namespace core::lp

#pragma once
// Starting the simplex method at a vertex that is known already.

#include "core/lp/tableau.h"

#include <optional>

namespace core::lp {

/// Brings every basic variable that is out of its bounds by more than the tolerance to the bound it breaks,
/// and makes an artificial variable basic in its place that stands for what is missing. Artificial variables
/// below 0 are turned round. Afterwards phase 1 can begin.
void add_artificials(EqualityForm& form, Tableau& tableau, double tolerance);

/// A basis of the vertex x; at a degenerate vertex one of several. Empty where x breaks a bound or is no
/// vertex, within the tolerance relative to the numbers' size. x must have one entry a column (assert).
std::optional<Basis> basis_at_vertex(const LinearProgram& program, const Vector& x, double tolerance = 1e-9);

}  // namespace core::lp

#pragma once
// Rows and columns of a matrix brought to similar sizes, which methods without pivoting need.

#include "core/lp/linear_program.h"

namespace core::lp {

struct Equilibration {
    Vector rows{};     ///< What every row was multiplied by.
    Vector columns{};  ///< What every column was multiplied by.
};

/// Multiplies rows and columns by about 1 / sqrt(largest entry), four times over (Ruiz, 2001). Factors are
/// powers of 2, so that no bit is lost. A matrix is a list of columns whose Term::column is the row.
Equilibration equilibrate(std::vector<std::vector<Term>>& matrix, Index rows);

}  // namespace core::lp

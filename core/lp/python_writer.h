#pragma once
// A program as a Python script, for those who go on with SciPy.

#include "core/lp/linear_program.h"

namespace core::lp {

/// A script for Python 3 with SciPy 1.9 or later that solves the program by scipy.optimize.linprog (HiGHS)
/// and prints the objective, every column, and without whole numbers every row's price. Up to 20 columns the
/// matrices are written out, beyond that by their entries. Rows without bounds are left out; a row with two
/// bounds is two rows.
std::string write_python(const LinearProgram& program);

}  // namespace core::lp

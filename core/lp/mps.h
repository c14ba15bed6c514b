#pragma once
// The MPS format of linear programs (IBM, 1960s), which every solver reads.

#include "core/lp/linear_program.h"

#include <string>
#include <string_view>

namespace core::lp {

/// Reads fixed or free MPS text: both are taken as words between blanks, so names must not contain any.
///
/// Sections NAME, OBJSENSE, ROWS, COLUMNS (with INTORG / INTEND markers), RHS, RANGES, BOUNDS, ENDATA; set
/// names may be missing. Where files disagree it does as GLPK 5.0 does: the first N row is the objective,
/// further ones become rows without bounds; a right-hand side on the objective row is its constant; columns
/// between integer markers are in [0, 1] unless bounds say otherwise; a negative upper bound leaves the lower
/// one at 0. Lines that start with
/// '*' are comments; bounds of 1e30 and beyond are infinite. Errors name the line and what was expected.
Result<LinearProgram> read_mps(std::string_view text);

/// The program as MPS text that read_mps and GLPK's free format understand, numbers with 17 digits; blanks in
/// names become '_'. Units are lost, and a range row's lower bound is kept to rounding only.
std::string write_mps(const LinearProgram& program);

}  // namespace core::lp

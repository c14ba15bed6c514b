#pragma once
// Models as people write them:
//
//     maximize profit: 40 chairs + 30 tables
//     subject to
//       wood: 2 chairs + tables <= 100
//       hours: chairs + tables at most 80
//       10 <= chairs <= 50
//     whole chairs, tables

#include "core/lp/algebra_lexer.h"
#include "core/lp/linear_program.h"

#include <string>
#include <string_view>

namespace core::lp {

/// Reads such a text. Errors point to the word in question (line, column in characters) and say what was
/// expected.
///
/// * First `maximize` or `minimize` (max, min), a name with a colon where the objective has one, and the
/// objective.
/// * `subject to` (s.t., such that, with, where) may stand before the limits. One limit a line; it goes on in
/// the next
///   line until it has its relation, and after a sign at the end of a line.
/// * A limit is `name: left relation right`, on both sides sums of numbers and variables; or low <= middle <=
/// high.
///   Relations: <= >= = (also < > and the signs of typesetting), at most, at least, exactly, is, between ..
///   and ...
/// * A limit without a name on one variable alone is a bound of that variable; every other limit becomes a
/// row.
/// * Numbers multiply what follows: 2 chairs, 2*chairs, 3 (chairs + tables), 1/2 chairs, 20% chairs. Products
/// of
///   variables are refused: they are no straight lines.
/// * Variables are >= 0 unless bounds say otherwise; `free x, y` takes both bounds away; `whole` (integer,
/// int, general)
///   and `binary` make them whole. `infinity` stands for no bound.
/// * Names are letters, digits, _ and . (x.1), with indices in square brackets (x[1,2]); any other in quotes.
/// Columns
///   come in the order in which they are first written. # and // begin comments. `end` ends the text.
Result<LinearProgram> read_algebra(std::string_view text);

/// The program as such a text. Reading it gives the same program: units are lost, rows without a name get
/// limit1, limit2, ..., columns x1, x2, ... Names must differ (equal ones get a number).
std::string write_algebra(const LinearProgram& program);

/// Reads the CPLEX LP format: objective, subject to, bounds, generals, binaries, free, end. As GLPK does, but
/// constants in the objective, limits with both bounds and variables on the right are understood too. Rows
/// without a name are c1, c2, ... Errors as above.
Result<LinearProgram> read_cplex_lp(std::string_view text);

/// The program in CPLEX LP format that GLPK reads too. Signs that the format does not allow in names become
/// _. Rows with two bounds are written with a column of their own, as GLPK does, and a constant as the column
/// `constant`, fixed at 1.
std::string write_cplex_lp(const LinearProgram& program);

}  // namespace core::lp

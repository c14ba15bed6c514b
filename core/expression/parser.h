#pragma once
// From a formula's text to its program.

#include "core/expression/program.h"
#include "core/expression/vocabulary.h"
#include "core/result.h"

#include <string_view>

namespace core::expression {

/// Compiles a formula. The grammar, by recursive descent (Aho, Sethi and Ullman, 1986, section 2.4):
///
///     sum      = product { ("+" | "-") product }
///     product  = signed { ("*" | "/") signed | power }      a name or "(" may follow without a sign
///     signed   = { "+" | "-" } power                        so -x^2 = -(x^2)
///     power    = primary [ "^" signed ]                     so 2^3^2 = 2^(3^2)
///     primary  = number | variable | constant | "(" sum ")" | function "(" sum { "," sum } ")"
///
/// Multiplication without a sign binds as tightly as with one: 1/2x = (1/2) x. A number never begins a factor
/// without a sign: "2 3" and "x 2" are taken for slips.
/// Texts of more than 2000 bytes, 100 levels of nesting, or 64 intermediate results at the same time are
/// refused with an error.
Result<Program> compile(std::string_view text, const Names& names);

}  // namespace core::expression

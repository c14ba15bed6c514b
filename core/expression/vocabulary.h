#pragma once
// The words of formulas: variables, constants and functions.

#include "core/expression/program.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core::expression {

/// A number with a name, such as a = 0.3 from a slider.
struct NamedConstant {
    std::string name = {};
    double value = 0.0;
};

/// The names that a formula may use besides the functions and pi and e. A name begins with a letter and goes
/// on with letters, digits and underscores; others are never found. Where names are equal, a variable comes
/// before a constant, and a constant of the caller before pi and e; functions cannot be renamed.
struct Names {
    std::vector<std::string> variables = {"x", "y"};  ///< One or two.
    std::vector<NamedConstant> constants = {};
};

/// A function that formulas may call.
struct FunctionWord {
    const char* name = "";
    Operation operation = Operation::Sin;
    bool is_of_several = false;  ///< min and max: of two arguments or more.
};

/// sin, cos, tan, exp, log (also ln), sqrt, abs, min, max, tanh.
std::span<const FunctionWord> function_words();

/// What a name means. Exactly one of the members says something, or none.
struct Meaning {
    int variable = -1;                       ///< 0 or 1.
    const FunctionWord* function = nullptr;  ///< A row of function_words().
    std::optional<double> constant = {};

    bool is_known() const { return variable >= 0 || function || constant; }
};

/// The meaning of a whole name.
Meaning meaning_of(std::string_view name, const Names& names);

/// An unknown name cut into variables and constants that people write side by side: "xy" is x y. Longest
/// names first; empty if it cannot be cut.
std::vector<std::string_view> cut_into_factors(std::string_view name, const Names& names);

/// "x, y, pi, e, or a function: sin, cos, ..." for messages.
std::string list_of_words(const Names& names);

}  // namespace core::expression

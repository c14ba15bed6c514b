#pragma once
// The words of a model written as algebra.

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace core::lp {

enum class AlgebraDialect {
    kPeople,  ///< As one writes on paper: brackets, products with numbers, %, names in quotes, words for
              ///< relations.
    kCplexLp  ///< The LP format of solvers: sums of number name, and names with almost any sign in them.
};

enum class TokenKind {
    kNumber,
    kName,
    kPlus,
    kMinus,
    kTimes,
    kDivide,
    kOpen,
    kClose,
    kAtMost,   ///< <=
    kAtLeast,  ///< >=
    kEqual,
    kColon,
    kComma,
    kEnd
};

struct Token {
    TokenKind kind = TokenKind::kEnd;
    std::string text{};  ///< As written; of a name without its quotes.
    double value = 0.0;  ///< Of a number; infinity for "infinity" and "inf".
    int line = 1;        ///< From 1.
    int column = 1;      ///< In characters, from 1.
    bool starts_line = false;
    bool is_only_name = false;  ///< Never a keyword: in quotes, or a keyword of the other dialect.
};

/// All tokens, with a kEnd at the end. Comments go from # or // (kCplexLp: \) to the end of the line. Errors:
/// signs that mean nothing, names whose quote does not end in their line, numbers beyond 1e15 (except
/// infinite ones, from 1e30).
Result<std::vector<Token>> algebra_tokens(std::string_view text, AlgebraDialect dialect);

/// The text in small Latin letters, for comparing keywords.
std::string lower_case(std::string_view text);

}  // namespace core::lp

#pragma once
// A formula's text, cut into words.

#include "core/expression/vocabulary.h"
#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace core::expression {

enum class TokenKind { Number, Name, Plus, Minus, Times, Divide, Power, Open, Close, Comma, End };

struct Token {
    TokenKind kind = TokenKind::End;
    int column = 0;              ///< Of its first character, counted in characters from 1.
    std::string_view text = {};  ///< As written; empty at the end.
    double number = 0.0;         ///< Of a Number.
};

/// The tokens of a text, which must outlive them, with an End after the last one. Besides + - * / ^ it reads
/// what keyboards and copied formulas bring: ** for ^, the signs × · ÷ − and superscript digits. A name that
/// has no meaning of its own is cut into known names ("xy"); one that cannot be cut stays whole.
Result<std::vector<Token>> tokenize(std::string_view text, const Names& names);

}  // namespace core::expression

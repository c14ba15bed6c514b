#include "core/lp/algebra_expression.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core::lp {
namespace {

constexpr int kDeepest = 50;  // brackets in brackets

/// Words that relate two sides, or end a sum, where a name could stand.
bool is_relation_word(const Token& token, const Token& next) {
    if (ExpressionReader::is_word(token, {"at"})) return ExpressionReader::is_word(next, {"most", "least"});
    return ExpressionReader::is_word(token, {"is", "equals", "exactly", "between", "and"});
}

int length_of(const Token& token) { return static_cast<int>(token.text.size()); }

bool is_infinite(const LinearExpression& expression) { return std::isinf(expression.constant); }

}  // namespace

void LinearExpression::add(const LinearExpression& other, double factor) {
    constant += factor * other.constant;
    for (const Term& term : other.terms) terms.push_back({term.column, factor * term.value});
}

void LinearExpression::merge() {
    std::map<Index, std::size_t> places;
    std::vector<Term> merged;
    for (const Term& term : terms) {
        const auto [place, is_new] = places.emplace(term.column, merged.size());
        if (is_new)
            merged.push_back(term);
        else
            merged[place->second].value += term.value;
    }
    terms = std::move(merged);
}

Index ColumnNames::find_or_add(const std::string& name) {
    const auto [place, is_new] = index_.emplace(name, static_cast<Index>(names_.size()));
    if (is_new) names_.push_back(name);
    return place->second;
}

Index ColumnNames::find(const std::string& name) const {
    const auto place = index_.find(name);
    return place == index_.end() ? -1 : place->second;
}

bool ExpressionReader::is_word(const Token& token, std::initializer_list<const char*> words) {
    if (token.kind != TokenKind::kName || token.is_only_name) return false;
    const std::string text = lower_case(token.text);
    return std::any_of(words.begin(), words.end(), [&text](const char* word) { return text == word; });
}

std::string ExpressionReader::name_of(const Token& token) {
    return token.kind == TokenKind::kEnd ? "the end of the text" : "'" + token.text + "'";
}

Error ExpressionReader::error(const Token& token, std::string message, std::string expected) const {
    return Error{std::move(message), token.line, token.column, std::move(expected)};
}

Result<LinearExpression> ExpressionReader::read_sum(bool may_break) { return read_sum_at(may_break, 0); }

Result<LinearExpression> ExpressionReader::read_sum_at(bool may_break, int depth) {
    LinearExpression sum;
    for (bool is_first = true;; is_first = false) {
        const bool has_sign = is(TokenKind::kPlus) || is(TokenKind::kMinus);
        const bool is_over = !has_sign || (now().starts_line && !may_break);
        if (!is_first && is_over) break;
        double sign = 1.0;
        for (; is(TokenKind::kPlus) || is(TokenKind::kMinus); skip())
            if (is(TokenKind::kMinus)) sign = -sign;
        const Token at = now();
        const auto product = read_product(may_break, depth);
        if (!product.ok()) return product;
        if (is_infinite(sum) || (is_infinite(*product) && !is_first))
            return error(at, "Infinity cannot be added to anything.");
        sum.add(*product, sign);
    }
    sum.merge();
    return sum;
}

/// Whether another factor follows: after a sign, or beside the last one in the same line.
bool ExpressionReader::goes_on(bool may_break, bool has_name) const {
    if (is(TokenKind::kTimes) || is(TokenKind::kDivide)) return may_break || !now().starts_line;
    if (now().starts_line) return false;
    // A name after a name is a mistake, which read_product tells; unless it is a word with a meaning.
    const bool is_last_word = has_name && is_word(now(), {"free", "whole", "integer", "binary"});
    return is(TokenKind::kOpen) ||
           (is(TokenKind::kName) && !is_relation_word(now(), ahead()) && !is_last_word);
}

Result<LinearExpression> ExpressionReader::read_product(bool may_break, int depth) {
    double factor = 1.0;
    LinearExpression body;
    for (bool is_first = true; is_first || goes_on(may_break, !body.is_constant()); is_first = false) {
        const Token at = now();
        const bool has_sign = is(TokenKind::kTimes) || is(TokenKind::kDivide);
        if (!body.is_constant() && at.kind == TokenKind::kName)
            return error(
                at, "Nothing stands between " + name_of(tokens_[place_ - 1]) + " and " + name_of(at) + ".",
                "+, - or a relation such as <=");
        if (has_sign && !is_first) skip();
        const auto next = read_factor(depth);
        if (!next.ok()) return next;
        const bool divides = !is_first && at.kind == TokenKind::kDivide;
        if (divides && (!next->is_constant() || next->constant == 0.0))
            return error(at, "Only numbers other than 0 can divide.", "a number");
        if (!is_first && (is_infinite(*next) || std::isinf(factor)))
            return error(at, "Infinity cannot be multiplied.");
        if (!next->is_constant() && !body.is_constant())
            return error(at, "A variable times a variable is no straight line.", "a number on one side");
        if (!next->is_constant())
            body = *next;
        else
            factor = divides ? factor / next->constant : factor * next->constant;
    }
    if (body.is_constant()) return LinearExpression{factor, {}};
    LinearExpression product;
    product.add(body, factor);
    return product;
}

Result<LinearExpression> ExpressionReader::read_factor(int depth) {
    const Token token = now();
    if (token.kind == TokenKind::kName) {
        skip();
        return LinearExpression{0.0, {{columns_.find_or_add(token.text), 1.0}}};
    }
    if (token.kind == TokenKind::kNumber) {
        skip();
        const bool is_comma =
            is(TokenKind::kComma) && now().text == "," && now().column == token.column + length_of(token);
        if (is_comma && ahead().kind == TokenKind::kNumber && ahead().column == now().column + 1)
            return error(now(), "Numbers have a point for their decimals and no comma.",
                         "for example 2.5 or 1000");
        return LinearExpression{token.value, {}};
    }
    if (token.kind != TokenKind::kOpen)
        return error(token, "Here stands " + name_of(token) + ".", "a number or a name");
    if (depth >= kDeepest) return error(token, "Too many brackets stand in each other.");
    skip();
    const auto sum = read_sum_at(true, depth + 1);
    if (!sum.ok()) return sum;
    if (!is(TokenKind::kClose))
        return error(now(), "The bracket is not closed before " + name_of(now()) + ".", ")");
    skip();
    return sum;
}

}  // namespace core::lp

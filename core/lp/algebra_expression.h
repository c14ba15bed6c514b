#pragma once
// Sums of numbers times names, from tokens.

#include "core/lp/algebra_lexer.h"
#include "core/lp/linear_program.h"

#include <map>

namespace core::lp {

/// constant + sum of terms.
struct LinearExpression {
    double constant = 0.0;
    std::vector<Term> terms{};

    bool is_constant() const { return terms.empty(); }

    /// Adds factor times the other; columns may come twice until merge().
    void add(const LinearExpression& other, double factor);

    /// Each column once, in the order in which they first came.
    void merge();
};

/// Columns by their names, in the order of their first appearance.
class ColumnNames {
public:
    Index find_or_add(const std::string& name);
    Index find(const std::string& name) const;  ///< -1 where there is none.
    const std::vector<std::string>& names() const { return names_; }

private:
    std::vector<std::string> names_{};
    std::map<std::string, Index> index_{};
};

/// Reads expressions from a list of tokens that ends with kEnd.
class ExpressionReader {
public:
    explicit ExpressionReader(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    const Token& now() const { return tokens_[place_]; }
    const Token& ahead(std::size_t count = 1) const {
        return tokens_[std::min(place_ + count, tokens_.size() - 1)];
    }
    void skip(std::size_t count = 1) { place_ = std::min(place_ + count, tokens_.size() - 1); }
    bool is(TokenKind kind) const { return now().kind == kind; }

    /// Whether the token is one of these words (small letters), not in quotes.
    static bool is_word(const Token& token, std::initializer_list<const char*> words);

    Error error(const Token& token, std::string message, std::string expected = {}) const;

    /// "'chairs'" or "the end of the text": for messages.
    static std::string name_of(const Token& token);

    /// The sum that begins here. It ends before what cannot continue it; where `may_break` is false, a line's
    /// end ends it too, unless a sign stands before it.
    Result<LinearExpression> read_sum(bool may_break);

    ColumnNames& columns() { return columns_; }

private:
    Result<LinearExpression> read_sum_at(bool may_break, int depth);
    Result<LinearExpression> read_product(bool may_break, int depth);
    Result<LinearExpression> read_factor(int depth);
    bool goes_on(bool may_break, bool has_name) const;

    std::vector<Token> tokens_;
    std::size_t place_ = 0;
    ColumnNames columns_{};
};

}  // namespace core::lp

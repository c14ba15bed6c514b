#include "core/lp/algebra_limit.h"

#include <cmath>
#include <utility>

namespace core::lp {
namespace {

bool is_relation(const Token& token) {
    return token.kind == TokenKind::kAtMost || token.kind == TokenKind::kAtLeast ||
           token.kind == TokenKind::kEqual;
}

struct Side {
    Token at{};
    LinearExpression sum{};
};

class LimitReader {
public:
    explicit LimitReader(ExpressionReader& words) : words_(words) { limit_.at = words.now(); }

    Result<Limit> read() {
        if (has_label(words_)) limit_.label = take_label(words_);
        auto left = read_side(true);
        if (!left.ok()) return left.error();
        if (is_word({"free"}) && !words_.now().starts_line) return read_free(*left);
        if (is_word({"between"})) return read_between(*left);
        const Token at = words_.now();
        const TokenKind relation = take_relation();
        if (relation == TokenKind::kEnd)
            return words_.error(at, "The limit has no relation before " + ExpressionReader::name_of(at) + ".",
                                "<=, >=, =, at most, at least or exactly");
        auto right = read_side(false);
        if (!right.ok()) return right.error();
        if (is_relation(words_.now()) && !words_.now().starts_line)
            return read_range(*left, relation, *right);
        set_relation(*left, relation, *right);
        return finished();
    }

private:
    bool is_word(std::initializer_list<const char*> list) const {
        return ExpressionReader::is_word(words_.now(), list);
    }

    Result<Side> read_side(bool may_break) {
        Side side{.at = words_.now()};
        auto sum = words_.read_sum(may_break);
        if (!sum.ok()) return sum.error();
        side.sum = *std::move(sum);
        return side;
    }

    /// A relation in signs or words; kEnd where there is none.
    TokenKind take_relation() {
        TokenKind relation = TokenKind::kEnd;
        if (is_relation(words_.now())) {
            relation = words_.now().kind;
        } else if (is_word({"at"}) && ExpressionReader::is_word(words_.ahead(), {"most", "least"})) {
            words_.skip();
            relation = is_word({"most"}) ? TokenKind::kAtMost : TokenKind::kAtLeast;
        } else if (is_word({"is", "equals", "exactly"})) {
            relation = TokenKind::kEqual;
        }
        if (relation != TokenKind::kEnd) words_.skip();
        return relation;
    }

    Result<Limit> read_free(const Side& side) {
        words_.skip();
        limit_.terms = side.sum.terms;
        limit_.low = -kInfinity;
        limit_.high = kInfinity;
        return finished();
    }

    /// middle between low and high
    Result<Limit> read_between(const Side& middle) {
        words_.skip();
        const auto low = read_side(false);
        if (!low.ok()) return low.error();
        if (!is_word({"and"})) return words_.error(words_.now(), "After 'between' stand two numbers.", "and");
        words_.skip();
        const auto high = read_side(false);
        if (!high.ok()) return high.error();
        return set_range(*low, middle, *high);
    }

    /// low <= middle <= high, or high >= middle >= low
    Result<Limit> read_range(const Side& first, TokenKind relation, const Side& middle) {
        const Token second = words_.now();
        if (relation == TokenKind::kEqual || take_relation() != relation)
            return words_.error(second, "Both relations of a limit must point the same way.",
                                "for example 10 <= x <= 20");
        const auto last = read_side(false);
        if (!last.ok()) return last.error();
        return relation == TokenKind::kAtMost ? set_range(first, middle, *last)
                                              : set_range(*last, middle, first);
    }

    Result<Limit> set_range(const Side& low, const Side& middle, const Side& high) {
        for (const Side* outer : {&low, &high})
            if (!outer->sum.is_constant())
                return words_.error(outer->at, "Only numbers can stand at both ends of a limit.", "a number");
        limit_.terms = middle.sum.terms;
        limit_.low = low.sum.constant - middle.sum.constant + 0.0;
        limit_.high = high.sum.constant - middle.sum.constant + 0.0;
        return finished();
    }

    /// Variables go to the left, numbers to the right; where all variables stand on the right the limit is
    /// turned.
    void set_relation(const Side& left, TokenKind relation, const Side& right) {
        const bool is_turned = left.sum.is_constant() && !right.sum.is_constant();
        LinearExpression sum = is_turned ? right.sum : left.sum;
        const LinearExpression& other = is_turned ? left.sum : right.sum;
        const double value = other.constant - sum.constant + 0.0;  // never -0
        sum.add(other, -1.0);
        sum.merge();
        limit_.terms = std::move(sum.terms);
        const bool is_at_most = (relation == TokenKind::kAtMost) != is_turned;
        if (relation == TokenKind::kEqual || !is_at_most) limit_.low = value;
        if (relation == TokenKind::kEqual || is_at_most) limit_.high = value;
    }

    Result<Limit> finished() {
        const bool is_over =
            words_.is(TokenKind::kEnd) || words_.is(TokenKind::kComma) || words_.now().starts_line;
        if (!is_over)
            return words_.error(
                words_.now(),
                "The limit does not go on with " + ExpressionReader::name_of(words_.now()) + ".",
                "a new line");
        const double low = limit_.low.value_or(-kInfinity), high = limit_.high.value_or(kInfinity);
        if (std::isnan(low) || std::isnan(high) || low == kInfinity || high == -kInfinity)
            return words_.error(limit_.at, "No number keeps this limit.", "infinity on its own side only");
        return std::move(limit_);
    }

    ExpressionReader& words_;
    Limit limit_{};
};

}  // namespace

Result<Limit> read_limit(ExpressionReader& words) { return LimitReader(words).read(); }

bool has_label(const ExpressionReader& words) {
    return words.is(TokenKind::kName) && words.ahead().kind == TokenKind::kColon;
}

std::string take_label(ExpressionReader& words) {
    std::string label = words.now().text;
    words.skip(2);
    return label;
}

}  // namespace core::lp

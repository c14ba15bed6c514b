#include "core/lp/algebra.h"

#include "core/lp/algebra_limit.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace core::lp {
namespace {

using Words = std::initializer_list<const char*>;

/// What was written about a column, as opposed to what columns are by themselves.
struct WrittenColumn {
    std::optional<double> low{};
    std::optional<double> high{};
    bool is_integer = false;
    bool is_binary = false;
};

/// Statement by statement; each either changes the program or is an error.
class AlgebraReader {
public:
    AlgebraReader(std::vector<Token> tokens, AlgebraDialect dialect)
        : words_(std::move(tokens)), dialect_(dialect) {}

    Result<LinearProgram> read() {
        if (auto outcome = read_objective(); !outcome.ok()) return outcome.error();
        while (!words_.is(TokenKind::kEnd) && !(is_section() && is_word({"end"})))
            if (auto outcome = read_statement(); !outcome.ok()) return outcome.error();
        finish();
        if (auto checked = validate(program_); !checked.ok()) return checked.error();
        return std::move(program_);
    }

private:
    bool is_paper() const { return dialect_ == AlgebraDialect::kPeople; }
    bool is_word(Words words) const { return ExpressionReader::is_word(words_.now(), words); }

    Result<void> read_objective() {
        if (is_word({"maximize", "maximise", "maximum", "max"}))
            program_.sense = Sense::kMaximize;
        else if (!is_word({"minimize", "minimise", "minimum", "min"}))
            return words_.error(words_.now(), "A model begins with what is wanted.", "maximize or minimize");
        words_.skip();
        if (has_label(words_)) program_.objective_name = take_label(words_);
        // The objective may be left empty: then any plan will do.
        if (words_.is(TokenKind::kEnd) || is_section()) return {};
        const Token at = words_.now();
        const auto sum = words_.read_sum(true);
        if (!sum.ok()) return sum.error();
        if (std::isinf(sum->constant)) return words_.error(at, "The objective cannot be infinite.");
        if (!words_.is(TokenKind::kEnd) && !words_.now().starts_line && !words_.is(TokenKind::kComma) &&
            !is_section())
            return words_.error(
                words_.now(),
                "The objective does not go on with " + ExpressionReader::name_of(words_.now()) + ".",
                "+, - or a new line");
        objective_ = *sum;
        return {};
    }

    /// A word that begins another part of the text, and is no name here: no sign or colon follows.
    bool is_section() const {
        const Token& next = words_.ahead();
        const bool stands_alone = next.starts_line || next.kind == TokenKind::kEnd;
        if (is_word({"subject", "such"})) return ExpressionReader::is_word(next, {"to", "that"});
        if (is_word({"st", "s.t.", "st.", "with", "where"}))
            return stands_alone || next.kind == TokenKind::kName || next.kind == TokenKind::kNumber;
        if (is_word({"end", "bounds", "bound"})) return stands_alone;
        return is_list_word() && (stands_alone || next.kind == TokenKind::kName);
    }

    bool is_list_word() const {
        return is_word({"general", "generals", "gen", "integer", "integers", "int", "whole", "binary",
                        "binaries", "bin", "free"});
    }

    Result<void> read_statement() {
        if (words_.is(TokenKind::kComma)) {
            words_.skip();
            return {};
        }
        if (!is_section()) return add_limit();
        const Token keyword = words_.now();
        const bool is_list = is_list_word();
        in_bounds_ = is_word({"bounds", "bound"});
        words_.skip(is_word({"subject", "such"}) ? 2 : 1);
        if (words_.is(TokenKind::kColon)) words_.skip();
        return is_list ? read_list(keyword) : Result<void>{};
    }

    /// The names after `whole` and its like: those in the same line, and after a comma those in the next; in
    /// the LP format, and after a keyword alone in its line, all up to the next limit or section.
    Result<void> read_list(const Token& keyword) {
        const bool is_open = !is_paper() || words_.now().starts_line;
        bool has_comma = false;
        while (words_.is(TokenKind::kName)) {
            const Token& next = words_.ahead();
            const bool begins_limit = !next.starts_line && next.kind != TokenKind::kName &&
                                      next.kind != TokenKind::kComma && next.kind != TokenKind::kEnd;
            const bool is_over = begins_limit || is_section() || !(is_open || has_comma);
            if (words_.now().starts_line && is_over) break;
            if (auto outcome = mark(keyword, words_.now()); !outcome.ok()) return outcome;
            words_.skip();
            has_comma = words_.is(TokenKind::kComma);
            if (has_comma) words_.skip();
        }
        return {};
    }

    Result<void> mark(const Token& keyword, const Token& name) {
        const Index found = words_.columns().find(name.text);
        if (found < 0 && is_paper())
            return words_.error(name, "There is no variable " + ExpressionReader::name_of(name) + ".",
                                "a name that stands in the objective or in a limit");
        WrittenColumn& column = written(words_.columns().find_or_add(name.text));
        if (ExpressionReader::is_word(keyword, {"free"})) {
            column.low = -kInfinity;
            column.high = kInfinity;
            return {};
        }
        column.is_integer = true;
        if (ExpressionReader::is_word(keyword, {"binary", "binaries", "bin"})) column.is_binary = true;
        return {};
    }

    Result<void> add_limit() {
        auto read = read_limit(words_);
        if (!read.ok()) return read.error();
        Limit limit = *std::move(read);
        const bool is_free = limit.low == -kInfinity && limit.high == kInfinity;
        if (limit.label.empty() && limit.is_single() && (is_paper() || in_bounds_ || is_free)) {
            bound(limit);
            return {};
        }
        if (limit.label.empty() && limit.terms.empty())
            return words_.error(limit.at, "There is nothing to decide in this limit.",
                                "a name of a variable");
        if (!limit.label.empty() && !row_names_.insert(limit.label).second)
            return words_.error(limit.at, "There is already a limit called '" + limit.label + "'.");
        program_.rows.push_back({.name = limit.label,
                                 .terms = std::move(limit.terms),
                                 .low = limit.low.value_or(-kInfinity),
                                 .high = limit.high.value_or(kInfinity)});
        return {};
    }

    WrittenColumn& written(Index column) {
        const auto k = static_cast<std::size_t>(column);
        if (written_.size() <= k) written_.resize(k + 1);
        return written_[k];
    }

    /// The first written bound replaces the one that columns have by themselves, further ones tighten it.
    void bound(const Limit& limit) {
        WrittenColumn& column = written(limit.terms[0].column);
        const double factor = limit.terms[0].value;
        const auto divided = [factor](std::optional<double> value) {
            return value ? std::optional(*value / factor) : value;
        };
        const auto low = divided(factor > 0.0 ? limit.low : limit.high);
        const auto high = divided(factor > 0.0 ? limit.high : limit.low);
        if (low) column.low = column.low ? std::max(*column.low, *low) : *low;
        if (high) column.high = column.high ? std::min(*column.high, *high) : *high;
    }

    void finish() {
        const std::vector<std::string>& names = words_.columns().names();
        written_.resize(names.size());
        for (std::size_t j = 0; j < names.size(); ++j) {
            const WrittenColumn& column = written_[j];
            program_.columns.push_back({.name = names[j],
                                        .low = column.low.value_or(0.0),
                                        .high = column.high.value_or(column.is_binary ? 1.0 : kInfinity),
                                        .is_integer = column.is_integer});
        }
        for (const Term& term : objective_.terms)
            program_.columns[static_cast<std::size_t>(term.column)].cost = term.value;
        program_.constant = objective_.constant;
        for (std::size_t i = 0; i < program_.rows.size(); ++i)
            if (program_.rows[i].name.empty())
                program_.rows[i].name = free_name(is_paper() ? "limit" : "c", i + 1);
    }

    std::string free_name(const std::string& stem, std::size_t number) {
        std::string name = stem + std::to_string(number);
        while (!row_names_.insert(name).second) name += "_";
        return name;
    }

    ExpressionReader words_;
    AlgebraDialect dialect_;
    LinearProgram program_{};
    LinearExpression objective_{};
    std::vector<WrittenColumn> written_{};
    std::set<std::string> row_names_{};
    bool in_bounds_ = false;
};

Result<LinearProgram> read(std::string_view text, AlgebraDialect dialect) {
    auto tokens = algebra_tokens(text, dialect);
    if (!tokens.ok()) return tokens.error();
    return AlgebraReader(*std::move(tokens), dialect).read();
}

}  // namespace

Result<LinearProgram> read_algebra(std::string_view text) { return read(text, AlgebraDialect::kPeople); }

Result<LinearProgram> read_cplex_lp(std::string_view text) { return read(text, AlgebraDialect::kCplexLp); }

}  // namespace core::lp

#include "core/lp/math_prog_check.h"

#include <algorithm>
#include <string>

namespace core::lp {
namespace {

bool is_word_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Walks through the words of the model section; comments and strings count for nothing.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    Result<void> check() {
        for (next(); !word_.empty(); next()) {
            if (is_statement_ && (word_ == "data" || word_ == "end")) return {};
            if (is_statement_ && word_ == "table" && !is_declared())
                return error("A model may not read or write tables: that would open files.",
                             "sets and parameters with a data section");
            if (can_begin_ && (word_ == "printf" || word_ == "display"))
                if (auto outcome = check_output(std::string(word_)); !outcome.ok()) return outcome;
        }
        return {};
    }

private:
    Error error(std::string message, std::string expected) const {
        return Error{std::move(message), line_, column_, std::move(expected)};
    }

    /// "table" as a name: with a relation or colon behind it. Statements have a name or a set there.
    bool is_declared() const {
        const std::size_t after = text_.find_first_not_of(" \t\r\n", position_);
        return after == std::string_view::npos ||
               std::string_view(":=<>;,[").find(text_[after]) != std::string_view::npos;
    }

    /// Up to the statement's end: > outside of brackets and conditions sends the output into a file.
    Result<void> check_output(const std::string& keyword) {
        int depth = 0, conditions = 0;
        for (next(); !word_.empty(); next()) {
            if (word_ == "(" || word_ == "[" || word_ == "{") ++depth;
            if (word_ == ")" || word_ == "]" || word_ == "}") --depth;
            if (word_ == "if") ++conditions;
            if (word_ == "then") conditions = std::max(0, conditions - 1);
            if (word_ == ">" && depth == 0 && conditions == 0)
                return error("A model may not write into files.", keyword + " without > or >>");
            if (word_ == ";" && depth <= 0) return {};
        }
        return {};
    }

    void advance(std::size_t count) {
        for (; count > 0 && position_ < text_.size(); --count, ++position_) {
            if (text_[position_] == '\n') {
                ++next_line_;
                next_column_ = 1;
            } else if ((static_cast<unsigned char>(text_[position_]) & 0xC0) != 0x80) {
                ++next_column_;
            }
        }
    }

    bool follows(std::string_view what) const { return text_.substr(position_, what.size()) == what; }

    void skip_to_end_of(std::string_view what, std::size_t from) {
        const std::size_t found = text_.find(what, from);
        advance((found == std::string_view::npos ? text_.size() : found + what.size()) - position_);
    }

    /// The next word or sign; empty at the end. Remembers whether a statement can begin there.
    void next() {
        const std::string_view before = word_;
        skip_blanks();
        is_statement_ = before.empty() || before == ";";
        can_begin_ = is_statement_ || before == "}" || before == "{" || before == ":";
        line_ = next_line_;
        column_ = next_column_;
        std::size_t length = 0;
        while (position_ + length < text_.size() && is_word_letter(text_[position_ + length])) ++length;
        if (length == 0 && position_ < text_.size())
            length = follows(">=") || follows("<=") || follows("<>") ? 2 : 1;
        word_ = text_.substr(position_, length);
        advance(length);
        if (word_ == "'" || word_ == "\"") skip_to_end_of(word_, position_);
    }

    void skip_blanks() {
        while (position_ < text_.size()) {
            if (follows("#"))
                skip_to_end_of("\n", position_);
            else if (follows("/*"))
                skip_to_end_of("*/", position_ + 2);
            else if (std::string_view(" \t\r\n\f\v").find(text_[position_]) != std::string_view::npos)
                advance(1);
            else
                return;
        }
    }

    std::string_view text_;
    std::string_view word_{};
    std::size_t position_ = 0;
    int line_ = 1, column_ = 1;
    int next_line_ = 1, next_column_ = 1;
    bool is_statement_ = true;
    bool can_begin_ = true;
};

}  // namespace

Result<void> check_math_prog(std::string_view text) { return Scanner(text).check(); }

}  // namespace core::lp

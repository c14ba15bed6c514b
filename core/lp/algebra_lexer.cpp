#include "core/lp/algebra_lexer.h"

#include "core/lp/linear_program.h"

#include <cmath>
#include <cstdlib>

namespace core::lp {
namespace {

constexpr double kInfiniteFrom = 1e30;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool is_continuation_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// A sign of more than one letter, or beyond ASCII, and what it means.
struct Sign {
    std::string_view text{};
    TokenKind kind = TokenKind::kEnd;
};

constexpr Sign kSigns[] = {
    {"<=", TokenKind::kAtMost},
    {"=<", TokenKind::kAtMost},
    {"\xE2\x89\xA4", TokenKind::kAtMost},
    {">=", TokenKind::kAtLeast},
    {"=>", TokenKind::kAtLeast},
    {"\xE2\x89\xA5", TokenKind::kAtLeast},
    {"==", TokenKind::kEqual},
    {"<", TokenKind::kAtMost},
    {">", TokenKind::kAtLeast},
    {"=", TokenKind::kEqual},
    {"+", TokenKind::kPlus},
    {"-", TokenKind::kMinus},
    {"\xE2\x88\x92", TokenKind::kMinus},  // the minus sign of typesetting
    {":", TokenKind::kColon},
};

constexpr Sign kPaperSigns[] = {
    {"*", TokenKind::kTimes},  {"\xC2\xB7", TokenKind::kTimes},  {"\xC3\x97", TokenKind::kTimes},
    {"/", TokenKind::kDivide}, {"\xC3\xB7", TokenKind::kDivide}, {"(", TokenKind::kOpen},
    {")", TokenKind::kClose},  {",", TokenKind::kComma},         {";", TokenKind::kComma},
};

/// Keywords on paper which are names in the LP format.
bool is_paper_word(std::string_view small) {
    for (const std::string_view word : {"and", "at", "between", "equals", "exactly", "is", "maximise",
                                        "minimise", "where", "whole", "with"})
        if (small == word) return true;
    return false;
}

class Lexer {
public:
    Lexer(std::string_view text, AlgebraDialect dialect) : text_(text), dialect_(dialect) {}

    Result<std::vector<Token>> read() {
        for (skip_blanks(); position_ < text_.size(); skip_blanks())
            if (auto outcome = read_token(); !outcome.ok()) return outcome.error();
        start_token(TokenKind::kEnd);
        return std::move(tokens_);
    }

private:
    bool is_paper() const { return dialect_ == AlgebraDialect::kPeople; }
    char at(std::size_t position) const { return position < text_.size() ? text_[position] : '\0'; }
    bool follows(std::string_view what) const { return text_.substr(position_, what.size()) == what; }

    void advance(std::size_t count) {
        for (; count > 0 && position_ < text_.size(); --count, ++position_) {
            if (text_[position_] == '\n') {
                ++line_;
                column_ = 1;
                is_line_start_ = true;
            } else if (!is_continuation_byte(text_[position_])) {
                ++column_;
            }
        }
    }

    bool starts_comment() const { return is_paper() ? follows("#") || follows("//") : follows("\\"); }

    void skip_blanks() {
        while (position_ < text_.size()) {
            const char c = text_[position_];
            if (starts_comment())
                advance(std::min(text_.find('\n', position_), text_.size()) - position_);
            else if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v')
                advance(1);
            else if (follows("\xC2\xA0"))  // the blank that does not break
                advance(2);
            else
                return;
        }
    }

    Token& start_token(TokenKind kind) {
        tokens_.push_back({.kind = kind, .line = line_, .column = column_, .starts_line = is_line_start_});
        is_line_start_ = false;
        return tokens_.back();
    }

    Error error(std::string message, std::string expected = {}) const {
        return Error{std::move(message), line_, column_, std::move(expected)};
    }

    Result<void> read_token() {
        const char c = text_[position_];
        if (is_digit(c) || (c == '.' && is_digit(at(position_ + 1)))) return read_number();
        if (read_sign(kSigns)) return {};
        if (is_paper() && read_sign(kPaperSigns)) return {};
        if (is_paper() && (c == '"' || c == '\'')) return read_quoted();
        if (is_name_letter(c) && !follows_sign_at(position_)) return read_name();
        return error("'" + std::string(whole_letter()) + "' means nothing here.",
                     "a number, a name or a sign such as + or <=");
    }

    /// All bytes of the letter that stands here.
    std::string_view whole_letter() const {
        std::size_t end = position_ + 1;
        while (is_continuation_byte(at(end))) ++end;
        return text_.substr(position_, end - position_);
    }

    template <std::size_t count>
    bool read_sign(const Sign (&signs)[count]) {
        for (const Sign& sign : signs) {
            if (!follows(sign.text)) continue;
            start_token(sign.kind).text = sign.text;
            advance(sign.text.size());
            return true;
        }
        return false;
    }

    Result<void> read_number() {
        std::size_t end = position_;
        while (is_digit(at(end))) ++end;
        if (at(end) == '.') ++end;
        while (is_digit(at(end))) ++end;
        const std::size_t sign = at(end + 1) == '+' || at(end + 1) == '-' ? 1 : 0;
        if ((at(end) == 'e' || at(end) == 'E') && is_digit(at(end + 1 + sign)))
            for (end += 1 + sign; is_digit(at(end));) ++end;
        const std::string digits(text_.substr(position_, end - position_));
        double value = std::strtod(digits.c_str(), nullptr);
        if (value >= kInfiniteFrom) value = kInfinity;
        if (std::isfinite(value) && value > kLargestNumber)
            return error("The number " + digits + " is too large.", "at most 1e15");
        Token& token = start_token(TokenKind::kNumber);
        token.text = digits;
        token.value = value;
        advance(end - position_);
        if (is_paper() && follows("%")) {
            token.value /= 100.0;
            advance(1);
        }
        return {};
    }

    bool is_name_letter(char c) const {
        if (is_letter(c)) return true;
        return !is_paper() && c != '\0' &&
               std::string_view("!\"#$%&/(),;?@`'{}|~[]^").find(c) != std::string_view::npos;
    }

    /// Letters, digits and dots; a part in square brackets such as [1,2] belongs to the name.
    Result<void> read_name() {
        std::size_t end = position_;
        while (is_name_letter(at(end)) || is_digit(at(end)) || at(end) == '.') {
            if (follows_sign_at(end)) break;
            ++end;
        }
        if (is_paper() && at(end) == '[') {
            const std::size_t close = text_.find_first_of("]\n", end);
            if (at(close) != ']') return error("The bracket [ of this name is not closed.", "]");
            end = close + 1;
        }
        Token& token = start_token(TokenKind::kName);
        token.text = text_.substr(position_, end - position_);
        advance(end - position_);
        const std::string word = lower_case(token.text);
        token.is_only_name = !is_paper() && is_paper_word(word);
        if (word == "infinity" || word == "inf") {
            token.kind = TokenKind::kNumber;
            token.value = kInfinity;
        }
        return {};
    }

    /// Whether a sign beyond ASCII stands there: its bytes would pass for letters.
    bool follows_sign_at(std::size_t position) const {
        for (const std::string_view sign :
             {"\xE2\x89\xA4", "\xE2\x89\xA5", "\xE2\x88\x92", "\xC2\xB7", "\xC3\x97", "\xC3\xB7", "\xC2\xA0"})
            if (text_.substr(position, sign.size()) == sign) return true;
        return false;
    }

    Result<void> read_quoted() {
        const char quote = text_[position_];
        const std::size_t close = text_.find_first_of(std::string{quote, '\n'}, position_ + 1);
        if (at(close) != quote)
            return error("The name in quotes does not end in this line.", std::string(1, quote));
        if (close == position_ + 1) return error("There is no name between the quotes.", "a name");
        Token& token = start_token(TokenKind::kName);
        token.text = text_.substr(position_ + 1, close - position_ - 1);
        token.is_only_name = true;
        advance(close + 1 - position_);
        return {};
    }

    std::string_view text_;
    AlgebraDialect dialect_;
    std::vector<Token> tokens_{};
    std::size_t position_ = 0;
    int line_ = 1;
    int column_ = 1;
    bool is_line_start_ = true;
};

}  // namespace

Result<std::vector<Token>> algebra_tokens(std::string_view text, AlgebraDialect dialect) {
    return Lexer(text, dialect).read();
}

std::string lower_case(std::string_view text) {
    std::string small(text);
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

}  // namespace core::lp

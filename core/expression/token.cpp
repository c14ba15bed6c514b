#include "core/expression/token.h"

#include "core/number_text.h"

#include <array>
#include <cstdint>
#include <optional>

namespace core::expression {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

struct Sign {
    std::string_view text;
    TokenKind kind;
};
// Longer ones before their beginnings.
constexpr std::array kSigns{
    Sign{"**", TokenKind::Power}, Sign{"+", TokenKind::Plus},   Sign{"-", TokenKind::Minus},
    Sign{"−", TokenKind::Minus},  Sign{"*", TokenKind::Times},  Sign{"×", TokenKind::Times},
    Sign{"·", TokenKind::Times},  Sign{"/", TokenKind::Divide}, Sign{"÷", TokenKind::Divide},
    Sign{"^", TokenKind::Power},  Sign{"(", TokenKind::Open},   Sign{")", TokenKind::Close},
    Sign{",", TokenKind::Comma}};
constexpr std::array<std::string_view, 10> kSuperscripts{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
constexpr std::string_view kSuperscriptMinus = "⁻";

class Tokenizer {
public:
    Tokenizer(std::string_view text, const Names& names) : rest_(text), names_(names) {}

    Result<std::vector<Token>> run() {
        for (skip_blanks(); !rest_.empty(); skip_blanks()) {
            if (!read_number() && !read_name() && !read_sign() && !read_superscripts()) return unreadable();
            if (error_) return *error_;
        }
        push(TokenKind::End, 0);
        return std::move(tokens_);
    }

private:
    void skip_blanks() {
        while (!rest_.empty() &&
               (rest_[0] == ' ' || rest_[0] == '\t' || rest_[0] == '\n' || rest_[0] == '\r'))
            take(1);
    }

    /// Passes over `bytes` of the text and returns them.
    std::string_view take(std::size_t bytes) {
        const std::string_view taken = rest_.substr(0, bytes);
        for (const char c : taken) column_ += continues_character(c) ? 0 : 1;
        rest_.remove_prefix(taken.size());
        return taken;
    }

    void push(TokenKind kind, std::size_t bytes, double number = 0.0) {
        const int column = column_;
        tokens_.push_back({kind, column, take(bytes), number});
    }

    std::size_t digits_from(std::size_t at) const {
        std::size_t end = at;
        while (end < rest_.size() && is_digit(rest_[end])) ++end;
        return end - at;
    }

    /// Length of the number at the beginning; 0 if there is none. An e belongs to it only before digits.
    std::size_t number_length() const {
        std::size_t length = digits_from(0);
        const bool has_point = length < rest_.size() && rest_[length] == '.';
        const std::size_t fraction = has_point ? digits_from(length + 1) : 0;
        if (length + fraction == 0) return 0;
        length += has_point ? 1 + fraction : 0;
        if (length >= rest_.size() || (rest_[length] != 'e' && rest_[length] != 'E')) return length;
        const bool has_sign =
            length + 1 < rest_.size() && (rest_[length + 1] == '+' || rest_[length + 1] == '-');
        const std::size_t before_digits = length + (has_sign ? 2 : 1);
        const std::size_t exponent = digits_from(before_digits);
        return exponent > 0 ? before_digits + exponent : length;
    }

    bool read_number() {
        const std::size_t length = number_length();
        if (length == 0) return false;
        const auto number = parse_number(rest_.substr(0, length));
        if (!number) {
            error_ = Error{.message = "This number is too large.", .line = 1, .column = column_};
            return true;
        }
        push(TokenKind::Number, length, *number);
        return true;
    }

    /// Letters are those of ASCII and all that other alphabets have, but not the signs below.
    bool is_letter_at(std::size_t at) const {
        const char c = rest_[at];
        if (is_ascii_letter(c)) return true;
        return static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) <= 0xDF &&
               at + 1 < rest_.size() && continues_character(rest_[at + 1]) && !sign_at(at);
    }

    std::size_t name_length() const {
        if (!is_letter_at(0)) return 0;
        std::size_t length = 0;
        while (length < rest_.size() && (is_letter_at(length) || (length > 0 && is_digit(rest_[length]))))
            length += static_cast<unsigned char>(rest_[length]) >= 0x80 ? 2 : 1;
        return length;
    }

    bool read_name() {
        const std::size_t length = name_length();
        if (length == 0) return false;
        const std::string_view name = rest_.substr(0, length);
        const auto factors = meaning_of(name, names_).is_known() ? std::vector<std::string_view>{}
                                                                 : cut_into_factors(name, names_);
        for (const std::string_view factor : factors) push(TokenKind::Name, factor.size());
        if (factors.empty()) push(TokenKind::Name, length);
        return true;
    }

    const Sign* sign_at(std::size_t at) const {
        for (const Sign& sign : kSigns) {
            if (rest_.substr(at, sign.text.size()) == sign.text) return &sign;
        }
        return nullptr;
    }

    bool read_sign() {
        const Sign* sign = sign_at(0);
        if (sign) push(sign->kind, sign->text.size());
        return sign != nullptr;
    }

    std::optional<int> superscript_digit() const {
        for (std::size_t digit = 0; digit < kSuperscripts.size(); ++digit) {
            if (rest_.substr(0, kSuperscripts[digit].size()) == kSuperscripts[digit])
                return static_cast<int>(digit);
        }
        return std::nullopt;
    }

    /// "x⁻²" is read as x^-2.
    bool read_superscripts() {
        const bool is_negative = rest_.substr(0, kSuperscriptMinus.size()) == kSuperscriptMinus;
        if (!is_negative && !superscript_digit()) return false;
        push(TokenKind::Power, 0);
        if (is_negative) push(TokenKind::Minus, kSuperscriptMinus.size());
        Token number{TokenKind::Number, column_, rest_, 0.0};
        std::size_t length = 0;
        while (const auto digit = superscript_digit()) {
            number.number = 10.0 * number.number + *digit;
            length += take(kSuperscripts[static_cast<std::size_t>(*digit)].size()).size();
        }
        number.text = number.text.substr(0, length);
        if (length > 0) tokens_.push_back(number);  // after a lone minus the parser misses it
        return true;
    }

    Error unreadable() const {
        return {.message = "This character does not belong in a formula.",
                .line = 1,
                .column = column_,
                .expected = "a number, a name, + - * / ^ or parentheses"};
    }

    std::string_view rest_;
    const Names& names_;
    int column_ = 1;
    std::vector<Token> tokens_;
    std::optional<Error> error_;
};

}  // namespace

Result<std::vector<Token>> tokenize(std::string_view text, const Names& names) {
    return Tokenizer(text, names).run();
}

}  // namespace core::expression

#include "lessons/ui/code_tokens.h"

#include <algorithm>
#include <iterator>

namespace lessons::ui {

namespace {

using Kind = CodeToken::Kind;

constexpr std::string_view kKeywords[] = {
    "auto",   "bool",   "break",  "case",   "class",   "const",    "constexpr", "continue", "default",
    "double", "else",   "enum",   "false",  "float",   "for",      "if",        "int",      "namespace",
    "return", "sizeof", "static", "struct", "switch",  "template", "this",      "true",     "typename",
    "using",  "void",   "while",  "do",     "nullptr", "private",  "public",    "override", "inline"};

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }
bool is_capital(char letter) { return letter >= 'A' && letter <= 'Z'; }
bool is_word(char letter) {
    return is_digit(letter) || is_capital(letter) || (letter >= 'a' && letter <= 'z') || letter == '_';
}

std::size_t end_of_word(std::string_view line, std::size_t at) {
    while (at < line.size() && is_word(line[at])) ++at;
    return at;
}

/// Digits, points, exponents and the marks between thousands: 1'000, 1e-9, 0x1F.
std::size_t end_of_number(std::string_view line, std::size_t at) {
    while (at < line.size()) {
        const bool sign =
            (line[at] == '-' || line[at] == '+') && (line[at - 1] == 'e' || line[at - 1] == 'E');
        if (!sign && !is_word(line[at]) && line[at] != '.' && line[at] != '\'') break;
        ++at;
    }
    return at;
}

std::size_t end_of_text(std::string_view line, std::size_t at) {
    const char quote = line[at++];
    while (at < line.size() && line[at] != quote) at += line[at] == '\\' ? 2 : 1;
    return std::min(at + 1, line.size());
}

CodeToken word(std::string_view text) {
    if (std::find(std::begin(kKeywords), std::end(kKeywords), text) != std::end(kKeywords))
        return {Kind::keyword, text};
    return {is_capital(text.front()) ? Kind::type : Kind::plain, text};
}

CodeToken token_at(std::string_view line, std::size_t at) {
    const auto piece = [&](std::size_t end) { return line.substr(at, end - at); };
    if (line.substr(at, 2) == "//") return {Kind::comment, line.substr(at)};
    if (line[at] == '"' || line[at] == '\'') return {Kind::text, piece(end_of_text(line, at))};
    if (is_digit(line[at])) return {Kind::number, piece(end_of_number(line, at))};
    if (is_word(line[at])) return word(piece(end_of_word(line, at)));
    return {Kind::plain, piece(at + 1)};
}

}  // namespace

std::vector<CodeToken> code_tokens(std::string_view line) {
    std::vector<CodeToken> tokens;
    for (std::size_t at = 0; at < line.size();) {
        const CodeToken token = token_at(line, at);
        const bool goes_on =
            token.kind == Kind::plain && !tokens.empty() && tokens.back().kind == Kind::plain;
        if (goes_on) {
            std::string_view& before = tokens.back().text;
            before = std::string_view(before.data(), before.size() + token.text.size());
        } else {
            tokens.push_back(token);
        }
        at += token.text.size();
    }
    return tokens;
}

}  // namespace lessons::ui

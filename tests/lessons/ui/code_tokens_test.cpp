#include "lessons/ui/code_tokens.h"

#include <doctest/doctest.h>

#include <string>

using namespace lessons::ui;

namespace {

/// The pieces with a letter before each: k keyword, t type, n number, s text, c comment, p plain.
std::string told(std::string_view line) {
    constexpr char kLetters[] = {'p', 'k', 't', 'n', 's', 'c'};
    std::string text;
    for (const CodeToken& token : code_tokens(line))
        text += std::string(1, kLetters[static_cast<int>(token.kind)]) + "[" + std::string(token.text) + "]";
    return text;
}

}  // namespace

TEST_CASE("A line of code falls into keywords, types, numbers, texts and comments") {
    CHECK(told("const Vector x = beta_ * 1e-9;  // why") ==
          "k[const]p[ ]t[Vector]p[ x = beta_ * ]n[1e-9]p[;  ]c[// why]");
    CHECK(told("if (!ok) return fail(\"no \\\"x\\\"\", 'a');") ==
          "k[if]p[ (!ok) ]k[return]p[ fail(]s[\"no \\\"x\\\"\"]p[, ]s['a']p[);]");
    CHECK(told("1'000 + 0x1F - 2.5f") == "n[1'000]p[ + ]n[0x1F]p[ - ]n[2.5f]");
    CHECK(told("iffy(0)-1") == "p[iffy(]n[0]p[)-]n[1]");
}

TEST_CASE("The pieces together are the line, whatever it holds") {
    for (const std::string line :
         {"", " ", "\"unclosed", "'", "//", "/", "\\", "a\"\\", "\xc3\xa9 = 1;", "9."}) {
        CAPTURE(line);
        std::string together;
        for (const CodeToken& token : code_tokens(line)) together += token.text;
        CHECK(together == line);
    }
}

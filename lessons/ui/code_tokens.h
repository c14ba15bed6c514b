#pragma once
// A line of C++ in pieces that are coloured alike: enough for reading, no parser.

#include <string_view>
#include <vector>

namespace lessons::ui {

struct CodeToken {
    enum class Kind { plain, keyword, type, number, text, comment };
    Kind kind = Kind::plain;
    std::string_view text;

    bool operator==(const CodeToken&) const = default;
};

/// The pieces of one line in order; together they are the line. Comments are those that begin with "//".
std::vector<CodeToken> code_tokens(std::string_view line);

}  // namespace lessons::ui

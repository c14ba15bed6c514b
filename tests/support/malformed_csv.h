#pragma once
// Files that are no tables, as people have them, and what is said about each.

#include <string>

namespace test {

using namespace std::string_literals;

struct Malformed {
    std::string text{};
    std::string complaint{};
};

inline const std::string kOpen = "a quote is opened here and never closed";
inline const std::string kBehind =
    "text follows a closing quote; a quote inside a quoted field is written twice";

inline std::string wrong_count(int line, int expected, int found) {
    const std::string number = std::to_string(line);
    return "line " + number + ": wrong number of fields in line " + number + ": expected " +
           std::to_string(expected) + ", found " + std::to_string(found);
}

inline const Malformed kMalformed[] = {
    {"", "the text holds no table (expected a line of column names)"},
    {"\xEF\xBB\xBF", "the text holds no table (expected a line of column names)"},
    {" \n\t\n\r\n", "the text holds no table (expected a line of column names)"},
    {"a,b,c\n1,2\n", wrong_count(2, 3, 2)},
    {"a,b\n1,2,3\n", wrong_count(2, 2, 3)},
    {"a,b\n1,2\n\n3\n", wrong_count(4, 2, 1)},
    {"a,b\n1,2,\n", wrong_count(2, 2, 3)},                         // a separator too many at the end
    {"Sales of 2024\nmonth,sum\nMay,12\n", wrong_count(2, 1, 2)},  // a title over the names
    {"price;count\n1,5;2\n2;3;4\n", wrong_count(3, 2, 3)},
    {"a,b\r\n\"two\r\nlines\",1\r\n1\r\n", wrong_count(4, 2, 1)},
    {"a,b\n1,\"open\n2,3\n", "line 2, column 3: " + kOpen},
    {"\"a", "line 1, column 1: " + kOpen},
    {"a,b\n\"x\"y,1\n", "line 2, column 4: " + kBehind},
    {"a,b\n\"5\" 1/4\" pipe\",1\n", "line 2, column 5: " + kBehind},  // inches
    {"a,b,a\n1,2,3\n", "line 1: two columns are called \"a\""},
    {"column 2,\n1,2\n", "line 1: two columns are called \"column 2\""},
    {"\xFF\xFE\x61\0"s, "line 1: the text is encoded in UTF-16; save it as UTF-8"},
    {"\xFE\xFF\0\x61"s, "line 1: the text is encoded in UTF-16; save it as UTF-8"},
    {"PK\x03\x04\x14\0\x06\0"s, "line 1: this is not a text file; save the table as CSV"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"s, "line 1: this is not a text file; save the table as CSV"},
    {"\x1F\x8B\x08\0\0"s, "line 1: this is not a text file; save the table as CSV"},
    {"<!DOCTYPE html>\n<table>", "line 1: this is a web page or XML; save the table as CSV"},
    {"{\"a\": [1, 2]}", "line 1: this is JSON; save the table as CSV"},
    {"%PDF-1.7\n", "line 1: this is a PDF document; save the table as CSV"},
};

}  // namespace test

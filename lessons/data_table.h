#pragma once
// Numbers as they go into a file for a spreadsheet or another program.

#include <string>
#include <variant>
#include <vector>

namespace lessons {

/// A number or a word in a table.
using Cell = std::variant<double, std::string>;

/// What a picture shows, as rows: trails, bars, points.
struct DataTable {
    std::string id;     ///< Part of the file's name, snake case ("trails").
    std::string title;  ///< On the button: "Trails of the methods".
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;  ///< Each as long as `columns`.
};

/// Comma separated values with a head line (RFC 4180): numbers in their shortest exact form, what is not
/// finite as an empty field. Words that a spreadsheet would take for a formula (they begin with = + - @, a
/// tab or a line's end) get an apostrophe in front, so that nothing runs when the file is opened.
std::string to_csv(const DataTable& table);

}  // namespace lessons

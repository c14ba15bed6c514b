#pragma once
// What a lesson gives away for use elsewhere: tables of numbers, and a script that computes them anew.

#include <string>
#include <variant>
#include <vector>

namespace lessons {

/// A number or a word in a table.
using Cell = std::variant<double, std::string>;

/// A table as it goes into a file of comma separated values.
struct DataTable {
    std::string id;     ///< Part of the file's name ("trails").
    std::string title;  ///< On the button: "Trails of the methods".
    std::vector<std::string> columns;
    std::vector<std::vector<Cell>> rows;  ///< Each as long as `columns`.
};

/// RFC 4180 with a head line; numbers in their shortest exact form, NaN as an empty field.
std::string to_csv(const DataTable& table);

/// A short program for /usr/bin/python3 with NumPy, SciPy or scikit-learn that computes numbers of the present
/// run from its settings. It prints lines "name value", where a name is a readout's id; other lines begin
/// with '#'.
struct PythonScript {
    std::string text;
    std::vector<std::string> prints;   ///< The ids, in order.
    std::vector<DataTable> data = {};  ///< What it reads: <id>.csv beside the script.
    double tolerance = 1e-8;  ///< Its numbers are as close as this, relative to the larger of 1 and the number.
};

}  // namespace lessons

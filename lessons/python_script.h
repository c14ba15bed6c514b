#pragma once
// A lesson's run as a short program in Python, so that its numbers can be checked and worked with elsewhere.

#include "lessons/data_table.h"

#include <string>
#include <vector>

namespace lessons {

/// A program for Python 3 with NumPy, SciPy or scikit-learn that computes numbers of the present run anew,
/// from the learner's own settings and edits. It prints lines "name value", where a name is a readout's id;
/// other lines begin with '#'. Tests run it and compare (tests/lessons/run_scripts.py).
struct PythonScript {
    std::string text;
    std::vector<std::string> prints;  ///< The ids, in order.
    /// Tables that are too large for a line. They follow the text as strings of CSV under their ids in
    /// capitals
    /// (`LOANS`), and then main() is called: a text that has tables defines it.
    std::vector<DataTable> data = {};
    /// How close its numbers come, relative to the larger of 1 and the number.
    double tolerance = 1e-8;
};

/// The whole file.
std::string to_python(const PythonScript& script);

/// A literal for a string, in quotes, whatever it contains.
std::string python_string(const std::string& text);

/// A literal that is exactly this number: "0.1", "float('nan')".
std::string python_number(double value);

/// "[1, 0.5]"
std::string python_list(const std::vector<double>& values);

/// Text that may stand behind '#': on one line.
std::string python_comment(const std::string& text);

}  // namespace lessons

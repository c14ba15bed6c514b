#pragma once
// The best profit and the prices for elsewhere: as a script for SciPy and as tables.

#include "lessons/lp/worth_run.h"
#include "lessons/python_script.h"

#include <vector>

namespace lessons::worth {

/// Prints the best profit ("profit") and, where it has only one value, the price of the bought resource
/// ("price").
PythonScript worth_script(const Run& run);

/// The curve's pieces, and the complementary pairs.
std::vector<DataTable> worth_tables(const Run& run);

}  // namespace lessons::worth

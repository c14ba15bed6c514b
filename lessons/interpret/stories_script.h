#pragma once
// The lines as tables, and the last of them fitted anew by scikit-learn.

#include "core/result.h"
#include "lessons/interpret/stories_words.h"
#include "lessons/python_script.h"

namespace lessons::stories {

/// Prints "r_squared", "line_says" and "effective" of the last line, from its samples by scikit-learn's
/// Ridge. An error before the first line.
core::Result<PythonScript> line_script(const State& state);

std::vector<DataTable> tables_of(const State& state);

}  // namespace lessons::stories

#pragma once
// The race as a Python script: the same landscape, start, rates and update rules in NumPy, Nelder-Mead in
// SciPy.

#include "core/result.h"
#include "lessons/optim/race_model.h"
#include "lessons/python_script.h"

#include <optional>
#include <string>
#include <string_view>

namespace lessons::optim {

/// The landscape in Python: an expression in x and y that also works for complex numbers.
const char* python_formula(std::string_view landscape);

/// The body of a Python function of x and y that carries the program out, for complex numbers too; nothing
/// where an operation has no complex counterpart with the same values.
std::optional<std::string> python_program(const core::expression::Program& program);

/// Prints how far above the minimum each method is at the race's present step. Methods with a line search are
/// left out: their trials would make the script long. An error where no method remains.
core::Result<PythonScript> race_script(const Race& race);

/// Where every method was after each step.
DataTable trails_table(const Race& race);

}  // namespace lessons::optim

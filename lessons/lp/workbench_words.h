#pragma once
// Small words of the workbench: amounts with their units, bounds as people say them.

#include "core/lp/linear_program.h"
#include "core/lp/program_number.h"

#include <string>

namespace lessons::workbench {

/// "12.5 EUR", "12.5" where the objective has no unit.
std::string objective_amount(const core::lp::LinearProgram& program, double amount);

/// "profit", "the objective" where it has no name.
std::string objective_name(const core::lp::LinearProgram& program);

/// "4 hours", "4" where the row has no unit.
std::string row_amount(const core::lp::Row& row, double amount);

/// "hour of carpentry" for rows with a unit whose plural ends in s, "unit of wood" otherwise.
std::string one_of(const core::lp::Row& row);

/// "carpentry at most 450 hours"
std::string bound_words(const core::lp::LinearProgram& program, const core::lp::ProgramNumber& bound);

}  // namespace lessons::workbench

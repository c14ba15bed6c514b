#pragma once
// Programs, limits and plans in words.

#include "core/lp/linear_program.h"

#include <string>

namespace lessons::lp {

/// "wood" -> "Wood"; symbols such as "x1" stay.
std::string capitalized(std::string text);

/// Whether the word counts several: "chairs", but not "x1".
bool is_plural(const std::string& word);

/// "boards" -> "board"; words without a plural s stay.
std::string singular(const std::string& word);

/// "1 chair", "2.5 chairs".
std::string count_of(double count, const std::string& plural);

/// An amount of the objective: "€2 600", or a bare number where the program names no currency.
std::string amount(const core::lp::LinearProgram& program, double value);

/// "2 chairs + 1 table"
std::string left_side(const core::lp::LinearProgram& program, std::size_t row);

/// "Wood: 2 chairs + 1 table ≤ 100"
std::string limit_sentence(const core::lp::LinearProgram& program, std::size_t row);

/// "20 chairs and 60 tables", "20 chairs, 30 tables and 5 stools"
std::string plan_words(const core::lp::LinearProgram& program, const core::Vector& plan);

}  // namespace lessons::lp

#pragma once
// Programs, plans and exchanges in words.

#include "lessons/lp/best_corner_run.h"
#include "lessons/ui/text.h"

#include <string>
#include <vector>

namespace lessons::corner {

using Sentence = std::vector<ui::Run>;

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

/// "20 chairs and 60 tables"
std::string plan_words(const core::lp::LinearProgram& program, core::Vector2 plan);

/// A variable of the simplex method: "chairs", "spare wood", "extra order", "missing order".
std::string variable_name(const Run& run, core::Index variable);

/// What is lit up with the variable: its column's or row's name.
std::string highlight_name(const Run& run, core::Index variable);

/// What a unit of the variable brings: "each chair adds €40".
std::string rate_words(const Run& run, const core::lp::Candidate& candidate);

/// The coming exchange, or the verdict where the walk has ended. Links "choose:3" name a variable.
std::vector<Sentence> pivot_words(const Run& run);

/// The present state in one sentence.
std::string state_words(const Run& run);

}  // namespace lessons::corner

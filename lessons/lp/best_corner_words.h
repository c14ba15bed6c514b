#pragma once
// Exchanges of the simplex method in words.

#include "lessons/lp/best_corner_run.h"
#include "lessons/lp/program_words.h"
#include "lessons/ui/text.h"

#include <string>
#include <vector>

namespace lessons::corner {

using Sentence = std::vector<ui::Run>;

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

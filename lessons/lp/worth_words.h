#pragma once
// What a unit more or less is worth, in words.

#include "lessons/lp/worth_run.h"
#include "lessons/ui/text.h"

#include <string>
#include <vector>

namespace lessons::worth {

using Sentence = std::vector<ui::Run>;

/// The price of the bought resource, its range, the free ones, and what GLPK says.
std::vector<Sentence> price_words(const Run& run);

/// The state in one sentence.
std::string state_words(const Run& run);

}  // namespace lessons::worth

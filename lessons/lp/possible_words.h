#pragma once
// What a limit takes away, why another takes nothing, which ones quarrel: in words.

#include "lessons/lp/possible_run.h"
#include "lessons/ui/text.h"

#include <string>
#include <vector>

namespace lessons::possible {

using Sentence = std::vector<ui::Run>;

/// What the latest limit did: its name, its reason, and what is no longer possible because of it.
std::vector<Sentence> step_words(const Run& run);

/// Why a limit takes nothing away: "limits nothing: ...", "is the same line as wood". Empty where it does, or
/// where nothing is left.
std::string idle_words(const Run& run, std::size_t limit);

/// "70 boards to spare", "10 hours too many", "just met".
std::string spare_words(const Run& run, std::size_t limit);

/// The state in one sentence.
std::string state_words(const Run& run);

}  // namespace lessons::possible

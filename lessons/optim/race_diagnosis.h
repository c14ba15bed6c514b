#pragma once
// Why did it fail? What a racer's run shows, in one sentence with what to try.

#include "core/optim/diagnosis.h"
#include "lessons/optim/race_model.h"

#include <string>

namespace lessons::optim {

core::optim::Diagnosis diagnose(const Racer& racer, const Race& race);

/// One sentence or two: what happened, and what helps. Empty for Trouble::none.
std::string explain(const core::optim::Diagnosis& diagnosis, const Racer& racer, const Race& race);

/// "in another minimum": for a column of a table. Empty for Trouble::none.
const char* word_for(core::optim::Trouble trouble);

}  // namespace lessons::optim

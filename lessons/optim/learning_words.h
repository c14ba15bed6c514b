#pragma once
// What the run did, in sentences.

#include "lessons/lesson.h"
#include "lessons/optim/learning_run.h"

#include <string>
#include <vector>

namespace lessons::learning {

/// A readable loss with its unit in words: "48.2 k$", "0.31".
std::string loss_words(const Task& task, double loss);

/// "187 000", "1", "infinite".
std::string condition_words(double condition);

/// The state in one sentence or two.
std::string tell(const Run& run);

/// Named numbers of the run.
std::vector<Readout> readouts_of(const Run& run);

/// The goals of the text's tasks.
std::vector<Check> checks_of(const Run& run, const MovedPoints& moved);

}  // namespace lessons::learning

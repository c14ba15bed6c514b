#pragma once
// What is said of a scene: in a sentence, in numbers, and of the text's tasks.

#include "lessons/interpret/what_would_change_it_scene.h"
#include "lessons/lesson.h"

#include <string>
#include <vector>

namespace lessons::recourse {

std::string summary_of(const Scene& now);

/// Once the advice and the group are there.
std::vector<Readout> readouts_of(const Scene& now);
std::vector<Check> checks_of(const Scene& now);

}  // namespace lessons::recourse

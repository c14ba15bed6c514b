#pragma once

#include "lessons/lesson.h"

#include <memory>

namespace lessons {

std::unique_ptr<Lesson> make_best_corner();

}  // namespace lessons

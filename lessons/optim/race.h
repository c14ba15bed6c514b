#pragma once

#include "lessons/lesson.h"

#include <memory>

namespace lessons {

std::unique_ptr<Lesson> make_race();

}  // namespace lessons

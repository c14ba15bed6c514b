#pragma once

#include "lessons/lesson.h"

#include <memory>

namespace lessons {

std::unique_ptr<Lesson> make_why_this_one();

}  // namespace lessons

#pragma once

#include "lessons/lesson.h"

#include <memory>

namespace lessons {

/// Gradient descent in one variable: slope, step, overshoot, valleys; the ball is dragged, the rate found.
std::unique_ptr<Lesson> make_walking_downhill();

}  // namespace lessons

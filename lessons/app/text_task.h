#pragma once

#include "lessons/app/text_scene.h"

namespace lessons::app {

/// A goal on the simulation: open until its check has once been reached, then reached for good. The hint is
/// the one that the lesson gives for what the learner has done.
void draw_task(TextScene& scene, const Task& task, float width);

}  // namespace lessons::app

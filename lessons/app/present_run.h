#pragma once

#include "lessons/app/progress.h"
#include "lessons/app/session.h"

namespace lessons::app {

/// The run on the screen as those see it that keep or share it.
struct PresentRun {
    const Session& session;
    Address address;  ///< With the second copy, where two are compared.
    const LessonProgress& progress;
};

}  // namespace lessons::app

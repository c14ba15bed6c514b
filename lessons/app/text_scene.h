#pragma once
// What the blocks of a text are drawn from, and where goes what the learner does with them.

#include "lessons/app/narrative.h"
#include "lessons/app/progress.h"
#include "lessons/app/session.h"
#include "lessons/app/text_memory.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::app {

struct TextScene {
    const Narrative& narrative;
    const Session& session;
    LessonProgress& progress;
    TextMemory& memory;
    std::vector<Readout> readouts;  ///< Of this frame, like the checks.
    std::vector<Check> checks;
    std::optional<std::string> link;  ///< A link was clicked that acts beyond the text: set: or https:.
};

}  // namespace lessons::app

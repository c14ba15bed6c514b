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

/// Whose text it is.
struct TextOptions {
    bool presenter = false;       ///< Notes are shown.
    bool answers_hidden = false;  ///< A class should not see yet what is right.
};

struct TextScene {
    const Narrative& narrative;
    const Session& session;
    LessonProgress& progress;
    TextMemory& memory;
    TextOptions options;
    std::vector<Readout> readouts;  ///< Of this frame, like the checks.
    std::vector<Check> checks;
    std::optional<std::string> link;  ///< A link was clicked that acts beyond the text: set: or https:.
};

}  // namespace lessons::app

#pragma once
// What the learner typed and dragged: the own function, and where the race begins on each ground.

#include "lessons/optim/map_starts.h"
#include "lessons/optim/race_gallery.h"

#include <optional>

namespace lessons::optim {

struct RaceEdits {
    RaceGallery gallery;
    MapStarts starts;
    std::optional<std::size_t> inside;  ///< Place of the method whose next step is taken apart.
    std::optional<int> phase;           ///< Where the cartoon of a step stands; nothing: all of it is told.

    /// {"own": {...}, "starts": {...}, "inside": "adam", "term": 2}, each only where something was changed.
    Json to_json() const;

    /// Takes what to_json() wrote, checking everything; on an error nothing has changed.
    core::Result<void> apply(const Json& edits);
};

}  // namespace lessons::optim

#pragma once
// The landscapes of the race in the order of the menu, the learner's own among them.

#include "core/result.h"
#include "lessons/lesson.h"
#include "lessons/optim/race_ground.h"

#include <span>
#include <string_view>
#include <vector>

namespace lessons::optim {

/// The landscapes by id; places are numbers in share links. Append only.
std::span<const char* const> race_landscape_ids();

/// The place of the learner's own function, for ever.
inline constexpr std::size_t kOwnPlace = 22;

/// All grounds, made once; the own one is replaced whenever the learner types another.
class RaceGallery {
public:
    RaceGallery();

    const GroundPointer& at(std::size_t place) const { return grounds_[place]; }
    const GroundPointer& own() const { return grounds_[kOwnPlace]; }
    std::size_t size() const { return grounds_.size(); }

    /// The ground with this id, or null.
    GroundPointer find(std::string_view id) const;

    /// Takes a typed function over a window. On an error, or where the window is no use, nothing changes.
    core::Result<void> type(std::string_view text, core::Interval window_x, core::Interval window_y);

    /// {"f": "x^2 + y^2", "x": [-4, 4], "y": [-3, 3]}; nothing for the function that nobody has changed.
    Json own_to_json() const;

    /// Takes what own_to_json() wrote, checking everything; null brings the first function back. On an error
    /// nothing has changed.
    core::Result<void> apply_own(const Json& own);

private:
    std::vector<GroundPointer> grounds_;
    GroundPointer first_own_;
};

/// The window rounded so that its numbers are short in links and its ends on them.
core::Interval rounded_window(core::Interval side);

}  // namespace lessons::optim

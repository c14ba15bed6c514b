#pragma once
// The versions of the model: what was done to it, and why.

#include "lessons/interpret/edit_scene.h"

#include <array>
#include <optional>
#include <string>

namespace lessons::editing {

/// The reasons to choose from; the first is none.
inline constexpr std::array<const char*, 5> kReasons{"None yet", "Chance", "Law or policy",
                                                     "Better knowledge", "Simplicity"};

/// What the learner did in the history.
struct HistoryAction {
    std::optional<int> n_edits;  ///< Go back to so many of them.
    bool committed = false;
    bool discarded = false;  ///< What is tried.
};

/// Why an edit is made, until it is committed.
struct ReasonEntry {
    int reason = 0;                                    ///< An index into kReasons.
    std::array<char, kLongestReason - 30> words = {};  ///< The learner's own, behind it; may be empty.

    /// "Chance: only 176 loans"
    std::string text() const;
};

/// Fills the window: the versions, and for what is tried a reason and the button that commits it.
HistoryAction draw_history(const Scene& scene, ReasonEntry& entry);

}  // namespace lessons::editing

#pragma once
// What the learner changed: limits of each story, and the nodes that were opened by hand.

#include "core/result.h"
#include "lessons/lesson.h"
#include "lessons/lp/whole_run.h"
#include "lessons/lp/whole_stories.h"

#include <vector>

namespace lessons::whole {

inline constexpr double kMostLimit = 200.0;

struct StoryEdits {
    std::vector<double> limits{};  ///< One a row.
    HandChoices choices{};
};

class Edits {
public:
    explicit Edits(const std::vector<Story>& stories);

    StoryEdits& of(std::size_t story) { return edits_[story]; }
    const StoryEdits& of(std::size_t story) const { return edits_[story]; }
    const std::vector<double>& default_limits(std::size_t story) const { return defaults_[story]; }
    bool has_other_limits(std::size_t story) const { return edits_[story].limits != defaults_[story]; }

    /// {"furniture": {"limits": [[row, value], ...], "choices": [[step, node], ...]}}; only what differs.
    Json to_json() const;
    core::Result<void> apply(const Json& json);

private:
    core::Result<StoryEdits> read(const Json& json, std::size_t story) const;

    std::vector<Story> stories_;
    std::vector<std::vector<double>> defaults_;
    std::vector<StoryEdits> edits_;
};

}  // namespace lessons::whole

#pragma once
// What the learner changed, for every story on its own, and its way through share links.

#include "core/result.h"
#include "lessons/lesson.h"
#include "lessons/lp/best_corner_run.h"
#include "lessons/lp/story.h"

#include <vector>

namespace lessons::corner {

struct StoryEdits {
    lp::Numbers numbers;
    HandChoices choices;
};

class Edits {
public:
    explicit Edits(const std::vector<lp::Story>& stories);

    StoryEdits& of(std::size_t story) { return edits_[story]; }
    const StoryEdits& of(std::size_t story) const { return edits_[story]; }
    const lp::Numbers& defaults(std::size_t story) const { return defaults_[story]; }

    /// {"factory": {"profit": [45, 30], "uses": [[2, 1], ...], "limits": [110, 80, 150], "choices": [[0,
    /// 1]]}}: only what differs. A choice is [step, variable of the simplex method's form].
    Json to_json() const;

    /// Unknown stories, wrong sizes and numbers outside the ranges of story.h are errors.
    core::Result<void> apply(const Json& json);

private:
    std::vector<std::string> ids_;
    std::vector<lp::Numbers> defaults_;
    std::vector<StoryEdits> edits_;
};

}  // namespace lessons::corner

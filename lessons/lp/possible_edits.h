#pragma once
// The limits and the plan as the learner changed them, for every story on its own.

#include "core/result.h"
#include "lessons/lesson.h"
#include "lessons/lp/possible_stories.h"

#include <string>
#include <vector>

namespace lessons::possible {

/// What stands in one story.
struct Sheet {
    std::vector<std::string> limits;  ///< As texts that read_limit() takes, in the order of the timeline.
    core::Vector2 point{0.0, 0.0};    ///< The plan that is asked about.

    bool operator==(const Sheet&) const = default;
};

inline constexpr std::size_t kMostLimits = 9;

class Edits {
public:
    explicit Edits(const std::vector<Story>& stories);

    Sheet& of(std::size_t story) { return sheets_[story]; }
    const Sheet& of(std::size_t story) const { return sheets_[story]; }
    const Sheet& original(std::size_t story) const { return originals_[story]; }

    /// {"workshop": {"limits": ["wood: 2 chairs + tables <= 90", ...], "point": [30, 40]}}: only what
    /// differs.
    Json to_json() const;

    /// Unknown stories, more than kMostLimits limits, limits that cannot be read and points outside
    /// [0, kLargestNumber] are errors.
    core::Result<void> apply(const Json& json);

private:
    core::Result<void> read_sheet(const Json& json, std::size_t story, Sheet& sheet) const;

    std::vector<Story> stories_;
    std::vector<Sheet> originals_;
    std::vector<Sheet> sheets_;
};

}  // namespace lessons::possible

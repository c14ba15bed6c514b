#pragma once
// The numbers that the learner changed, for every story on its own.

#include "core/result.h"
#include "lessons/lesson.h"
#include "lessons/lp/story.h"

#include <string>
#include <vector>

namespace lessons::worth {

class Edits {
public:
    explicit Edits(const std::vector<lp::Story>& stories);

    lp::Numbers& of(std::size_t story) { return numbers_[story]; }
    const lp::Numbers& of(std::size_t story) const { return numbers_[story]; }
    const lp::Numbers& defaults(std::size_t story) const { return defaults_[story]; }

    /// {"workshop": {"limits": [110, 80, 150]}}: only what differs (numbers_json.h).
    Json to_json() const;

    /// Unknown stories and what numbers_json.h refuses are errors.
    core::Result<void> apply(const Json& json);

private:
    std::vector<std::string> ids_;
    std::vector<lp::Numbers> defaults_;
    std::vector<lp::Numbers> numbers_;
};

}  // namespace lessons::worth

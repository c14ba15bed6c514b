#pragma once
// Changed numbers of a story on their way through share links.

#include "core/result.h"
#include "lessons/lesson.h"
#include "lessons/lp/story.h"

#include <string>

namespace lessons::lp {

/// {"profit": [45, 30], "uses": [[2, 1], ...], "limits": [110, 80, 150]}: only what differs.
Json changes_to_json(const Numbers& now, const Numbers& before);

/// Takes one of these into the numbers. Other keys, wrong sizes and numbers outside the ranges of story.h are
/// errors.
core::Result<void> read_numbers(const std::string& key, const Json& value, Numbers& numbers);

}  // namespace lessons::lp

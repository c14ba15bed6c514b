#pragma once
// The names that a lesson's text can use, read from the running lesson itself.

#include "lessons/curriculum.h"
#include "lessons/ui/headless_screen.h"

#include <span>

namespace lessons::narrative {

/// {"title", "track", "summary": the opening state in one sentence,
///  "parameters": [{"id", "label", "kind", "minimum", "maximum"}], "readouts": [{"id", "label", "unit"}],
///  "checks": [ids], "panes": [{"id", "title"}], "marks": [names that something drawn can light up for]}
/// Readouts, checks, panes and marks are those of the defaults, of every choice and of everything selected.
Json lesson_names(const Entry& entry, ui::HeadlessScreen& screen);

/// {"lessons": {id: names}, "order": [ids, as they are taught]}
Json names_of(std::span<const Entry> lessons);

}  // namespace lessons::narrative

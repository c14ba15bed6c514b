#pragma once
// What the learner typed and moved, and its way through links.

#include "core/result.h"
#include "lessons/lesson.h"
#include "lessons/lp/workbench_numbers.h"

#include <string>
#include <vector>

namespace lessons::workbench {

struct Edits {
    std::string text;             ///< The own model; empty: none yet.
    std::vector<Change> changes;  ///< Numbers moved, in the present model.
    int stop = -1;                ///< The step at which the learner stopped the solver; -1: never.
};

/// {"text": "maximize ...", "numbers": [["cost", 0, 45], ["row_high", 2, 90], ["entry", 1, 0, 3]], "stop":
/// 12}: only what is there. An entry is [row, column, value].
Json to_json(const Edits& edits);

/// Texts that are too long or no model, unknown kinds and numbers beyond the solver's are errors. A number
/// that the model does not have is passed over when it is solved.
core::Result<Edits> read_edits(const Json& json);

}  // namespace lessons::workbench

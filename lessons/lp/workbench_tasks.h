#pragma once
// What the text asks the learner to reach.

#include "core/lp/glpk_run.h"
#include "lessons/lesson.h"
#include "lessons/lp/workbench_model.h"
#include "lessons/lp/workbench_numbers.h"

#include <string>
#include <vector>

namespace lessons::workbench {

/// The state that the tasks look at.
struct TaskScene {
    std::string id;                           ///< Of the example; "own" for the learner's model.
    const core::lp::LinearProgram& promised;  ///< The example that has too much promised in it.
    const Model& model;
    const core::lp::LinearProgram& program;  ///< With the changes.
    const std::vector<Change>& changes;
    const core::lp::GlpkMoment& moment;
    bool is_end = false;
    std::string problem;  ///< What is wrong with the text that is typed.
};

std::vector<Check> tasks(const TaskScene& scene);

}  // namespace lessons::workbench

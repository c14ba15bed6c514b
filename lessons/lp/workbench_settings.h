#pragma once
// What can be set in the workbench: which model, how far it is solved, in which language it is shown.

#include "lessons/lp/workbench_examples.h"
#include "lessons/parameter.h"

#include <vector>

namespace lessons::workbench {

struct Settings {
    int example = 0;  ///< In the list of examples; one past its end is the learner's own model.
    int pivots = 50000;
    int nodes = 2000;
    int written_as = 0;

    /// The controls of these settings, which they point to.
    std::vector<Parameter> parameters(const std::vector<ExampleModel>& examples);
};

}  // namespace lessons::workbench

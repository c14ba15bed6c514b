#pragma once
// The decision's numbers computed anew by scikit-learn from the model's scores.

#include "core/result.h"
#include "lessons/interpret/which_model_scene.h"
#include "lessons/python_script.h"

namespace lessons::which {

core::Result<PythonScript> decision_script(const Scene& scene);

/// The scores of all models for the rows of choosing.
std::vector<DataTable> tables_of(const Scene& scene);

}  // namespace lessons::which

#pragma once
// The effort of the advice and of the group, computed anew by NumPy.

#include "core/result.h"
#include "lessons/interpret/what_would_change_it_scene.h"
#include "lessons/python_script.h"

namespace lessons::recourse {

core::Result<PythonScript> effort_script(const Scene& scene);

/// One row for each refused person of the group.
std::vector<DataTable> tables_of(const Scene& scene);

}  // namespace lessons::recourse

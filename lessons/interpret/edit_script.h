#pragma once
// The numbers of an edit, computed anew in Python.

#include "lessons/interpret/edit_scene.h"
#include "lessons/python_script.h"

namespace lessons::editing {

/// From the trained curves, the held-back rows and the list of edits: isotonic regression by scikit-learn,
/// what held-back rows wish for by SciPy.
PythonScript edit_script(const Scene& scene);

}  // namespace lessons::editing

#pragma once
// The numbers of what a model looks at, computed anew in Python.

#include "lessons/interpret/look_claims.h"
#include "lessons/python_script.h"

namespace lessons::look {

/// From the model's own answers: importance with its interval, and the rise of both curves.
PythonScript look_script(const Look& look);

}  // namespace lessons::look

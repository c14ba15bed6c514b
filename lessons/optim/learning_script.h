#pragma once
// The run as tables, and as a Python script with NumPy and scikit-learn.

#include "lessons/optim/learning_run.h"
#include "lessons/python_script.h"

#include <vector>

namespace lessons::learning {

/// Prints the condition numbers, the lowest loss by scikit-learn, and both losses after as many updates as
/// the run has taken; of these what can be told exactly: batches follow random numbers that NumPy does not
/// have.
PythonScript learning_script(const Run& run);

/// Every update's losses, and every row with what the model says of it.
std::vector<DataTable> learning_tables(const Run& run);

}  // namespace lessons::learning

#pragma once
// The explanation as a Python script: logistic regression is trained anew by scikit-learn, trees are taken
// over node by node; the Shapley values are computed anew from their definition.

#include "core/result.h"
#include "lessons/interpret/case_model.h"
#include "lessons/python_script.h"

namespace lessons::why {

struct ScriptRequest {
    const cases::Case& data;
    const cases::CaseModel* model = nullptr;  ///< Null before its training began.
    core::Vector applicant;
    int n_background = 0;
    bool shows_exact = false;  ///< The bars on the screen are the exact values: they can be compared.
    int n_everybody = 0;       ///< So many of the others are explained, too.
};

/// Prints "risk" and "average" in percent, and every feature's exact Shapley value in points: as a comment
/// where the lesson shows the mean of some orders; of logistic regression the mean sizes over everybody, too
/// (trees would take Python minutes: their table "contributions" has everybody's). An error while the model
/// is trained.
core::Result<PythonScript> explanation_script(const ScriptRequest& request);

/// The loans that the model never saw with the risk that it predicts for them, as the picture shows them;
/// none without a model.
std::vector<DataTable> tables_of(const cases::Case& data, const cases::CaseModel* model);

}  // namespace lessons::why

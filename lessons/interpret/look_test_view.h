#pragma once
// "Test this claim": what the explanations promise, beside what happens when it is really done.

#include "lessons/interpret/look_claims.h"

namespace lessons::look {

/// How far the model without the feature is.
struct Retraining {
    bool asked = false;
    const cases::CaseModel* model = nullptr;  ///< Null before its first step.

    bool done() const { return model != nullptr && model->finished(); }
};

/// Fills the window. Gives whether the learner pressed the button: train without the feature, or take that
/// back.
bool draw_test(const Look& look, const Retraining& retraining);

}  // namespace lessons::look

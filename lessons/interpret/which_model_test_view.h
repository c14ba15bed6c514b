#pragma once
// The sealed test set: opened by a button, and every look is remembered.

#include "lessons/interpret/which_model_looks.h"
#include "lessons/interpret/which_model_scene.h"

#include <optional>

namespace lessons::which {

/// What the sealed rows say of a look.
struct Verdict {
    double promised = 0.0;  ///< Money per 100 on the rows for choosing.
    double came = 0.0;      ///< On the sealed rows.
    double tuned = 0.0;     ///< The best that any threshold would have had on the sealed rows.
    double tuned_threshold = 50.0;
};

/// Nothing until the sealed rows are predicted.
std::optional<Verdict> judge(const Contest& contest, const Look& look,
                             const core::evaluate::Payoffs& payoffs);

/// True when the learner opens it.
bool draw_test(const Scene& scene, const std::vector<Look>& looks);

}  // namespace lessons::which

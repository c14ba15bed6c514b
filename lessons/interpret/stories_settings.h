#pragma once
// What the controls of "Local stories" set.

#include "core/interpret/lime.h"
#include "lessons/interpret/case_model.h"
#include "lessons/parameter.h"

#include <vector>

namespace lessons::stories {

enum class View { lines, rivals };

inline constexpr int kDeepestTree = 4;

struct Settings {
    int view = 0;
    int model = 0;
    int row = 2;  ///< Of the test rows, from 1.
    int n_samples = 300;
    double kernel_width = 1.0;  ///< Of LIME's own choice.
    int centre = 0;
    bool tests_claims = false;
    int depth = 2;
    int seed = 1;

    cases::ModelKind kind() const;
    core::interpret::LimeOptions options_for(core::Index n_features) const;
};

/// Bound to `settings`, with the choice of the case in its place among them.
std::vector<Parameter> parameters_of(Settings& settings, Parameter of_case);

}  // namespace lessons::stories

#pragma once
// What the learner sets about one decision and its explanation.

#include "lessons/interpret/case_model.h"
#include "lessons/parameter.h"

#include <vector>

namespace lessons::why {

inline constexpr int kMostFeatures = 13;  ///< All their coalitions are asked about.

struct Settings {
    int model = 0;
    int applicant = 152;      ///< From 1.
    double threshold = 50.0;  ///< In %.
    int feature = 8;
    int n_background = 50;
    int shuffle = 1;
    int reasons = 0;        ///< Whose: this one's, or everybody's.
    int feature_shows = 0;  ///< How the prediction would move with it, or what it contributes to everybody's.
    int partner = 0;        ///< Which other feature colours those, by strength.
    bool tested = false;    ///< Everybody's bars are compared with what each feature does alone.

    cases::ModelKind kind() const { return static_cast<cases::ModelKind>(model); }

    bool shows_everybody() const { return reasons == 1 || feature_shows == 1; }

    /// The same where there are fewer rows and columns than they reach to, as in a table of one's own.
    Settings within(const cases::Case& data) const;
};

/// Bound to `settings`, which stay where they are.
std::vector<Parameter> parameters_of(Settings& settings);

}  // namespace lessons::why

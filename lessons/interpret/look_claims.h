#pragma once
// What the explanations promise at one value of one feature, and what real rows say to it.

#include "lessons/interpret/look_explainer.h"
#include "lessons/lesson.h"

#include <string>
#include <vector>

namespace lessons::look {

/// What partial dependence and accumulated local effects say about a feature at one value, and who is really
/// there. Outputs are chances or numbers.
struct Claim {
    int feature = -1;
    int partner = -1;             ///< The feature most related to it; -1: none.
    double related = core::kNaN;  ///< Their correlation.
    core::Index place = 0;        ///< In the grid.
    double value = 0.0;
    double by_dependence = 0.0;    ///< Mean prediction with everybody moved to `value`.
    double by_effects = 0.0;       ///< Local effects added up, around the mean prediction.
    double dependence_rise = 0.0;  ///< From the first to the last value of the grid.
    double effects_rise = 0.0;
    double dependence_error = core::kNaN;  ///< Standard errors of both rises, over other rows.
    double effects_error = core::kNaN;
    core::Index n_asked = 0;                ///< Rows that partial dependence moved here.
    std::vector<core::Index> unheard = {};  ///< Those that would be like no real row.
    core::Index n_real = 0;                 ///< Rows of data.test that are about here.
    double real_prediction = core::kNaN;    ///< Their mean prediction.
    double real_outcome = core::kNaN;       ///< What happened to them, on average.

    double share_unheard() const {
        return n_asked > 0 ? static_cast<double>(unheard.size()) / static_cast<double>(n_asked) : 0.0;
    }
};

/// `share` in [0, 1] says where on the grid.
Claim make_claim(const cases::Case& data, const cases::CaseModel& model, const Curves& curves, double share);

/// A case without one of its features.
cases::Case without_feature(const cases::Case& data, int feature);

/// Everything that words and numbers are made of.
struct Look {
    const cases::Case& data;
    const cases::CaseModel& model;
    const core::interpret::PermutationImportance& all;    ///< All repeats.
    const core::interpret::PermutationImportance& shown;  ///< Those of the timeline so far.
    const Curves& curves;
    const Claim& claim;
    core::Index n_rows = 0;
    double retrained_score = core::kNaN;  ///< Of the model that never saw the feature.

    double score() const { return all.score; }
    const cases::FeatureWords& words() const {
        return data.features[static_cast<std::size_t>(claim.feature)];
    }
    double retrained_drop() const { return score_of(model, data.task) - retrained_score; }
    long long importance_calls() const;
    core::Index n_repeats() const { return shown.drops.cols(); }
};

/// "concave points", or "BMI" as it is.
std::string in_a_sentence(const std::string& label);

/// A chance in percent or a number, with its unit: "34.2%", "182 k$"; with its sign where it is a change.
std::string output_text(const cases::Case& data, double output);
std::string change_text(const cases::Case& data, double change);

/// A change with its standard error: "+53.7 ± 2.1 points"; without it where that is not finite.
std::string sure_text(const cases::Case& data, double change, double error);

/// A drop of the score with its sign: "+0.014".
std::string drop_text(double drop);

std::string say(const Look& look);
std::vector<Readout> readouts_of(const Look& look);
std::vector<DataTable> tables_of(const Look& look);

/// `is_tested`: whether the learner asked for a model without the feature.
std::vector<Check> checks_of(const Look& look, bool is_tested);

}  // namespace lessons::look

#pragma once
// What a trained model looks at, asked in small portions: what is asked once is not asked again.

#include "core/interpret/accumulated_local_effects.h"
#include "core/interpret/partial_dependence.h"
#include "core/interpret/permutation_importance.h"
#include "lessons/interpret/case_model.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace lessons::look {

inline constexpr int kRepeats = 12;                ///< Of shuffling.
inline constexpr core::Index kShuffledRows = 250;  ///< At most, of data.test.
inline constexpr core::Index kCurveRows = 120;
inline constexpr core::Index kGridValues = 25;

/// How well predictions fit, greater is better: AUC of classes, R^2 of numbers.
core::interpret::Score score_of(cases::Task task);
const char* score_name(cases::Task task);
double score_of(const cases::CaseModel& model, cases::Task task);

/// How predictions move with one feature.
struct Curves {
    int feature = -1;
    core::interpret::PartialDependence dependence;  ///< Of the first rows of data.test.
    core::interpret::AccumulatedLocalEffects effects;
    long long dependence_calls = 0;
};

/// What shuffling is to answer for.
struct Question {
    cases::ModelKind kind = cases::ModelKind::boosted_trees;
    int seed = 1;
    core::interpret::Resampling resampling = core::interpret::Resampling::kNone;

    bool operator==(const Question&) const = default;
};

/// Asks one model about all features in turn and about the curves of some. `data` must outlive it.
class Explainer {
public:
    explicit Explainer(const cases::Case& data) : data_(&data) {}

    /// What to find out of the trained model, beginning with the feature that is looked at.
    void ask(const cases::CaseModel& model, const Question& question, int feature);

    /// One portion: a feature shuffled once, or the curves of some rows.
    void work();
    bool pending() const;
    double progress() const;

    /// All repeats; null until they are done.
    const core::interpret::PermutationImportance* importance() const;

    /// Null until they are complete.
    const Curves* curves(int feature) const;

    /// Rows that are shuffled.
    core::Index n_rows() const { return std::min(kShuffledRows, data_->test.n_rows()); }

private:
    void work_on_curves();

    const cases::Case* data_;
    std::optional<Question> question_;
    core::interpret::Predict predict_;
    std::optional<core::interpret::PermutationImportanceRun> run_;
    std::optional<core::interpret::PermutationImportance> importance_;
    int feature_ = 0;
    Curves growing_;          ///< Those of feature_ as far as they are.
    core::Index n_rows_ = 0;  ///< Rows of growing_ that are done.
    std::map<int, Curves> curves_;
};

}  // namespace lessons::look

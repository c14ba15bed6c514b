#pragma once
// The answer to "why this prediction?", computed in slices and kept as long as the question stays the same.

#include "core/interpret/partial_dependence.h"
#include "core/types.h"
#include "lessons/interpret/case_model.h"

#include <optional>
#include <vector>

namespace lessons::why {

/// One applicant under one model, against the average of some background rows.
struct Answer {
    core::Vector x;
    core::Matrix background;
    std::vector<double> game;  ///< Mean prediction with the features of each coalition taken from x.
    core::Vector exact;        ///< Shapley values, shape (d), in probability.
    double baseline = 0.0;     ///< Mean prediction over the background rows.
    double prediction = 0.0;
    long long n_predictions = 0;  ///< Of mixed applicants, for the whole table.

    /// How far the bars are from adding up: |sum - (prediction - baseline)|.
    double gap() const;
};

/// How the prediction moves with one feature.
struct Dependence {
    int feature = -1;
    core::Vector grid;    ///< Shape (k): values, or codes of a category.
    core::Matrix curves;  ///< Shape (m, k): the background rows.
    core::Vector mean;    ///< Shape (k).
    core::Vector own;     ///< Shape (k): this applicant.
};

class Explainer {
public:
    explicit Explainer(const cases::Case& data) : data_(data) {}

    /// What is to be explained. The same question again costs nothing; a new one leaves the old answer
    /// readable until the new one is there.
    void ask(const cases::CaseModel& model, const core::Vector& x, int n_background, int feature);

    void work();  ///< One background row of what is pending.
    bool pending() const { return game_.has_value() || traced_rows_ < tracing_.curves.rows(); }
    double progress() const;  ///< Of the work on the last question, in [0, 1].

    /// Whether answer() belongs to this question.
    bool has_answered(cases::ModelKind kind, const core::Vector& x, int n_background) const;
    const std::optional<Answer>& answer() const { return answer_; }

    /// Whether the last question is exactly this one.
    bool was_asked(cases::ModelKind kind, const core::Vector& x, int n_background, int feature) const;

    /// The last curves that were completed; those of a new question take a moment.
    const std::optional<Dependence>& dependence() const { return dependence_; }

    /// The last asked model's prediction for any row.
    double predict(const core::Vector& x) const { return predict_(x); }

private:
    bool same_background(cases::ModelKind kind, int n_background) const;
    void start_game(const core::Vector& x);
    void start_curves(int feature);
    void trace_row();
    void finish_game();
    void trace_own_curve(Dependence& dependence) const;

    const cases::Case& data_;
    std::optional<cases::ModelKind> kind_;
    core::interpret::Predict predict_;
    core::interpret::PredictMixtures predict_mixtures_;
    core::Vector x_;
    core::Matrix background_;
    std::optional<core::interpret::CoalitionGame> game_;  ///< Of a question that is not answered yet.
    std::optional<Answer> answer_;
    Dependence tracing_;  ///< Curves of the feature asked for, complete up to a row.
    core::Index traced_rows_ = 0;
    std::optional<Dependence> dependence_;
};

}  // namespace lessons::why

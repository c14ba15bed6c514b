#pragma once
// The nearest other decision: for one person, and for all who were refused.

#include "core/interpret/counterfactual.h"
#include "lessons/interpret/case_data.h"

#include <memory>
#include <optional>
#include <vector>

namespace lessons::recourse {

/// What is asked: which rules hold for an answer.
struct Rules {
    int kind = 0;            ///< The model.
    double threshold = 0.5;  ///< From this score on it is refused.
    int max_changes = 2;
    std::vector<bool> locked = {};  ///< Features that advice leaves alone.

    bool operator==(const Rules&) const = default;
};

/// What may happen to each feature: usual values as steps, whole numbers where all are, locks kept.
std::vector<core::interpret::FeatureChange> feature_rules(const cases::Case& data,
                                                          const std::vector<bool>& locked, int n_candidates);

/// The search for one person, in slices. Refused ones look for a score below the threshold, others for one
/// from it on.
core::interpret::CounterfactualSearch start_search(const cases::Case& data,
                                                   const core::interpret::Predict& predict,
                                                   const core::Vector& x, const Rules& rules,
                                                   int n_candidates);

/// How far a row is from the nearest of the case's training rows, in the prices of feature_rules.
double distance_to_data(const cases::Case& data, const std::vector<core::interpret::FeatureChange>& prices,
                        const core::Vector& row);

/// What one of the refused would need.
struct Recourse {
    core::Index row = 0;  ///< Of data.test.
    bool has_way = false;
    double effort = 0.0;  ///< Distance of the nearest answer.
    std::vector<core::Index> changed = {};
};

/// The refused among the first rows of data.test, one after another.
class GroupSearch {
public:
    static constexpr int kPeople = 40;  ///< So many of the refused, or all.

    GroupSearch(const cases::Case& data, core::interpret::Predict predict, const core::Vector& scores,
                Rules rules);

    void work();  ///< About so many model calls that it takes 2 ms.
    bool finished() const { return answers_.size() == refused_.size(); }
    double progress() const;
    const Rules& rules() const { return rules_; }
    const std::vector<Recourse>& answers() const { return answers_; }
    int n_people() const { return static_cast<int>(refused_.size()); }
    long long model_calls() const { return model_calls_; }

private:
    const cases::Case* data_;
    core::interpret::Predict predict_;
    Rules rules_;
    std::vector<core::Index> refused_;
    std::vector<Recourse> answers_;
    std::optional<core::interpret::CounterfactualSearch> search_;
    long long model_calls_ = 0;
};

/// How usual a row is: whether people are as far from the loans that the model learnt from.
class Typicality {
public:
    explicit Typicality(const cases::Case& data) : data_(&data) {}

    /// The share of people who are further from their nearest loan than this row is from its own.
    double of(const core::Vector& row);

private:
    const cases::Case* data_;
    std::vector<double> usual_distances_;  ///< Of people to their nearest loan, in increasing order.
};

/// The middle of the efforts of those who have a way; NaN without any.
double median_effort(const std::vector<Recourse>& answers, int n_shown);

}  // namespace lessons::recourse

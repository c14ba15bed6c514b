#pragma once
// The additive model of a case, trained here and now, bag after bag.

#include "core/models/additive_trainer.h"
#include "lessons/interpret/case_data.h"

#include <vector>

namespace lessons::editing {

namespace models = core::models;

inline constexpr int kBags = 8;

/// Every bag learns from another random 85 % of the training rows; the curves are the means over the bags,
/// and how the bags differ are the error bars.
class Training {
public:
    /// With terms for so many pairs of features. Takes what it needs of the case.
    Training(const cases::Case& data, int n_pairs);

    /// A round of boosting, or the mean of some bags; the result does not depend on how they are spread over
    /// time.
    void work();

    bool finished() const { return of_bags_.size() > kBags; }
    double progress() const;  ///< In [0, 1].

    /// Rounds of boosting so far: each moves every term once.
    int n_rounds() const { return n_rounds_; }

    /// The mean of the first so many bags; of none a model whose curves are all flat. Only once finished.
    const models::AdditiveModel& model(int n_bags) const {
        return of_bags_[static_cast<std::size_t>(n_bags)];
    }

private:
    void add_mean();

    double mean_;
    models::AdditiveTrainer trainer_;
    int n_rounds_ = 0;
    std::vector<models::AdditiveModel> of_bags_;  ///< Of 0, 1, ... kBags; empty while training.
};

}  // namespace lessons::editing

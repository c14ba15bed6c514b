#pragma once
// Shapley values estimated from random orders of the features, with their standard error.

#include "core/interpret/explanation.h"
#include "core/interpret/predict.h"
#include "core/interpret/sampling_goal.h"
#include "core/random.h"
#include "core/types.h"

#include <vector>

namespace core::interpret {

/// Replaces the features of a random background row by those of x, one after another in a random order, and
/// notes what each replacement changes; then again in the reverse order, which cancels part of the noise
/// (antithetic sampling; Mitchell, Cooper, Frank and Holmes, "Sampling permutations for Shapley value
/// estimation", 2022). The mean over the pairs is the estimate (Castro, Gomez and Tejada, 2009). A copyable
/// stepper; equal seeds give equal runs.
class SampledShapley {
public:
    /// x of shape (d), background of shape (m, d) with m >= 1.
    SampledShapley(Predict predict, Vector x, Matrix background, std::uint64_t seed = 0);

    /// One background row, one order and its reverse: 2 d calls of the model (the ends are known).
    void step();
    int n_steps() const { return n_steps_; }

    /// The estimate so far; its contributions add up to prediction - baseline for any number of steps, with
    /// the baseline taken over the rows drawn. Standard errors are infinite before the second step.
    Explanation explanation() const;

    const std::vector<Index>& last_order() const { return order_; }  ///< Features as last shuffled.
    Index last_background_row() const { return row_; }

private:
    enum class Direction { kForward, kReverse };
    void replace_in_order(Direction direction, double start, Vector& changes);
    void accumulate(const Vector& changes, double start);

    Predict predict_;
    Vector x_;
    Matrix background_;
    Random random_;
    std::vector<Index> order_;
    Index row_ = 0;
    Vector mixed_;
    double prediction_ = 0.0;
    double baseline_ = 0.0;
    Vector mean_;
    Vector squares_;  // sums of squared deviations from the mean (Welford, 1962)
    int n_steps_ = 0;
    long long calls_ = 0;
};

/// Samples until the goal is reached.
Explanation explain_by_sampling(const Predict& predict, const Vector& x, const Matrix& background,
                                const SamplingGoal& goal = {}, std::uint64_t seed = 0);

}  // namespace core::interpret

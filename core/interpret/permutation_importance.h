#pragma once
// How much a model's score suffers when one feature is shuffled (Breiman, 2001; Fisher, Rudin and Dominici,
// 2019).

#include "core/interpret/predict.h"
#include "core/random.h"
#include "core/types.h"

#include <functional>
#include <vector>

namespace core::interpret {

/// Score of predictions against the truth, both of shape (n); greater is better.
using Score = std::function<double(const Vector& y, const Vector& predictions)>;

/// Which chances a repeat plays: only the shuffling, or also which rows happened to be in the table (each
/// repeat then draws n rows with replacement; Efron, 1979).
enum class Resampling { kNone, kRows };

/// Drops of the score, one a feature and repeat.
struct PermutationImportance {
    double score = 0.0;         ///< With the features as they are.
    Matrix drops;               ///< Shape (d, n_repeats); NaN where not yet computed.
    Vector mean;                ///< Shape (d).
    Vector standard_deviation;  ///< Shape (d), over the repeats, divided by their number as in scikit-learn.
    Resampling resampling = Resampling::kNone;

    /// Confidence interval of a feature's importance by Student's distribution over the r repeats done:
    /// without resampling mean +- t s / sqrt(r), for the mean over all shufflings of these rows; with it mean
    /// +- t s, for other rows of the same kind too. Infinite below two repeats.
    Interval interval(Index feature, double confidence = 0.95) const;

    /// What was known after the first n_repeats, in [0, the repeats there are].
    PermutationImportance after(Index n_repeats) const;
};

/// Computes the importances one feature and one repeat a step, repeat by repeat, so that all features have a
/// first estimate after d steps. A copyable stepper; equal seeds give equal runs.
class PermutationImportanceRun {
public:
    /// X of shape (n, d), y of shape (n), n_repeats >= 1.
    PermutationImportanceRun(Predict predict, Score score, Matrix X, Vector y, int n_repeats,
                             std::uint64_t seed = 0, Resampling resampling = Resampling::kNone);

    void step();  ///< n calls of the model; nothing once finished.
    bool finished() const { return n_steps_ == drops_.size(); }
    Index n_steps() const { return n_steps_; }

    /// What is known so far; means and deviations are over the repeats done, NaN where there is none.
    PermutationImportance importance() const;

private:
    void draw_rows();
    double drop(Index feature);

    Predict predict_;
    Score score_;
    Matrix X_;
    Vector y_;
    Random random_;
    Resampling resampling_ = Resampling::kNone;
    Vector predictions_;       // with the features as they are
    std::vector<Index> rows_;  // of the present repeat; empty stands for all
    Matrix drops_;
    double original_score_ = 0.0;
    Index n_steps_ = 0;
};

/// Runs it to its end.
PermutationImportance permutation_importance(const Predict& predict, const Score& score, const Matrix& X,
                                             const Vector& y, int n_repeats = 5, std::uint64_t seed = 0,
                                             Resampling resampling = Resampling::kNone);

}  // namespace core::interpret

#pragma once
// Exact Shapley values of many rows against the same background: what a beeswarm shows, and what it leaves
// out.

#include "core/interpret/coalition_game.h"
#include "core/types.h"

#include <optional>
#include <vector>

namespace core::interpret {

/// Plays the game of CoalitionGame for one row after another. With v_i for the game of row i, N for all d
/// features and n rows done:
///   contributions(i, j) = Shapley value of j in v_i, so that a row sums to f(x_i) - baseline,
///   alone(i, j) = v_i(N) - v_i(N without j): what the prediction loses when j alone goes back to the
///     background's values (equal to the contribution where f is a sum of functions of one feature each),
///   pair_sizes(j, k) = mean over i of 2 |Phi_jk|, Phi the SHAP interaction values of v_i (see
///     interaction_index.h): what the two are worth more, or less, together than apart; 0 on the diagonal.
/// All in the units of f. A copyable stepper: a background row of one game a step, and two steps to sum up.
class ShapleyOfRows {
public:
    /// X of shape (n, d) with d <= 20, background of shape (m, d) with m >= 1.
    ShapleyOfRows(PredictMixtures predict_mixtures, Matrix X, Matrix background);

    void step();  ///< Nothing once finished.
    bool finished() const { return n_done_ == X_.rows(); }
    double progress() const;  ///< In [0, 1].

    Index n_rows() const { return X_.rows(); }
    Index n_done() const { return n_done_; }  ///< Later rows are zeros.
    double baseline() const { return baseline_; }

    const Matrix& contributions() const { return contributions_; }  ///< Shape (n, d).
    const Matrix& alone() const { return alone_; }                  ///< Shape (n, d).
    Matrix pair_sizes() const;                                      ///< Shape (d, d), symmetric.

    /// Means over the rows done of |contributions| and |alone|, shape (d); zeros before the first.
    Vector mean_sizes() const { return mean_size(contributions_); }
    Vector mean_alone() const { return mean_size(alone_); }

    /// The largest |sum of a row's contributions - (f(x) - baseline)| so far: rounding.
    double gap() const { return gap_; }
    long long n_predictions() const { return n_predictions_; }  ///< Of mixtures, however they were computed.

private:
    void sum_up_row();
    void sum_up_pairs();
    Vector mean_size(const Matrix& values) const;

    PredictMixtures predict_mixtures_;
    Matrix X_;
    Matrix background_;
    std::optional<CoalitionGame> game_;  ///< Of row n_done_; none between rows.
    std::vector<double> values_;         ///< Of a finished game whose pairs are still to be summed up.
    Index n_done_ = 0;
    double baseline_ = 0.0;
    double gap_ = 0.0;
    long long n_predictions_ = 0;
    Matrix contributions_;
    Matrix alone_;
    Matrix pair_sums_;
};

}  // namespace core::interpret

#pragma once
// Exact Shapley values of one prediction (Shapley, 1953; for models: Strumbelj and Kononenko, 2010;
// Lundberg and Lee, 2017), interventional: features outside a coalition take the values of a background row.

#include "core/interpret/explanation.h"
#include "core/interpret/predict.h"
#include "core/types.h"

#include <cstdint>
#include <vector>

namespace core::interpret {

/// Shapley values of a game given by the value of every coalition: values[S] for S in 0 .. 2^n - 1, where bit
/// i of S says that player i takes part.
///   phi_i = sum over S without i of |S|! (n - |S| - 1)! / n! (v(S + i) - v(S))
/// values has 2^n entries, n <= 25.
Vector shapley_values(const std::vector<double>& values);

/// Explains a row x against background rows b by the mean over b of the Shapley values of the games
///   v_b(S) = f(x where S, b elsewhere).
/// That mean is the Shapley value of the averaged game, since Shapley values are linear in the game. A
/// feature in which x equals b contributes nothing to v_b, so a background row that differs in k features
/// costs 2^k calls and not 2^d; two missing values count as equal. A copyable stepper: advance() does a
/// bounded amount of work.
class ExactShapley {
public:
    /// x of shape (d), background of shape (m, d) with m >= 1. No row may differ from x in more than 25
    /// features.
    ExactShapley(Predict predict, Vector x, Matrix background);

    /// Calls the model at most about max_calls times (at least once unless finished).
    void advance(long long max_calls);
    bool finished() const { return row_ == background_.rows(); }
    double progress() const;  ///< Fraction of the calls that are done, in [0, 1].
    long long total_calls() const { return total_calls_; }

    /// The explanation against the background rows done so far; complete once finished. Before the first row
    /// is done the baseline is NaN and the contributions are zero.
    Explanation explanation() const;

private:
    void begin_row();
    void evaluate_coalition();
    void end_row();

    Predict predict_;
    Vector x_;
    Matrix background_;
    double prediction_ = 0.0;
    long long total_calls_ = 0;
    long long calls_ = 0;

    Index row_ = 0;                  // the background row whose game is being played
    std::vector<Index> differing_;   // features in which x differs from it: the players
    std::vector<double> game_;       // its values by Gray code order, stored by coalition
    std::uint32_t n_evaluated_ = 0;  // coalitions done
    Vector mixed_;                   // the row of the current coalition

    double baseline_sum_ = 0.0;
    Vector contribution_sums_;
};

/// Runs an ExactShapley to its end.
Explanation explain_exactly(const Predict& predict, const Vector& x, const Matrix& background);

}  // namespace core::interpret

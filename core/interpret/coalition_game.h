#pragma once
// The game whose Shapley values explain a prediction, as a table of the values of all coalitions: with it at
// hand exact values, any order of replacement and averages over orders are look-ups.

#include "core/interpret/predict.h"
#include "core/types.h"

#include <functional>
#include <span>
#include <vector>

namespace core::interpret {

/// The model's outputs for all mixtures of a row x and a row b, both of shape (d). `features` are k of them;
/// outputs[S], S in 0 .. 2^k - 1, belongs to the row that takes x's value of features[i] where bit i of S is
/// set and b's value everywhere else.
using PredictMixtures = std::function<void(const Vector& x, const Vector& b, std::span<const Index> features,
                                           std::span<double> outputs)>;

/// The same for any model, by 2^k calls.
PredictMixtures mixtures_by_calls(Predict predict);

/// v(S) = mean over background rows b of f(x where S, b elsewhere), for S in 0 .. 2^d - 1 with bit j for
/// feature j: the interventional game (Lundberg and Lee, 2017). Features in which x equals b need no mixing,
/// so a row that differs in k features costs 2^k predictions; two missing values count as equal. A copyable
/// stepper, one background row a step.
class CoalitionGame {
public:
    /// x of shape (d) with d <= 20, background of shape (m, d) with m >= 1.
    CoalitionGame(PredictMixtures predict_mixtures, Vector x, Matrix background);

    void step();  ///< Nothing once finished.
    bool finished() const { return n_steps_ == background_.rows(); }
    Index n_steps() const { return n_steps_; }

    /// The mean over the rows done so far, of size 2^d; NaN before the first.
    std::vector<double> values() const;

    /// Predictions of mixtures so far, however they were computed.
    long long n_predictions() const { return n_predictions_; }

private:
    void add_row(std::span<const Index> differing);

    PredictMixtures predict_mixtures_;
    Vector x_;
    Matrix background_;
    Index n_steps_ = 0;
    long long n_predictions_ = 0;
    std::vector<double> sums_;
    std::vector<double> outputs_;
};

}  // namespace core::interpret

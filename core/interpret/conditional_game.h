#pragma once
// Shapley values that know that features hang together: features outside a coalition take values that fit
// those inside.

#include "core/interpret/coalition_game.h"
#include "core/types.h"

#include <vector>

namespace core::interpret {

/// Which background rows resemble x. Distances are in units of `scale`, of shape (d): the standard
/// deviations, say. 0 marks a category: rows of another category are 1 apart. A missing value is 1 apart from
/// any other.
struct ConditionalOptions {
    Vector scale;
    double bandwidth = 0.1;  ///< h below; 0 keeps the nearest rows only, +infinity all of them.
};

/// An estimate of v(S) = E[f(X) | X_S = x_S] from the background rows b, those near x counting most:
///   v(S) = sum_b w_S(b) f(x where S, b elsewhere) / sum_b w_S(b),
///   w_S(b) = exp(-D_S(b)^2 / (2 h^2)),  D_S(b)^2 = mean over j in S of ((x_j - b_j) / scale_j)^2
/// (Aas, Jullum and Loland, "Explaining individual predictions when features are dependent", 2021; distances
/// by scale, not by covariance). With h = 0 it is the mean over the rows that agree best with x in S: where
/// some agree exactly, the conditional mean over the table itself (cohort Shapley; Mase, Owen and Seiler,
/// 2019). With h = infinity it is the interventional game. A copyable stepper, one background row a step.
class ConditionalGame {
public:
    /// x of shape (d) with d <= 20, background of shape (m, d) with m >= 1.
    ConditionalGame(PredictMixtures predict_mixtures, Vector x, Matrix background,
                    ConditionalOptions options);

    void step();  ///< 2^d mixtures; nothing once finished.
    bool finished() const { return n_steps_ == background_.rows(); }
    Index n_steps() const { return n_steps_; }

    /// The game over the rows done so far, of size 2^d, for shapley_values(); NaN before the first.
    std::vector<double> values() const;

private:
    /// Running sums of one coalition, relative to the weight of the nearest row so far: no underflow.
    struct Sums {
        double nearest = kInfinity;  // least squared distance
        double weight = 0.0;
        double output = 0.0;
    };
    double squared_difference(Index feature, double value) const;
    double decay(double squared_distance) const;
    void add(Sums& sums, double squared_distance, double output) const;

    PredictMixtures predict_mixtures_;
    Vector x_;
    Matrix background_;
    ConditionalOptions options_;
    Index n_steps_ = 0;
    std::vector<Sums> sums_;
    std::vector<double> outputs_;
    std::vector<double> distances_;
    std::vector<Index> features_;
};

}  // namespace core::interpret

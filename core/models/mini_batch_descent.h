#pragma once
// Gradient descent on a linear model's mean loss, by mini-batches, with a penalty on its weights.

#include "core/models/linear_problem.h"
#include "core/models/penalty.h"
#include "core/optim/mini_batches.h"

#include <cstdint>
#include <memory>
#include <span>

namespace core::models {

struct DescentOptions {
    double learning_rate = 0.1;
    Index batch_size = 0;    ///< Rows an update looks at; 0 for all of them.
    std::uint64_t seed = 1;  ///< Of the order in which rows are dealt out.
    PenaltyWeights penalty = {};
};

/// One update a step (Robbins and Monro, 1951; with a penalty: Duchi and Singer, 2009):
///
///     theta <- prox(theta - learning_rate * mean gradient over the batch)
///
/// where prox moves w to the best compromise with learning_rate * (l1 |w|_1 + l2 |w|^2 / 2) and leaves the
/// intercept alone. A copyable value: a copy goes on with the same batches.
class MiniBatchDescent {
public:
    /// `start` of shape (d + 1); learning rate positive, batch size and penalties not negative.
    MiniBatchDescent(std::shared_ptr<const LinearProblem> problem, Vector start,
                     const DescentOptions& options);

    void step();  ///< Nothing once it has diverged.

    const Vector& theta() const { return theta_; }
    int n_steps() const { return n_steps_; }

    /// The rows of the last update; empty before the first.
    std::span<const Index> batch() const { return batch_; }
    int steps_per_epoch() const;

    /// The weights have left every reasonable bound: theta() is the last of them that is finite.
    bool has_diverged() const { return has_diverged_; }

private:
    std::shared_ptr<const LinearProblem> problem_;
    DescentOptions options_;
    optim::MiniBatches batches_;
    Vector theta_;
    std::vector<Index> batch_;
    int n_steps_ = 0;
    bool has_diverged_ = false;
};

/// Remembers the weights with the lowest validation loss so far (Morgan and Bourlard, 1990; Prechelt, 1998).
class EarlyStopping {
public:
    /// Gives up after `patience` observations without a new lowest loss; at least 1.
    explicit EarlyStopping(int patience) : patience_(patience) {}

    void observe(double loss, const Vector& theta);

    bool is_exhausted() const { return n_observed_ - 1 - best_ >= patience_; }
    int best() const { return best_; }  ///< Which observation was best, from 0; -1 before the first.
    double best_loss() const { return best_loss_; }
    const Vector& best_theta() const { return best_theta_; }

private:
    int patience_ = 1;
    int n_observed_ = 0;
    int best_ = -1;
    double best_loss_ = kInfinity;
    Vector best_theta_;
};

}  // namespace core::models

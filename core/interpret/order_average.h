#pragma once
// Shapley values as what they are: the mean change when features join one after another, over random orders.

#include "core/random.h"
#include "core/types.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core::interpret {

/// Changes of a game's value when the features join the coalition one after another:
///   changes[j] = v(those before j, and j) - v(those before j).
/// game[S] is the value of coalition S, bit j for feature j; `order` names every feature once. They add up to
/// v(all) - v(none).
Vector changes_along_order(std::span<const double> game, std::span<const Index> order);

/// Draws an order a step and averages the changes (Castro, Gomez and Tejada, "Polynomial calculation of the
/// Shapley value based on sampling", 2009). A copyable value; equal seeds draw equal orders, whatever the
/// game.
class OrderAverage {
public:
    explicit OrderAverage(Index n_features = 0, std::uint64_t seed = 0);

    /// `game` of size 2^n_features, the same at every step.
    void step(std::span<const double> game);
    int n_steps() const { return n_steps_; }

    const std::vector<Index>& last_order() const { return order_; }
    const Vector& last_changes() const { return last_changes_; }

    /// Mean changes, shape (d): their sum is v(all) - v(none) after any number of steps. Zeros before the
    /// first.
    const Vector& mean() const { return mean_; }

    /// Standard errors of the mean, shape (d); infinite before the second step.
    Vector standard_errors() const;

private:
    Random random_;
    std::vector<Index> order_;
    Vector last_changes_;
    Vector mean_;
    Vector squares_;  // sums of squared deviations from the mean (Welford, 1962)
    int n_steps_ = 0;
};

}  // namespace core::interpret

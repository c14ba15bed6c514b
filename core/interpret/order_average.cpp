#include "core/interpret/order_average.h"

#include <cassert>
#include <cmath>
#include <numeric>

namespace core::interpret {

Vector changes_along_order(std::span<const double> game, std::span<const Index> order) {
    assert(game.size() == std::size_t{1} << order.size());
    Vector changes(static_cast<Index>(order.size()));
    std::size_t coalition = 0;
    for (Index feature : order) {
        const std::size_t joined = coalition | (std::size_t{1} << feature);
        changes[feature] = game[joined] - game[coalition];
        coalition = joined;
    }
    return changes;
}

OrderAverage::OrderAverage(Index n_features, std::uint64_t seed)
    : random_(seed),
      order_(static_cast<std::size_t>(n_features)),
      last_changes_(Vector::Zero(n_features)),
      mean_(Vector::Zero(n_features)),
      squares_(Vector::Zero(n_features)) {
    std::iota(order_.begin(), order_.end(), Index{0});
}

void OrderAverage::step(std::span<const double> game) {
    random_.shuffle(std::span<Index>(order_));
    last_changes_ = changes_along_order(game, order_);
    ++n_steps_;
    const Vector deviation = last_changes_ - mean_;
    mean_ += deviation / static_cast<double>(n_steps_);
    squares_ += deviation.cwiseProduct(last_changes_ - mean_);
}

Vector OrderAverage::standard_errors() const {
    if (n_steps_ < 2) return Vector::Constant(mean_.size(), kInfinity);
    const double n = n_steps_;
    return (squares_ / (n * (n - 1.0))).cwiseSqrt();
}

}  // namespace core::interpret

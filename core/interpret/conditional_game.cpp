#include "core/interpret/conditional_game.h"

#include "core/math/elementary.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace core::interpret {

ConditionalGame::ConditionalGame(PredictMixtures predict_mixtures, Vector x, Matrix background,
                                 ConditionalOptions options)
    : predict_mixtures_(std::move(predict_mixtures)),
      x_(std::move(x)),
      background_(std::move(background)),
      options_(std::move(options)) {
    assert(x_.size() <= 20 && background_.rows() >= 1 && background_.cols() == x_.size());
    assert(options_.scale.size() == x_.size() && options_.bandwidth >= 0.0);
    sums_.resize(std::size_t{1} << x_.size());
    outputs_.resize(sums_.size());
    distances_.assign(sums_.size(), 0.0);
    features_.resize(static_cast<std::size_t>(x_.size()));
    std::iota(features_.begin(), features_.end(), Index{0});
}

void ConditionalGame::step() {
    if (finished()) return;
    const Vector b = background_.row(n_steps_).transpose();
    predict_mixtures_(x_, b, features_, outputs_);
    // Each coalition's distance is that of the coalition without its highest member, and that member's.
    for (std::size_t coalition = 1; coalition < sums_.size(); ++coalition) {
        const std::size_t highest = std::bit_floor(coalition);
        const Index feature = std::countr_zero(highest);
        distances_[coalition] = distances_[coalition ^ highest] + squared_difference(feature, b[feature]);
    }
    for (std::size_t coalition = 0; coalition < sums_.size(); ++coalition) {
        const int size = std::max(1, std::popcount(coalition));
        add(sums_[coalition], distances_[coalition] / size, outputs_[coalition]);
    }
    ++n_steps_;
}

std::vector<double> ConditionalGame::values() const {
    std::vector<double> values;
    for (const Sums& sums : sums_) values.push_back(sums.output / sums.weight);
    return values;
}

double ConditionalGame::squared_difference(Index feature, double value) const {
    const double mine = x_[feature];
    if (std::isnan(mine) || std::isnan(value)) return std::isnan(mine) == std::isnan(value) ? 0.0 : 1.0;
    if (options_.scale[feature] <= 0.0) return mine == value ? 0.0 : 1.0;
    const double difference = (mine - value) / options_.scale[feature];
    return difference * difference;
}

double ConditionalGame::decay(double squared_distance) const {
    if (squared_distance == 0.0 || std::isinf(options_.bandwidth)) return 1.0;
    if (options_.bandwidth == 0.0) return 0.0;
    return math::exp(-squared_distance / (2.0 * options_.bandwidth * options_.bandwidth));
}

void ConditionalGame::add(Sums& sums, double squared_distance, double output) const {
    if (squared_distance < sums.nearest) {
        const double shrink = std::isinf(sums.nearest) ? 0.0 : decay(sums.nearest - squared_distance);
        sums = {squared_distance, sums.weight * shrink, sums.output * shrink};
    }
    const double weight = decay(squared_distance - sums.nearest);
    sums.weight += weight;
    sums.output += weight * output;
}

}  // namespace core::interpret

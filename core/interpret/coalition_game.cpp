#include "core/interpret/coalition_game.h"

#include "core/same_value.h"

#include <bit>
#include <cassert>
#include <cstdint>
#include <utility>

namespace core::interpret {

PredictMixtures mixtures_by_calls(Predict predict) {
    return [predict = std::move(predict), mixed = Vector()](const Vector& x, const Vector& b,
                                                            std::span<const Index> features,
                                                            std::span<double> outputs) mutable {
        mixed = b;
        outputs[0] = predict(mixed);
        // In the order of the Gray code one feature changes at a time.
        for (std::uint32_t step = 1; step < outputs.size(); ++step) {
            const std::uint32_t coalition = step ^ (step >> 1);
            const int changed = std::countr_zero(step);
            const Index feature = features[static_cast<std::size_t>(changed)];
            mixed[feature] = ((coalition >> changed) & 1U) != 0 ? x[feature] : b[feature];
            outputs[coalition] = predict(mixed);
        }
    };
}

CoalitionGame::CoalitionGame(PredictMixtures predict_mixtures, Vector x, Matrix background)
    : predict_mixtures_(std::move(predict_mixtures)), x_(std::move(x)), background_(std::move(background)) {
    assert(x_.size() <= 20 && background_.rows() >= 1 && background_.cols() == x_.size());
    sums_.assign(std::size_t{1} << x_.size(), 0.0);
}

void CoalitionGame::step() {
    if (finished()) return;
    const Vector b = background_.row(n_steps_).transpose();
    std::vector<Index> differing;
    for (Index j = 0; j < x_.size(); ++j) {
        if (!same_value(x_[j], b[j])) differing.push_back(j);
    }
    outputs_.resize(std::size_t{1} << differing.size());
    predict_mixtures_(x_, b, differing, outputs_);
    n_predictions_ += static_cast<long long>(outputs_.size());
    add_row(differing);
    ++n_steps_;
}

std::vector<double> CoalitionGame::values() const {
    std::vector<double> values = sums_;
    for (double& value : values) value /= static_cast<double>(n_steps_);
    return values;
}

// Spreads the row's 2^k values over all 2^d coalitions: features that do not differ change nothing.
void CoalitionGame::add_row(std::span<const Index> differing) {
    std::uint32_t mask = 0;
    for (Index feature : differing) mask |= std::uint32_t{1} << feature;
    const std::uint32_t rest = static_cast<std::uint32_t>(sums_.size() - 1) & ~mask;
    std::uint32_t inside = 0;  // runs through the subsets of `mask` in counting order
    for (double output : outputs_) {
        std::uint32_t outside = 0;
        do {
            sums_[inside | outside] += output;
            outside = (outside - rest) & rest;
        } while (outside != 0);
        inside = (inside - mask) & mask;
    }
}

}  // namespace core::interpret

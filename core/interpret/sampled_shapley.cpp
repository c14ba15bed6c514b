#include "core/interpret/sampled_shapley.h"

#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace core::interpret {

SampledShapley::SampledShapley(Predict predict, Vector x, Matrix background, std::uint64_t seed)
    : predict_(std::move(predict)), x_(std::move(x)), background_(std::move(background)), random_(seed) {
    assert(background_.rows() >= 1 && background_.cols() == x_.size());
    order_.resize(static_cast<std::size_t>(x_.size()));
    std::iota(order_.begin(), order_.end(), Index{0});
    prediction_ = predict_(x_);
    mean_ = Vector::Zero(x_.size());
    squares_ = Vector::Zero(x_.size());
    calls_ = 1;
}

void SampledShapley::step() {
    row_ = static_cast<Index>(random_.below(static_cast<std::size_t>(background_.rows())));
    random_.shuffle(std::span<Index>(order_));
    mixed_ = background_.row(row_).transpose();
    const double start = predict_(mixed_);
    Vector changes = Vector::Zero(x_.size());
    replace_in_order(Direction::kForward, start, changes);
    replace_in_order(Direction::kReverse, start, changes);
    calls_ += 2 * x_.size() + 1;
    accumulate(0.5 * changes, start);
}

void SampledShapley::replace_in_order(Direction direction, double start, Vector& changes) {
    mixed_ = background_.row(row_).transpose();
    double before = start;
    for (std::size_t i = 0; i < order_.size(); ++i) {
        const Index feature = order_[direction == Direction::kForward ? i : order_.size() - 1 - i];
        mixed_[feature] = x_[feature];
        const double after = predict_(mixed_);
        changes[feature] += after - before;
        before = after;
    }
}

void SampledShapley::accumulate(const Vector& changes, double start) {
    ++n_steps_;
    const double n = n_steps_;
    baseline_ += (start - baseline_) / n;
    const Vector deviation = changes - mean_;
    mean_ += deviation / n;
    squares_ += deviation.cwiseProduct(changes - mean_);
}

Explanation SampledShapley::explanation() const {
    Explanation result{.baseline = n_steps_ > 0 ? baseline_ : kNaN,
                       .prediction = prediction_,
                       .contributions = mean_,
                       .standard_errors = Vector::Constant(x_.size(), kInfinity),
                       .model_calls = calls_};
    if (n_steps_ >= 2) {
        const double n = n_steps_;
        for (Index j = 0; j < x_.size(); ++j)
            result.standard_errors[j] = std::sqrt(squares_[j] / (n * (n - 1.0)));
    }
    return result;
}

Explanation explain_by_sampling(const Predict& predict, const Vector& x, const Matrix& background,
                                const SamplingGoal& goal, std::uint64_t seed) {
    SampledShapley sampled(predict, x, background, seed);
    while (!goal.is_reached(sampled.explanation(), sampled.n_steps())) sampled.step();
    return sampled.explanation();
}

}  // namespace core::interpret

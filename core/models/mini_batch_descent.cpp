#include "core/models/mini_batch_descent.h"

#include <cassert>
#include <utility>

namespace core::models {

namespace {

constexpr double kFarthest = 1e100;

Index dealt_at_once(const LinearProblem& problem, const DescentOptions& options) {
    return options.batch_size > 0 ? options.batch_size : problem.n_rows();
}

void apply_penalty(Vector& theta, double rate, const PenaltyWeights& penalty) {
    for (Index j = 0; j + 1 < theta.size(); ++j)
        theta[j] = soft_threshold(theta[j], rate * penalty.l1) / (1.0 + rate * penalty.l2);
}

}  // namespace

MiniBatchDescent::MiniBatchDescent(std::shared_ptr<const LinearProblem> problem, Vector start,
                                   const DescentOptions& options)
    : problem_(std::move(problem)),
      options_(options),
      batches_(problem_->n_rows(), dealt_at_once(*problem_, options), options.seed),
      theta_(std::move(start)) {
    assert(theta_.size() == problem_->n_parameters() && options_.learning_rate > 0.0);
}

void MiniBatchDescent::step() {
    if (has_diverged_) return;
    const std::span<const Index> batch = batches_.next();
    batch_.assign(batch.begin(), batch.end());
    // Without batches the order of summation is the rows' own.
    const bool sees_all = static_cast<Index>(batch_.size()) == problem_->n_rows();
    const Vector gradient =
        sees_all ? mean_gradient(*problem_, theta_) : mean_gradient(*problem_, theta_, batch_);
    Vector next = theta_ - options_.learning_rate * gradient;
    apply_penalty(next, options_.learning_rate, options_.penalty);
    ++n_steps_;
    has_diverged_ = !(next.lpNorm<Eigen::Infinity>() < kFarthest);
    if (!has_diverged_) theta_ = std::move(next);
}

int MiniBatchDescent::steps_per_epoch() const {
    const Index size = dealt_at_once(*problem_, options_);
    return static_cast<int>((problem_->n_rows() + size - 1) / size);
}

void EarlyStopping::observe(double loss, const Vector& theta) {
    if (loss < best_loss_) {
        best_loss_ = loss;
        best_theta_ = theta;
        best_ = n_observed_;
    }
    ++n_observed_;
}

}  // namespace core::models

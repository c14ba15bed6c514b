#pragma once
// How much a number would differ on other rows of the same kind (Efron, 1979).

#include "core/random.h"
#include "core/types.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace core::evaluate {

/// A number computed from some rows, given by their numbers (with repetitions).
using Statistic = std::function<double(const std::vector<Index>& rows)>;

/// Computes a statistic on n rows drawn with replacement, again and again; draws on which it is NaN (one
/// class only, say) are left out. One draw a step; a copyable value, equal seeds give equal draws.
class Bootstrap {
public:
    Bootstrap(Statistic statistic, Index n_rows, std::uint64_t seed = 0);

    void step();
    int n_steps() const { return n_steps_; }
    double estimate() const { return estimate_; }  ///< On the rows as they are.

    /// Standard deviation of the draws; NaN below two.
    double standard_error() const;

    /// Percentile interval: the middle part of the draws. [-infinity, infinity] before the first.
    Interval interval(double confidence = 0.95) const;

private:
    Statistic statistic_;
    std::vector<Index> rows_;
    Random random_;
    double estimate_ = 0.0;
    std::vector<double> draws_;
    int n_steps_ = 0;
};

/// The percentile interval after n_draws draws.
Interval bootstrap_interval(const Statistic& statistic, Index n_rows, int n_draws = 1000,
                            double confidence = 0.95, std::uint64_t seed = 0);

/// A metric of targets and predictions as a statistic of their rows.
Statistic statistic_of(std::function<double(const Vector& y, const Vector& predictions)> metric, Vector y,
                       Vector predictions);

}  // namespace core::evaluate

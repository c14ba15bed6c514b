// Where a run of the interior point method stands: objectives, residuals and proofs.

#include "core/lp/interior_point.h"

#include <algorithm>
#include <cmath>

namespace core::lp {
namespace {

double largest(const Vector& values) { return values.size() == 0 ? 0.0 : values.lpNorm<Eigen::Infinity>(); }

double largest_finite(const Vector& values) {
    double size = 0.0;
    for (const double value : values)
        if (std::isfinite(value)) size = std::max(size, std::fabs(value));
    return size;
}

/// sum over finite bounds of bound times price.
double value_of(const Vector& bounds, const Vector& prices) {
    double sum = 0.0;
    for (Index j = 0; j < bounds.size(); ++j)
        if (std::isfinite(bounds(j))) sum += bounds(j) * prices(j);
    return sum;
}

}  // namespace

/// What the fixed columns and the constant contribute, in the program's sense.
double InteriorPoint::fixed_objective() const {
    double sum = program_.constant;
    for (const Column& column : program_.columns)
        if (column.low == column.high) sum += column.cost * column.low;
    return sum;
}

double InteriorPoint::raw_dual_objective() const {
    return form_.b.dot(y_) + value_of(form_.low, z_low_) - value_of(form_.high, z_high_);
}

double InteriorPoint::objective() const { return fixed_objective() + form_.sign * raw_objective(); }

double InteriorPoint::dual_objective() const { return fixed_objective() + form_.sign * raw_dual_objective(); }

double InteriorPoint::mu() const { return mu_after({}, 0.0, 0.0); }

/// mu after steps of these lengths; an empty direction stands for none.
double InteriorPoint::mu_after(const Direction& d, double primal, double dual) const {
    double sum = 0.0;
    Index count = 0;
    const auto at = [](const Vector& direction, Index j) {
        return direction.size() == 0 ? 0.0 : direction(j);
    };
    for (Index j = 0; j < form_.variables(); ++j) {
        const double dx = primal * at(d.x, j);
        if (std::isfinite(to_low_(j))) {
            sum += (to_low_(j) + dx) * (z_low_(j) + dual * at(d.z_low, j));
            ++count;
        }
        if (std::isfinite(to_high_(j))) {
            sum += (to_high_(j) - dx) * (z_high_(j) + dual * at(d.z_high, j));
            ++count;
        }
    }
    return count == 0 ? 0.0 : sum / static_cast<double>(count);
}

double InteriorPoint::primal_residual() const {
    const Vector rest = form_.b - form_.times(x_);
    return largest(rest) / (1.0 + largest(form_.b) + largest(x_));
}

double InteriorPoint::dual_residual() const {
    const Vector rest = form_.c - form_.transposed_times(y_) - z_low_ + z_high_;
    return largest(rest) / (1.0 + largest(form_.c));
}

double InteriorPoint::relative_gap() const {
    return std::fabs(raw_objective() - raw_dual_objective()) / (1.0 + std::fabs(objective()));
}

/// (y, z) with v = b y + low z_low - high z_high > 0 and q = A^T y + z_low - z_high: a plan x would have q x
/// >= v.
bool InteriorPoint::proves_infeasible() const {
    const Vector q = form_.transposed_times(y_) + z_low_ - z_high_;
    const double size = 1.0 + largest(form_.b) + largest_finite(form_.low) + largest_finite(form_.high);
    return raw_dual_objective() > 1e8 * size * largest(q) && raw_dual_objective() > 0.0;
}

/// x itself as a direction: it must keep A x = 0 and the bounds as far as its size goes.
bool InteriorPoint::proves_unbounded() const {
    double broken = largest(form_.times(x_));
    for (Index j = 0; j < x_.size(); ++j) {
        if (std::isfinite(form_.low(j))) broken = std::max(broken, -x_(j));
        if (std::isfinite(form_.high(j))) broken = std::max(broken, x_(j));
    }
    return -raw_objective() > 1e8 * (1.0 + largest(form_.c)) * broken && raw_objective() < 0.0;
}

}  // namespace core::lp

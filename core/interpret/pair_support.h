#pragma once
// Which combinations of two features occur in life, and which a method only makes up.

#include "core/types.h"

#include <vector>

namespace core::interpret {

/// Pearson's correlation over the rows that have both values; NaN for fewer than 3 of them, or where one
/// column does not vary.
double correlation(const Vector& a, const Vector& b);

/// The column whose correlation with `feature` is farthest from zero, among those that `is_number` allows;
/// -1 where there is none (`feature` itself is no number, or all others are undefined).
Index most_related_feature(const Matrix& X, Index feature, const std::vector<bool>& is_number);

/// The real combinations of two columns, to ask whether another one is like any of them.
class PairSupport {
public:
    /// Two columns of the same rows; rows that miss a value are left out. `width_a` and `width_b` > 0 are
    /// what counts as a whole scale: distances are shares of it.
    PairSupport(const Vector& a, const Vector& b, double width_a, double width_b);

    /// Whether a real row lies within `reach`:
    ///   ((a - a_i) / width_a)^2 + ((b - b_i) / width_b)^2 <= reach^2 for some i.
    /// A missing value is like nothing.
    bool contains(double a, double b, double reach = 0.1) const;

    Index n_rows() const { return static_cast<Index>(points_.size()); }

private:
    std::vector<Vector2> points_;  // in shares of the scales
    double width_a_;
    double width_b_;
};

/// The rows i of `partners` for which (value, partners[i]) is like no real row: what partial dependence at
/// `value` asks a model about although nobody is like that. Rows without a partner are not among them.
std::vector<Index> unheard_rows(const PairSupport& support, double value, const Vector& partners,
                                double reach = 0.1);

}  // namespace core::interpret

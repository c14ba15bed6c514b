#include "core/interpret/pair_support.h"

#include <cassert>
#include <cmath>

namespace core::interpret {

double correlation(const Vector& a, const Vector& b) {
    assert(a.size() == b.size());
    double n = 0.0;
    Vector2 mean = Vector2::Zero();
    Vector2 squares = Vector2::Zero();
    double product = 0.0;
    for (Index i = 0; i < a.size(); ++i) {
        if (std::isnan(a[i]) || std::isnan(b[i])) continue;
        n += 1.0;
        const Vector2 before = Vector2(a[i], b[i]) - mean;
        mean += before / n;
        const Vector2 after = Vector2(a[i], b[i]) - mean;
        squares += before.cwiseProduct(after);
        product += before.x() * after.y();
    }
    const double scale = std::sqrt(squares.x() * squares.y());
    return n >= 3.0 && scale > 0.0 ? product / scale : kNaN;
}

Index most_related_feature(const Matrix& X, Index feature, const std::vector<bool>& is_number) {
    assert(X.cols() == static_cast<Index>(is_number.size()));
    Index best = -1;
    double strongest = 0.0;
    if (!is_number[static_cast<std::size_t>(feature)]) return best;
    for (Index other = 0; other < X.cols(); ++other) {
        if (other == feature || !is_number[static_cast<std::size_t>(other)]) continue;
        const double strength = std::fabs(correlation(X.col(feature), X.col(other)));
        if (!(strength > strongest)) continue;
        strongest = strength;
        best = other;
    }
    return best;
}

PairSupport::PairSupport(const Vector& a, const Vector& b, double width_a, double width_b)
    : width_a_(width_a), width_b_(width_b) {
    assert(a.size() == b.size() && width_a > 0.0 && width_b > 0.0);
    for (Index i = 0; i < a.size(); ++i) {
        if (std::isnan(a[i]) || std::isnan(b[i])) continue;
        points_.emplace_back(a[i] / width_a, b[i] / width_b);
    }
}

bool PairSupport::contains(double a, double b, double reach) const {
    const Vector2 place(a / width_a_, b / width_b_);
    for (const Vector2& point : points_) {
        if ((point - place).squaredNorm() <= reach * reach) return true;
    }
    return false;
}

std::vector<Index> unheard_rows(const PairSupport& support, double value, const Vector& partners,
                                double reach) {
    std::vector<Index> rows;
    for (Index i = 0; i < partners.size(); ++i) {
        if (std::isnan(partners[i])) continue;
        if (!support.contains(value, partners[i], reach)) rows.push_back(i);
    }
    return rows;
}

}  // namespace core::interpret

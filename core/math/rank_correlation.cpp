#include "core/math/rank_correlation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <vector>

namespace core::math {

Vector mean_ranks(const Vector& values) {
    std::vector<Index> order(static_cast<std::size_t>(values.size()));
    std::iota(order.begin(), order.end(), Index{0});
    std::sort(order.begin(), order.end(), [&](Index a, Index b) { return values[a] < values[b]; });
    Vector ranks(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && values[order[end]] == values[order[begin]]) ++end;
        for (std::size_t i = begin; i < end; ++i)
            ranks[order[i]] = 0.5 * static_cast<double>(begin + 1 + end);
        begin = end;
    }
    return ranks;
}

double rank_correlation(const Vector& a, const Vector& b) {
    assert(a.size() == b.size());
    if (a.size() == 0) return kNaN;
    const double middle = 0.5 * static_cast<double>(a.size() + 1);
    const Vector of_a = mean_ranks(a).array() - middle;
    const Vector of_b = mean_ranks(b).array() - middle;
    const double scale = std::sqrt(of_a.squaredNorm() * of_b.squaredNorm());
    return scale > 0.0 ? of_a.dot(of_b) / scale : kNaN;
}

}  // namespace core::math

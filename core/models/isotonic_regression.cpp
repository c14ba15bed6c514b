#include "core/models/isotonic_regression.h"

#include <cassert>
#include <vector>

namespace core::models {
namespace {

/// Neighbours that share a value.
struct Pool {
    Index size = 0;
    double weight = 0.0;
    double sum = 0.0;        // of w y
    double plain_sum = 0.0;  // of y, for those without weight

    double value() const { return weight > 0.0 ? sum / weight : plain_sum / static_cast<double>(size); }
    void take(const Pool& next) {
        size += next.size;
        weight += next.weight;
        sum += next.sum;
        plain_sum += next.plain_sum;
    }
};

Vector rising(const Vector& y, const Vector& w) {
    std::vector<Pool> pools;
    for (Index i = 0; i < y.size(); ++i) {
        pools.push_back({1, w[i], w[i] * y[i], y[i]});
        while (pools.size() > 1 && pools[pools.size() - 2].value() > pools.back().value()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().take(last);
        }
    }
    Vector fitted(y.size());
    Index begin = 0;
    for (const Pool& pool : pools) {
        fitted.segment(begin, pool.size).setConstant(pool.value());
        begin += pool.size;
    }
    return fitted;
}

}  // namespace

Vector isotonic_regression(const Vector& y, const Vector& w, Slope slope) {
    assert(y.size() == w.size() && (w.array() >= 0.0).all());
    if (slope == Slope::kRising) return rising(y, w);
    return -rising(-y, w);
}

}  // namespace core::models

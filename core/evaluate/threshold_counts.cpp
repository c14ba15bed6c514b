#include "core/evaluate/threshold_counts.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace core::evaluate {

std::vector<ThresholdCounts> threshold_counts(const Vector& y, const Vector& probabilities) {
    assert(y.size() == probabilities.size());
    std::vector<Index> order(static_cast<std::size_t>(y.size()));
    std::iota(order.begin(), order.end(), Index{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](Index a, Index b) { return probabilities[a] > probabilities[b]; });
    ThresholdCounts now;
    now.counts.false_negative = static_cast<int>((y.array() > 0.5).count());
    now.counts.true_negative = static_cast<int>(y.size()) - now.counts.false_negative;
    std::vector<ThresholdCounts> all = {now};
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (y[order[i]] > 0.5) {
            ++now.counts.true_positive;
            --now.counts.false_negative;
        } else {
            ++now.counts.false_positive;
            --now.counts.true_negative;
        }
        now.threshold = probabilities[order[i]];
        if (i + 1 < order.size() && probabilities[order[i + 1]] == now.threshold) continue;
        all.push_back(now);
    }
    return all;
}

}  // namespace core::evaluate

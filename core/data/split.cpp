#include "core/data/split.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <numeric>

namespace core::data {
namespace {

std::vector<Index> shuffled_rows(Index n_rows, Random& random) {
    std::vector<Index> rows(static_cast<std::size_t>(n_rows));
    std::iota(rows.begin(), rows.end(), Index{0});
    random.shuffle(std::span<Index>(rows));
    return rows;
}

// Deals the first part of `rows` to the test part and the rest to the training part.
void deal(const std::vector<Index>& rows, double test_fraction, Split& split) {
    const double n_test = std::floor(test_fraction * static_cast<double>(rows.size()) + 0.5);
    const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(n_test);
    split.test.insert(split.test.end(), rows.begin(), middle);
    split.train.insert(split.train.end(), middle, rows.end());
}

}  // namespace

Split train_test_split(Index n_rows, double test_fraction, Random& random) {
    assert(test_fraction >= 0.0 && test_fraction <= 1.0);
    Split split;
    deal(shuffled_rows(n_rows, random), test_fraction, split);
    return split;
}

Split stratified_split(const Vector& y, double test_fraction, Random& random) {
    assert(test_fraction >= 0.0 && test_fraction <= 1.0);
    std::map<double, std::vector<Index>> classes;
    for (Index row : shuffled_rows(y.size(), random)) classes[y[row]].push_back(row);
    Split split;
    for (const auto& [value, rows] : classes) deal(rows, test_fraction, split);
    // Class after class would be an order that a learner could notice.
    random.shuffle(std::span<Index>(split.train));
    random.shuffle(std::span<Index>(split.test));
    return split;
}

std::vector<Split> k_fold(Index n_rows, Index k, Random& random) {
    assert(k >= 2 && k <= n_rows);
    const std::vector<Index> rows = shuffled_rows(n_rows, random);
    std::vector<Split> folds(static_cast<std::size_t>(k));
    auto begin = rows.begin();
    for (Index fold = 0; fold < k; ++fold) {
        const auto end = begin + (n_rows / k + (fold < n_rows % k ? 1 : 0));
        Split& split = folds[static_cast<std::size_t>(fold)];
        split.test.assign(begin, end);
        split.train.assign(rows.begin(), begin);
        split.train.insert(split.train.end(), end, rows.end());
        begin = end;
    }
    return folds;
}

}  // namespace core::data

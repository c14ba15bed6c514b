#include "core/data/split.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <numeric>

namespace core::data {
namespace {

std::vector<Index> rows_in_order(Index n_rows) {
    std::vector<Index> rows(static_cast<std::size_t>(n_rows));
    std::iota(rows.begin(), rows.end(), Index{0});
    return rows;
}

std::vector<Index> shuffled_rows(Index n_rows, Random& random) {
    std::vector<Index> rows = rows_in_order(n_rows);
    random.shuffle(std::span<Index>(rows));
    return rows;
}

// The splits in which row i is tested in fold fold_of_row[i].
std::vector<Split> splits_of(const std::vector<Index>& fold_of_row, Index k) {
    std::vector<Split> folds(static_cast<std::size_t>(k));
    for (std::size_t row = 0; row < fold_of_row.size(); ++row) {
        for (Index fold = 0; fold < k; ++fold) {
            Split& split = folds[static_cast<std::size_t>(fold)];
            (fold_of_row[row] == fold ? split.test : split.train).push_back(static_cast<Index>(row));
        }
    }
    return folds;
}

// Cuts `rows` into k parts, the first n mod k one row longer.
std::vector<Split> cut_into_folds(const std::vector<Index>& rows, Index k) {
    const auto n = static_cast<Index>(rows.size());
    assert(k >= 2 && k <= n);
    std::vector<Index> fold_of_row(rows.size());
    std::size_t next = 0;
    for (Index fold = 0; fold < k; ++fold) {
        for (Index i = 0; i < n / k + (fold < n % k ? 1 : 0); ++i) {
            fold_of_row[static_cast<std::size_t>(rows[next++])] = fold;
        }
    }
    return splits_of(fold_of_row, k);
}

// Classes numbered in the order in which they first appear.
std::vector<std::size_t> class_numbers(const Vector& y, std::size_t& n_classes) {
    std::map<double, std::size_t> numbers;
    std::vector<std::size_t> classes;
    for (double value : y) classes.push_back(numbers.emplace(value, numbers.size()).first->second);
    n_classes = numbers.size();
    return classes;
}

// The folds of each class's rows, in the order of these rows. The classes' rows laid end to end are dealt to
// the folds like cards; so each fold gets its share of every class.
std::vector<std::vector<Index>> dealt_folds(const std::vector<std::size_t>& classes, std::size_t n_classes,
                                            Index k) {
    std::vector<std::size_t> sorted = classes;
    std::sort(sorted.begin(), sorted.end());
    std::vector<std::vector<Index>> folds(n_classes);
    for (Index fold = 0; fold < k; ++fold) {
        for (auto card = static_cast<std::size_t>(fold); card < sorted.size();
             card += static_cast<std::size_t>(k)) {
            folds[sorted[card]].push_back(fold);
        }
    }
    return folds;
}

template <class ShuffleClass>
std::vector<Split> stratified_folds(const Vector& y, Index k, ShuffleClass shuffle_class) {
    assert(k >= 2 && k <= y.size());
    std::size_t n_classes = 0;
    const std::vector<std::size_t> classes = class_numbers(y, n_classes);
    std::vector<std::vector<Index>> folds = dealt_folds(classes, n_classes, k);
    for (std::vector<Index>& of_class : folds) shuffle_class(std::span<Index>(of_class));
    std::vector<std::size_t> next(n_classes, 0);
    std::vector<Index> fold_of_row;
    for (std::size_t number : classes) fold_of_row.push_back(folds[number][next[number]++]);
    return splits_of(fold_of_row, k);
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

std::vector<Split> k_fold(Index n_rows, Index k) { return cut_into_folds(rows_in_order(n_rows), k); }

std::vector<Split> k_fold(Index n_rows, Index k, NumpyRandom& random) {
    std::vector<Index> rows = rows_in_order(n_rows);
    random.shuffle(std::span<Index>(rows));
    return cut_into_folds(rows, k);
}

std::vector<Split> stratified_k_fold(const Vector& y, Index k) {
    return stratified_folds(y, k, [](std::span<Index>) {});
}

std::vector<Split> stratified_k_fold(const Vector& y, Index k, NumpyRandom& random) {
    return stratified_folds(y, k, [&](std::span<Index> folds) { random.shuffle(folds); });
}

Split train_test_split(Index n_rows, double test_fraction, NumpyRandom& random) {
    assert(test_fraction >= 0.0 && test_fraction <= 1.0);
    std::vector<Index> rows = rows_in_order(n_rows);
    random.shuffle(std::span<Index>(rows));
    const auto n_test = static_cast<std::ptrdiff_t>(std::ceil(test_fraction * static_cast<double>(n_rows)));
    return {.train = {rows.begin() + n_test, rows.end()}, .test = {rows.begin(), rows.begin() + n_test}};
}

}  // namespace core::data

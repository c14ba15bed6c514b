#pragma once
// Which rows train a model and which ones judge it. The same Random gives the same split on every target.

#include "core/random.h"
#include "core/types.h"

#include <vector>

namespace core::data {

/// Row numbers in two disjoint parts that together are all rows.
struct Split {
    std::vector<Index> train;
    std::vector<Index> test;
};

/// Puts round(test_fraction * n_rows) rows drawn at random into the test part.
/// test_fraction must be in [0, 1].
Split train_test_split(Index n_rows, double test_fraction, Random& random);

/// The same with the proportion of every value of `y` kept, up to rounding: round(test_fraction * n_k) rows
/// of each class k. `y` has few distinct values and none is NaN.
Split stratified_split(const Vector& y, double test_fraction, Random& random);

/// k splits whose test parts partition the rows at random; the first n mod k have one row more.
/// Asks for 2 <= k <= n_rows.
std::vector<Split> k_fold(Index n_rows, Index k, Random& random);

}  // namespace core::data

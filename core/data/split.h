#pragma once
// Which rows train a model and which ones judge it. The same Random gives the same split on every target.

#include "core/data/numpy_random.h"
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

/// As scikit-learn's KFold(k): the test parts are neighbouring rows, the first n mod k with one row more;
/// both parts of every split in increasing order. Asks for 2 <= k <= n_rows.
std::vector<Split> k_fold(Index n_rows, Index k);

/// As KFold(k, shuffle=True, random_state=seed) for `random` with that seed: the rows are shuffled, then cut.
std::vector<Split> k_fold(Index n_rows, Index k, NumpyRandom& random);

/// As scikit-learn's StratifiedKFold(k): every test part has the classes' proportions as nearly as possible,
/// each class dealt to the parts in the order of its rows. y of shape (n) holds any numbers, none NaN; each
/// class has at least one row, and 2 <= k <= n.
std::vector<Split> stratified_k_fold(const Vector& y, Index k);

/// As StratifiedKFold(k, shuffle=True, random_state=seed).
std::vector<Split> stratified_k_fold(const Vector& y, Index k, NumpyRandom& random);

/// As scikit-learn's train_test_split(..., test_size=test_fraction, random_state=seed): ceil(test_fraction n)
/// rows of a permutation for the test part, the next ones for the training part.
Split train_test_split(Index n_rows, double test_fraction, NumpyRandom& random);

}  // namespace core::data

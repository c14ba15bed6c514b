#include "core/data/split.h"

#include "tests/support/credit.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace core::data;
using core::Index;
using core::Random;
using core::Vector;

namespace {

// Every row number of 0 .. n - 1 exactly once in the two parts together.
bool is_partition(const Split& split, Index n) {
    std::vector<Index> rows = split.train;
    rows.insert(rows.end(), split.test.begin(), split.test.end());
    std::sort(rows.begin(), rows.end());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] != static_cast<Index>(i)) return false;
    }
    return static_cast<Index>(rows.size()) == n;
}

}  // namespace

TEST_CASE("a split deals out every row once, in the asked proportion, the same for equal seeds") {
    Random random(1);
    Random copy = random;
    const Split split = train_test_split(1001, 0.25, random);
    CHECK(is_partition(split, 1001));
    CHECK(split.test.size() == 250);
    CHECK(train_test_split(1001, 0.25, copy).test == split.test);
    CHECK(train_test_split(1001, 0.25, copy).test != split.test);
    CHECK(train_test_split(0, 0.25, random).test.empty());
    CHECK(train_test_split(5, 1.0, random).train.empty());
}

TEST_CASE("a stratified split keeps the proportion of the classes") {
    const Vector y = support::credit().y;  // 1254 bad, 3200 good
    Random random(2);
    const Split split = stratified_split(y, 0.25, random);
    CHECK(is_partition(split, y.size()));
    double n_bad = 0.0;
    for (Index row : split.test) n_bad += y[row];
    CHECK(n_bad == 314.0);  // round(0.25 * 1254)
    CHECK(split.test.size() == 314 + 800);
}

TEST_CASE("the test parts of k folds partition the rows") {
    Random random(3);
    const auto folds = k_fold(103, 5, random);
    REQUIRE(folds.size() == 5);
    Split all;
    for (const Split& fold : folds) {
        CHECK(is_partition(fold, 103));
        CHECK((fold.test.size() == 20 || fold.test.size() == 21));
        all.test.insert(all.test.end(), fold.test.begin(), fold.test.end());
    }
    CHECK(is_partition(all, 103));
}

namespace {

using Parts = std::vector<std::vector<Index>>;

Parts test_parts(const std::vector<Split>& folds) {
    Parts parts;
    for (const Split& fold : folds) parts.push_back(fold.test);
    return parts;
}

// y = np.array([2, 0, 0, 1, 0, 2, 0, 0, 1, 1, 0, 0, 2])
Vector classes() { return Vector{{2, 0, 0, 1, 0, 2, 0, 0, 1, 1, 0, 0, 2}}; }

}  // namespace

TEST_CASE("folds in order are scikit-learn's") {
    // [t for _, t in KFold(3).split(y)], [t for _, t in StratifiedKFold(3).split(y, y)]
    CHECK(test_parts(k_fold(13, 3)) == Parts{{0, 1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}});
    CHECK(k_fold(13, 3)[1].train == std::vector<Index>{0, 1, 2, 3, 4, 9, 10, 11, 12});
    CHECK(test_parts(stratified_k_fold(classes(), 3)) ==
          Parts{{0, 1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}});
    for (const Split& fold : stratified_k_fold(classes(), 3)) CHECK(is_partition(fold, 13));
}

TEST_CASE("shuffled folds are scikit-learn's for the same random_state") {
    // KFold(4, shuffle=True, random_state=7)
    NumpyRandom seven(7);
    CHECK(test_parts(k_fold(13, 4, seven)) == Parts{{2, 5, 8, 10}, {0, 1, 12}, {3, 7, 11}, {4, 6, 9}});
    // StratifiedKFold(3, shuffle=True, random_state=42)
    NumpyRandom forty_two(42);
    CHECK(test_parts(stratified_k_fold(classes(), 3, forty_two)) ==
          Parts{{0, 2, 6, 8, 10}, {1, 3, 5, 11}, {4, 7, 9, 12}});
    // y = np.arange(1000) ** 2 % 7; t of the third fold of StratifiedKFold(5, shuffle=True, random_state=0):
    // t[:6], t.sum()
    Vector squares(1000);
    for (Index i = 0; i < 1000; ++i) squares[i] = static_cast<double>(i * i % 7);
    NumpyRandom zero(0);
    const Split third = stratified_k_fold(squares, 5, zero)[2];
    CHECK(std::vector<Index>(third.test.begin(), third.test.begin() + 6) ==
          std::vector<Index>{3, 11, 15, 18, 33, 37});
    Index sum = 0;
    for (Index row : third.test) sum += row;
    CHECK(sum == 103356);
}

TEST_CASE("train_test_split and shuffle are scikit-learn's and NumPy's") {
    // train_test_split(np.arange(13), test_size=0.3, random_state=1)
    NumpyRandom one(1);
    const Split split = train_test_split(13, 0.3, one);
    CHECK(split.train == std::vector<Index>{1, 6, 0, 7, 12, 9, 8, 11, 5});
    CHECK(split.test == std::vector<Index>{2, 3, 4, 10});
    // x = np.arange(10); np.random.RandomState(123).shuffle(x)
    NumpyRandom random(123);
    std::vector<int> x = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    random.shuffle(std::span<int>(x));
    CHECK(x == std::vector<int>{4, 0, 7, 5, 8, 3, 1, 6, 9, 2});
}

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

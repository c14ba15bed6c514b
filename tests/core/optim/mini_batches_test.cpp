#include "core/optim/mini_batches.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

using core::Index;
using core::optim::MiniBatches;

namespace {

std::vector<Index> deal(MiniBatches& batches) {
    const auto batch = batches.next();
    return {batch.begin(), batch.end()};
}

}  // namespace

TEST_CASE("Every term is dealt once an epoch, the last batch being what is left") {
    MiniBatches batches(10, 4, 7);
    for (int epoch = 1; epoch <= 3; ++epoch) {
        std::multiset<Index> seen;
        for (const std::size_t size : {4u, 4u, 2u}) {
            const auto batch = deal(batches);
            CHECK(batch.size() == size);
            seen.insert(batch.begin(), batch.end());
        }
        CHECK(seen.size() == 10);
        CHECK(std::set<Index>(seen.begin(), seen.end()).size() == 10);
        CHECK(batches.epoch() == epoch);
    }
}

TEST_CASE("Epochs have different orders, seeds too, and a copy deals the same") {
    MiniBatches batches(20, 20, 1);
    MiniBatches other(20, 20, 2);
    const auto first = deal(batches);
    CHECK(first != deal(other));
    MiniBatches copy = batches;
    const auto second = deal(batches);
    CHECK(first != second);
    CHECK(second == deal(copy));
}

TEST_CASE("A batch size above the number of terms means all of them") {
    MiniBatches batches(3, 100, 1);
    CHECK(deal(batches).size() == 3);
    CHECK(deal(batches).size() == 3);
}

#include "core/random.h"

#include <doctest/doctest.h>

#include <vector>

using core::Random;

TEST_CASE("Random gives xoshiro256++'s numbers for a splitmix64 seed") {
    // Reference: xoshiro256plusplus.c of Blackman and Vigna, state from four splitmix64 outputs of seed 0.
    Random random(0);
    CHECK(random.next() == 0x53175d61490b23dfULL);
}

TEST_CASE("A copy of Random continues with the same numbers") {
    Random random(7);
    random.normal();
    Random copy = random;
    CHECK(copy == random);
    CHECK(copy.normal() == random.normal());
    CHECK(copy.next() == random.next());
}

TEST_CASE("Normal deviates have mean 0 and variance 1") {
    Random random(1);
    double sum = 0.0;
    double squares = 0.0;
    constexpr int n = 100000;
    for (int i = 0; i < n; ++i) {
        const double value = random.normal();
        sum += value;
        squares += value * value;
    }
    // Standard errors are 0.0032 and 0.0045; four of them.
    CHECK(sum / n == doctest::Approx(0.0).epsilon(0.013));
    CHECK(squares / n == doctest::Approx(1.0).epsilon(0.018));
}

TEST_CASE("Shuffle keeps every item") {
    Random random(3);
    std::vector<int> items{0, 1, 2, 3, 4, 5, 6, 7};
    random.shuffle(std::span<int>(items));
    std::vector<bool> seen(items.size(), false);
    for (const int item : items) seen[static_cast<std::size_t>(item)] = true;
    for (const bool found : seen) CHECK(found);
}

#pragma once
// Random numbers that are the same on every target: the standard library's distributions differ
// between implementations, and a run must replay bit for bit natively and in the browser.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace core {

/// xoshiro256++ (Blackman and Vigna, 2019), seeded through splitmix64. A copyable value: a copy
/// continues with the same numbers.
class Random {
public:
    explicit Random(std::uint64_t seed = 0);

    /// The next 64 uniformly distributed bits.
    std::uint64_t next();

    /// Uniform in [0, 1), with 53 random bits.
    double uniform();

    /// Uniform in [low, high).
    double uniform(double low, double high) { return low + (high - low) * uniform(); }

    /// Uniform integer in [0, count); count must be positive. Without modulo bias: the surplus is rejected.
    std::size_t below(std::size_t count);

    /// Standard normal deviate by Marsaglia's polar method (1964).
    double normal();

    /// Uniformly random order (Fisher and Yates; Durstenfeld, 1964).
    template <class T>
    void shuffle(std::span<T> items) {
        for (std::size_t last = items.size(); last > 1; --last) {
            using std::swap;
            swap(items[last - 1], items[below(last)]);
        }
    }

    bool operator==(const Random&) const = default;

private:
    std::array<std::uint64_t, 4> state_{};
    double spare_normal_ = 0.0;
    bool has_spare_normal_ = false;
};

}  // namespace core

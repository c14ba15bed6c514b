#pragma once
// NumPy's RandomState as far as splits need it, so that a split with a given random_state is scikit-learn's
// own.

#include <cstdint>
#include <random>
#include <span>
#include <utility>

namespace core::data {

/// The Mersenne Twister as np.random.RandomState(seed) runs it (Matsumoto and Nishimura, 1998). A copyable
/// value.
class NumpyRandom {
public:
    explicit NumpyRandom(std::uint32_t seed = 0) : generator_(seed) {}

    /// Uniform integer in [0, largest], by masking and rejection.
    std::uint32_t at_most(std::uint32_t largest) {
        std::uint32_t mask = largest;
        for (int shift = 1; shift < 32; shift *= 2) mask |= mask >> shift;
        std::uint32_t value = 0;
        do {
            value = static_cast<std::uint32_t>(generator_()) & mask;
        } while (value > largest);
        return value;
    }

    /// RandomState.shuffle.
    template <class T>
    void shuffle(std::span<T> items) {
        for (std::size_t last = items.size(); last-- > 1;) {
            using std::swap;
            swap(items[last], items[at_most(static_cast<std::uint32_t>(last))]);
        }
    }

private:
    std::mt19937 generator_;
};

}  // namespace core::data

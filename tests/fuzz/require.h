#pragma once

#include <cstdlib>

namespace fuzz {

/// Ends the program where the claim does not hold: libFuzzer then keeps the text that did it.
inline void require(bool claim) {
    if (!claim) std::abort();
}

}  // namespace fuzz

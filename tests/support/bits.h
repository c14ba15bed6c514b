#pragma once
// A fingerprint of doubles, to check that two targets compute the same bits.

#include "core/types.h"

#include <cstdint>
#include <cstring>

namespace support {

/// FNV-1a over the bytes of the values, lowest first.
inline std::uint64_t fingerprint(const core::Vector& values) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (core::Index i = 0; i < values.size(); ++i) {
        std::uint64_t bits = 0;
        const double value = values[i];
        std::memcpy(&bits, &value, sizeof bits);
        for (int byte = 0; byte < 8; ++byte) hash = (hash ^ ((bits >> (8 * byte)) & 0xffU)) * 0x100000001b3U;
    }
    return hash;
}

}  // namespace support

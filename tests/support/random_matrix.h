#pragma once
// Matrices of standard normal numbers.

#include "core/random.h"
#include "core/types.h"

#include <cstdint>

namespace support {

inline core::Matrix random_matrix(core::Index rows, core::Index columns, std::uint64_t seed) {
    core::Random random(seed);
    core::Matrix X(rows, columns);
    for (double& value : X.reshaped()) value = random.normal();
    return X;
}

}  // namespace support

#pragma once
// Which terms of a sum a stochastic method looks at.

#include "core/random.h"
#include "core/types.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core::optim {

/// Deals out the terms 0 ... count - 1 in batches: a fresh random order every epoch, each term once an epoch,
/// the last batch of an epoch possibly smaller. A copyable value: a copy deals the same batches.
class MiniBatches {
public:
    /// Neither is 0 or negative; a batch size above `count` means all terms.
    MiniBatches(Index count, Index batch_size, std::uint64_t seed);

    /// The next batch, valid until the next call.
    std::span<const Index> next();

    /// Epochs that have begun.
    Index epoch() const { return epoch_; }

private:
    std::vector<Index> order_;
    std::size_t batch_size_ = 1;
    std::size_t dealt_ = 0;
    Index epoch_ = 0;
    Random random_;
};

}  // namespace core::optim

#include "core/optim/mini_batches.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace core::optim {

MiniBatches::MiniBatches(Index count, Index batch_size, std::uint64_t seed)
    : order_(static_cast<std::size_t>(count)),
      batch_size_(static_cast<std::size_t>(std::min(batch_size, count))),
      dealt_(order_.size()),
      random_(seed) {
    assert(count > 0 && batch_size > 0);
    std::iota(order_.begin(), order_.end(), Index{0});
}

std::span<const Index> MiniBatches::next() {
    if (dealt_ == order_.size()) {
        random_.shuffle(std::span<Index>(order_));
        dealt_ = 0;
        ++epoch_;
    }
    const std::size_t size = std::min(batch_size_, order_.size() - dealt_);
    const std::span<const Index> batch = std::span<const Index>(order_).subspan(dealt_, size);
    dealt_ += size;
    return batch;
}

}  // namespace core::optim

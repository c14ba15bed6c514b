#include "core/lp/cycle_watch.h"

#include <algorithm>

namespace core::lp {

void CycleWatch::observe(bool is_degenerate, const std::vector<BasisStatus>& statuses) {
    if (!is_degenerate) return forget();
    if (safeguard_ != Safeguard::kNone) return;
    const auto before = std::find(seen_.begin(), seen_.end(), statuses);
    if (before != seen_.end()) {
        safeguard_ = Safeguard::kCycle;
        cycle_length_ = static_cast<int>(seen_.end() - before);
    } else if (stalled() >= stall_limit_) {
        safeguard_ = Safeguard::kStall;
    }
    seen_.push_back(statuses);
}

void CycleWatch::forget() {
    seen_.clear();
    safeguard_ = Safeguard::kNone;
    cycle_length_ = 0;
}

}  // namespace core::lp

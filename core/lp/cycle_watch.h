#pragma once
// Notices when the simplex method goes round in circles at one vertex.

#include "core/lp/solution.h"

#include <vector>

namespace core::lp {

/// Why Bland's rule has taken over from the chosen one, until the objective moves again.
enum class Safeguard {
    kNone,
    kCycle,  ///< The same basis came back: the chosen rule would go round for ever.
    kStall   ///< Very many exchanges in a row without any progress.
};

/// Remembers the bases since the objective last moved.
class CycleWatch {
public:
    /// stall_limit: degenerate exchanges in a row before kStall.
    explicit CycleWatch(int stall_limit = 0) : stall_limit_(stall_limit) {}

    Safeguard safeguard() const { return safeguard_; }

    /// Exchanges that led back to the same basis; 0 unless the safeguard is kCycle.
    int cycle_length() const { return cycle_length_; }

    /// Degenerate exchanges since the objective last moved.
    int stalled() const { return static_cast<int>(seen_.size()); }

    /// To be told of every exchange: whether it was degenerate, and the basis it led to.
    void observe(bool is_degenerate, const std::vector<BasisStatus>& statuses);

    void forget();

private:
    int stall_limit_ = 0;
    Safeguard safeguard_ = Safeguard::kNone;
    int cycle_length_ = 0;
    std::vector<std::vector<BasisStatus>> seen_{};
};

}  // namespace core::lp

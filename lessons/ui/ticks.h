#pragma once
// Where the ticks of an axis are: round values 1, 2 or 5 times a power of ten, or decades.
//
//   const Ticks ticks = linear_ticks({0.0, 7.3}, 5);   // 0, 2, 4, 6
//   for (const Tick& tick : ticks) draw(tick.value, tick.label);

#include "core/types.h"

#include <array>
#include <string>

namespace lessons::ui {

struct Tick {
    double value = 0.0;
    std::string label;  ///< Empty: a grid line without a label.
    bool major = true;
};

class Ticks {
public:
    static constexpr int kMost = 48;

    const Tick* begin() const { return ticks_.data(); }
    const Tick* end() const { return ticks_.data() + count_; }
    int size() const { return count_; }
    /// Drops what would exceed kMost.
    void add(Tick tick) {
        if (count_ < kMost) ticks_[static_cast<std::size_t>(count_++)] = std::move(tick);
    }

private:
    std::array<Tick, kMost> ticks_;
    int count_ = 0;
};

/// The round step (1, 2 or 5 times a power of ten) that divides the range into at most `most` parts. An
/// empty, infinite or NaN range gives 1.
double round_step(double range, int most);

/// Multiples of the round step inside the interval, at least two of them even if that takes more than `most`
/// parts. None for an interval that is empty, infinite or NaN.
Ticks linear_ticks(core::Interval interval, int most);

/// Decades inside the interval, every k-th labelled when they are many, with unlabelled lines at 2 ... 9 when
/// they are few; written out where all of them can be, otherwise all as powers of ten. Less than one decade
/// gets linear ticks. None unless 0 < low < high.
Ticks logarithmic_ticks(core::Interval interval, int most);

/// The nearest multiple of a round step that divides the range into 20 to 40 parts: what Shift snaps to.
double snap_to_round(double value, double range);

}  // namespace lessons::ui

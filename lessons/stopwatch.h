#pragma once

#include <chrono>

namespace lessons {

/// Seconds since it was made: for keeping work inside a frame's budget, and for times that are shown as what
/// this computer took. Never for anything that is saved or replayed.
class Stopwatch {
public:
    double seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point start_ = Clock::now();
};

}  // namespace lessons

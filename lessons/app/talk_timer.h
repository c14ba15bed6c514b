#pragma once
// The presenter's clock: how long the talk has gone on, against the minutes that were planned.

#include <string>

namespace lessons::app {

class TalkTimer {
public:
    /// Starts, or goes on where it was paused. `now` in seconds.
    void start(double now);
    void pause(double now);
    void toggle(double now) { running_ ? pause(now) : start(now); }
    void reset(double now);

    bool running() const { return running_; }

    /// Seconds that it has run.
    double elapsed(double now) const;

private:
    bool running_ = false;
    double started_ = 0.0;  ///< When it was last started.
    double before_ = 0.0;   ///< Seconds that had gone by then.
};

/// "4:07", or "1:02:30" from an hour on.
std::string clock_text(double seconds);

}  // namespace lessons::app

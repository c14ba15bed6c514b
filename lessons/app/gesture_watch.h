#pragma once

namespace lessons::app {

/// Whether the learner is in the middle of something that will be one change: a drag, typing, a slider moved
/// by arrow keys. To be asked once a frame.
class GestureWatch {
public:
    bool is_under_way(double now);

    /// Whether only time has to pass until the gesture is over: another frame is wanted.
    bool is_waiting(double now) const { return now < over_at_; }

private:
    static constexpr double kPause = 0.6;  // seconds: arrow keys pressed closer together are one change

    double over_at_ = 0.0;
};

}  // namespace lessons::app

#pragma once
// Time for a lesson: play, pause, step, step back, scrub to any step. Going back restores the nearest
// keyframe and replays exactly, so a lesson only ever has to know how to go forward.

#include "lessons/lesson.h"

#include <vector>

namespace lessons::app {

class Player {
public:
    /// Keyframes together hold at most this much; beyond it every second one is dropped.
    static constexpr std::size_t kMemoryBound = 64u << 20;

    explicit Player(Lesson& lesson) : lesson_(lesson) {}

    /// Resets the lesson to step 0.
    void restart();

    /// After a parameter or edit changed: the same step of the new run, or its end if that comes first.
    void replay();

    /// Goes to the step (or the end, if that comes first), forward or back. A long way takes several calls of
    /// advance(); step() says how far it has come.
    void seek(int step);

    /// Takes every step of a seek() at once, however long it takes (tests, screenshots).
    void finish_seek();

    /// One frame: continues a seek or plays. At most about `budget` seconds of stepping.
    void advance(double now, double budget);

    void play() { set_playing(true); }
    void pause() { set_playing(false); }
    void toggle_play();
    void step_forward();
    void step_back();

    void set_speed(double factor) { speed_ = factor; }
    double speed() const { return speed_; }

    int step() const { return step_; }
    int length() const { return lesson_.last_step(); }
    bool playing() const { return playing_; }
    bool seeking() const { return target_ != step_; }
    bool at_end() const { return lesson_.finished(); }

    /// Memory held by keyframes, in bytes.
    std::size_t keyframe_bytes() const { return keyframe_bytes_; }

private:
    struct Keyframe {
        int step = 0;
        Snapshot snapshot;
    };

    void set_playing(bool playing);
    void step_once();
    void remember();
    void thin_out();
    void go_back_to_keyframe(int step);
    void approach_target(double budget);

    Lesson& lesson_;
    std::vector<Keyframe> keyframes_;
    std::size_t keyframe_bytes_ = 0;
    int keyframe_spacing_ = 16;
    int step_ = 0;
    int target_ = 0;
    bool playing_ = false;
    double speed_ = 1.0;
    double last_now_ = 0.0;
    double owed_steps_ = 0.0;
};

}  // namespace lessons::app

#pragma once
// Time for a lesson: play, pause, step, step back, scrub to any step. A lesson only ever has to know how to
// go forward. Two players that are paired share one timeline: both lessons are always brought to the same
// step.

#include "lessons/app/keyframed_run.h"

namespace lessons::app {

class Player {
public:
    /// Keyframes together hold at most this much; a pair shares it.
    static constexpr std::size_t kMemoryBound = 64u << 20;

    explicit Player(Lesson& lesson) : run_(lesson, kMemoryBound) {}

    /// Resets the lesson to step 0.
    void restart();

    /// After a parameter or edit changed: the step that was gone to last, or the end of the new run if that
    /// comes first. A run that becomes shorter and long again therefore shows the same step again. In a pair
    /// only this lesson is run again.
    void replay();

    /// Goes to the step (or the end, if that comes first), forward or back. A long way takes several calls of
    /// advance(); step() says how far it has come. A step beyond the end means the end, also of later runs.
    void seek(int step);

    /// Takes every step of a seek() at once, however long it takes (tests, screenshots).
    void finish_seek();

    /// One frame: continues a seek or plays. At most about `budget` seconds of stepping. Of a pair only the
    /// one that plays is to be called.
    void advance(double now, double budget);

    void play() { set_playing(true); }
    void pause() { set_playing(false); }
    void toggle_play();
    void step_forward();
    void step_back();

    void set_speed(double factor) { speed_ = factor; }
    double speed() const { return speed_; }

    /// One timeline for both from now on: every seek, step and play moves the other lesson, too. A run that
    /// is finished earlier waits at its end. To be parted before either of them goes away.
    void pair_with(Player& other);
    void part();

    /// Plays on where the other one would have: its speed and whether it plays. The other one pauses.
    void take_lead_from(Player& other);

    /// Where the timeline stands: of a pair the run that has come further.
    int step() const;
    /// Where it is going; step() once it has arrived.
    int target() const;
    int length() const;
    bool playing() const { return playing_; }
    bool seeking() const;
    bool at_end() const;

    /// Memory held by this lesson's keyframes, in bytes.
    std::size_t keyframe_bytes() const { return run_.keyframe_bytes(); }

private:
    void set_playing(bool playing);
    void go_to(int step);
    KeyframedRun* next_behind();
    void approach_target(double budget);

    KeyframedRun run_;
    int wish_ = 0;  ///< The step that was gone to, even where a shorter run ends before it.
    Player* partner_ = nullptr;
    bool playing_ = false;
    double speed_ = 1.0;
    double last_now_ = 0.0;
    double owed_steps_ = 0.0;
};

}  // namespace lessons::app

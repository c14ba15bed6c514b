#pragma once
// A lesson's run that can be moved to any step: forward by stepping, back by restoring the nearest keyframe
// and replaying exactly.

#include "lessons/lesson.h"

#include <cstddef>
#include <vector>

namespace lessons::app {

class KeyframedRun {
public:
    /// `memory_bound`: keyframes together hold at most so many bytes (the one of step 0 is always kept);
    /// beyond it every second one is dropped.
    KeyframedRun(Lesson& lesson, std::size_t memory_bound) : lesson_(&lesson), memory_bound_(memory_bound) {}

    /// Resets the lesson to step 0 and forgets all keyframes.
    void restart();

    /// Where step_once() is to lead: `step`, brought into the run's length. Takes the shortest way: from
    /// here, or from a keyframe that lies nearer before it. Needs a restart() before.
    void aim(int step);

    /// Whether there are steps to take to where the run is aimed at.
    bool behind() const { return step_ < target_ && !lesson_->finished(); }
    void step_once();

    /// The way ends here: a run may be finished before it comes where it was aimed at.
    void arrive() { target_ = step_; }

    void set_memory_bound(std::size_t bytes);

    int step() const { return step_; }
    int target() const { return target_; }
    int length() const { return lesson_->last_step(); }
    bool at_end() const { return lesson_->finished() || step_ >= length(); }
    double steps_per_second() const { return lesson_->steps_per_second(); }
    std::size_t keyframe_bytes() const { return keyframe_bytes_; }

private:
    struct Keyframe {
        int step = 0;
        Snapshot snapshot;
    };

    void remember();
    void thin_out();

    Lesson* lesson_;
    std::vector<Keyframe> keyframes_;
    std::size_t keyframe_bytes_ = 0;
    std::size_t memory_bound_;
    int keyframe_spacing_ = 16;
    int step_ = 0;
    int target_ = 0;
};

}  // namespace lessons::app

#include "lessons/app/keyframed_run.h"

#include <algorithm>
#include <cassert>

namespace lessons::app {

void KeyframedRun::restart() {
    lesson_->reset();
    keyframes_.clear();
    keyframe_bytes_ = 0;
    keyframe_spacing_ = 16;
    step_ = 0;
    target_ = 0;
    remember();
}

void KeyframedRun::aim(int step) {
    assert(!keyframes_.empty() && "restart() comes first");
    target_ = std::clamp(step, 0, std::max(length(), 0));
    const auto later =
        std::upper_bound(keyframes_.begin(), keyframes_.end(), target_,
                         [](int wanted, const Keyframe& frame) { return wanted < frame.step; });
    const Keyframe& nearest = *(later - 1);
    if (step_ <= target_ && nearest.step <= step_) return;
    lesson_->restore(nearest.snapshot);
    step_ = nearest.step;
}

void KeyframedRun::step_once() {
    lesson_->step();
    ++step_;
    if (step_ % keyframe_spacing_ == 0 && step_ > keyframes_.back().step) remember();
}

void KeyframedRun::set_memory_bound(std::size_t bytes) {
    memory_bound_ = bytes;
    while (keyframe_bytes_ > memory_bound_ && keyframes_.size() > 1) thin_out();
}

void KeyframedRun::remember() {
    keyframes_.push_back({step_, lesson_->snapshot()});
    keyframe_bytes_ += keyframes_.back().snapshot.bytes;
    while (keyframe_bytes_ > memory_bound_ && keyframes_.size() > 1) thin_out();
}

void KeyframedRun::thin_out() {
    keyframe_spacing_ *= 2;
    const auto dropped = [this](const Keyframe& frame) { return frame.step % keyframe_spacing_ != 0; };
    keyframes_.erase(std::remove_if(keyframes_.begin(), keyframes_.end(), dropped), keyframes_.end());
    keyframe_bytes_ = 0;
    for (const Keyframe& frame : keyframes_) keyframe_bytes_ += frame.snapshot.bytes;
}

}  // namespace lessons::app

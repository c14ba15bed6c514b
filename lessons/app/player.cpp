#include "lessons/app/player.h"

#include "lessons/app/stopwatch.h"

#include <algorithm>
#include <limits>

namespace lessons::app {

void Player::restart() {
    lesson_.reset();
    keyframes_.clear();
    keyframe_bytes_ = 0;
    keyframe_spacing_ = 16;
    step_ = 0;
    target_ = 0;
    owed_steps_ = 0.0;
    remember();
}

void Player::replay() {
    const int goal = std::max(step_, target_);
    restart();
    seek(goal);
}

void Player::seek(int step) {
    target_ = std::clamp(step, 0, std::max(length(), 0));
    if (target_ < step_) go_back_to_keyframe(target_);
}

void Player::finish_seek() { approach_target(std::numeric_limits<double>::infinity()); }

void Player::advance(double now, double budget) {
    const double elapsed = std::clamp(now - last_now_, 0.0, 0.1);
    last_now_ = now;
    if (playing_ && !seeking()) {
        owed_steps_ += elapsed * speed_ * lesson_.steps_per_second();
        const int whole = static_cast<int>(owed_steps_);
        owed_steps_ -= whole;
        target_ = std::min(step_ + whole, std::max(length(), step_));
    }
    approach_target(budget);
    if (lesson_.finished() || step_ >= length()) playing_ = false;
}

void Player::toggle_play() {
    if (!playing_ && (lesson_.finished() || step_ >= length())) restart();
    set_playing(!playing_);
}

void Player::step_forward() {
    pause();
    seek(step_ + 1);
}

void Player::step_back() {
    pause();
    seek(step_ - 1);
}

void Player::set_playing(bool playing) {
    playing_ = playing;
    owed_steps_ = 0.0;
}

void Player::step_once() {
    lesson_.step();
    ++step_;
    if (step_ % keyframe_spacing_ == 0 && step_ > keyframes_.back().step) remember();
}

void Player::remember() {
    keyframes_.push_back({step_, lesson_.snapshot()});
    keyframe_bytes_ += keyframes_.back().snapshot.bytes;
    while (keyframe_bytes_ > kMemoryBound && keyframes_.size() > 2) thin_out();
}

void Player::thin_out() {
    keyframe_spacing_ *= 2;
    const auto dropped = [this](const Keyframe& frame) { return frame.step % keyframe_spacing_ != 0; };
    keyframes_.erase(std::remove_if(keyframes_.begin(), keyframes_.end(), dropped), keyframes_.end());
    keyframe_bytes_ = 0;
    for (const Keyframe& frame : keyframes_) keyframe_bytes_ += frame.snapshot.bytes;
}

void Player::go_back_to_keyframe(int step) {
    const auto later =
        std::upper_bound(keyframes_.begin(), keyframes_.end(), step,
                         [](int wanted, const Keyframe& frame) { return wanted < frame.step; });
    const Keyframe& frame = *(later - 1);
    lesson_.restore(frame.snapshot);
    step_ = frame.step;
}

void Player::approach_target(double budget) {
    const Stopwatch watch;
    while (step_ < target_ && !lesson_.finished()) {
        step_once();
        if (watch.seconds() > budget) return;
    }
    target_ = step_;
}

}  // namespace lessons::app

#include "lessons/app/player.h"

#include "lessons/stopwatch.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace lessons::app {

void Player::restart() {
    run_.restart();
    wish_ = 0;
    owed_steps_ = 0.0;
}

void Player::replay() {
    run_.restart();
    run_.aim(wish_);
    owed_steps_ = 0.0;
}

void Player::seek(int step) { go_to(std::max(step, 0)); }

void Player::go_to(int step) {
    wish_ = step;
    run_.aim(step);
    if (partner_ == nullptr) return;
    partner_->wish_ = step;
    partner_->run_.aim(step);
}

void Player::finish_seek() { approach_target(std::numeric_limits<double>::infinity()); }

void Player::advance(double now, double budget) {
    const double elapsed = std::clamp(now - last_now_, 0.0, 0.1);
    last_now_ = now;
    if (playing_ && !seeking()) {
        owed_steps_ += elapsed * speed_ * run_.steps_per_second();
        const int whole = static_cast<int>(owed_steps_);
        owed_steps_ -= whole;
        if (whole > 0) seek(std::min(step() + whole, length()));
    }
    approach_target(budget);
    if (at_end()) playing_ = false;
}

void Player::toggle_play() {
    if (!playing_ && at_end()) seek(0);
    set_playing(!playing_);
}

void Player::step_forward() {
    pause();
    seek(std::min(step() + 1, length()));
}

void Player::step_back() {
    pause();
    seek(step() - 1);
}

void Player::set_playing(bool playing) {
    playing_ = playing;
    owed_steps_ = 0.0;
}

void Player::pair_with(Player& other) {
    for (Player* player : {this, &other}) player->run_.set_memory_bound(kMemoryBound / 2);
    partner_ = &other;
    other.partner_ = this;
    other.wish_ = wish_;
    other.run_.aim(wish_);
}

void Player::part() {
    if (partner_ == nullptr) return;
    for (Player* player : {this, partner_}) player->run_.set_memory_bound(kMemoryBound);
    partner_->partner_ = nullptr;
    partner_ = nullptr;
}

void Player::take_lead_from(Player& other) {
    speed_ = other.speed_;
    last_now_ = other.last_now_;
    owed_steps_ = other.owed_steps_;
    playing_ = std::exchange(other.playing_, false);
}

int Player::step() const {
    return partner_ != nullptr ? std::max(run_.step(), partner_->run_.step()) : run_.step();
}

int Player::target() const {
    return partner_ != nullptr ? std::max(run_.target(), partner_->run_.target()) : run_.target();
}

int Player::length() const {
    return partner_ != nullptr ? std::max(run_.length(), partner_->run_.length()) : run_.length();
}

bool Player::seeking() const {
    const auto is_under_way = [](const KeyframedRun& run) { return run.target() != run.step(); };
    return is_under_way(run_) || (partner_ != nullptr && is_under_way(partner_->run_));
}

bool Player::at_end() const { return run_.at_end() && (partner_ == nullptr || partner_->run_.at_end()); }

/// Of the runs that have steps to take the one that is further back, so that a pair stays together.
KeyframedRun* Player::next_behind() {
    KeyframedRun* other = partner_ != nullptr && partner_->run_.behind() ? &partner_->run_ : nullptr;
    if (!run_.behind()) return other;
    return other != nullptr && other->step() < run_.step() ? other : &run_;
}

void Player::approach_target(double budget) {
    const Stopwatch watch;
    while (KeyframedRun* run = next_behind()) {
        run->step_once();
        if (watch.seconds() > budget) return;
    }
    run_.arrive();
    if (partner_ != nullptr) partner_->run_.arrive();
}

}  // namespace lessons::app

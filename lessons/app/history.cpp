#include "lessons/app/history.h"

#include <utility>

namespace lessons::app {

namespace {

Address without_place(Address state) {
    state.step.reset();
    state.text_step.reset();
    state.problems.clear();
    return state;
}

bool same_settings(const Address& one, const Address& other) {
    return one.lesson == other.lesson && one.b == other.b && Settings(one) == Settings(other);
}

}  // namespace

void History::start(Address state) {
    states_.assign(1, without_place(std::move(state)));
    position_ = 0;
}

void History::settle(const Address& state) {
    if (states_.empty()) return start(state);
    if (same_settings(states_[position_], state)) return;
    states_.resize(position_ + 1);
    states_.push_back(without_place(state));
    if (states_.size() > kMostStates) states_.erase(states_.begin());
    position_ = states_.size() - 1;
}

std::optional<History::Move> History::undo() {
    if (!can_undo()) return std::nullopt;
    --position_;
    return Move{states_[position_ + 1], states_[position_]};
}

std::optional<History::Move> History::redo() {
    if (!can_redo()) return std::nullopt;
    ++position_;
    return Move{states_[position_ - 1], states_[position_]};
}

}  // namespace lessons::app

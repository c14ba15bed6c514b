#include "lessons/app/history.h"

#include <utility>

namespace lessons::app {

void History::start(std::string state) {
    states_.assign(1, std::move(state));
    position_ = 0;
}

void History::settle(const std::string& state) {
    if (states_.empty()) return start(state);
    if (states_[position_] == state) return;
    states_.resize(position_ + 1);
    states_.push_back(state);
    if (states_.size() > kMostStates) states_.erase(states_.begin());
    position_ = states_.size() - 1;
}

std::optional<std::string> History::undo() {
    if (!can_undo()) return std::nullopt;
    return states_[--position_];
}

std::optional<std::string> History::redo() {
    if (!can_redo()) return std::nullopt;
    return states_[++position_];
}

}  // namespace lessons::app

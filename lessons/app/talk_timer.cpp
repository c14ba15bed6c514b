#include "lessons/app/talk_timer.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace lessons::app {

void TalkTimer::start(double now) {
    if (running_) return;
    running_ = true;
    started_ = now;
}

void TalkTimer::pause(double now) {
    before_ = elapsed(now);
    running_ = false;
}

void TalkTimer::reset(double now) {
    before_ = 0.0;
    started_ = now;
}

double TalkTimer::elapsed(double now) const {
    return running_ ? before_ + std::max(now - started_, 0.0) : before_;
}

std::string clock_text(double seconds) {
    const int whole = static_cast<int>(std::clamp(seconds, 0.0, 359999.0));
    const int hours = whole / 3600;
    std::array<char, 16> text{};
    if (hours > 0) {
        std::snprintf(text.data(), text.size(), "%d:%02d:%02d", hours, whole / 60 % 60, whole % 60);
    } else {
        std::snprintf(text.data(), text.size(), "%d:%02d", whole / 60, whole % 60);
    }
    return text.data();
}

}  // namespace lessons::app

#include "lessons/app/background_run.h"

#include "lessons/stopwatch.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace lessons::app {

BackgroundRun::BackgroundRun(const Entry& entry, const Address& state, int last_step) : session_(entry) {
    start(state, last_step);
}

void BackgroundRun::start(Address state, int last_step) {
    std::vector<std::string> dropped;
    state.step = 0;
    session_.take_gradually(state, dropped);
    last_step_ = std::max(last_step, 0);
    works_first_ = session_.lesson().progress().pending();
    begun_ = false;
    recorded_ = 0;
    columns_.clear();
    values_.clear();
}

void BackgroundRun::work(double seconds) {
    const Stopwatch watch;
    do {
        if (done()) return;
        do_a_little();
    } while (watch.seconds() < seconds);
}

bool BackgroundRun::done() const { return recorded_ > session_.player().step() && reached_end(); }

double BackgroundRun::fraction() const {
    if (done()) return 1.0;
    const double share_of_work = works_first_ ? 0.5 : 0.0;
    if (!begun_) return share_of_work * std::clamp(session_.lesson().progress().fraction, 0.0, 1.0);
    const int goal = std::max(std::min(last_step_, session_.player().length()), 1);
    return share_of_work + (1.0 - share_of_work) * std::clamp(static_cast<double>(steps()) / goal, 0.0, 1.0);
}

std::span<const double> BackgroundRun::series(const std::string& readout) const {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].id == readout) return values_[i];
    }
    return {};
}

bool BackgroundRun::reached_end() const {
    const Player& player = session_.player();
    return player.at_end() || player.step() >= std::min(last_step_, player.length());
}

void BackgroundRun::do_a_little() {
    Player& player = session_.player();
    if (session_.lesson().progress().pending()) {
        session_.lesson().work();
    } else if (!begun_) {
        player.restart();
        begun_ = true;
    } else if (recorded_ <= player.step()) {
        record();
    } else {
        player.step_forward();
        player.finish_seek();
    }
}

void BackgroundRun::record() {
    constexpr double missing = std::numeric_limits<double>::quiet_NaN();
    ++recorded_;
    for (std::vector<double>& column : values_) column.push_back(missing);
    for (const Readout& readout : std::as_const(session_).lesson().readouts()) {
        values_[column_of(readout)].back() = readout.value;
    }
}

std::size_t BackgroundRun::column_of(const Readout& readout) {
    constexpr double missing = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].id != readout.id) continue;
        columns_[i] = readout;
        return i;
    }
    columns_.push_back(readout);
    values_.emplace_back(static_cast<std::size_t>(recorded_), missing);
    return columns_.size() - 1;
}

}  // namespace lessons::app

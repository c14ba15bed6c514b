#include "lessons/app/sweep.h"

#include "lessons/stopwatch.h"

#include <limits>
#include <utility>

namespace lessons::app {

namespace {

constexpr int kToTheEnd = std::numeric_limits<int>::max();

}  // namespace

std::span<const double> SweepRun::of(const std::string& readout) const {
    for (std::size_t i = 0; i < readouts.size(); ++i) {
        if (readouts[i].id == readout) return series[i];
    }
    return {};
}

Sweep::Sweep(const Entry& entry, Address base, std::string parameter, std::vector<double> values)
    : entry_(&entry), base_(std::move(base)), parameter_(std::move(parameter)), values_(std::move(values)) {
    base_.b.reset();
}

void Sweep::work(double seconds) {
    const Stopwatch watch;
    do {
        if (done()) return;
        if (!run_ || run_->done()) begin_next();
        run_->work(seconds - watch.seconds());
        if (run_->done()) take_result();
    } while (watch.seconds() < seconds);
}

double Sweep::fraction() const {
    if (values_.empty()) return 1.0;
    const double under_way = run_ && !run_->done() ? run_->fraction() : 0.0;
    return (static_cast<double>(runs_.size()) + under_way) / static_cast<double>(values_.size());
}

void Sweep::begin_next() {
    Address state = base_;
    state.parameters[parameter_] = values_[runs_.size()];
    if (run_) {
        run_->start(state, kToTheEnd);
    } else {
        run_.emplace(*entry_, state, kToTheEnd);
    }
}

void Sweep::take_result() {
    SweepRun& result = runs_.emplace_back();
    result.value = values_[runs_.size() - 1];
    result.summary = run_->session().lesson().summary();
    result.readouts = run_->columns();
    for (const Readout& readout : result.readouts) {
        const std::span<const double> series = run_->series(readout.id);
        result.series.emplace_back(series.begin(), series.end());
    }
}

}  // namespace lessons::app

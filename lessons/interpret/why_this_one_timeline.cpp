#include "lessons/interpret/why_this_one_timeline.h"

#include <algorithm>

namespace lessons::why {

void Timeline::restart(std::uint64_t seed) {
    step_ = 0;
    orders_ = core::interpret::OrderAverage(n_features_, seed);
}

void Timeline::catch_up(std::span<const double> game) {
    while (orders_.n_steps() < std::max(n_orders(), 1)) orders_.step(game);
}

Phase Timeline::phase() const {
    if (step_ == 0) return Phase::start;
    if (step_ <= n_features_) return Phase::replacing;
    return step_ < last_step() ? Phase::averaging : Phase::all_orders;
}

int Timeline::n_replaced() const { return std::min(step_, n_features_); }

int Timeline::n_orders() const { return std::clamp(step_ - n_features_ + 1, 0, kOrders); }

core::Vector Timeline::contributions(const Answer& answer) const {
    core::Vector shown = core::Vector::Zero(n_features_);
    if (orders_.n_steps() == 0 && phase() != Phase::all_orders) return shown;
    switch (phase()) {
        case Phase::start:
            break;
        case Phase::replacing:
            for (int i = 0; i < n_replaced(); ++i) {
                const core::Index feature = orders_.last_order()[static_cast<std::size_t>(i)];
                shown[feature] = orders_.last_changes()[feature];
            }
            break;
        case Phase::averaging:
            shown = orders_.mean();
            break;
        case Phase::all_orders:
            shown = answer.exact;
            break;
    }
    return shown;
}

core::Vector Timeline::errors() const {
    if (phase() != Phase::averaging || orders_.n_steps() < 2) return core::Vector::Zero(n_features_);
    return orders_.standard_errors();
}

}  // namespace lessons::why

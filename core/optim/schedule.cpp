#include "core/optim/schedule.h"

#include "core/math/elementary.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace core::optim {
namespace {

double cosine_course(const Schedule& schedule, double t) {
    const double share = std::min(t / schedule.period, 1.0);
    return schedule.floor + (1.0 - schedule.floor) * 0.5 * (1.0 + math::cos(std::numbers::pi * share));
}

}  // namespace

double rate_factor(const Schedule& schedule, Index step) {
    assert(step >= 0 && schedule.period > 0.0);
    const auto now = static_cast<double>(step);
    if (now < schedule.warm_up) return std::min(1.0, (now + 1.0) / schedule.warm_up);
    const double t = now - std::ceil(schedule.warm_up);
    switch (schedule.kind) {
        case ScheduleKind::Constant:
            return 1.0;
        case ScheduleKind::Step:
            return math::pow(schedule.factor, std::floor(t / schedule.period));
        case ScheduleKind::Cosine:
            return cosine_course(schedule, t);
        case ScheduleKind::InverseTime:
            return 1.0 / (1.0 + t / schedule.period);
    }
    return 1.0;
}

}  // namespace core::optim

#include "core/optim/line_section.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::optim {
namespace {

/// How far a step is from breaking the condition; negative where it does, NaN where phi is not defined.
double margin(const LineSection& phi, const LineSearchSettings& settings, StepCondition condition, double a) {
    const double decrease = phi.start_value() + settings.c1 * a * phi.start_slope() - phi.value(a);
    if (condition == StepCondition::decrease) return decrease;
    const double slope = -settings.c2 * phi.start_slope() - std::fabs(phi.slope(a));
    if (condition == StepCondition::slope) return slope;
    return std::isnan(decrease) ? decrease : std::min(decrease, slope);
}

/// Halves [inside, outside] until the border of what `holds` is found.
template <class Holds>
double border(const Holds& holds, double inside, double outside) {
    constexpr int kHalvings = 60;
    for (int i = 0; i < kHalvings; ++i) {
        const double middle = 0.5 * (inside + outside);
        (holds(middle) ? inside : outside) = middle;
    }
    return inside;
}

}  // namespace

LineSection::LineSection(std::shared_ptr<const Objective> objective, Vector origin, Vector direction)
    : objective_(std::move(objective)), origin_(std::move(origin)), direction_(std::move(direction)) {
    assert(objective_ && objective_->has_gradient());
    assert(origin_.size() == objective_->dimension && direction_.size() == objective_->dimension);
    start_value_ = value(0.0);
    start_slope_ = slope(0.0);
}

double LineSection::value(double step_length) const { return objective_->value(point(step_length)); }

double LineSection::slope(double step_length) const {
    Vector gradient = Vector::Zero(origin_.size());
    if (objective_->gradient) {
        objective_->gradient(point(step_length), gradient);
    } else {
        objective_->value_and_gradient(point(step_length), gradient);
    }
    return gradient.dot(direction_);
}

double first_valley(const LineSection& phi, Interval range) {
    constexpr double kGrowth = 1.1;
    const auto falls = [&](double a) { return phi.slope(a) < 0.0; };
    if (!falls(range.low)) return kNaN;
    double last = range.low;
    while (last < range.high) {
        const double next = std::min(kGrowth * last, range.high);
        if (!falls(next)) return border(falls, last, next);
        last = next;
    }
    return kNaN;
}

std::vector<Interval> acceptable_steps(const LineSection& phi, const LineSearchSettings& settings,
                                       StepCondition condition, Interval range, int samples) {
    assert(samples >= 2);
    std::vector<Interval> stretches;
    if (!(phi.start_slope() < 0.0)) return stretches;
    const auto holds = [&](double a) { return margin(phi, settings, condition, a) >= 0.0; };
    bool is_inside = false;
    double last = range.low;
    for (int i = 0; i < samples; ++i) {
        const double a = i + 1 == samples ? range.high : range.low + range.length() * i / (samples - 1);
        if (holds(a) != is_inside) {
            const double edge = i == 0 ? a : is_inside ? border(holds, last, a) : border(holds, a, last);
            if (is_inside) stretches.back().high = edge;
            if (!is_inside) stretches.push_back({edge, range.high});
            is_inside = !is_inside;
        }
        last = a;
    }
    return stretches;
}

}  // namespace core::optim

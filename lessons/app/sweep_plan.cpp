#include "lessons/app/sweep_plan.h"

#include <algorithm>
#include <cmath>

namespace lessons::app {

namespace {

bool has_options(const Parameter& parameter) {
    return parameter.kind == Parameter::Kind::choice || parameter.kind == Parameter::Kind::toggle;
}

/// To so many significant digits of `spread`: the double that the short decimal text reads back as.
double rounded(double value, double spread, int digits) {
    if (!(spread > 0.0) || !std::isfinite(spread)) return value;
    const double exponent = std::floor(std::log10(spread)) + 1.0 - digits;
    const double power = std::pow(10.0, std::abs(exponent));
    return exponent < 0.0 ? std::round(value * power) / power : std::round(value / power) * power;
}

double value_at(double share, double low, double high, Parameter::Scale scale) {
    if (scale == Parameter::Scale::logarithmic) {
        const double value = low * std::pow(high / low, share);
        return rounded(value, value, 2);
    }
    return rounded(low + share * (high - low), high - low, 3);
}

}  // namespace

std::vector<const Parameter*> sweepable(const Session& session) {
    std::vector<const Parameter*> parameters;
    for (const Parameter& parameter : session.parameters()) {
        const bool varies =
            parameter.kind != Parameter::Kind::selection && parameter.minimum < parameter.maximum;
        const bool asks_for_run = parameter.effect == Parameter::Effect::restarts;
        if (varies && asks_for_run && !session.view.keeps(parameter.id)) parameters.push_back(&parameter);
    }
    return parameters;
}

SweepPlan suggested_plan(const Parameter& parameter) {
    SweepPlan plan;
    plan.parameter = parameter.id;
    plan.low = parameter.minimum;
    plan.high = parameter.maximum;
    plan.scale = parameter.scale;
    return plan;
}

std::vector<double> sweep_values(const SweepPlan& plan, const Parameter& parameter) {
    double low = std::clamp(std::min(plan.low, plan.high), parameter.minimum, parameter.maximum);
    double high = std::clamp(std::max(plan.low, plan.high), parameter.minimum, parameter.maximum);
    int count = std::clamp(plan.count, SweepPlan::kFewest, SweepPlan::kMost);
    if (has_options(parameter)) {
        low = parameter.minimum;
        high = std::min(parameter.maximum, low + SweepPlan::kMost - 1);
        count = static_cast<int>(high - low) + 1;
    }
    const bool by_factors = plan.scale == Parameter::Scale::logarithmic && low > 0.0;
    const Parameter::Scale scale = by_factors ? Parameter::Scale::logarithmic : Parameter::Scale::linear;
    std::vector<double> values;
    for (int i = 0; i < count; ++i) {
        const double share = static_cast<double>(i) / (count - 1);
        double value = std::clamp(value_at(share, low, high, scale), low, high);
        if (parameter.kind != Parameter::Kind::real) value = std::round(value);
        if (values.empty() || value > values.back()) values.push_back(value);
    }
    return values;
}

}  // namespace lessons::app

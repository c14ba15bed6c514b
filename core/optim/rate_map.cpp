#include "core/optim/rate_map.h"

#include "core/math/elementary.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::optim {
namespace {

Hyperparameters parameters_at(const RateMapSettings& settings, int i, int j) {
    Hyperparameters parameters = settings.parameters;
    parameters.*settings.x.member = settings.x.value(i);
    parameters.*settings.y.member = settings.y.value(j);
    return parameters;
}

RunGrid make_grid(const PlaneProblem& problem, const RateMapSettings& settings) {
    assert(settings.method && settings.x.member && settings.y.member);
    const auto plan = [settings](int i, int j) {
        return RunPlan{settings.start, parameters_at(settings, i, j)};
    };
    return {make_plane_runs(*settings.method, problem, settings.parameters, settings.stop,
                            Goals::below(settings.goal)),
            settings.x.count, settings.y.count, plan};
}

}  // namespace

double RateAxis::value(int k) const {
    assert(count >= 2 && 0 <= k && k < count);
    if (k == count - 1) return high;
    const double share = static_cast<double>(k) / (count - 1);
    return is_logarithmic ? low * math::pow(high / low, share) : low + (high - low) * share;
}

int RateAxis::nearest(double value) const {
    const double share =
        is_logarithmic ? math::log(value / low) / math::log(high / low) : (value - low) / (high - low);
    if (!(share > 0.0)) return 0;
    return static_cast<int>(std::lround(std::min(share, 1.0) * (count - 1)));
}

RateMap::RateMap(const PlaneProblem& problem, const RateMapSettings& settings)
    : settings_(settings), grid_(make_grid(problem, settings)) {}

Hyperparameters RateMap::parameters(int i, int j) const { return parameters_at(settings_, i, j); }

}  // namespace core::optim

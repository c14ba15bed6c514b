#include "lessons/optim/race_maps.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <memory>

namespace lessons::optim {

namespace {

using core::optim::BasinMap;
using core::optim::BasinSettings;
using core::optim::Hyperparameters;
using core::optim::OptimizerInfo;
using core::optim::RateMap;
using core::optim::RateMapSettings;
using core::optim::StopCriteria;

constexpr int kFineStarts = 300;    // along the longer side, for methods whose steps are quick
constexpr int kCoarseStarts = 120;  // for all others
constexpr int kRates = 200;
constexpr int kMomentumValues = 100;

StopCriteria stop_after(int steps) {
    StopCriteria stop;
    stop.max_iterations = steps;
    return stop;
}

/// The dials that the method reads, with their values.
void add_dials(MapKey& key, const OptimizerInfo& method, const Hyperparameters& parameters) {
    for (const core::optim::HyperparameterInfo& dial : method.parameters) {
        key.numbers.push_back(parameters.*dial.member);
    }
}

bool is_quick(const OptimizerInfo& method) {
    using core::optim::RateUnit;
    return method.rate_unit == RateUnit::Gradient || method.rate_unit == RateUnit::Length;
}

BasinSettings basin_settings(const RaceSettings& settings, const OptimizerInfo& method,
                             const ui::PlotWindow& window) {
    const RaceGround& ground = *settings.ground;
    const double nodes = is_quick(method) ? kFineStarts : kCoarseStarts;
    const double longer = std::max(window.x.length(), window.y.length());
    const auto count = [&](core::Interval side) {
        return std::max(2, static_cast<int>(std::lround(nodes * side.length() / longer)));
    };
    BasinSettings basins;
    basins.method = &method;
    basins.parameters = race_parameters(method, settings);
    basins.stop = stop_after(settings.steps);
    basins.x_range = window.x;
    basins.y_range = window.y;
    basins.nx = count(window.x);
    basins.ny = count(window.y);
    basins.known_minima.assign(ground.minimizers.begin(), ground.minimizers.end());
    basins.search_x = ground.window_x;
    basins.search_y = ground.window_y;
    basins.goal_height = kGoal;
    return basins;
}

core::optim::PlaneProblem problem_of(const RaceSettings& settings) {
    const RaceGround& ground = *settings.ground;
    return ground.known != nullptr ? core::optim::make_plane_problem(*ground.known)
                                   : core::optim::make_plane_problem(*ground.formula);
}

std::shared_ptr<const void> ground_of(const RaceSettings& settings) { return settings.ground; }

}  // namespace

bool reads_momentum(const OptimizerInfo& method) {
    return std::any_of(method.parameters.begin(), method.parameters.end(),
                       [](const auto& dial) { return dial.member == &Hyperparameters::momentum; });
}

void RaceMaps::want_basins(const RaceSettings& settings, std::size_t method, const ui::PlotWindow& window) {
    rate_work_.drop();
    if (!(window.x.length() > 0.0 && window.y.length() > 0.0)) return;
    const OptimizerInfo& info = race_method(method);
    MapKey key{ground_of(settings), &info, {}};
    add_dials(key, info, race_parameters(info, settings));
    key.numbers.insert(key.numbers.end(), {static_cast<double>(settings.steps), window.x.low, window.x.high,
                                           window.y.low, window.y.high});
    basin_work_.want(key,
                     [&] { return BasinMap(problem_of(settings), basin_settings(settings, info, window)); });
    what_ = std::string("Following ") + short_name(info) + " from every start";
    basin_view_.follow(*basin_work_.map(), basin_work_.generation());
}

void RaceMaps::want_rates(const RaceSettings& settings, std::size_t method) {
    basin_work_.drop();
    const OptimizerInfo& info = race_method(method);
    assert(reads_momentum(info));
    RaceSettings careful = settings;
    careful.rate_factor = 1.0;
    RateMapSettings rates;
    rates.method = &info;
    rates.parameters = race_parameters(info, careful);
    careful_rate_ = rates.parameters.learning_rate;
    rates.x.low = careful_rate_ * kRateFactors.low;
    rates.x.high = careful_rate_ * kRateFactors.high;
    rates.x.count = kRates;
    rates.y.low = kMomenta.low;
    rates.y.high = kMomenta.high;
    rates.y.count = kMomentumValues;
    rates.start = {settings.start.x(), settings.start.y()};
    rates.stop = stop_after(settings.steps);
    rates.goal = settings.ground->minimum + kGoal;
    const MapKey key{ground_of(settings),
                     &info,
                     {careful_rate_, rates.start.x, rates.start.y, static_cast<double>(settings.steps)}};
    rate_work_.want(key, [&] { return RateMap(problem_of(settings), rates); });
    what_ = std::string("Running ") + short_name(info) + " with every pair of values";
    rate_view_.follow(*rate_work_.map(), rate_work_.generation());
}

void RaceMaps::rest() {
    basin_work_.drop();
    rate_work_.drop();
}

void RaceMaps::work() {
    basin_work_.work();
    rate_work_.work();
}

Progress RaceMaps::progress() const {
    if (!basin_work_.pending() && !rate_work_.pending()) return {};
    return {std::min(0.999, basin_work_.progress() * rate_work_.progress()), what_};
}

std::optional<RateChoice> RaceMaps::draw_rates(const RaceSettings& settings) {
    const RateMap* map = rate_work_.map();
    if (map == nullptr) return std::nullopt;
    const RateMapWords words{.x_unit = careful_rate_, .x_sign = "\u00d7", .handle = "This race"};
    const auto chosen = rate_view_.draw(*map, {settings.rate_factor, settings.momentum}, words);
    if (!chosen) return std::nullopt;
    return RateChoice{chosen->x(), chosen->y()};
}

}  // namespace lessons::optim

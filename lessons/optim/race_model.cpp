#include "lessons/optim/race_model.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace lessons::optim {

namespace {

using core::optim::OptimizerInfo;
using core::optim::RateUnit;

/// The first six have a colour of their own; relatives share one, number k + 6 has the colour of number k.
constexpr std::array kMethods{"gradient_descent",
                              "momentum",
                              "adam",
                              "bfgs",
                              "newton",
                              "nelder_mead",
                              "steepest_descent",
                              "nesterov",
                              "adamw",
                              "lbfgs",
                              "conjugate_gradient",
                              "rmsprop",
                              "adagrad",
                              "shifted_nesterov",
                              "amsgrad",
                              "coordinate_descent",
                              "trust_region",
                              "lion",
                              "accelerated_gradient"};

/// Vectors, terms and trials of one stepper in the plane.
constexpr std::size_t kBytesPerRacer = 4096;

}  // namespace

std::span<const char* const> race_method_ids() { return kMethods; }

const OptimizerInfo& race_method(std::size_t place) {
    const OptimizerInfo* method = core::optim::find_optimizer(kMethods[place]);
    assert(method != nullptr);
    return *method;
}

core::optim::Hyperparameters race_parameters(const OptimizerInfo& method, const RaceSettings& settings) {
    const RaceGround& ground = *settings.ground;
    auto parameters =
        core::optim::suggested_hyperparameters(method, ground.gradient_rate, ground.narrower_side());
    const bool is_fixed_rate = method.rate_unit == RateUnit::Gradient || method.rate_unit == RateUnit::Length;
    if (is_fixed_rate) parameters.learning_rate *= settings.rate_factor;
    parameters.momentum = settings.momentum;
    return parameters;
}

void Race::reset(const RaceSettings& settings) {
    assert(settings.ground != nullptr);
    settings_ = settings;
    steps_ = 0;
    racers_.clear();
    for (std::size_t k = 0; k < kMethods.size(); ++k) {
        if (((settings.methods >> k) & 1u) == 0) continue;
        const OptimizerInfo& method = race_method(k);
        racers_.emplace_back(static_cast<int>(k), method, settings.ground, settings.start,
                             race_parameters(method, settings), settings.steps);
    }
}

void Race::step() {
    ++steps_;
    for (Racer& racer : racers_) racer.step();
}

bool Race::finished() const {
    const auto done = [](const Racer& racer) { return racer.finished(); };
    return steps_ >= settings_.steps || std::all_of(racers_.begin(), racers_.end(), done);
}

const Racer* Race::find(std::string_view name) const {
    for (const Racer& racer : racers_) {
        if (name == racer.name()) return &racer;
    }
    return nullptr;
}

std::size_t Race::bytes() const { return sizeof *this + racers_.size() * (sizeof(Racer) + kBytesPerRacer); }

}  // namespace lessons::optim

#pragma once
// Races as the tests of this folder need them.

#include "lessons/optim/race_model.h"

#include <doctest/doctest.h>

#include <string_view>

namespace tests {

inline std::uint32_t everybody() { return (1u << lessons::optim::race_method_ids().size()) - 1; }

inline lessons::optim::RaceSettings settings_on(const char* landscape, std::uint32_t methods) {
    lessons::optim::RaceSettings settings;
    const core::optim::TestFunction* function = core::optim::find_test_function(landscape);
    REQUIRE(function != nullptr);
    settings.ground = lessons::optim::make_ground(*function);
    settings.methods = methods;
    settings.start = {function->start.x, function->start.y};
    return settings;
}

/// On a typed function over [-4, 4] x [-3, 3], from this start.
inline lessons::optim::RaceSettings settings_on_typed(const char* text, std::uint32_t methods,
                                                      core::Vector2 start) {
    const auto function = core::expression::parse(text);
    REQUIRE(function.ok());
    lessons::optim::RaceSettings settings;
    settings.ground = lessons::optim::make_ground(*function, {-4.0, 4.0}, {-3.0, 3.0});
    settings.methods = methods;
    settings.start = start;
    return settings;
}

/// The race after so many steps, or at its end.
inline lessons::optim::Race raced(const lessons::optim::RaceSettings& settings, int steps) {
    lessons::optim::Race race;
    race.reset(settings);
    while (!race.finished() && race.steps() < steps) race.step();
    return race;
}

inline const lessons::optim::Racer& racer(const lessons::optim::Race& race, std::string_view name) {
    const lessons::optim::Racer* found = race.find(name);
    REQUIRE(found != nullptr);
    return *found;
}

// Bits of race_method_ids(), for readable tests.
inline constexpr std::uint32_t kGradientDescent = 1u << 0;
inline constexpr std::uint32_t kMomentum = 1u << 1;
inline constexpr std::uint32_t kAdam = 1u << 2;
inline constexpr std::uint32_t kBfgs = 1u << 3;
inline constexpr std::uint32_t kNewton = 1u << 4;
inline constexpr std::uint32_t kNelderMead = 1u << 5;
inline constexpr std::uint32_t kLineSearch = 1u << 6;
inline constexpr std::uint32_t kLbfgs = 1u << 9;
inline constexpr std::uint32_t kFour = kGradientDescent | kMomentum | kAdam | kBfgs;

}  // namespace tests

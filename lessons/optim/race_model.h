#pragma once
// The race: methods that start at one point and step in lockstep on one landscape.

#include "lessons/optim/race_ground.h"
#include "lessons/optim/race_racer.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lessons::optim {

/// The methods that can race, by id. A method's place is its bit in share links and its colour. Append only.
std::span<const char* const> race_method_ids();
const core::optim::OptimizerInfo& race_method(std::size_t place);

/// What a race depends on.
struct RaceSettings {
    GroundPointer ground;       ///< Present (assert).
    std::uint32_t methods = 0;  ///< Bit k: race_method(k) takes part.
    core::Vector2 start{0.0, 0.0};
    double rate_factor =
        1.0;  ///< Multiplies the learning rate that suits the function, for methods that have one.
    double momentum = 0.9;  ///< Of momentum and Nesterov, in [0, 1).
    int steps = 500;        ///< Length of the race.
};

/// What a method runs with. Methods with a line search keep their own first trial.
core::optim::Hyperparameters race_parameters(const core::optim::OptimizerInfo& method,
                                             const RaceSettings& settings);

class Race {
public:
    /// All racers at the start.
    void reset(const RaceSettings& settings);

    /// One step for everybody who has not finished.
    void step();

    int steps() const { return steps_; }
    bool finished() const;

    const RaceGround& ground() const { return *settings_.ground; }
    const RaceSettings& settings() const { return settings_; }
    std::span<const Racer> racers() const { return racers_; }

    /// The racer of this name, or null.
    const Racer* find(std::string_view name) const;

    /// About how much memory a copy holds: trails are shared.
    std::size_t bytes() const;

private:
    RaceSettings settings_;
    std::vector<Racer> racers_;
    int steps_ = 0;
};

}  // namespace lessons::optim

#pragma once
// One run on the bowl, part by part: everything that the lesson on momentum shows, computed at once.

#include "lessons/optim/momentum_bowl.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace lessons::optim {

/// What the learner set.
struct MomentumChoice {
    core::optim::QuadraticMethod method = core::optim::QuadraticMethod::heavy_ball;
    core::optim::MomentumSettings settings{.learning_rate = 1.0, .momentum = 0.0};
    int steps = 250;
};

inline constexpr std::array kQuadraticMethods{core::optim::QuadraticMethod::gradient_descent,
                                              core::optim::QuadraticMethod::heavy_ball,
                                              core::optim::QuadraticMethod::nesterov};

/// One eigenvector's share of the run.
struct MomentumPart {
    double curvature = 0.0;
    double rate = 0.0;
    core::optim::Regime regime = core::optim::Regime::over_damped;
    std::vector<double> errors;  ///< e_k for k = 0 .. steps; kept at kLost once it is beyond.
    std::optional<int> steps;    ///< Until its loss stays under 1 % of what it was.
};

class MomentumRun {
public:
    MomentumRun() = default;
    MomentumRun(const MomentumBowl& bowl, const MomentumChoice& choice);

    const MomentumChoice& choice() const { return choice_; }
    const core::optim::CurvatureRange& range() const { return range_; }
    std::span<const MomentumPart> parts() const { return parts_; }

    /// A part's loss after k steps, curvature e_k^2 / 2, and that of all parts.
    double loss_of(const MomentumPart& part, int k) const;
    double loss(int k) const;

    /// The whole loss after each step, had the learner chosen this method with the same two numbers.
    std::span<const double> loss_with(core::optim::QuadraticMethod method) const;

    /// The part with the largest rate; it decides about the whole run.
    std::size_t slowest() const;
    double rate() const { return parts_[slowest()].rate; }
    core::optim::Regime regime() const { return parts_[slowest()].regime; }

    /// Until every part stays under 1 %; nothing where one never does.
    std::optional<int> steps_needed() const;

    static constexpr double kLost = 1e12;       ///< An error that no picture can show.
    static constexpr int kMostSteps = 20000;    ///< How far steps are counted.
    static constexpr double kSmallError = 0.1;  ///< A tenth of the error is a hundredth of the loss.

private:
    MomentumChoice choice_;
    core::optim::CurvatureRange range_;
    std::vector<MomentumPart> parts_;
    std::array<std::vector<double>, kQuadraticMethods.size()> losses_;
};

/// Steps until every part of this bowl stays under 1 %, with other settings.
std::optional<int> steps_needed(const MomentumBowl& bowl, core::optim::QuadraticMethod method,
                                const core::optim::MomentumSettings& settings);

/// What a pair of settings does to the whole run: the rate and the regime of its slowest part. Both of its
/// outer parts decide, whatever lies between.
struct Outcome {
    double rate = 0.0;
    core::optim::Regime regime = core::optim::Regime::over_damped;
};
Outcome outcome_of(core::optim::QuadraticMethod method, const core::optim::MomentumSettings& settings,
                   const core::optim::CurvatureRange& range);

}  // namespace lessons::optim

#include "lessons/optim/momentum_run.h"

#include <algorithm>
#include <cmath>

namespace lessons::optim {

namespace {

using core::optim::convergence_rate;
using core::optim::error_recurrence;
using core::optim::ErrorRecurrence;
using core::optim::MomentumSettings;
using core::optim::QuadraticMethod;

/// Once lost it stays lost: nothing behind is worth computing, and infinities would become NaN.
void hold_where_lost(std::vector<double>& errors) {
    const auto lost = std::find_if(errors.begin(), errors.end(),
                                   [](double error) { return !(std::fabs(error) < MomentumRun::kLost); });
    std::fill(lost, errors.end(), MomentumRun::kLost);
}

std::vector<double> errors_of(const ErrorRecurrence& recurrence, double start, int steps) {
    std::vector<double> errors = core::optim::follow(recurrence, start, steps);
    hold_where_lost(errors);
    return errors;
}

std::vector<double> losses_of(const MomentumBowl& bowl, QuadraticMethod method,
                              const MomentumChoice& choice) {
    std::vector<double> losses(static_cast<std::size_t>(choice.steps) + 1, 0.0);
    for (int part = 0; part < bowl.parts; ++part) {
        const double curvature = bowl.curvature(part);
        const auto errors =
            errors_of(error_recurrence(method, choice.settings, curvature), bowl.start(part), choice.steps);
        for (std::size_t k = 0; k < losses.size(); ++k) losses[k] += 0.5 * curvature * errors[k] * errors[k];
    }
    return losses;
}

std::optional<int> later(std::optional<int> a, std::optional<int> b) {
    if (!a || !b) return std::nullopt;
    return std::max(*a, *b);
}

}  // namespace

MomentumRun::MomentumRun(const MomentumBowl& bowl, const MomentumChoice& choice)
    : choice_(choice), range_(bowl.range()) {
    for (int i = 0; i < bowl.parts; ++i) {
        const double curvature = bowl.curvature(i);
        const ErrorRecurrence recurrence = error_recurrence(choice.method, choice.settings, curvature);
        parts_.push_back({.curvature = curvature,
                          .rate = convergence_rate(recurrence),
                          .regime = core::optim::regime_of(recurrence),
                          .errors = errors_of(recurrence, bowl.start(i), choice.steps),
                          .steps = core::optim::steps_until(recurrence, kSmallError, kMostSteps)});
    }
    for (std::size_t m = 0; m < losses_.size(); ++m)
        losses_[m] = losses_of(bowl, kQuadraticMethods[m], choice);
}

double MomentumRun::loss_of(const MomentumPart& part, int k) const {
    const double error = part.errors[static_cast<std::size_t>(k)];
    return 0.5 * part.curvature * error * error;
}

double MomentumRun::loss(int k) const { return loss_with(choice_.method)[static_cast<std::size_t>(k)]; }

std::span<const double> MomentumRun::loss_with(QuadraticMethod method) const {
    return losses_[static_cast<std::size_t>(method)];
}

std::size_t MomentumRun::slowest() const {
    const auto slower = [](const MomentumPart& a, const MomentumPart& b) { return a.rate < b.rate; };
    return static_cast<std::size_t>(std::max_element(parts_.begin(), parts_.end(), slower) - parts_.begin());
}

std::optional<int> MomentumRun::steps_needed() const {
    std::optional<int> steps = 0;
    for (const MomentumPart& part : parts_) steps = later(steps, part.steps);
    return steps;
}

std::optional<int> steps_needed(const MomentumBowl& bowl, QuadraticMethod method,
                                const MomentumSettings& settings) {
    std::optional<int> steps = 0;
    for (const double curvature : bowl.curvatures()) {
        const ErrorRecurrence recurrence = error_recurrence(method, settings, curvature);
        steps = later(
            steps, core::optim::steps_until(recurrence, MomentumRun::kSmallError, MomentumRun::kMostSteps));
    }
    return steps;
}

Outcome outcome_of(QuadraticMethod method, const MomentumSettings& settings,
                   const core::optim::CurvatureRange& range) {
    const ErrorRecurrence flat = error_recurrence(method, settings, range.lowest);
    const ErrorRecurrence steep = error_recurrence(method, settings, range.highest);
    const ErrorRecurrence& slower = convergence_rate(flat) < convergence_rate(steep) ? steep : flat;
    return {.rate = convergence_rate(slower), .regime = core::optim::regime_of(slower)};
}

}  // namespace lessons::optim

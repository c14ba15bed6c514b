#include "core/optim/line_search.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::optim {
namespace {

/// A point of phi that the search remembers.
struct Mark {
    double step_length = 0.0;
    double value = kNaN;
    double slope = kNaN;
};

/// Minimizer of the parabola through low (value and slope) and high (value); NaN if there is none.
double parabola_minimizer(const Mark& low, const Mark& high) {
    const double length = high.step_length - low.step_length;
    const double bend = (high.value - low.value - low.slope * length) / (length * length);
    return bend > 0.0 ? low.step_length - low.slope / (2.0 * bend) : kNaN;
}

/// Minimizer of the cubic through low (value and slope) and two more values; NaN if there is none.
double cubic_minimizer(const Mark& low, const Mark& first, const Mark& second) {
    const double u = first.step_length - low.step_length;
    const double v = second.step_length - low.step_length;
    const double rest_u = (first.value - low.value - low.slope * u) / (u * u);
    const double rest_v = (second.value - low.value - low.slope * v) / (v * v);
    // phi(low + t) = value + slope t + b t^2 + a t^3 through both points.
    const double a = (rest_u - rest_v) / (u - v);
    const double b = rest_u - a * u;
    const double radical = b * b - 3.0 * a * low.slope;
    return radical >= 0.0 ? low.step_length + (-b + std::sqrt(radical)) / (3.0 * a) : kNaN;
}

/// True if x lies between the marks and is at least margin times their distance away from both.
bool is_inside(double x, const Mark& low, const Mark& high, double margin) {
    const auto [left, right] = std::minmax(low.step_length, high.step_length);
    const double gap = margin * (right - left);
    return x >= left + gap && x <= right - gap;  // false for NaN
}

/// State of one strong Wolfe search: the bracket [low, high] in which acceptable steps lie.
class StrongWolfe {
public:
    StrongWolfe(LineFunction& phi, double value, double slope, const LineSearchSettings& settings,
                std::vector<Trial>& trials)
        : phi_(phi), start_{0.0, value, slope}, settings_(settings), trials_(trials) {}

    LineSearchResult run();

private:
    bool bracket();
    LineSearchResult zoom();
    double next_in_bracket() const;
    Verdict try_step(double step_length, Mark& mark, double value_limit);
    LineSearchResult settle_for_decrease();
    bool has_trials_left() const { return used_ < settings_.max_trials; }

    LineFunction& phi_;
    const Mark start_;
    const LineSearchSettings& settings_;
    std::vector<Trial>& trials_;
    Mark low_;     // lowest so far with sufficient decrease
    Mark high_;    // other end of the bracket
    Mark former_;  // the end that was replaced last, for the cubic
    Mark accepted_;
    bool is_accepted_ = false;
    bool has_former_ = false;
    int used_ = 0;
};

LineSearchResult StrongWolfe::run() {
    const bool has_bracket = bracket();
    if (is_accepted_) return {LineSearchOutcome::Accepted, accepted_.step_length, accepted_.value};
    return has_bracket ? zoom() : settle_for_decrease();
}

Verdict StrongWolfe::try_step(double step_length, Mark& mark, double value_limit) {
    ++used_;
    mark = {step_length, phi_.value(step_length), kNaN};
    Verdict verdict = Verdict::Accepted;
    const double armijo_limit = start_.value + settings_.c1 * step_length * start_.slope;
    if (!std::isfinite(mark.value)) {
        verdict = Verdict::NotFinite;
    } else if (mark.value > armijo_limit || mark.value >= value_limit) {
        verdict = Verdict::TooHigh;
    } else {
        mark.slope = phi_.slope();
        if (!std::isfinite(mark.slope)) {
            verdict = Verdict::NotFinite;
        } else if (std::fabs(mark.slope) > -settings_.c2 * start_.slope) {
            verdict = Verdict::TooSteep;
        }
    }
    trials_.push_back({step_length, mark.value, mark.slope, verdict});
    if (verdict == Verdict::Accepted) {
        accepted_ = mark;
        is_accepted_ = true;
    }
    return verdict;
}

// Algorithm 3.5: longer and longer steps until one is acceptable or a bracket is found.
bool StrongWolfe::bracket() {
    low_ = start_;
    double step_length = settings_.first_step;
    while (has_trials_left()) {
        Mark trial;
        const double limit = low_.step_length > 0.0 ? low_.value : kInfinity;
        const Verdict verdict = try_step(step_length, trial, limit);
        if (verdict == Verdict::Accepted) return false;
        if (verdict != Verdict::TooSteep) {
            high_ = trial;
            return true;
        }
        if (trial.slope >= 0.0) {
            high_ = low_;
            low_ = trial;
            return true;
        }
        low_ = trial;
        step_length *= 2.0;
    }
    return false;
}

// Algorithm 3.6: shrink the bracket, which always holds acceptable steps, onto one of them.
LineSearchResult StrongWolfe::zoom() {
    former_ = start_;
    while (has_trials_left() && low_.step_length != high_.step_length) {
        Mark trial;
        const Verdict verdict = try_step(next_in_bracket(), trial, low_.value);
        if (verdict == Verdict::Accepted) {
            return {LineSearchOutcome::Accepted, trial.step_length, trial.value};
        }
        if (verdict != Verdict::TooSteep) {
            former_ = high_;
            high_ = trial;
        } else {
            const bool climbs_towards_high = trial.slope * (high_.step_length - low_.step_length) >= 0.0;
            former_ = climbs_towards_high ? high_ : low_;
            if (climbs_towards_high) high_ = low_;
            low_ = trial;
        }
        has_former_ = true;
    }
    return settle_for_decrease();
}

double StrongWolfe::next_in_bracket() const {
    if (has_former_) {
        const double cubic = cubic_minimizer(low_, high_, former_);
        if (is_inside(cubic, low_, high_, 0.2)) return cubic;
    }
    const double parabola = parabola_minimizer(low_, high_);
    if (is_inside(parabola, low_, high_, 0.1)) return parabola;
    return low_.step_length + 0.5 * (high_.step_length - low_.step_length);
}

LineSearchResult StrongWolfe::settle_for_decrease() {
    if (!(low_.step_length > 0.0)) return {};
    // Brings point and gradient of the caller back to the step taken; its value is known.
    const double value = phi_.value(low_.step_length);
    phi_.slope();
    return {LineSearchOutcome::OnlyDecrease, low_.step_length, value};
}

}  // namespace

double LineFunction::value(double step_length) {
    point_ = origin_ + step_length * direction_;
    knows_gradient_ = objective_.evaluates_together();
    return knows_gradient_ ? objective_.value_and_gradient(point_, gradient_) : objective_.value(point_);
}

double LineFunction::slope() {
    if (!knows_gradient_) objective_.gradient(point_, gradient_);
    knows_gradient_ = true;
    return gradient_.dot(direction_);
}

LineSearchResult backtracking(LineFunction& phi, double value, double slope,
                              const LineSearchSettings& settings, std::vector<Trial>& trials) {
    assert(slope < 0.0);
    double step_length = settings.first_step;
    for (int used = 0; used < settings.max_trials; ++used, step_length *= settings.shrink) {
        const double trial = phi.value(step_length);
        const bool is_low_enough = trial <= value + settings.c1 * step_length * slope;
        const bool is_finite = std::isfinite(trial);
        const Verdict refusal = is_finite ? Verdict::TooHigh : Verdict::NotFinite;
        const bool is_accepted = is_finite && is_low_enough;
        trials.push_back({step_length, trial, kNaN, is_accepted ? Verdict::Accepted : refusal});
        if (is_accepted) return {LineSearchOutcome::Accepted, step_length, trial};
    }
    return {};
}

LineSearchResult strong_wolfe(LineFunction& phi, double value, double slope,
                              const LineSearchSettings& settings, std::vector<Trial>& trials) {
    assert(slope < 0.0);
    return StrongWolfe(phi, value, slope, settings, trials).run();
}

}  // namespace core::optim

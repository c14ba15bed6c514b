#include "core/optim/diagnosis.h"

#include "core/math/elementary.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::optim {
namespace {

constexpr std::size_t kRecent = 40;    // steps that the present pace is judged by
constexpr std::size_t kFewest = 12;    // below that nothing is said of the pace
constexpr double kLevelSlope = 1e-4;   // of height over width: hardly a slope
constexpr double kNoCurvature = 1e-7;  // of height over width squared
constexpr double kSwinging = 0.5;      // share of turns
constexpr double kFarOut = 100.0;      // widths

/// The last steps: entries [first, last] of the trace.
struct Recent {
    std::size_t first = 0;
    std::size_t last = 0;

    std::size_t steps() const { return last - first; }
};

Recent recent_steps(const RunTrace& trace) {
    const std::size_t last = trace.points.size() - 1;
    return {last - std::min(kRecent, last), last};
}

std::optional<double> rate_limit(const RunTrace& trace) {
    if (!trace.learning_rate) return std::nullopt;
    const auto lowest = std::min_element(trace.heights.begin(), trace.heights.end());
    const Vector2 at = trace.points[static_cast<std::size_t>(lowest - trace.heights.begin())];
    const double curvature = largest_eigenvalue(trace.hessian(at.x(), at.y()));
    if (!(curvature > 0.0) || !std::isfinite(curvature)) return std::nullopt;
    return 2.0 * (1.0 + trace.momentum) / curvature;
}

/// Share of the recent steps that went against the one before.
double share_of_turns(const RunTrace& trace, Recent recent) {
    if (recent.steps() < 2) return 0.0;
    int turns = 0;
    for (std::size_t k = recent.first + 1; k < recent.last; ++k) {
        const Vector2 before = trace.points[k] - trace.points[k - 1];
        const Vector2 after = trace.points[k + 1] - trace.points[k];
        if (before.dot(after) < 0.0) ++turns;
    }
    return static_cast<double>(turns) / static_cast<double>(recent.steps() - 1);
}

/// Unit eigenvector of the smaller eigenvalue of a symmetric 2 x 2 matrix.
Vector2 lowest_direction(const PlaneHessian& h) {
    const double eigenvalue = smallest_eigenvalue(h);
    const Vector2 one(h[1], eigenvalue - h[0]);
    const Vector2 other(eigenvalue - h[3], h[1]);
    const Vector2 longer = one.squaredNorm() >= other.squaredNorm() ? one : other;
    return longer.squaredNorm() > 0.0 ? Vector2(longer.normalized()) : Vector2(1.0, 0.0);
}

bool is_far_out(const RunTrace& trace) {
    return (trace.points.back() - trace.points.front()).norm() > kFarOut * trace.width;
}

bool is_below_all(const RunTrace& trace) {
    return trace.value < trace.minimum - trace.goal * (1.0 + std::fabs(trace.minimum));
}

Trouble why_diverged(const RunTrace& trace, const Diagnosis& found) {
    if (is_below_all(trace)) return Trouble::falls_on;
    const bool is_rate = found.rate_limit && *trace.learning_rate > *found.rate_limit;
    const double first = trace.heights.front();
    const bool grew = is_far_out(trace) || trace.heights.back() > 100.0 * first;
    if (is_rate && grew) return Trouble::rate_too_large;
    return grew ? Trouble::grew : Trouble::left_domain;
}

/// The ground where a run came to rest above the goal.
Trouble kind_of_ground(const RunTrace& trace, Diagnosis& found) {
    const double scale = std::max(found.height, trace.goal);
    if (found.slope > kLevelSlope * scale / trace.width) return Trouble::kink;
    const Vector2 at = trace.points.back();
    const PlaneHessian hessian = trace.hessian(at.x(), at.y());
    const double lowest = smallest_eigenvalue(hessian);
    const double none = kNoCurvature * scale / (trace.width * trace.width);
    found.way_down = lowest_direction(hessian);
    if (lowest < -none) return Trouble::saddle;
    return lowest > none ? Trouble::other_minimum : Trouble::flat;
}

/// How many steps more the goal takes if each lowers the height as the recent ones did on average.
double steps_to_goal(const RunTrace& trace, Recent recent) {
    const double fall = trace.heights[recent.first] / trace.heights[recent.last];
    if (!(fall > 1.0)) return kInfinity;
    const double per_step = math::log(fall) / static_cast<double>(recent.steps());
    return math::log(trace.heights[recent.last] / trace.goal) / per_step;
}

/// Of a run that still moves.
Trouble trouble_on_the_way(const RunTrace& trace, Diagnosis& found) {
    const Recent recent = recent_steps(trace);
    if (recent.steps() < kFewest) return Trouble::none;
    const bool gains = trace.heights[recent.last] < 0.5 * trace.heights[recent.first];
    if (found.turned_back >= kSwinging && (trace.is_over || !gains)) return Trouble::swings;
    if (!trace.is_over) return Trouble::none;
    const double moved = (trace.points[recent.last] - trace.points[recent.first]).norm();
    found.more_steps = steps_to_goal(trace, recent);
    return moved < 1e-5 * trace.width && kind_of_ground(trace, found) == Trouble::flat ? Trouble::flat
                                                                                       : Trouble::creeps;
}

}  // namespace

Diagnosis diagnose(const RunTrace& trace) {
    assert(!trace.points.empty() && trace.points.size() == trace.heights.size());
    assert(trace.points.size() == trace.slopes.size() && trace.width > 0.0);
    Diagnosis found{.height = trace.heights.back(), .slope = trace.slopes.back()};
    if (trace.status == Status::Undefined) {
        found.trouble = Trouble::no_value_here;
        return found;
    }
    found.rate_limit = rate_limit(trace);
    found.turned_back = share_of_turns(trace, recent_steps(trace));
    if (trace.status == Status::Diverged) {
        found.trouble = why_diverged(trace, found);
    } else if (is_below_all(trace)) {
        found.trouble = Trouble::falls_on;
    } else if (found.height > trace.goal) {
        const bool rests = trace.status != Status::Running;
        found.trouble = rests ? kind_of_ground(trace, found) : trouble_on_the_way(trace, found);
    }
    return found;
}

}  // namespace core::optim

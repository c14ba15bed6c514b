#pragma once
// Why a run in the plane did not arrive, read off the run itself.

#include "core/optim/rate_bound.h"
#include "core/optim/status.h"
#include "core/types.h"

#include <functional>
#include <optional>
#include <span>

namespace core::optim {

enum class Trouble {
    none,            ///< It arrived, or is well on the way.
    no_value_here,   ///< f has no finite value at the start.
    left_domain,     ///< A step led to where f has no value.
    rate_too_large,  ///< Steps grew, and the rate is above the limit of the curvature.
    grew,            ///< Steps grew for another reason.
    falls_on,        ///< It is below the lowest ground that is known: f has no minimum there.
    other_minimum,   ///< Level ground with curvature upwards in all directions, above the lowest.
    saddle,          ///< Level ground that falls away along some direction.
    flat,            ///< Next to no slope and no curvature.
    kink,            ///< Steep ground, but no step along the slope goes down.
    swings,          ///< Steps turn back again and again and gain nothing.
    creeps,          ///< It goes down, but too slowly.
};

/// A run as far as it has come; entry k after step k. All spans have the same length, at least 1 (assert).
struct RunTrace {
    std::span<const Vector2> points;
    std::span<const double> heights;  ///< f - f*, positive.
    std::span<const double> slopes;   ///< Norm of the gradient.
    Status status = Status::Running;
    double value = 0.0;                        ///< f at the last point.
    double minimum = 0.0;                      ///< f*, the lowest known value.
    double goal = 1e-3;                        ///< The height that counts as arrived.
    bool is_over = false;                      ///< No more steps are allowed.
    double width = 1.0;                        ///< What counts as a long way: the side of the map, positive.
    std::optional<double> learning_rate = {};  ///< Of methods whose step is a multiple of the gradient.
    double momentum = 0.0;                     ///< Their memory, in [0, 1).
    std::function<PlaneHessian(double x, double y)> hessian = {};
};

struct Diagnosis {
    Trouble trouble = Trouble::none;
    double height = 0.0;  ///< Above the lowest known ground at the end.
    double slope = 0.0;   ///< At the end.

    /// The rate above which a quadratic of the curvature at the lowest point of the run makes the method
    /// swing out, 2 (1 + momentum) / L (Polyak, 1964); nothing for other methods or without upward curvature.
    std::optional<double> rate_limit = {};

    double more_steps = kInfinity;  ///< creeps: how many more the goal takes at the pace of the last ones.
    double turned_back = 0.0;       ///< Share of the last steps that went against the one before.
    Vector2 way_down{0.0, 0.0};     ///< saddle: unit vector along which f falls.
};

Diagnosis diagnose(const RunTrace& trace);

}  // namespace core::optim

#pragma once
// Why there is no best plan: the direction in which the objective improves without end.

#include "core/lp/solution.h"

namespace core::lp {

/// A direction of endless improvement: start + t direction is feasible for all t >= 0, and the objective
/// improves by `rate` > 0 per unit of t.
struct UnboundedRay {
    LpStatus status = LpStatus::kError;  ///< kUnbounded: found. Otherwise what the program is.
    std::string message{};
    Vector start{};      ///< A feasible plan, shape (columns).
    Vector direction{};  ///< Largest entry in size 1, shape (columns).
    double rate = 0.0;
};

/// Whose optimum is the fastest direction within the box |direction| <= 1 that breaks no bound however far
/// one goes: every bound is 0 where it is finite. It is never infeasible or unbounded.
LinearProgram recession_program(const LinearProgram& program);

/// The ray within the box |direction| <= 1 that improves fastest, scaled up until it touches the box.
UnboundedRay unbounded_ray(const LinearProgram& program);

}  // namespace core::lp

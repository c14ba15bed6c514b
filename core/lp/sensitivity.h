#pragma once
// How far the numbers of a linear program may move before its optimal basis changes.

#include "core/lp/linear_program.h"
#include "core/lp/solution.h"

namespace core::lp {

/// One end of a range: the value there, what stops it, and the optimal objective at that value.
struct RangeEnd {
    double value = 0.0;  ///< Infinite where nothing stops the change.
    VariableReference
        limiting;            ///< For a cost: the variable that would enter. For a bound: that would leave.
    double objective = 0.0;  ///< Infinite or equal to the optimum where value is infinite.
};

/// Costs c_j in [low, high] keep this plan x optimal, all else equal.
struct CostRange {
    double cost = 0.0;
    RangeEnd low{};
    RangeEnd high{};
};

/// Right-hand sides in [low, high] keep this basis, so that the row price stays valid.
struct BoundRange {
    enum class Side { kLow, kHigh };
    Side side = Side::kHigh;  ///< Which bound of the row moves: the active one, or the nearer one.
    bool is_active = false;   ///< Whether the row stands at that bound (not basic).
    double bound = 0.0;
    double price = 0.0;  ///< Change of the objective per unit of the bound.
    RangeEnd low{};
    RangeEnd high{};
};

struct Sensitivity {
    LpStatus status = LpStatus::kError;
    std::string message{};
    std::vector<CostRange> costs{};              ///< One a column.
    std::vector<BoundRange> right_hand_sides{};  ///< One a row.
    LpSolution solution{};                       ///< What the ranges are about.
};

/// How far each cost and each right-hand side may move alone before the optimal basis changes. Solves the
/// program by GLPK's simplex method (integer flags ignored) first; where that is not optimal, the status says
/// so and the lists are empty. At a degenerate vertex several bases are optimal: the ranges are those of the
/// basis that GLPK ended in, and the true range may be wider.
Sensitivity analyze_sensitivity(const LinearProgram& program);

}  // namespace core::lp

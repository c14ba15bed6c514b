#pragma once
// How far the numbers of a linear program may move before the answer changes its shape, and what a unit of
// each is worth.

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

/// Right-hand sides in [low, high] change the objective by `price` a unit.
struct BoundRange {
    enum class Side { kLow, kHigh };
    Side side = Side::kHigh;  ///< Which bound of the row moves: the active one, or the nearer one.
    bool is_active = false;   ///< Whether the row stands at that bound (not basic).
    double bound = 0.0;
    double price = 0.0;  ///< Change of the objective per unit of the bound, as the solution has it.
    RangeEnd low{};
    RangeEnd high{};
    /// What a unit less and a unit more change, per unit, and how far that holds. At a degenerate vertex the
    /// two may differ; the solution's price is then only some number between them. Infinite where no plan is
    /// left on that side.
    double price_left = 0.0;
    double price_right = 0.0;
    RangeEnd left_end{};
    RangeEnd right_end{};

    bool has_two_prices() const { return price_left != price_right; }
};

struct Sensitivity {
    LpStatus status = LpStatus::kError;
    std::string message{};
    std::vector<CostRange> costs{};              ///< One a column.
    std::vector<BoundRange> right_hand_sides{};  ///< One a row.
    LpSolution solution{};                       ///< What the ranges are about.
    /// Whether the ranges and prices are the true ones. False for large programs (and where the dense tableau
    /// is too inaccurate): the ranges are then those of the final basis. They hold, but at a degenerate
    /// vertex the true ranges may be wider and the price may hold on one side only.
    bool is_exact = false;
};

/// Programs with rows (rows + columns) up to this get exact ranges.
inline constexpr Index kLargestExactTableau = 100000;

/// How far each cost and each right-hand side may move alone, all else equal. Solves the program by GLPK's
/// simplex method (integer flags ignored) first; where that is not optimal, the status says so and the lists
/// are empty. From its basis the parametric simplex method (see value_curve.h) follows every number both
/// ways. A smaller `largest_tableau` (rows times rows plus columns) bounds what that may cost.
Sensitivity analyze_sensitivity(const LinearProgram& program, Index largest_tableau = kLargestExactTableau);

/// A row's shadow prices: change of the objective per unit of its right-hand side downwards and upwards. Both
/// NaN where the program has no optimum or the row no finite bound.
struct ShadowPrice {
    double left = kNaN;
    double right = kNaN;
};

/// One a row, from the exact analysis whatever the size.
std::vector<ShadowPrice> shadow_prices(const LinearProgram& program);

}  // namespace core::lp

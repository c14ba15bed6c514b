#include "core/lp/sensitivity.h"

#include "core/lp/glpk_solver.h"

#include <cmath>

namespace core::lp {
namespace {

/// The objective after a number that it depends on with the given slope moves from start to end.
double objective_at(double optimum, double slope, double start, double end) {
    if (std::isinf(end))
        return slope == 0.0 ? optimum : optimum + slope * (end > 0.0 ? kInfinity : -kInfinity);
    return optimum + slope * (end - start);
}

RangeEnd range_end(const LpSolution& solution, double slope, double start, double value,
                   const VariableReference& limiting) {
    return {value, limiting, objective_at(solution.objective, slope, start, value)};
}

/// A non-basic column's cost may worsen for ever and improve by its reduced cost, where it would enter.
BasisRange nonbasic_cost_range(BasisStatus status, double cost, double reduced_cost, Sense sense, Index j) {
    const VariableReference itself{VariableReference::Kind::kColumn, j};
    if (status == BasisStatus::kFixed) return {};
    if (status == BasisStatus::kFree) return {cost, cost, itself, itself};
    const bool may_rise = (status == BasisStatus::kAtLow) == (sense == Sense::kMinimize);
    const double stop = cost - reduced_cost;
    if (may_rise) return {stop, kInfinity, itself, {}};
    return {-kInfinity, stop, {}, itself};
}

CostRange cost_range(const LinearProgram& program, const LpSolution& solution, const BasisRange& analyzed,
                     std::size_t j) {
    const auto index = static_cast<Index>(j);
    const double cost = program.columns[j].cost;
    const BasisStatus status = solution.column_basis[j];
    const BasisRange range =
        status == BasisStatus::kBasic
            ? analyzed
            : nonbasic_cost_range(status, cost, solution.reduced_costs(index), program.sense, index);
    const double x = solution.x(index);
    return {cost, range_end(solution, x, cost, range.low, range.low_limit),
            range_end(solution, x, cost, range.high, range.high_limit)};
}

/// The bound that a row stands at, or, where it stands at none, the finite one that is nearer.
BoundRange::Side nearer_side(const Row& row, double activity) {
    return activity - row.low < row.high - activity ? BoundRange::Side::kLow : BoundRange::Side::kHigh;
}

/// A row's bounds must not cross, which GLPK does not look at.
void stop_at_other_bound(BasisRange& limits, const Row& row, BoundRange::Side side, Index i) {
    const VariableReference itself{VariableReference::Kind::kRow, i};
    if (side == BoundRange::Side::kHigh && limits.low < row.low) {
        limits.low = row.low;
        limits.low_limit = itself;
    } else if (side == BoundRange::Side::kLow && limits.high > row.high) {
        limits.high = row.high;
        limits.high_limit = itself;
    }
}

/// Where there is slack to spare, the bound may move away for ever, and up to the activity, where it starts
/// to bind. An equation that follows from others has none: it must stay as it is.
BasisRange inactive_range(const Row& row, BoundRange::Side side, double activity, Index i) {
    const VariableReference itself{VariableReference::Kind::kRow, i};
    if (row.low == row.high) return {row.low, row.low, itself, itself};
    if (side == BoundRange::Side::kLow) return {-kInfinity, activity, {}, itself};
    return {activity, kInfinity, itself, {}};
}

BoundRange bound_range(const Row& row, const LpSolution& solution, const BasisRange& analyzed,
                       std::size_t i) {
    const auto index = static_cast<Index>(i);
    const double activity = solution.row_activities(index);
    const BasisStatus status = solution.row_basis[i];
    BoundRange range;
    range.is_active = status != BasisStatus::kBasic && status != BasisStatus::kFree;
    range.side = status == BasisStatus::kAtLow   ? BoundRange::Side::kLow
                 : status == BasisStatus::kBasic ? nearer_side(row, activity)
                                                 : BoundRange::Side::kHigh;
    range.bound = range.side == BoundRange::Side::kLow ? row.low : row.high;
    range.price = solution.row_prices(index);
    BasisRange limits = analyzed;
    if (!range.is_active) limits = inactive_range(row, range.side, activity, index);
    if (row.low < row.high) stop_at_other_bound(limits, row, range.side, index);
    range.low = range_end(solution, range.price, range.bound, limits.low, limits.low_limit);
    range.high = range_end(solution, range.price, range.bound, limits.high, limits.high_limit);
    return range;
}

}  // namespace

Sensitivity analyze_sensitivity(const LinearProgram& program) {
    Sensitivity sensitivity;
    BasisRanges ranges;
    sensitivity.solution = solve_with_ranges(program, ranges);
    sensitivity.status = sensitivity.solution.status;
    sensitivity.message = sensitivity.solution.message;
    if (sensitivity.status != LpStatus::kOptimal) return sensitivity;
    for (std::size_t j = 0; j < program.columns.size(); ++j)
        sensitivity.costs.push_back(cost_range(program, sensitivity.solution, ranges.columns[j], j));
    for (std::size_t i = 0; i < program.rows.size(); ++i)
        sensitivity.right_hand_sides.push_back(
            bound_range(program.rows[i], sensitivity.solution, ranges.rows[i], i));
    return sensitivity;
}

}  // namespace core::lp

#include "core/lp/sensitivity.h"

#include "core/lp/curve_side.h"
#include "core/lp/glpk_solver.h"

#include <cmath>
#include <limits>

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
    range.price = range.price_left = range.price_right = solution.row_prices(index);
    BasisRange limits = analyzed;
    if (!range.is_active) limits = inactive_range(row, range.side, activity, index);
    if (row.low < row.high) stop_at_other_bound(limits, row, range.side, index);
    range.low = range_end(solution, range.price, range.bound, limits.low, limits.low_limit);
    range.high = range_end(solution, range.price, range.bound, limits.high, limits.high_limit);
    range.left_end = range.low;
    range.right_end = range.high;
    return range;
}

/// The number that a row's range is about; the row must have a finite bound on that side.
ProgramNumber moved_number(const LinearProgram& program, Index i, BoundRange::Side side) {
    using Kind = ProgramNumber::Kind;
    const ProgramNumber number = right_hand_side(program, i);
    if (number.kind == Kind::kRowBoth) return number;
    return {side == BoundRange::Side::kLow ? Kind::kRowLow : Kind::kRowHigh, i};
}

/// The sides of the curves of all numbers around one optimum.
class Explorer {
public:
    Explorer(const LinearProgram& program, const Simplex& solved)
        : program_(program), solved_(solved), x_(solved.x()), objective_(solved.objective()) {}

    void refine(BoundRange& range, Index i) const {
        if (std::isinf(range.bound)) return;
        const ProgramNumber number = moved_number(program_, i, range.side);
        const CurveSide down = follow(program_, solved_, number, Way::kDown, 1);
        const CurveSide up = follow(program_, solved_, number, Way::kUp, 1);
        range.left_end = range.right_end = range.low = range.high =
            stopped_at(range.bound, {VariableReference::Kind::kRow, i});
        range.price_left = -outside_slope(down.beyond, program_.sense);
        range.price_right = outside_slope(up.beyond, program_.sense);
        if (!down.pieces.empty()) {
            range.price_left = down.pieces[0].slope;
            range.left_end = low_end(down.pieces[0]);
        }
        if (!up.pieces.empty()) {
            range.price_right = up.pieces[0].slope;
            range.right_end = high_end(up.pieces[0]);
        }
        if (is_same_slope(range.price, range.price_left)) range.low = range.left_end;
        if (is_same_slope(range.price, range.price_right)) range.high = range.right_end;
    }

    /// x stays optimal as long as the curve's slope is x_j.
    void refine(CostRange& range, Index j) const {
        const ProgramNumber number{ProgramNumber::Kind::kCost, j};
        const CurveSide down = follow(program_, solved_, number, Way::kDown, 1);
        const CurveSide up = follow(program_, solved_, number, Way::kUp, 1);
        range.low = range.high = stopped_at(range.cost, {VariableReference::Kind::kColumn, j});
        if (!down.pieces.empty() && is_same_slope(x_(j), down.pieces[0].slope))
            range.low = low_end(down.pieces[0]);
        if (!up.pieces.empty() && is_same_slope(x_(j), up.pieces[0].slope))
            range.high = high_end(up.pieces[0]);
    }

private:
    RangeEnd stopped_at(double value, const VariableReference& limit) const {
        return {value, limit, objective_};
    }

    RangeEnd low_end(const CurvePiece& piece) const {
        return {piece.low, piece.low_limit, objective_at(objective_, piece.slope, piece.at, piece.low)};
    }

    RangeEnd high_end(const CurvePiece& piece) const {
        return {piece.high, piece.high_limit, objective_at(objective_, piece.slope, piece.at, piece.high)};
    }

    const LinearProgram& program_;
    const Simplex& solved_;
    Vector x_;
    double objective_ = 0.0;
};

/// Replaces the basis's ranges by the true ones.
void refine(const LinearProgram& program, const Simplex& solved, Sensitivity& sensitivity) {
    sensitivity.is_exact = true;
    const Explorer explorer(program, solved);
    for (Index j = 0; j < program.column_count(); ++j)
        explorer.refine(sensitivity.costs[static_cast<std::size_t>(j)], j);
    for (Index i = 0; i < program.row_count(); ++i)
        explorer.refine(sensitivity.right_hand_sides[static_cast<std::size_t>(i)], i);
}

}  // namespace

Sensitivity analyze_sensitivity(const LinearProgram& program, Index largest_tableau) {
    Sensitivity sensitivity;
    BasisRanges ranges;
    LpSolution& solution = sensitivity.solution;
    solution = solve_with_ranges(program, ranges);
    sensitivity.status = solution.status;
    sensitivity.message = solution.message;
    if (sensitivity.status != LpStatus::kOptimal) return sensitivity;
    const bool is_small =
        program.row_count() * (program.row_count() + program.column_count()) <= largest_tableau;
    const Simplex solved = is_small ? solved_from(program, solution.basis()) : Simplex(LinearProgram{});
    const bool is_exact = is_small && solved.status() == SimplexStatus::kOptimal;
    if (is_exact) solution = solution_of(solved, program);
    for (std::size_t j = 0; j < program.columns.size(); ++j)
        sensitivity.costs.push_back(cost_range(program, solution, ranges.columns[j], j));
    for (std::size_t i = 0; i < program.rows.size(); ++i)
        sensitivity.right_hand_sides.push_back(bound_range(program.rows[i], solution, ranges.rows[i], i));
    if (is_exact) refine(program, solved, sensitivity);
    return sensitivity;
}

std::vector<ShadowPrice> shadow_prices(const LinearProgram& program) {
    std::vector<ShadowPrice> prices(program.rows.size());
    const Sensitivity sensitivity = analyze_sensitivity(program, std::numeric_limits<Index>::max());
    for (std::size_t i = 0; i < sensitivity.right_hand_sides.size(); ++i) {
        const BoundRange& range = sensitivity.right_hand_sides[i];
        if (std::isfinite(range.bound)) prices[i] = {range.price_left, range.price_right};
    }
    return prices;
}

}  // namespace core::lp

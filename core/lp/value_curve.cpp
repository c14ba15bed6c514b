#include "core/lp/value_curve.h"

#include "core/lp/curve_side.h"
#include "core/lp/duality.h"
#include "core/lp/glpk_solver.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

using Kind = ProgramNumber::Kind;

/// The row that says the same with the moved bound t as a variable: its terms minus t against 0.
Row row_against(Row row, Kind kind, Index t) {
    const bool moves_both = kind == Kind::kRowBoth;
    const bool is_low =
        kind == Kind::kRowLow || kind == Kind::kColumnLow || (moves_both && std::isinf(row.high));
    const double distance = moves_both && row.low < row.high ? row.high - row.low : 0.0;
    row.terms.push_back({t, -1.0});
    row.low = is_low ? 0.0 : moves_both ? -distance : -kInfinity;
    row.high = is_low ? kInfinity : 0.0;
    return row;
}

/// Minimize or maximize t over all (x, t) that keep the limits with t in place of the bound.
LinearProgram program_in_bound(LinearProgram program, const ProgramNumber& number, Sense sense) {
    const Index t = program.column_count();
    const auto k = static_cast<std::size_t>(number.index);
    for (Column& column : program.columns) column.cost = 0.0;
    program.constant = 0.0;
    program.sense = sense;
    program.columns.push_back({.name = "t", .cost = 1.0, .low = -kInfinity});
    if (number.kind == Kind::kColumnLow || number.kind == Kind::kColumnHigh) {
        program.rows.push_back(row_against({.terms = {{number.index, 1.0}}}, number.kind, t));
        (number.kind == Kind::kColumnLow ? program.columns[k].low : program.columns[k].high) =
            number.kind == Kind::kColumnLow ? -kInfinity : kInfinity;
        return program;
    }
    Row moved = row_against(program.rows[k], number.kind, t);
    if (number.kind == Kind::kRowBoth)
        program.rows[k] = moved;
    else
        program.rows.push_back(moved);
    if (number.kind == Kind::kRowLow) program.rows[k].low = -kInfinity;
    if (number.kind == Kind::kRowHigh) program.rows[k].high = kInfinity;
    return program;
}

double farthest(const LinearProgram& program, const ProgramNumber& number, Sense sense) {
    const LpSolution solution = solve(program_in_bound(program, number, sense));
    const double outside = sense == Sense::kMinimize ? -kInfinity : kInfinity;
    if (solution.status == LpStatus::kUnbounded) return outside;
    return solution.is_optimal() ? solution.objective : -outside;
}

/// A value inside the interval, the preferred one where it is (never NaN).
double value_inside(const Interval& interval, double preferred) {
    const bool has_low = std::isfinite(interval.low), has_high = std::isfinite(interval.high);
    if (interval.low < preferred && preferred < interval.high) return preferred;
    if (has_low && has_high) return 0.5 * (interval.low + interval.high);
    return has_low ? interval.low + 1.0 + std::fabs(interval.low)
                   : interval.high - 1.0 - std::fabs(interval.high);
}

/// The value from which both sides of the curve are followed.
double starting_value(const LinearProgram& program, const ProgramNumber& number) {
    const double value = number_value(program, number);
    const bool is_half_equation = (number.kind == Kind::kRowLow || number.kind == Kind::kRowHigh) &&
                                  right_hand_side(program, number.index).kind == Kind::kRowBoth;
    if (!is_half_equation && solve(program).is_optimal()) return value;
    const Interval possible = possible_values(program, number);
    return possible.low <= possible.high ? value_inside(possible, is_half_equation ? kNaN : value) : value;
}

/// One list from left to right; the two pieces at the start become one where the start is no corner.
std::vector<CurvePiece> joined(std::vector<CurvePiece> down, std::vector<CurvePiece> up) {
    std::reverse(down.begin(), down.end());
    if (!down.empty() && !up.empty() && is_same_slope(down.back().slope, up.front().slope)) {
        up.front().low = down.back().low;
        up.front().low_limit = down.back().low_limit;
        down.pop_back();
    }
    down.insert(down.end(), up.begin(), up.end());
    return down;
}

/// Whether t is at a corner, but for rounding.
bool is_near(double t, double corner) {
    return std::isfinite(corner) && std::fabs(t - corner) <= 1e-9 * (1.0 + std::fabs(corner));
}

bool is_within(double t, double low, double high) {
    return (low <= t || is_near(t, low)) && (t <= high || is_near(t, high));
}

const CurvePiece* piece_at(const ValueCurve& curve, double t) {
    for (const CurvePiece& piece : curve.pieces)
        if (is_within(t, piece.low, piece.high)) return &piece;
    return nullptr;
}

}  // namespace

Interval possible_values(const LinearProgram& program, const ProgramNumber& number) {
    if (number.kind == Kind::kCost) {
        const DualProgram dual = dual_program(program);
        return possible_values(dual.program, right_hand_side(dual.program, number.index));
    }
    return {farthest(program, number, Sense::kMinimize), farthest(program, number, Sense::kMaximize)};
}

ValueCurve value_curve(const LinearProgram& program, const ProgramNumber& number, int piece_limit) {
    assert(validate(program).ok() && std::isfinite(number_value(program, number)));
    const LinearProgram start = with_number(program, number, starting_value(program, number));
    ValueCurve curve{.number = number};
    const LpSolution solution = solve(start);
    curve.below = curve.above = solution.status;
    if (solution.status == LpStatus::kUnbounded)
        curve.unbounded = number.kind == Kind::kCost ? Interval{} : possible_values(program, number);
    if (!solution.is_optimal()) return curve;
    const Simplex solved = solved_from(start, solution.basis());
    if (solved.status() != SimplexStatus::kOptimal) return curve;
    const CurveSide down = follow(start, solved, number, Way::kDown, piece_limit);
    const CurveSide up = follow(start, solved, number, Way::kUp, piece_limit);
    curve.below = down.beyond;
    curve.above = up.beyond;
    curve.pieces = joined(down.pieces, up.pieces);
    if (curve.pieces.empty()) {
        const double t = number_value(start, number);
        curve.pieces.push_back({.low = t, .high = t, .at = t, .value = solved.objective()});
    }
    return curve;
}

LpStatus status_at(const ValueCurve& curve, double t) {
    if (curve.pieces.empty() && curve.unbounded.low <= curve.unbounded.high)
        return is_within(t, curve.unbounded.low, curve.unbounded.high) ? LpStatus::kUnbounded
                                                                       : LpStatus::kInfeasible;
    if (curve.pieces.empty()) return curve.below;
    if (piece_at(curve, t) != nullptr) return LpStatus::kOptimal;
    return t < curve.pieces.front().low ? curve.below : curve.above;
}

double value_at(const ValueCurve& curve, double t) {
    const CurvePiece* piece = piece_at(curve, t);
    return piece == nullptr ? kNaN : piece->value_at(t);
}

Slopes slopes_at(const ValueCurve& curve, double t, Sense sense) {
    const CurvePiece* left = piece_at(curve, t);
    if (left == nullptr) return {};
    // piece_at finds the first piece: at a corner the one that ends there.
    const bool is_last = left == &curve.pieces.back();
    Slopes slopes{left->slope, left->slope};
    if (is_near(t, left->low)) slopes.left = -outside_slope(curve.below, sense);
    if (is_near(t, left->high)) slopes.right = is_last ? outside_slope(curve.above, sense) : left[1].slope;
    return slopes;
}

}  // namespace core::lp

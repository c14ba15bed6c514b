#include "core/lp/curve_side.h"

#include <cmath>
#include <utility>

namespace core::lp {
namespace {

VariableReference reference(const EqualityForm& form, Index variable) {
    const FormVariable& found = form.variables[static_cast<std::size_t>(variable)];
    const bool is_column = found.kind == VariableKind::kColumn;
    return {is_column ? VariableReference::Kind::kColumn : VariableReference::Kind::kRow, found.origin};
}

/// What stops a stretch: the variable that leaves (a bound moves) or enters (a cost moves), or, where the
/// moved bound meets the other one, the row or column itself.
VariableReference limit(const ParametricSimplex& run, const ProgramNumber& number) {
    using Kind = ProgramNumber::Kind;
    const Stretch& stretch = run.last();
    if (stretch.end == StretchEnd::kEndless) return {};
    const Index variable = number.kind == Kind::kCost ? stretch.entering : stretch.leaving;
    if (variable >= 0) return reference(run.form(), variable);
    const bool is_column = number.kind == Kind::kColumnLow || number.kind == Kind::kColumnHigh;
    return {is_column ? VariableReference::Kind::kColumn : VariableReference::Kind::kRow, number.index};
}

LpStatus status_beyond(StretchEnd end) {
    switch (end) {
        case StretchEnd::kInfeasible:
            return LpStatus::kInfeasible;
        case StretchEnd::kUnbounded:
            return LpStatus::kUnbounded;
        case StretchEnd::kEndless:
            return LpStatus::kOptimal;
        default:
            return LpStatus::kLimit;
    }
}

bool has_length(const Stretch& stretch) {
    return std::fabs(stretch.to - stretch.from) > 1e-11 * (1.0 + std::fabs(stretch.from));
}

/// The end of a piece that looks outwards.
void set_outer_end(CurvePiece& piece, Way way, double end, const VariableReference& limit) {
    (way == Way::kUp ? piece.high : piece.low) = end;
    (way == Way::kUp ? piece.high_limit : piece.low_limit) = limit;
}

CurvePiece piece_of(const Stretch& stretch, Way way, double inner_end) {
    CurvePiece piece{.slope = stretch.slope, .at = stretch.from, .value = stretch.value};
    (way == Way::kUp ? piece.low : piece.high) = inner_end;
    return piece;
}

double outer_end(const CurvePiece& piece, Way way) { return way == Way::kUp ? piece.high : piece.low; }

}  // namespace

bool is_same_slope(double a, double b) { return std::fabs(a - b) <= 1e-9 * (1.0 + std::fabs(a)); }

double outside_slope(LpStatus outside, Sense sense) {
    const double worse = outside == LpStatus::kUnbounded ? -kInfinity : kInfinity;
    return sense == Sense::kMinimize ? worse : -worse;
}

Simplex solved_from(const LinearProgram& program, const Basis& basis) {
    Simplex simplex(program, basis, {.rule = PivotRule::kSteepestEdge});
    while (simplex.is_running() && simplex.iterations() < 100000) simplex.step();
    return simplex;
}

CurveSide follow(const LinearProgram& program, const Simplex& solved, const ProgramNumber& number, Way way,
                 int piece_limit) {
    CurveSide side;
    ParametricSimplex run(program, solved, number, way);
    while (run.is_running()) {
        run.step();
        const Stretch& stretch = run.last();
        if (!has_length(stretch)) continue;
        const bool goes_on = !side.pieces.empty() && is_same_slope(side.pieces.back().slope, stretch.slope);
        if (!goes_on) {
            if (static_cast<int>(side.pieces.size()) == piece_limit) {
                side.beyond = LpStatus::kLimit;
                return side;
            }
            const double inner_end = side.pieces.empty() ? stretch.from : outer_end(side.pieces.back(), way);
            side.pieces.push_back(piece_of(stretch, way, inner_end));
        }
        set_outer_end(side.pieces.back(), way, stretch.to, limit(run, number));
    }
    side.beyond = status_beyond(run.last().end);
    return side;
}

}  // namespace core::lp

#include "core/lp/duality.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

using Kind = ProgramNumber::Kind;

bool is_low(Kind kind) { return kind == Kind::kRowLow || kind == Kind::kColumnLow; }

bool is_of_row(Kind kind) {
    return kind == Kind::kRowLow || kind == Kind::kRowHigh || kind == Kind::kRowBoth;
}

/// Where the price of a bound may lie.
Interval price_range(Kind kind, Sense primal) {
    if (kind == Kind::kRowBoth) return {};
    const bool is_positive = is_low(kind) == (primal == Sense::kMinimize);
    return is_positive ? Interval{0.0, kInfinity} : Interval{-kInfinity, 0.0};
}

/// The part of a price or reduced cost that a bound of this kind can have.
double part_of(double price, Kind kind, Sense primal) {
    const Interval range = price_range(kind, primal);
    return std::clamp(price, range.low, range.high);
}

std::string price_name(const LinearProgram& program, const ProgramNumber& bound) {
    const auto k = static_cast<std::size_t>(bound.index);
    if (!is_of_row(bound.kind)) return program.columns[k].name + (is_low(bound.kind) ? " low" : " high");
    const Row& row = program.rows[k];
    const bool has_both = bound.kind != Kind::kRowBoth && !std::isinf(row.low) && !std::isinf(row.high);
    return has_both ? row.name + (is_low(bound.kind) ? " low" : " high") : row.name;
}

/// Every finite bound, an equation's only once.
std::vector<ProgramNumber> limits(const LinearProgram& program) {
    std::vector<ProgramNumber> all = finite_bounds(program);
    std::vector<ProgramNumber> once;
    for (ProgramNumber& bound : all) {
        const bool is_equation =
            is_of_row(bound.kind) && right_hand_side(program, bound.index).kind == Kind::kRowBoth;
        if (is_equation && bound.kind == Kind::kRowHigh) continue;
        if (is_equation) bound.kind = Kind::kRowBoth;
        once.push_back(bound);
    }
    return once;
}

/// A_j^T y against c_j: which side is open follows from the bounds of x_j that are 0.
Row dual_row(const Column& column, Sense primal) {
    const bool opens_below = (primal == Sense::kMinimize ? column.low : column.high) == 0.0;
    const bool opens_above = (primal == Sense::kMinimize ? column.high : column.low) == 0.0;
    return {.name = column.name,
            .low = opens_below ? -kInfinity : column.cost,
            .high = opens_above ? kInfinity : column.cost};
}

void add_dual_column(const LinearProgram& primal, const ProgramNumber& bound, DualProgram& dual) {
    const double value = number_value(primal, bound);
    if (!is_of_row(bound.kind) && value == 0.0) return;
    const Index column = dual.program.column_count();
    const Interval range = price_range(bound.kind, primal.sense);
    dual.program.columns.push_back(
        {.name = price_name(primal, bound), .cost = value, .low = range.low, .high = range.high});
    dual.priced.push_back(bound);
    const auto k = static_cast<std::size_t>(bound.index);
    if (!is_of_row(bound.kind)) {
        dual.program.rows[k].terms.push_back({column, 1.0});
        return;
    }
    for (const Term& term : primal.rows[k].terms)
        dual.program.rows[static_cast<std::size_t>(term.column)].terms.push_back({column, term.value});
}

double row_or_column_price(const LpSolution& solution, const ProgramNumber& bound) {
    return is_of_row(bound.kind) ? solution.row_prices(bound.index) : solution.reduced_costs(bound.index);
}

/// What a price promises: the bound it asks for, times itself.
double promise(double price, double low, double high, Sense sense, double tolerance) {
    if (std::fabs(price) <= tolerance) return 0.0;
    return price * ((price > 0.0) == (sense == Sense::kMinimize) ? low : high);
}

}  // namespace

DualProgram dual_program(const LinearProgram& program) {
    assert(validate(program).ok());
    DualProgram dual;
    dual.program.name = program.name;
    dual.program.objective_name = program.objective_name;
    dual.program.objective_unit = program.objective_unit;
    dual.program.sense = program.sense == Sense::kMinimize ? Sense::kMaximize : Sense::kMinimize;
    dual.program.constant = program.constant;
    for (const Column& column : program.columns) dual.program.rows.push_back(dual_row(column, program.sense));
    for (const ProgramNumber& bound : limits(program)) add_dual_column(program, bound, dual);
    return dual;
}

Vector dual_values(const LinearProgram& program, const DualProgram& dual, const LpSolution& solution) {
    Vector values(static_cast<Index>(dual.priced.size()));
    for (Index k = 0; k < values.size(); ++k) {
        const ProgramNumber& bound = dual.priced[static_cast<std::size_t>(k)];
        values(k) = part_of(row_or_column_price(solution, bound), bound.kind, program.sense);
    }
    return values;
}

std::vector<SlacknessPair> complementary_pairs(const LinearProgram& program, const LpSolution& solution) {
    std::vector<SlacknessPair> pairs;
    const Vector activities = row_activities(program, solution.x);
    for (const ProgramNumber& bound : limits(program)) {
        const double at = is_of_row(bound.kind) ? activities(bound.index) : solution.x(bound.index);
        const double above = at - number_value(program, bound);
        pairs.push_back({bound, is_low(bound.kind) ? above : -above,
                         part_of(row_or_column_price(solution, bound), bound.kind, program.sense)});
    }
    return pairs;
}

double dual_objective(const LinearProgram& program, const Vector& row_prices, double tolerance) {
    assert(row_prices.size() == program.row_count());
    Vector rest = costs(program);  // d = c - A^T y
    double sum = program.constant;
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        const Row& row = program.rows[i];
        const double price = row_prices(static_cast<Index>(i));
        for (const Term& term : row.terms) rest(term.column) -= price * term.value;
        sum += promise(price, row.low, row.high, program.sense, tolerance);
    }
    for (std::size_t j = 0; j < program.columns.size(); ++j)
        sum += promise(rest(static_cast<Index>(j)), program.columns[j].low, program.columns[j].high,
                       program.sense, tolerance);
    return sum;
}

bool is_complementary(const LinearProgram& program, const LpSolution& solution, double tolerance) {
    const double size = 1.0 + std::fabs(solution.objective) + solution.x.cwiseAbs().sum();
    if (!is_feasible(program, solution.x, tolerance * size)) return false;
    const double price_size = 1.0 + costs(program).cwiseAbs().sum();
    if (!std::isfinite(dual_objective(program, solution.row_prices, tolerance * price_size))) return false;
    const std::vector<SlacknessPair> pairs = complementary_pairs(program, solution);
    return std::all_of(pairs.begin(), pairs.end(), [&](const SlacknessPair& pair) {
        return std::fabs(pair.product()) <= tolerance * size;
    });
}

}  // namespace core::lp

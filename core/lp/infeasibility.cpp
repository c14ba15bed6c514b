#include "core/lp/infeasibility.h"

#include "core/lp/elastic_program.h"
#include "core/lp/glpk_solver.h"

#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

using Kind = ProgramNumber::Kind;

constexpr double kTiny = 1e-9;

std::vector<ProgramNumber> crossing_pair(const LinearProgram& program) {
    for (Index i = 0; i < program.row_count(); ++i)
        if (program.rows[static_cast<std::size_t>(i)].low > program.rows[static_cast<std::size_t>(i)].high)
            return {{Kind::kRowLow, i}, {Kind::kRowHigh, i}};
    for (Index j = 0; j < program.column_count(); ++j)
        if (program.columns[static_cast<std::size_t>(j)].low >
            program.columns[static_cast<std::size_t>(j)].high)
            return {{Kind::kColumnLow, j}, {Kind::kColumnHigh, j}};
    return {};
}

/// Weights that prove the bounds contradictory: the prices of the elastic program; all 0 where it is
/// feasible.
Vector contradiction(const LinearProgram& program, const std::vector<ProgramNumber>& bounds) {
    const auto count = static_cast<Index>(bounds.size());
    const ElasticProgram elastic = elastic_program(only_bounds(program, bounds), bounds, Vector::Ones(count));
    const LpSolution solution = solve(elastic.program);
    if (!solution.is_optimal()) return Vector::Zero(count);
    return solution.row_prices.head(count).cwiseAbs();
}

std::vector<ProgramNumber> with_weight(const std::vector<ProgramNumber>& bounds, const Vector& weights) {
    std::vector<ProgramNumber> kept;
    for (std::size_t k = 0; k < bounds.size(); ++k)
        if (weights(static_cast<Index>(k)) > kTiny) kept.push_back(bounds[k]);
    return kept;
}

/// Leaves out one bound after the other as long as the rest still contradict each other.
std::vector<ProgramNumber> deletion_filter(const LinearProgram& program, std::vector<ProgramNumber> bounds) {
    for (std::size_t k = 0; k < bounds.size();) {
        std::vector<ProgramNumber> fewer = bounds;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(k));
        if (solve(only_bounds(program, fewer)).status == LpStatus::kInfeasible)
            bounds = std::move(fewer);
        else
            ++k;
    }
    return bounds;
}

std::vector<ProgramNumber> elastic_bounds(const LinearProgram& program, ElasticBounds elastic) {
    std::vector<ProgramNumber> bounds;
    for (const ProgramNumber& bound : finite_bounds(program)) {
        const bool is_of_row = bound.kind == Kind::kRowLow || bound.kind == Kind::kRowHigh;
        if (is_of_row || elastic == ElasticBounds::kRowsAndColumns) bounds.push_back(bound);
    }
    return bounds;
}

Vector bound_weights(const std::vector<ProgramNumber>& bounds, const Vector& row_weights) {
    Vector weights = Vector::Ones(static_cast<Index>(bounds.size()));
    if (row_weights.size() == 0) return weights;
    for (std::size_t k = 0; k < bounds.size(); ++k) {
        const bool is_of_row = bounds[k].kind == Kind::kRowLow || bounds[k].kind == Kind::kRowHigh;
        if (is_of_row) weights(static_cast<Index>(k)) = row_weights(bounds[k].index);
    }
    return weights;
}

/// The bound after it has given way.
double relaxed_value(const LinearProgram& program, const Relaxation& relaxation) {
    const bool is_low = relaxation.bound.kind == Kind::kRowLow || relaxation.bound.kind == Kind::kColumnLow;
    return number_value(program, relaxation.bound) + (is_low ? -relaxation.amount : relaxation.amount);
}

}  // namespace

Quarrel find_quarrel(const LinearProgram& program) {
    Quarrel quarrel;
    if (const Result<void> checked = validate(program); !checked.ok()) {
        quarrel.message = checked.error().describe();
        return quarrel;
    }
    std::vector<ProgramNumber> bounds = crossing_pair(program);
    if (bounds.empty()) {
        bounds = finite_bounds(program);
        const LpSolution solution = solve(only_bounds(program, bounds));
        quarrel.status = solution.status;
        quarrel.message = solution.message;
        if (solution.status != LpStatus::kInfeasible) return quarrel;
        const std::vector<ProgramNumber> suspects = with_weight(bounds, contradiction(program, bounds));
        const bool suffice = solve(only_bounds(program, suspects)).status == LpStatus::kInfeasible;
        bounds = deletion_filter(program, suffice ? suspects : bounds);
    }
    quarrel.status = LpStatus::kInfeasible;
    quarrel.weights = contradiction(program, bounds);
    quarrel.bounds = std::move(bounds);
    return quarrel;
}

ElasticRepair repair(const LinearProgram& program, ElasticBounds elastic, const Vector& weights) {
    assert(weights.size() == 0 || (weights.size() == program.row_count() && weights.minCoeff() > 0.0));
    ElasticRepair result{.program = program};
    if (const Result<void> checked = validate(program); !checked.ok()) {
        result.message = checked.error().describe();
        return result;
    }
    const std::vector<ProgramNumber> bounds = elastic_bounds(program, elastic);
    const ElasticProgram relaxed = elastic_program(program, bounds, bound_weights(bounds, weights));
    const LpSolution solution = solve(relaxed.program);
    result.status = solution.status;
    result.message = solution.message;
    if (!solution.is_optimal()) return result;
    result.total = solution.objective;
    for (std::size_t k = 0; k < bounds.size(); ++k) {
        const double amount = solution.x(relaxed.first_amount + static_cast<Index>(k));
        if (amount <= kTiny * (1.0 + std::fabs(number_value(program, bounds[k])))) continue;
        result.relaxations.push_back({bounds[k], amount});
        const double value = relaxed_value(program, result.relaxations.back());
        result.program = with_number(std::move(result.program), bounds[k], value);
    }
    return result;
}

}  // namespace core::lp

#include "core/lp/warm_start.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

/// The row told the other way round, for a basic variable of the other sign.
void turn_row(Tableau& tableau, Index row) {
    tableau.entries.row(row) *= -1.0;
    tableau.values(row) *= -1.0;
}

void turn_artificial(EqualityForm& form, Tableau& tableau, Index row, Index artificial) {
    form.A.col(artificial) *= -1.0;
    turn_row(tableau, row);
    tableau.entries(row, artificial) = 1.0;
}

/// x_k = bound + a (above its upper bound) or bound - a (below its lower one), with a in the basis.
void replace_by_artificial(EqualityForm& form, Tableau& tableau, Index row, bool is_above) {
    const Index k = tableau.basis[static_cast<std::size_t>(row)];
    const FormVariable basic = form.variables[static_cast<std::size_t>(k)];
    const Index artificial = tableau.variable_count();
    form.A.conservativeResize(Eigen::NoChange, artificial + 1);
    form.A.col(artificial) = (is_above ? 1.0 : -1.0) * form.A.col(k);
    form.variables.push_back(
        {VariableKind::kArtificial, row, "artificial " + basic.name, 0.0, kInfinity, 0.0, k});
    const BasisStatus side = is_above ? BasisStatus::kAtHigh : BasisStatus::kAtLow;
    tableau.statuses[static_cast<std::size_t>(k)] = basic.low == basic.high ? BasisStatus::kFixed : side;
    tableau.statuses.push_back(BasisStatus::kBasic);
    tableau.basis[static_cast<std::size_t>(row)] = artificial;
    tableau.values(row) -= is_above ? basic.high : basic.low;
    tableau.entries.conservativeResize(Eigen::NoChange, artificial + 1);
    tableau.entries.col(artificial).setZero();
    if (!is_above) turn_row(tableau, row);
    tableau.entries(row, artificial) = 1.0;
}

/// Where a value stands between bounds; kBasic strictly between, empty outside.
std::optional<BasisStatus> place(double value, double low, double high, double tolerance) {
    const auto reaches = [&](double bound) {
        return std::isfinite(bound) && std::fabs(value - bound) <= tolerance * (1.0 + std::fabs(bound));
    };
    if (low == high) return reaches(low) ? std::optional(BasisStatus::kFixed) : std::nullopt;
    if (reaches(low)) return BasisStatus::kAtLow;
    if (reaches(high)) return BasisStatus::kAtHigh;
    return low < value && value < high ? std::optional(BasisStatus::kBasic) : std::nullopt;
}

/// The position of the best pivot among the rows that are still free: an equation's where it is not tiny
/// beside the others, because an equation has no slack that could be basic in its place.
std::ptrdiff_t pivot_row(const Matrix& M, Index column, const std::vector<bool>& is_free,
                         const std::vector<bool>& is_equation) {
    std::ptrdiff_t best = -1;
    double best_size = 1e-9;
    for (std::size_t i = 0; i < is_free.size(); ++i) {
        const double size = std::fabs(M(static_cast<Index>(i), column)) * (is_equation[i] ? 10.0 : 1.0);
        if (!is_free[i] || size <= best_size) continue;
        best_size = size;
        best = static_cast<std::ptrdiff_t>(i);
    }
    return best;
}

/// Gives every column a row at a bound by elimination; the rows left over become basic. False where the
/// columns depend on each other.
bool complete(const LinearProgram& program, Basis& basis) {
    std::vector<bool> is_free(basis.rows.size()), is_equation(basis.rows.size());
    for (std::size_t i = 0; i < basis.rows.size(); ++i) {
        is_free[i] = basis.rows[i] != BasisStatus::kBasic;
        is_equation[i] = basis.rows[i] == BasisStatus::kFixed;
    }
    Matrix M = dense_matrix(program);
    for (std::size_t j = 0; j < basis.columns.size(); ++j) {
        if (basis.columns[j] != BasisStatus::kBasic) continue;
        const auto column = static_cast<Index>(j);
        const std::ptrdiff_t pivot = pivot_row(M, column, is_free, is_equation);
        if (pivot < 0) return false;
        is_free[static_cast<std::size_t>(pivot)] = false;
        const Eigen::RowVectorXd row = M.row(pivot) / M(pivot, column);
        for (std::size_t i = 0; i < is_free.size(); ++i)
            if (is_free[i]) M.row(static_cast<Index>(i)) -= M(static_cast<Index>(i), column) * row;
    }
    for (std::size_t i = 0; i < is_free.size(); ++i)
        if (is_free[i]) basis.rows[i] = BasisStatus::kBasic;
    return true;
}

}  // namespace

void add_artificials(EqualityForm& form, Tableau& tableau, double tolerance) {
    for (Index row = 0; row < tableau.row_count(); ++row) {
        const Index k = tableau.basis[static_cast<std::size_t>(row)];
        FormVariable& basic = form.variables[static_cast<std::size_t>(k)];
        const double value = tableau.values(row);
        if (basic.kind == VariableKind::kArtificial) {
            basic.high = kInfinity;
            if (value < 0.0) turn_artificial(form, tableau, row, k);
        } else if (value < basic.low - tolerance || value > basic.high + tolerance) {
            replace_by_artificial(form, tableau, row, value > basic.high);
        }
    }
}

std::optional<Basis> basis_at_vertex(const LinearProgram& program, const Vector& x, double tolerance) {
    assert(x.size() == program.column_count());
    const Vector activities = row_activities(program, x);
    Basis basis;
    for (std::size_t j = 0; j < program.columns.size(); ++j) {
        const Column& column = program.columns[j];
        const auto status = place(x(static_cast<Index>(j)), column.low, column.high, tolerance);
        if (!status) return std::nullopt;
        basis.columns.push_back(*status);
    }
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        const Row& row = program.rows[i];
        const auto status = place(activities(static_cast<Index>(i)), row.low, row.high, tolerance);
        if (!status) return std::nullopt;
        basis.rows.push_back(*status);
    }
    if (!complete(program, basis)) return std::nullopt;
    return basis;
}

}  // namespace core::lp

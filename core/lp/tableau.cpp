#include "core/lp/tableau.h"

#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

Matrix basis_matrix(const Tableau& tableau, const EqualityForm& form) {
    Matrix B(form.A.rows(), form.A.rows());
    for (Index i = 0; i < B.cols(); ++i) B.col(i) = form.A.col(tableau.basis[static_cast<std::size_t>(i)]);
    return B;
}

Vector basic_costs(const Tableau& tableau, const Vector& costs) {
    Vector basic(tableau.row_count());
    for (Index i = 0; i < basic.size(); ++i) basic(i) = costs(tableau.basis[static_cast<std::size_t>(i)]);
    return basic;
}

Vector resting_values(const Tableau& tableau, const EqualityForm& form) {
    Vector x(static_cast<Index>(form.variables.size()));
    for (Index j = 0; j < x.size(); ++j) {
        const auto k = static_cast<std::size_t>(j);
        x(j) = resting_value(form.variables[k], tableau.statuses[k]);  // 0 for basic ones
    }
    return x;
}

}  // namespace

Tableau first_tableau(const EqualityForm& form) {
    Tableau tableau;
    tableau.basis = form.basis;
    tableau.statuses = form.statuses;
    tableau.entries = form.A;
    tableau.values = form.b - form.A * resting_values(tableau, form);
    for (Index i = 0; i < form.A.rows(); ++i) {  // the first basis is a diagonal of +1 and -1
        const double sign = form.A(i, form.basis[static_cast<std::size_t>(i)]);
        tableau.entries.row(i) *= sign;
        tableau.values(i) *= sign;
    }
    return tableau;
}

std::optional<Tableau> tableau_at_basis(const EqualityForm& form) {
    if (static_cast<Index>(form.basis.size()) != form.A.rows()) return std::nullopt;
    Tableau tableau{.entries = form.A, .values = form.b, .basis = form.basis, .statuses = form.statuses};
    if (!refresh(tableau, form)) return std::nullopt;
    for (Index i = 0; i < tableau.row_count();
         ++i) {  // a basis that is nearly singular gives no unit columns
        Vector column = tableau.entries.col(form.basis[static_cast<std::size_t>(i)]);
        column(i) -= 1.0;
        if (column.lpNorm<Eigen::Infinity>() > 1e-6) return std::nullopt;
    }
    return tableau;
}

bool refresh(Tableau& tableau, const EqualityForm& form) {
    if (form.A.rows() == 0) return true;
    const Eigen::PartialPivLU<Matrix> factors(basis_matrix(tableau, form));
    const Matrix entries = factors.solve(form.A);
    const Vector values = factors.solve(form.b - form.A * resting_values(tableau, form));
    if (!entries.allFinite() || !values.allFinite()) return false;
    tableau.entries = entries;
    tableau.values = values;
    return true;
}

void eliminate(Tableau& tableau, Index row, Index entering) {
    Matrix& T = tableau.entries;
    assert(T(row, entering) != 0.0);
    T.row(row) /= T(row, entering);
    Vector column = T.col(entering);
    column(row) = 0.0;
    for (Index j = 0; j < T.cols(); ++j) {  // most entries of a large program's row are zero
        const double entry = T(row, j);
        if (entry != 0.0) T.col(j) -= entry * column;
    }
    T.col(entering).setZero();
    T(row, entering) = 1.0;
    tableau.basis[static_cast<std::size_t>(row)] = entering;
}

void exchange(Tableau& tableau, const EqualityForm& form, Index row, Index entering, BasisStatus side) {
    const auto leaving = static_cast<std::size_t>(tableau.basis[static_cast<std::size_t>(row)]);
    const FormVariable& left = form.variables[leaving];
    tableau.statuses[leaving] = left.low == left.high ? BasisStatus::kFixed : side;
    tableau.statuses[static_cast<std::size_t>(entering)] = BasisStatus::kBasic;
    eliminate(tableau, row, entering);
}

Vector variable_values(const Tableau& tableau, const EqualityForm& form) {
    Vector x = resting_values(tableau, form);
    for (Index i = 0; i < tableau.row_count(); ++i)
        x(tableau.basis[static_cast<std::size_t>(i)]) = tableau.values(i);
    return x;
}

Vector reduced_costs(const Tableau& tableau, const Vector& costs) {
    Vector d = costs - tableau.entries.transpose() * basic_costs(tableau, costs);
    for (const Index basic : tableau.basis) d(basic) = 0.0;
    return d;
}

Vector row_prices(const Tableau& tableau, const EqualityForm& form, const Vector& costs) {
    if (form.A.rows() == 0) return Vector::Zero(0);
    const Matrix B_transposed = basis_matrix(tableau, form).transpose();
    return B_transposed.partialPivLu().solve(basic_costs(tableau, costs));
}

Basis basis_of(const EqualityForm& form, const Tableau& tableau) {
    const auto is_own = [](const FormVariable& variable) { return variable.kind == VariableKind::kColumn; };
    std::vector<BasisStatus> statuses = tableau.statuses;
    Basis basis;
    for (std::size_t k = 0; k < form.variables.size(); ++k) {
        const Index stands_for = form.variables[k].stands_for;
        if (stands_for >= 0 && statuses[k] == BasisStatus::kBasic)
            statuses[static_cast<std::size_t>(stands_for)] = BasisStatus::kBasic;
    }
    for (std::size_t k = 0; k < form.variables.size() && is_own(form.variables[k]); ++k)
        basis.columns.push_back(statuses[k]);
    basis.rows.assign(static_cast<std::size_t>(form.A.rows()), BasisStatus::kFixed);
    for (std::size_t k = basis.columns.size(); k < form.variables.size(); ++k) {
        const FormVariable& variable = form.variables[k];
        BasisStatus& row = basis.rows[static_cast<std::size_t>(variable.origin)];
        if (variable.kind != VariableKind::kArtificial)
            row = mirrored_status(statuses[k], variable.kind);
        else if (variable.stands_for < 0 && statuses[k] == BasisStatus::kBasic)
            row = BasisStatus::kBasic;
    }
    return basis;
}

}  // namespace core::lp

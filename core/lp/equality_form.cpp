#include "core/lp/equality_form.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

BasisStatus first_status(double low, double high) {
    if (low == high) return BasisStatus::kFixed;
    if (std::isinf(low)) return std::isinf(high) ? BasisStatus::kFree : BasisStatus::kAtHigh;
    if (std::isinf(high)) return BasisStatus::kAtLow;
    return std::fabs(low) <= std::fabs(high) ? BasisStatus::kAtLow : BasisStatus::kAtHigh;
}

BasisStatus fitting_status(BasisStatus status, double low, double high) {
    const bool is_fitting = status == BasisStatus::kBasic ||
                            (low < high && ((status == BasisStatus::kAtLow && !std::isinf(low)) ||
                                            (status == BasisStatus::kAtHigh && !std::isinf(high))));
    return is_fitting ? status : first_status(low, high);
}

bool is_equation(const Row& row) { return row.low == row.high; }

bool has_surplus(const Row& row) { return std::isinf(row.high) && !std::isinf(row.low); }

double right_hand_side(const Row& row) {
    if (!std::isinf(row.high)) return row.high;
    return std::isinf(row.low) ? 0.0 : row.low;
}

FormVariable slack_of(const Row& row, Index index) {
    if (has_surplus(row)) return {VariableKind::kSurplus, index, "surplus " + row.name, 0.0, kInfinity, 0.0};
    // A row without any bound keeps its slack free: it is then always basic and never in the way.
    const double low = std::isinf(row.high) ? -kInfinity : 0.0;
    return {VariableKind::kSlack, index, "slack " + row.name, low, row.high - row.low, 0.0};
}

/// Adds variables and their columns to the form one after the other.
class FormBuilder {
public:
    explicit FormBuilder(const LinearProgram& program) : program_(program) {
        const Index widest = program.column_count() + 2 * program.row_count();
        form_.A = Matrix::Zero(program.row_count(), widest);
        form_.b = Vector::Zero(program.row_count());
        form_.basis.assign(program.rows.size(), -1);
    }

    EqualityForm build() {
        for (const Column& column : program_.columns)
            add_column(column, first_status(column.low, column.high));
        form_.A.leftCols(program_.column_count()) = dense_matrix(program_);
        missing_ = Vector::Zero(program_.row_count());
        for (Index i = 0; i < program_.row_count(); ++i) add_row(i);
        for (Index i = 0; i < program_.row_count(); ++i)
            if (form_.basis[static_cast<std::size_t>(i)] < 0) add_artificial(i);
        form_.A.conservativeResize(Eigen::NoChange, count());
        return std::move(form_);
    }

    EqualityForm build_at(const Basis& basis) {
        for (std::size_t j = 0; j < basis.columns.size(); ++j) {
            const Column& column = program_.columns[j];
            add_column(column, fitting_status(basis.columns[j], column.low, column.high));
        }
        form_.A.leftCols(program_.column_count()) = dense_matrix(program_);
        for (Index i = 0; i < program_.row_count(); ++i)
            add_row_at(i, basis.rows[static_cast<std::size_t>(i)]);
        for (Index i = 0; i < program_.row_count(); ++i)
            add_equation_at(i, basis.rows[static_cast<std::size_t>(i)]);
        form_.A.conservativeResize(Eigen::NoChange, count());
        place_basic_variables();
        return std::move(form_);
    }

private:
    Index count() const { return static_cast<Index>(form_.variables.size()); }

    void add_column(const Column& column, BasisStatus status) {
        form_.variables.push_back(
            {VariableKind::kColumn, count(), column.name, column.low, column.high, column.cost});
        form_.statuses.push_back(status);
    }

    void add_row_at(Index i, BasisStatus activity) {
        const Row& row = program_.rows[static_cast<std::size_t>(i)];
        form_.b(i) = right_hand_side(row);
        if (is_equation(row)) return;
        const FormVariable slack = slack_of(row, i);
        form_.A(i, count()) = slack.kind == VariableKind::kSurplus ? -1.0 : 1.0;
        form_.statuses.push_back(
            fitting_status(mirrored_status(activity, slack.kind), slack.low, slack.high));
        form_.variables.push_back(slack);
    }

    void add_equation_at(Index i, BasisStatus activity) {
        const Row& row = program_.rows[static_cast<std::size_t>(i)];
        if (!is_equation(row)) return;
        form_.A(i, count()) = 1.0;
        form_.statuses.push_back(activity == BasisStatus::kBasic ? activity : BasisStatus::kFixed);
        form_.variables.push_back({VariableKind::kArtificial, i, "artificial " + row.name, 0.0, 0.0, 0.0});
    }

    /// Slacks and artificial variables in their own rows, columns in the rows that are left.
    void place_basic_variables() {
        std::vector<Index> columns;
        for (std::size_t k = 0; k < form_.variables.size(); ++k) {
            if (form_.statuses[k] != BasisStatus::kBasic) continue;
            const FormVariable& variable = form_.variables[k];
            if (variable.kind == VariableKind::kColumn)
                columns.push_back(static_cast<Index>(k));
            else
                form_.basis[static_cast<std::size_t>(variable.origin)] = static_cast<Index>(k);
        }
        std::size_t next = 0;
        for (Index& basic : form_.basis)
            if (basic < 0 && next < columns.size()) basic = columns[next++];
        form_.basis.erase(std::remove(form_.basis.begin(), form_.basis.end(), -1), form_.basis.end());
        form_.basis.insert(form_.basis.end(), columns.begin() + static_cast<std::ptrdiff_t>(next),
                           columns.end());
    }

    /// What the right-hand side leaves after the program's columns rest at their bounds.
    double remainder(Index i) const {
        double left = form_.b(i);
        for (const Term& term : program_.rows[static_cast<std::size_t>(i)].terms) {
            const auto column = static_cast<std::size_t>(term.column);
            left -= term.value * resting_value(form_.variables[column], form_.statuses[column]);
        }
        return left;
    }

    void add_row(Index i) {
        const Row& row = program_.rows[static_cast<std::size_t>(i)];
        form_.b(i) = right_hand_side(row);
        missing_(i) = remainder(i);
        if (is_equation(row)) return;
        const FormVariable slack = slack_of(row, i);
        const double sign = slack.kind == VariableKind::kSurplus ? -1.0 : 1.0;
        const double value = sign * missing_(i);
        form_.A(i, count()) = sign;
        if (slack.low <= value && value <= slack.high) {
            form_.basis[static_cast<std::size_t>(i)] = count();
            form_.statuses.push_back(BasisStatus::kBasic);
        } else {
            const bool is_above = value > slack.high;
            form_.statuses.push_back(is_above ? BasisStatus::kAtHigh : BasisStatus::kAtLow);
            missing_(i) -= sign * (is_above ? slack.high : slack.low);
        }
        form_.variables.push_back(slack);
    }

    void add_artificial(Index i) {
        form_.A(i, count()) = missing_(i) < 0.0 ? -1.0 : 1.0;
        form_.basis[static_cast<std::size_t>(i)] = count();
        form_.statuses.push_back(BasisStatus::kBasic);
        const std::string& name = program_.rows[static_cast<std::size_t>(i)].name;
        form_.variables.push_back(
            {VariableKind::kArtificial, i, "artificial " + name, 0.0, kInfinity, 0.0, rest_of_row(i)});
    }

    /// The row's slack or surplus; -1 for an equation.
    Index rest_of_row(Index i) const {
        for (Index k = program_.column_count(); k < count(); ++k) {
            const FormVariable& variable = form_.variables[static_cast<std::size_t>(k)];
            if (variable.origin == i && variable.kind != VariableKind::kArtificial) return k;
        }
        return -1;
    }

    const LinearProgram& program_;
    EqualityForm form_{};
    Vector missing_{};
};

}  // namespace

BasisStatus mirrored_status(BasisStatus status, VariableKind kind) {
    if (kind == VariableKind::kSurplus) return status;
    if (status == BasisStatus::kAtLow) return BasisStatus::kAtHigh;
    return status == BasisStatus::kAtHigh ? BasisStatus::kAtLow : status;
}

double resting_value(const FormVariable& variable, BasisStatus status) {
    switch (status) {
        case BasisStatus::kAtLow:
        case BasisStatus::kFixed:
            return variable.low;
        case BasisStatus::kAtHigh:
            return variable.high;
        default:
            return 0.0;
    }
}

EqualityForm equality_form(const LinearProgram& program) {
    assert(validate(program).ok() && crossing_bounds(program).empty());
    return FormBuilder(program).build();
}

EqualityForm equality_form(const LinearProgram& program, const Basis& basis) {
    assert(validate(program).ok() && crossing_bounds(program).empty());
    assert(basis.rows.size() == program.rows.size() && basis.columns.size() == program.columns.size());
    return FormBuilder(program).build_at(basis);
}

}  // namespace core::lp

#include "core/lp/barrier_form.h"

#include "core/lp/equilibrate.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace core::lp {
namespace {

bool is_fixed(const Column& column) { return column.low == column.high; }

bool has_bound(const Row& row) { return !std::isinf(row.low) || !std::isinf(row.high); }

/// Collects variables and rows, unscaled.
class BarrierFormBuilder {
public:
    explicit BarrierFormBuilder(const LinearProgram& program) : program_(program) {
        form_.sign = program.sense == Sense::kMaximize ? -1.0 : 1.0;
    }

    BarrierForm build() {
        add_columns();
        for (Index i = 0; i < program_.row_count(); ++i)
            if (has_bound(program_.rows[static_cast<std::size_t>(i)])) add_row(i);
        const auto vector = [](const std::vector<double>& values) {
            return Vector(Eigen::Map<const Vector>(values.data(), static_cast<Index>(values.size())));
        };
        form_.b = vector(b_);
        form_.c = vector(c_);
        form_.low = vector(low_);
        form_.high = vector(high_);
        return std::move(form_);
    }

private:
    void add_variable(double cost, double low, double high, Index origin) {
        c_.push_back(cost);
        low_.push_back(low);
        high_.push_back(high);
        form_.origin_columns.push_back(origin);
        form_.columns.emplace_back();
    }

    void add_columns() {
        place_.assign(program_.columns.size(), -1);
        for (std::size_t j = 0; j < program_.columns.size(); ++j) {
            const Column& column = program_.columns[j];
            if (is_fixed(column)) continue;
            place_[j] = static_cast<Index>(c_.size());
            add_variable(form_.sign * column.cost, column.low, column.high, static_cast<Index>(j));
        }
    }

    void add_row(Index i) {
        const Row& row = program_.rows[static_cast<std::size_t>(i)];
        const auto index = static_cast<Index>(b_.size());
        const bool is_equation = row.low == row.high;
        double fixed = 0.0;
        for (const Term& term : row.terms) {
            const auto j = static_cast<std::size_t>(term.column);
            if (place_[j] < 0)
                fixed += term.value * program_.columns[j].low;
            else if (term.value != 0.0)
                form_.columns[static_cast<std::size_t>(place_[j])].push_back({index, term.value});
        }
        b_.push_back((is_equation ? row.low : 0.0) - fixed);
        form_.origin_rows.push_back(i);
        if (is_equation) return;
        add_variable(0.0, row.low, row.high, -1);
        form_.columns.back().push_back({index, -1.0});
    }

    const LinearProgram& program_;
    BarrierForm form_{};
    std::vector<Index> place_{};
    std::vector<double> b_{}, c_{}, low_{}, high_{};
};

void scale(BarrierForm& form) {
    Equilibration factors = equilibrate(form.columns, form.rows());
    form.b.array() *= factors.rows.array();
    form.c.array() *= factors.columns.array();
    form.low.array() /= factors.columns.array();
    form.high.array() /= factors.columns.array();
    form.row_scale = std::move(factors.rows);
    form.column_scale = std::move(factors.columns);
}

}  // namespace

BarrierForm barrier_form(const LinearProgram& program) {
    assert(validate(program).ok() && crossing_bounds(program).empty());
    BarrierForm form = BarrierFormBuilder(program).build();
    scale(form);
    return form;
}

Vector BarrierForm::times(const Vector& x) const {
    Vector product = Vector::Zero(rows());
    for (std::size_t j = 0; j < columns.size(); ++j)
        for (const Term& term : columns[j]) product(term.column) += term.value * x(static_cast<Index>(j));
    return product;
}

Vector BarrierForm::transposed_times(const Vector& y) const {
    Vector product = Vector::Zero(variables());
    for (std::size_t j = 0; j < columns.size(); ++j)
        for (const Term& term : columns[j]) product(static_cast<Index>(j)) += term.value * y(term.column);
    return product;
}

Vector program_point(const BarrierForm& form, const LinearProgram& program, const Vector& x) {
    Vector point(program.column_count());
    for (Index j = 0; j < point.size(); ++j) point(j) = program.columns[static_cast<std::size_t>(j)].low;
    for (Index k = 0; k < form.variables(); ++k) {
        const Index j = form.origin_columns[static_cast<std::size_t>(k)];
        if (j >= 0) point(j) = x(k) * form.column_scale(k);
    }
    return point;
}

Vector form_point(const BarrierForm& form, const LinearProgram& program, const Vector& x) {
    const Vector activities = row_activities(program, x);
    Vector point(form.variables());
    for (Index k = 0; k < form.variables(); ++k) {
        const Index j = form.origin_columns[static_cast<std::size_t>(k)];
        const Index row = j >= 0 ? -1 : form.columns[static_cast<std::size_t>(k)].front().column;
        const double value = j >= 0 ? x(j) : activities(form.origin_rows[static_cast<std::size_t>(row)]);
        point(k) = value / form.column_scale(k);
    }
    return point;
}

Vector program_prices(const BarrierForm& form, const LinearProgram& program, const Vector& y) {
    Vector prices = Vector::Zero(program.row_count());
    for (Index i = 0; i < form.rows(); ++i)
        prices(form.origin_rows[static_cast<std::size_t>(i)]) = form.sign * y(i) * form.row_scale(i);
    return prices;
}

bool NormalEquations::factorize(const BarrierForm& form, const Vector& D) {
    inverse_ = D.cwiseInverse();
    Matrix M = Matrix::Zero(form.rows(), form.rows());
    for (std::size_t j = 0; j < form.columns.size(); ++j) {
        const double weight = inverse_(static_cast<Index>(j));
        for (const Term& b : form.columns[j])
            for (const Term& a : form.columns[j])  // down a column of M, as it lies in memory
                if (a.column >= b.column) M(a.column, b.column) += weight * a.value * b.value;
    }
    // Rows that follow from others make M singular; a little on the diagonal chooses one of their prices.
    const double largest = M.size() == 0 ? 0.0 : M.diagonal().maxCoeff();
    M.diagonal().array() += 1e-15 * largest + 1e-12;
    factors_.compute(M);
    return factors_.info() == Eigen::Success;
}

Vector NormalEquations::solve(const BarrierForm& form, const Vector& right) const {
    Vector solution = factors_.solve(right);
    for (int round = 0; round < 2; ++round) {  // refinement against the matrix without the addition
        const Vector product = form.times(inverse_.cwiseProduct(form.transposed_times(solution)));
        const Vector rest = right - product;
        solution += factors_.solve(rest);
    }
    return solution;
}

}  // namespace core::lp

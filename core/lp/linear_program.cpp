#include "core/lp/linear_program.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::lp {
namespace {

std::string label(const std::string& kind, const std::string& name, std::size_t index) {
    return kind + " " + (name.empty() ? std::to_string(index + 1) : "'" + name + "'");
}

bool is_usable(double value) { return std::fabs(value) <= kLargestNumber; }  // false for NaN

bool is_usable_low(double low) { return low == -kInfinity || is_usable(low); }

bool is_usable_high(double high) { return high == kInfinity || is_usable(high); }

Error unusable(const std::string& where, const std::string& what) {
    return Error{.message = where + ": " + what + " is not a usable number.",
                 .expected = "a number between -1e15 and 1e15"};
}

Result<void> validate_bounds(const std::string& where, double low, double high) {
    if (!is_usable_low(low)) return unusable(where, "the lower bound");
    if (!is_usable_high(high)) return unusable(where, "the upper bound");
    return {};
}

Result<void> validate_terms(const LinearProgram& program, const Row& row, const std::string& where) {
    std::vector<bool> seen(program.columns.size(), false);
    for (const Term& term : row.terms) {
        if (term.column < 0 || term.column >= program.column_count())
            return Error{.message = where + " names a column that does not exist."};
        const auto column = static_cast<std::size_t>(term.column);
        const std::string name = label("column", program.columns[column].name, column);
        if (seen[column]) return Error{.message = where + " has " + name + " twice."};
        if (!is_usable(term.value)) return unusable(where, "the coefficient of " + name);
        seen[column] = true;
    }
    return {};
}

double violation(double value, double low, double high) {
    const double excess = std::max(low - value, value - high);
    return std::isnan(value) ? kInfinity : std::max(0.0, excess);
}

}  // namespace

Result<void> validate(const LinearProgram& program) {
    if (!is_usable(program.constant)) return unusable("objective", "the constant");
    for (std::size_t j = 0; j < program.columns.size(); ++j) {
        const Column& column = program.columns[j];
        const std::string where = label("column", column.name, j);
        if (!is_usable(column.cost)) return unusable(where, "the objective coefficient");
        if (auto checked = validate_bounds(where, column.low, column.high); !checked.ok()) return checked;
    }
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        const Row& row = program.rows[i];
        const std::string where = label("row", row.name, i);
        if (auto checked = validate_bounds(where, row.low, row.high); !checked.ok()) return checked;
        if (auto checked = validate_terms(program, row, where); !checked.ok()) return checked;
    }
    return {};
}

std::string crossing_bounds(const LinearProgram& program) {
    const std::string suffix = ": the lower bound is above the upper bound.";
    for (std::size_t j = 0; j < program.columns.size(); ++j) {
        const Column& column = program.columns[j];
        if (column.low > column.high) return label("column", column.name, j) + suffix;
    }
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        const Row& row = program.rows[i];
        if (row.low > row.high) return label("row", row.name, i) + suffix;
    }
    return {};
}

Matrix dense_matrix(const LinearProgram& program) {
    Matrix A = Matrix::Zero(program.row_count(), program.column_count());
    for (std::size_t i = 0; i < program.rows.size(); ++i)
        for (const Term& term : program.rows[i].terms) A(static_cast<Index>(i), term.column) += term.value;
    return A;
}

Vector costs(const LinearProgram& program) {
    Vector c(program.column_count());
    for (Index j = 0; j < c.size(); ++j) c(j) = program.columns[static_cast<std::size_t>(j)].cost;
    return c;
}

double coefficient(const LinearProgram& program, Index row, Index column) {
    assert(row >= 0 && row < program.row_count());
    for (const Term& term : program.rows[static_cast<std::size_t>(row)].terms)
        if (term.column == column) return term.value;
    return 0.0;
}

void set_coefficient(LinearProgram& program, Index row, Index column, double value) {
    assert(row >= 0 && row < program.row_count() && column >= 0 && column < program.column_count());
    std::vector<Term>& terms = program.rows[static_cast<std::size_t>(row)].terms;
    const auto found = std::find_if(terms.begin(), terms.end(),
                                    [column](const Term& term) { return term.column == column; });
    if (found == terms.end()) {
        if (value != 0.0) terms.push_back({column, value});
    } else if (value == 0.0) {
        terms.erase(found);
    } else {
        found->value = value;
    }
}

Row make_row(std::string name, const std::vector<double>& coefficients, double low, double high) {
    Row row{.name = std::move(name), .low = low, .high = high};
    for (std::size_t j = 0; j < coefficients.size(); ++j)
        if (coefficients[j] != 0.0) row.terms.push_back({static_cast<Index>(j), coefficients[j]});
    return row;
}

double objective_value(const LinearProgram& program, const Vector& x) {
    assert(x.size() == program.column_count());
    return program.constant + costs(program).dot(x);
}

Vector row_activities(const LinearProgram& program, const Vector& x) {
    assert(x.size() == program.column_count());
    Vector activities = Vector::Zero(program.row_count());
    for (std::size_t i = 0; i < program.rows.size(); ++i)
        for (const Term& term : program.rows[i].terms)
            activities(static_cast<Index>(i)) += term.value * x(term.column);
    return activities;
}

double largest_violation(const LinearProgram& program, const Vector& x) {
    const Vector activities = row_activities(program, x);
    double worst = 0.0;
    for (std::size_t j = 0; j < program.columns.size(); ++j) {
        const Column& column = program.columns[j];
        worst = std::max(worst, violation(x(static_cast<Index>(j)), column.low, column.high));
    }
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        const Row& row = program.rows[i];
        worst = std::max(worst, violation(activities(static_cast<Index>(i)), row.low, row.high));
    }
    return worst;
}

bool is_feasible(const LinearProgram& program, const Vector& x, double tolerance) {
    return largest_violation(program, x) <= tolerance;
}

bool is_integral(const LinearProgram& program, const Vector& x, double tolerance) {
    assert(x.size() == program.column_count());
    for (std::size_t j = 0; j < program.columns.size(); ++j) {
        const double value = x(static_cast<Index>(j));
        if (program.columns[j].is_integer && !(std::fabs(value - std::round(value)) <= tolerance))
            return false;
    }
    return true;
}

}  // namespace core::lp

#include "core/lp/exact_tableau.h"

namespace core::lp {
namespace {

using math::Rational;

/// Gauss-Jordan elimination on [A | b'] with rows of fractions; b' is what the resting variables leave.
class Elimination {
public:
    Elimination(const EqualityForm& form, const Tableau& tableau)
        : form_(form), tableau_(tableau), width_(form.variables.size() + 1) {}

    bool run() {
        if (!read()) return false;
        for (std::size_t row = 0; row < tableau_.basis.size(); ++row)
            if (!eliminate(row, static_cast<std::size_t>(tableau_.basis[row]))) return false;
        return true;
    }

    const Rational& at(std::size_t row, std::size_t column) const { return cells_[row * width_ + column]; }
    std::size_t last() const { return width_ - 1; }

private:
    Rational& cell(std::size_t row, std::size_t column) { return cells_[row * width_ + column]; }

    bool read() {
        const auto rows = static_cast<std::size_t>(form_.A.rows());
        cells_.assign(rows * width_, Rational());
        for (std::size_t row = 0; row < rows; ++row) {
            const auto i = static_cast<Index>(row);
            if (!put(cell(row, last()), form_.b(i))) return false;
            for (std::size_t k = 0; k < last(); ++k)
                if (!put(cell(row, k), form_.A(i, static_cast<Index>(k)))) return false;
        }
        return move_resting_variables();
    }

    static bool put(Rational& target, double value) {
        const std::optional<Rational> fraction = Rational::nearest(value);
        if (fraction) target = *fraction;
        return fraction.has_value();
    }

    bool move_resting_variables() {
        for (std::size_t k = 0; k < last(); ++k) {
            Rational rest;
            if (!put(rest, resting_value(form_.variables[k], tableau_.statuses[k]))) return false;
            if (rest.is_zero()) continue;
            for (std::size_t row = 0; row < tableau_.basis.size(); ++row)
                cell(row, last()) = cell(row, last()) - rest * at(row, k);
        }
        return true;
    }

    /// Makes the column a unit column with its 1 in the row, exchanging rows where the entry there is 0.
    bool eliminate(std::size_t row, std::size_t column) {
        std::size_t pivot = row;
        while (pivot < tableau_.basis.size() && at(pivot, column).is_zero()) ++pivot;
        if (pivot == tableau_.basis.size()) return false;
        for (std::size_t k = 0; k < width_ && pivot != row; ++k) std::swap(cell(row, k), cell(pivot, k));
        const Rational divisor = at(row, column);
        for (std::size_t k = 0; k < width_; ++k)
            if (!at(row, k).is_zero()) cell(row, k) = at(row, k) / divisor;
        for (std::size_t other = 0; other < tableau_.basis.size(); ++other)
            if (other != row && !at(other, column).is_zero()) subtract(other, row, at(other, column));
        return !at(row, column).is_lost();
    }

    void subtract(std::size_t target, std::size_t source, const Rational factor) {
        for (std::size_t k = 0; k < width_; ++k)
            if (!at(source, k).is_zero()) cell(target, k) = at(target, k) - factor * at(source, k);
    }

    const EqualityForm& form_;
    const Tableau& tableau_;
    std::size_t width_;
    std::vector<Rational> cells_{};
};

/// What a unit of the variable counts in the phase's objective.
std::optional<Rational> phase_cost(const FormVariable& variable, int phase) {
    if (phase == 2) return Rational::nearest(variable.cost);
    return Rational(variable.kind == VariableKind::kArtificial ? 1 : 0);
}

bool add_objective(const Simplex& simplex, const Elimination& cells, ExactTableau& exact) {
    const EqualityForm& form = simplex.form();
    std::vector<Rational> costs;
    for (const FormVariable& variable : form.variables) {
        const std::optional<Rational> cost = phase_cost(variable, simplex.phase());
        if (!cost) return false;
        costs.push_back(*cost);
    }
    const std::optional<Rational> constant =
        Rational::nearest(simplex.phase() == 1 ? 0.0 : simplex.constant());
    if (!constant) return false;
    exact.objective = *constant;
    exact.reduced_costs = costs;
    for (std::size_t k = 0; k < costs.size(); ++k) {
        const auto rest = Rational::nearest(resting_value(form.variables[k], simplex.tableau().statuses[k]));
        exact.objective = exact.objective + costs[k] * *rest;
    }
    for (std::size_t row = 0; row < simplex.tableau().basis.size(); ++row) {
        const Rational cost = costs[static_cast<std::size_t>(simplex.tableau().basis[row])];
        if (cost.is_zero()) continue;
        exact.objective = exact.objective + cost * cells.at(row, cells.last());
        for (std::size_t k = 0; k < costs.size(); ++k)
            exact.reduced_costs[k] = exact.reduced_costs[k] - cost * cells.at(row, k);
    }
    return true;
}

bool has_lost(const std::vector<Rational>& numbers) {
    for (const Rational& number : numbers)
        if (number.is_lost()) return true;
    return false;
}

}  // namespace

std::optional<ExactTableau> exact_tableau(const Simplex& simplex) {
    const Tableau& tableau = simplex.tableau();
    Elimination cells(simplex.form(), tableau);
    if (!cells.run()) return std::nullopt;
    ExactTableau exact{.rows = tableau.row_count(),
                       .variables = static_cast<Index>(simplex.form().variables.size())};
    for (std::size_t row = 0; row < tableau.basis.size(); ++row) {
        for (std::size_t k = 0; k < cells.last(); ++k) exact.entries.push_back(cells.at(row, k));
        exact.values.push_back(cells.at(row, cells.last()));
    }
    if (!add_objective(simplex, cells, exact)) return std::nullopt;
    const bool is_lost = exact.objective.is_lost() || has_lost(exact.entries) || has_lost(exact.values) ||
                         has_lost(exact.reduced_costs);
    return is_lost ? std::nullopt : std::optional(std::move(exact));
}

}  // namespace core::lp

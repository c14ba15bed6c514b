#include "core/lp/dual_simplex.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::lp {
namespace {

Vector true_costs(const EqualityForm& form) {
    Vector costs(static_cast<Index>(form.variables.size()));
    for (Index k = 0; k < costs.size(); ++k) costs(k) = form.variables[static_cast<std::size_t>(k)].cost;
    return costs;
}

/// Every row's slack in the basis.
Basis slack_basis(const LinearProgram& program) {
    return {std::vector<BasisStatus>(program.rows.size(), BasisStatus::kBasic),
            std::vector<BasisStatus>(program.columns.size(), BasisStatus::kAtLow)};
}

/// The bound towards which a variable wants to move; empty where it is already there or has no choice.
std::optional<BasisStatus> wanted_bound(BasisStatus status, bool rises) {
    const bool is_movable =
        status == BasisStatus::kAtLow || status == BasisStatus::kAtHigh || status == BasisStatus::kFree;
    const BasisStatus wanted = rises ? BasisStatus::kAtHigh : BasisStatus::kAtLow;
    return is_movable && status != wanted ? std::optional(wanted) : std::nullopt;
}

}  // namespace

DualSimplex::DualSimplex(const LinearProgram& program, const DualSimplexOptions& options)
    : DualSimplex(program, Basis{}, options) {}

DualSimplex::DualSimplex(const LinearProgram& program, const Basis& start, const DualSimplexOptions& options)
    : program_(program), options_(options) {
    assert(validate(program).ok());
    if (!crossing_bounds(program).empty()) {
        status_ = SimplexStatus::kInfeasible;
        return;
    }
    start_at(start);
    put_at_best_bounds();
    const int stall_limit = 10 * static_cast<int>(form_.variables.size());
    watch_ = CycleWatch(options_.stall_limit > 0 ? options_.stall_limit : stall_limit);
    settle();
}

void DualSimplex::start_at(const Basis& basis) {
    std::optional<Tableau> tableau;
    if (!basis.is_empty()) {
        form_ = equality_form(program_, basis);
        tableau = tableau_at_basis(form_);
    }
    if (!tableau) {
        form_ = equality_form(program_, slack_basis(program_));
        tableau = tableau_at_basis(form_);
    }
    tableau_ = *std::move(tableau);
    costs_ = true_costs(form_);
}

/// Every variable goes to the bound that its reduced cost asks for; where there is none its cost is changed
/// until it asks for nothing.
void DualSimplex::put_at_best_bounds() {
    const Vector rates = reduced_costs();
    const double tolerance =
        options_.tolerances.reduced_cost * std::max(1.0, costs_.lpNorm<Eigen::Infinity>());
    bool has_moved = false;
    for (std::size_t k = 0; k < form_.variables.size(); ++k) {
        const double rate = rates(static_cast<Index>(k));
        const bool rises = improvement_sign(program_.sense) * rate > 0.0;
        const auto wanted = wanted_bound(tableau_.statuses[k], rises);
        if (std::fabs(rate) <= tolerance || !wanted) continue;
        const double bound = rises ? form_.variables[k].high : form_.variables[k].low;
        if (std::isfinite(bound)) {
            tableau_.statuses[k] = *wanted;
            has_moved = true;
        } else {
            costs_(static_cast<Index>(k)) -= rate;
            has_true_costs_ = false;
        }
    }
    if (has_moved) refresh(tableau_, form_);
}

Vector DualSimplex::reduced_costs() const {
    return primal_ ? primal_->reduced_costs() : lp::reduced_costs(tableau_, costs_);
}

Vector DualSimplex::row_prices() const {
    return primal_ ? primal_->row_prices() : lp::row_prices(tableau_, form_, costs_);
}

Vector DualSimplex::x() const {
    if (primal_) return primal_->x();
    if (form_.variables.empty()) return Vector::Zero(program_.column_count());
    return variable_values(tableau_, form_).head(program_.column_count());
}

double DualSimplex::objective() const { return objective_value(program_, x()); }

double DualSimplex::objective_in_use() const {
    return program_.constant + costs_.dot(variable_values(tableau_, form_));
}

double DualSimplex::infeasibility() const {
    double sum = 0.0;
    for (const DualCandidate& row : violated_rows(tableau(), form(), 0.0)) sum += row.violation;
    return sum;
}

Basis DualSimplex::basis() const { return basis_of(form(), tableau()); }

DualPivotRule DualSimplex::rule_in_force() const {
    return safeguard() == Safeguard::kNone ? options_.rule : DualPivotRule::kBland;
}

DualPivot DualSimplex::preview() const {
    DualPivot pivot{.rule = rule_in_force(), .safeguard = safeguard()};
    if (primal_ || !is_running()) return pivot;
    pivot.candidates = violated_rows(tableau_, form_, options_.tolerances.feasibility);
    std::size_t winner = select_violated_row(pivot.candidates, tableau_, pivot.rule);
    for (std::size_t k = 0; k < pivot.candidates.size(); ++k)
        if (chosen_ == pivot.candidates[k].row) winner = k;
    pivot.leaving = pivot.candidates[winner];
    pivot.is_chosen_by_hand = chosen_.has_value();
    const Vector rates = lp::reduced_costs(tableau_, costs_);
    pivot.test = dual_ratio_test(tableau_, rates, pivot.leaving.row, pivot.leaving.direction, pivot.rule,
                                 options_.tolerances.entry);
    pivot.entering = pivot.test.entering;
    pivot.objective_before = pivot.objective_after = objective_in_use();
    pivot.outcome = pivot.entering < 0 ? DualPivot::Outcome::kInfeasible : DualPivot::Outcome::kExchange;
    if (pivot.entering < 0) return pivot;
    pivot.objective_after -=
        improvement_sign(program_.sense) * pivot.test.step_length * pivot.leaving.violation;
    pivot.is_degenerate = pivot.test.step_length <= 1e-12;
    return pivot;
}

bool DualSimplex::choose(Index row) {
    if (primal_ || !is_running()) return false;
    const std::vector<DualCandidate> all = violated_rows(tableau_, form_, options_.tolerances.feasibility);
    const bool is_candidate = std::any_of(
        all.begin(), all.end(), [row](const DualCandidate& candidate) { return candidate.row == row; });
    if (is_candidate) chosen_ = row;
    return is_candidate;
}

void DualSimplex::step() {
    if (!is_running()) return;
    ++iterations_;
    if (primal_) return primal_->step();
    DualPivot pivot = preview();
    if (pivot.outcome == DualPivot::Outcome::kInfeasible) {
        refresh(tableau_, form_);  // a verdict rests on a fresh tableau
        if (violated_rows(tableau_, form_, options_.tolerances.feasibility).empty()) return settle();
        pivot = preview();
    }
    chosen_.reset();
    last_pivot_ = pivot;
    if (pivot.outcome == DualPivot::Outcome::kInfeasible) {
        status_ = SimplexStatus::kInfeasible;
        return;
    }
    exchange_along(pivot);
    if (iterations_ % options_.refresh_period == 0) refresh(tableau_, form_);
    watch_.observe(pivot.is_degenerate, tableau_.statuses);
    settle();
}

void DualSimplex::exchange_along(const DualPivot& pivot) {
    const Index row = pivot.leaving.row;
    const auto entering = static_cast<std::size_t>(pivot.entering);
    const double missing = pivot.leaving.bound - pivot.leaving.value;
    const double step = -missing / tableau_.entries(row, pivot.entering);
    const double start = resting_value(form_.variables[entering], tableau_.statuses[entering]);
    tableau_.values -= step * tableau_.entries.col(pivot.entering);
    tableau_.values(row) = start + step;
    exchange(tableau_, form_, row, pivot.entering,
             pivot.leaving.direction > 0 ? BasisStatus::kAtLow : BasisStatus::kAtHigh);
}

void DualSimplex::settle() {
    if (!violated_rows(tableau_, form_, options_.tolerances.feasibility).empty()) return;
    refresh(tableau_, form_);  // rounding may have hidden a violation
    if (!violated_rows(tableau_, form_, options_.tolerances.feasibility).empty()) return;
    primal_.emplace(program_, basis_of(form_, tableau_), SimplexOptions{.rule = options_.primal_rule});
}

LpSolution solve_by_dual_simplex(const LinearProgram& program, const DualSimplexOptions& options,
                                 int step_limit, const Basis& start) {
    if (std::optional<LpSolution> verdict = verdict_without_solving(program)) return *std::move(verdict);
    DualSimplex simplex(program, start, options);
    while (simplex.is_running() && simplex.iterations() < step_limit) simplex.step();
    if (simplex.primal() != nullptr) {
        LpSolution solution = solution_of(*simplex.primal(), program);
        solution.iterations = simplex.iterations();
        return solution;
    }
    LpSolution solution = blank_solution(program);
    solution.status = simplex.is_running() ? LpStatus::kLimit : LpStatus::kInfeasible;
    if (simplex.is_running()) solution.message = "Stopped at the iteration limit.";
    solution.x = simplex.x();
    solution.objective = simplex.objective();
    solution.row_activities = row_activities(program, solution.x);
    solution.row_basis = simplex.basis().rows;
    solution.column_basis = simplex.basis().columns;
    solution.iterations = simplex.iterations();
    return solution;
}

}  // namespace core::lp

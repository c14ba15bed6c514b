#include "core/lp/simplex.h"

#include "core/lp/warm_start.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::lp {
namespace {

double largest_magnitude(const Vector& values) {
    return values.size() == 0 ? 0.0 : values.lpNorm<Eigen::Infinity>();
}

}  // namespace

Simplex::Simplex(const LinearProgram& program, const SimplexOptions& options)
    : Simplex(program, Basis{}, options) {}

Simplex::Simplex(const LinearProgram& program, const Basis& start, const SimplexOptions& options)
    : sense_(program.sense),
      constant_(program.constant),
      column_count_(program.column_count()),
      options_(options) {
    assert(validate(program).ok());
    if (!crossing_bounds(program).empty()) {
        status_ = SimplexStatus::kInfeasible;
        return;
    }
    if (!start_at(program, start)) {
        form_ = equality_form(program);
        tableau_ = first_tableau(form_);
    }
    const int stall_limit = 10 * static_cast<int>(form_.variables.size());
    watch_ = CycleWatch(options_.stall_limit > 0 ? options_.stall_limit : stall_limit);
    settle();
}

bool Simplex::start_at(const LinearProgram& program, const Basis& basis) {
    if (basis.is_empty()) return false;
    EqualityForm form = equality_form(program, basis);
    std::optional<Tableau> tableau = tableau_at_basis(form);
    if (!tableau) return false;
    form_ = std::move(form);
    tableau_ = *std::move(tableau);
    add_artificials(form_, tableau_, feasibility_tolerance());
    return true;
}

double Simplex::feasibility_tolerance() const {
    return options_.tolerances.feasibility * std::max(1.0, largest_magnitude(form_.b));
}

/// What a phase counts, for each variable: artificial units in phase 1, the program's costs in phase 2.
Vector Simplex::form_costs(int phase) const {
    Vector costs(static_cast<Index>(form_.variables.size()));
    for (Index j = 0; j < costs.size(); ++j) {
        const FormVariable& variable = form_.variables[static_cast<std::size_t>(j)];
        const double missing = variable.kind == VariableKind::kArtificial ? 1.0 : 0.0;
        costs(j) = phase == 1 ? missing : variable.cost;
    }
    return costs;
}

Vector Simplex::reduced_costs() const { return lp::reduced_costs(tableau_, form_costs(phase_)); }

Vector Simplex::objective_rates() const { return lp::reduced_costs(tableau_, form_costs(2)); }

Vector Simplex::row_prices() const { return lp::row_prices(tableau_, form_, form_costs(phase_)); }

Vector Simplex::x() const {
    if (form_.variables.empty()) return Vector::Zero(column_count_);
    return variable_values(tableau_, form_).head(column_count_);
}

double Simplex::objective() const {
    double sum = constant_;
    const Vector point = x();
    for (std::size_t j = 0; j < form_.variables.size() && static_cast<Index>(j) < column_count_; ++j)
        sum += form_.variables[j].cost * point(static_cast<Index>(j));
    return sum;
}

double Simplex::infeasibility() const {
    double sum = 0.0;
    for (Index i = 0; i < tableau_.row_count(); ++i) {
        const auto basic = static_cast<std::size_t>(tableau_.basis[static_cast<std::size_t>(i)]);
        if (form_.variables[basic].kind == VariableKind::kArtificial) sum += std::fabs(tableau_.values(i));
    }
    return sum;
}

double Simplex::phase_objective() const { return phase_ == 1 && !is_big_m() ? infeasibility() : objective(); }

PivotRule Simplex::rule_in_force() const {
    return safeguard() == Safeguard::kNone ? options_.rule : PivotRule::kBland;
}

std::vector<Candidate> Simplex::candidates() const {
    const Vector costs = form_costs(phase_);
    const double scale = std::max(1.0, largest_magnitude(costs));
    std::vector<Candidate> found =
        improving_candidates(tableau_, form_, lp::reduced_costs(tableau_, costs), phase_sense(),
                             options_.tolerances.reduced_cost * scale);
    if (is_big_m()) price_in_m(found);
    return found;
}

/// Candidates of phase 1, told in units of the objective plus units of M.
void Simplex::price_in_m(std::vector<Candidate>& candidates) const {
    const Vector rates = objective_rates();
    const double better = improvement_sign(sense_);
    for (Candidate& candidate : candidates) {
        candidate.big_m = -better * candidate.reduced_cost;
        candidate.reduced_cost = rates(candidate.variable);
        candidate.second_gain = better * candidate.direction * candidate.reduced_cost;
    }
}

Pivot Simplex::preview() const {
    Pivot pivot{.phase = phase_, .rule = rule_in_force(), .safeguard = safeguard()};
    if (!is_running()) return pivot;
    pivot.candidates = candidates();
    std::size_t winner = select_candidate(pivot.candidates, tableau_, form_, pivot.rule, options_.tolerances);
    for (std::size_t k = 0; k < pivot.candidates.size(); ++k)
        if (chosen_ == pivot.candidates[k].variable) winner = k;
    pivot.entering = pivot.candidates[winner];
    pivot.is_chosen_by_hand = chosen_.has_value();
    pivot.test = ratio_test(tableau_, form_, pivot.entering, pivot.rule, options_.tolerances);
    foretell(pivot);
    return pivot;
}

/// What becomes of the objective and the basis.
void Simplex::foretell(Pivot& pivot) const {
    const double length = pivot.test.step_length;
    pivot.objective_before = phase_objective();
    pivot.objective_after =
        pivot.objective_before + pivot.entering.reduced_cost * pivot.entering.direction * length;
    pivot.infeasibility_before = infeasibility();
    if (phase_ == 1) pivot.infeasibility_after = pivot.infeasibility_before - pivot.entering.gain * length;
    pivot.is_degenerate = length <= 1e-12;
    if (pivot.test.leaving_row >= 0) {
        const Ratio& ratio = pivot.test.ratios[static_cast<std::size_t>(pivot.test.leaving_row)];
        pivot.outcome = Pivot::Outcome::kExchange;
        pivot.leaving = ratio.variable;
        pivot.leaves_at_high = ratio.rate > 0.0;
    } else {
        pivot.outcome = std::isinf(length) ? Pivot::Outcome::kUnbounded : Pivot::Outcome::kBoundFlip;
    }
}

bool Simplex::choose(Index entering) {
    if (!is_running()) return false;
    const std::vector<Candidate> all = candidates();
    const bool is_candidate = std::any_of(all.begin(), all.end(), [entering](const Candidate& candidate) {
        return candidate.variable == entering;
    });
    if (is_candidate) chosen_ = entering;
    return is_candidate;
}

void Simplex::step() {
    if (!is_running()) return;
    const Pivot pivot = preview();
    chosen_.reset();
    last_pivot_ = pivot;
    ++iterations_;
    if (pivot.outcome == Pivot::Outcome::kUnbounded) {
        find_ray(pivot);
        status_ = SimplexStatus::kUnbounded;
        return;
    }
    apply(tableau_, form_, pivot.entering, pivot.test);
    if (iterations_ % options_.refresh_period == 0) refresh(tableau_, form_);
    watch_.observe(pivot.is_degenerate, tableau_.statuses);
    settle();
}

void Simplex::settle() {
    if (phase_ == 1 && infeasibility() <= feasibility_tolerance()) start_phase_2();
    if (!candidates().empty()) return;
    // Rounding may have hidden or invented candidates: a verdict rests on a fresh tableau.
    refresh(tableau_, form_);
    if (phase_ == 1 && infeasibility() <= feasibility_tolerance()) start_phase_2();
    if (!candidates().empty()) return;
    status_ = phase_ == 1 ? SimplexStatus::kInfeasible : SimplexStatus::kOptimal;
}

void Simplex::start_phase_2() {
    phase_ = 2;
    watch_.forget();
    // What is no longer missing must not be missing again.
    for (std::size_t k = 0; k < form_.variables.size(); ++k) {
        if (form_.variables[k].kind != VariableKind::kArtificial) continue;
        form_.variables[k].high = 0.0;
        if (tableau_.statuses[k] != BasisStatus::kBasic) tableau_.statuses[k] = BasisStatus::kFixed;
    }
}

void Simplex::find_ray(const Pivot& pivot) {
    ray_ = Vector::Zero(column_count_);
    if (pivot.entering.variable < column_count_) ray_(pivot.entering.variable) = pivot.entering.direction;
    for (const Ratio& ratio : pivot.test.ratios)
        if (ratio.variable < column_count_) ray_(ratio.variable) = ratio.rate;
}

}  // namespace core::lp

#include "core/lp/pivot.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

Ratio row_ratio(const Tableau& tableau, const EqualityForm& form, const Candidate& entering, Index row,
                double entry_tolerance) {
    Ratio ratio{.row = row, .variable = tableau.basis[static_cast<std::size_t>(row)]};
    ratio.value = tableau.values(row);
    const double rate = -entering.direction * tableau.entries(row, entering.variable);
    if (std::fabs(rate) <= entry_tolerance) return ratio;
    const FormVariable& variable = form.variables[static_cast<std::size_t>(ratio.variable)];
    ratio.rate = rate;
    ratio.bound = rate > 0.0 ? variable.high : variable.low;
    if (!std::isinf(ratio.bound)) ratio.ratio = std::max(0.0, (ratio.bound - ratio.value) / rate);
    return ratio;
}

/// The tied row whose variable comes first, tiny entries passed over: they would blow up rounding errors.
void choose_leaving_row(RatioTest& test, PivotRule rule) {
    double largest = 0.0;
    for (const Ratio& ratio : test.ratios)
        if (ratio.is_tied) largest = std::max(largest, std::fabs(ratio.rate));
    const double least = rule == PivotRule::kBland ? 0.0 : 1e-3 * largest;
    const Ratio* first = nullptr;
    bool has_tiny = false;
    for (const Ratio& ratio : test.ratios) {
        if (ratio.is_tied && std::fabs(ratio.rate) < least) has_tiny = true;
        const bool qualifies = ratio.is_tied && std::fabs(ratio.rate) >= least;
        if (qualifies && (first == nullptr || ratio.variable < first->variable)) first = &ratio;
    }
    test.leaving_row = first == nullptr ? -1 : first->row;
    if (test.ties > 1) test.tie_break = has_tiny ? TieBreak::kFirstLarge : TieBreak::kFirst;
}

/// What one unit of improvement is multiplied by.
double score_factor(const Candidate& candidate, const Tableau& tableau, const EqualityForm& form,
                    PivotRule rule, const PivotTolerances& tolerances) {
    switch (rule) {
        case PivotRule::kSteepestEdge:
            return 1.0 / std::sqrt(1.0 + tableau.entries.col(candidate.variable).squaredNorm());
        case PivotRule::kGreatestImprovement:
            return ratio_test(tableau, form, candidate, rule, tolerances).step_length;
        default:
            return 1.0;
    }
}

/// The same size but for rounding.
bool is_equal_score(double a, double b) { return std::fabs(a - b) <= 1e-9 * (1.0 + std::fabs(a)); }

bool scores_less(const Candidate& a, const Candidate& b) {
    const bool has_m = a.big_m != 0.0 || b.big_m != 0.0;
    return has_m && is_equal_score(a.score, b.score) ? a.second_score < b.second_score : a.score < b.score;
}

}  // namespace

bool may_move(BasisStatus status, int direction) {
    switch (status) {
        case BasisStatus::kAtLow:
            return direction > 0;
        case BasisStatus::kAtHigh:
            return direction < 0;
        case BasisStatus::kFree:
            return true;
        default:
            return false;
    }
}

std::vector<Candidate> improving_candidates(const Tableau& tableau, const EqualityForm& form,
                                            const Vector& rates, Sense sense, double tolerance) {
    std::vector<Candidate> candidates;
    for (std::size_t k = 0; k < form.variables.size(); ++k) {
        if (form.variables[k].kind == VariableKind::kArtificial) continue;
        const double rate = rates(static_cast<Index>(k));
        if (std::fabs(rate) <= tolerance) continue;
        const int direction = (rate > 0.0) == (sense == Sense::kMaximize) ? 1 : -1;
        if (!may_move(tableau.statuses[k], direction)) continue;
        candidates.push_back({static_cast<Index>(k), rate, direction, std::fabs(rate), 0.0});
    }
    return candidates;
}

RatioTest ratio_test(const Tableau& tableau, const EqualityForm& form, const Candidate& entering,
                     PivotRule rule, const PivotTolerances& tolerances) {
    const FormVariable& variable = form.variables[static_cast<std::size_t>(entering.variable)];
    RatioTest test;
    test.own_limit = variable.high - variable.low;
    test.step_length = test.own_limit;
    for (Index row = 0; row < tableau.row_count(); ++row) {
        test.ratios.push_back(row_ratio(tableau, form, entering, row, tolerances.entry));
        test.step_length = std::min(test.step_length, test.ratios.back().ratio);
    }
    if (std::isinf(test.step_length)) return test;
    const double slack = 1e-11 * (1.0 + test.step_length);
    for (Ratio& ratio : test.ratios) {
        ratio.is_tied = ratio.ratio <= test.step_length + slack;
        if (ratio.is_tied) ++test.ties;
    }
    // A move to its own other bound needs no exchange, so it goes first among equals.
    if (test.own_limit > test.step_length + slack)
        choose_leaving_row(test, rule);
    else if (test.ties > 0)
        test.tie_break = TieBreak::kOwnBound;
    return test;
}

void apply(Tableau& tableau, const EqualityForm& form, const Candidate& entering, const RatioTest& test) {
    assert(std::isfinite(test.step_length));
    for (const Ratio& ratio : test.ratios) tableau.values(ratio.row) += ratio.rate * test.step_length;
    const auto k = static_cast<std::size_t>(entering.variable);
    if (test.leaving_row < 0) {
        tableau.statuses[k] = entering.direction > 0 ? BasisStatus::kAtHigh : BasisStatus::kAtLow;
        return;
    }
    const double start = resting_value(form.variables[k], tableau.statuses[k]);
    tableau.values(test.leaving_row) = start + entering.direction * test.step_length;
    const bool leaves_at_high = test.ratios[static_cast<std::size_t>(test.leaving_row)].rate > 0.0;
    exchange(tableau, form, test.leaving_row, entering.variable,
             leaves_at_high ? BasisStatus::kAtHigh : BasisStatus::kAtLow);
}

std::size_t select_candidate(std::vector<Candidate>& candidates, const Tableau& tableau,
                             const EqualityForm& form, PivotRule rule, const PivotTolerances& tolerances) {
    assert(!candidates.empty());
    for (Candidate& candidate : candidates) {
        const double factor = score_factor(candidate, tableau, form, rule, tolerances);
        candidate.score = candidate.gain * factor;
        candidate.second_score = candidate.second_gain * factor;
        if (rule == PivotRule::kBland) candidate.score = -static_cast<double>(candidate.variable);
    }
    const auto best = std::max_element(candidates.begin(), candidates.end(), scores_less);
    return static_cast<std::size_t>(best - candidates.begin());
}

}  // namespace core::lp

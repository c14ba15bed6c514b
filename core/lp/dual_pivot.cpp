#include "core/lp/dual_pivot.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

/// A non-basic variable that moves by +1 changes the row's basic one by -entry.
bool can_help(BasisStatus status, double entry, int direction) {
    const bool by_rising = -entry * direction > 0.0;
    if (status == BasisStatus::kFree) return true;
    return status == (by_rising ? BasisStatus::kAtLow : BasisStatus::kAtHigh);
}

double score(const DualCandidate& candidate, const Tableau& tableau, DualPivotRule rule) {
    switch (rule) {
        case DualPivotRule::kLargestViolation:
            return candidate.violation;
        case DualPivotRule::kBland:
            return -static_cast<double>(candidate.variable);
        case DualPivotRule::kSteepestEdge:
            return candidate.violation / tableau.entries.row(candidate.row).norm();
    }
    return 0.0;
}

Index entering(const std::vector<DualRatio>& ratios, DualPivotRule rule) {
    const DualRatio* best = nullptr;
    for (const DualRatio& ratio : ratios) {
        if (!ratio.is_tied) continue;
        const bool is_better = best == nullptr || (rule != DualPivotRule::kBland &&
                                                   std::fabs(ratio.entry) > std::fabs(best->entry));
        if (is_better) best = &ratio;
    }
    return best == nullptr ? -1 : best->variable;
}

}  // namespace

std::vector<DualCandidate> violated_rows(const Tableau& tableau, const EqualityForm& form, double tolerance) {
    std::vector<DualCandidate> candidates;
    const double rounding = form.b.size() == 0 ? 0.0 : 1e-13 * form.b.lpNorm<Eigen::Infinity>();
    for (Index row = 0; row < tableau.row_count(); ++row) {
        const Index variable = tableau.basis[static_cast<std::size_t>(row)];
        const FormVariable& basic = form.variables[static_cast<std::size_t>(variable)];
        const double value = tableau.values(row);
        const bool is_low = value < basic.low;
        const double bound = is_low ? basic.low : basic.high;
        const double violation = is_low ? bound - value : value - bound;
        if (violation > tolerance * (1.0 + std::fabs(bound)) + rounding)
            candidates.push_back({row, variable, value, bound, is_low ? 1 : -1, violation, 0.0});
    }
    return candidates;
}

std::size_t select_violated_row(std::vector<DualCandidate>& candidates, const Tableau& tableau,
                                DualPivotRule rule) {
    assert(!candidates.empty());
    for (DualCandidate& candidate : candidates) candidate.score = score(candidate, tableau, rule);
    const auto best =
        std::max_element(candidates.begin(), candidates.end(),
                         [](const DualCandidate& a, const DualCandidate& b) { return a.score < b.score; });
    return static_cast<std::size_t>(best - candidates.begin());
}

DualRatioTest dual_ratio_test(const Tableau& tableau, const Vector& rates, Index row, int direction,
                              DualPivotRule rule, double entry_tolerance) {
    DualRatioTest test;
    for (std::size_t k = 0; k < tableau.statuses.size(); ++k) {
        const auto variable = static_cast<Index>(k);
        DualRatio ratio{
            .variable = variable, .entry = tableau.entries(row, variable), .reduced_cost = rates(variable)};
        const bool helps =
            std::fabs(ratio.entry) > entry_tolerance && can_help(tableau.statuses[k], ratio.entry, direction);
        if (helps) ratio.ratio = std::fabs(ratio.reduced_cost / ratio.entry);
        test.step_length = std::min(test.step_length, ratio.ratio);
        test.ratios.push_back(ratio);
    }
    if (std::isinf(test.step_length)) return test;
    const double slack = 1e-11 * (1.0 + test.step_length);
    for (DualRatio& ratio : test.ratios) ratio.is_tied = ratio.ratio <= test.step_length + slack;
    test.entering = entering(test.ratios, rule);
    return test;
}

}  // namespace core::lp

#include "core/interpret/anchor.h"

#include "core/math/statistics.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::interpret {
namespace {

bool uses(const Rule& rule, Index feature) {
    return std::any_of(rule.conditions.begin(), rule.conditions.end(),
                       [&](const Condition& condition) { return condition.feature == feature; });
}

// The rule with one condition more, its conditions in the order of the features.
Rule extended(Rule rule, const Condition& condition) {
    const auto place =
        std::find_if(rule.conditions.begin(), rule.conditions.end(),
                     [&](const Condition& known) { return known.feature > condition.feature; });
    rule.conditions.insert(place, condition);
    return rule;
}

bool contains(const std::vector<Rule>& rules, const Rule& rule) {
    return std::any_of(rules.begin(), rules.end(),
                       [&](const Rule& known) { return known.conditions == rule.conditions; });
}

}  // namespace

AnchorSearch::AnchorSearch(Predict predict, Vector x, Matrix background, std::vector<Condition> conditions,
                           const AnchorOptions& options)
    : predict_(std::move(predict)),
      x_(std::move(x)),
      background_(std::move(background)),
      conditions_(std::move(conditions)),
      options_(options) {
    assert(background_.rows() >= 1 && background_.cols() == x_.size());
    call_ = predict_(x_) >= options_.threshold;
    model_calls_ = 1;
    candidates_ = {Rule{}};
}

void AnchorSearch::step() {
    if (finished()) return;
    const bool is_first = model_calls_ == 1;
    Anchor anchor = judge(candidates_[n_judged_++]);
    if (is_first || is_better(anchor, best_)) best_ = anchor;
    judged_.push_back(std::move(anchor));
    if (n_judged_ == candidates_.size()) next_length();
}

Anchor AnchorSearch::judge(Rule rule) {
    const auto m = static_cast<double>(background_.rows());
    double n_same = 0.0;
    double n_covered = 0.0;
    Vector mixed(x_.size());
    for (Index i = 0; i < background_.rows(); ++i) {
        mixed = background_.row(i).transpose();
        if (rule.holds(mixed)) n_covered += 1.0;
        for (const Condition& condition : rule.conditions) {
            if (!condition.holds(mixed[condition.feature])) mixed[condition.feature] = x_[condition.feature];
        }
        if ((predict_(mixed) >= options_.threshold) == call_) n_same += 1.0;
    }
    model_calls_ += background_.rows();
    return {.rule = std::move(rule),
            .precision = n_same / m,
            .confidence = math::wilson_interval(n_same, m, options_.confidence),
            .coverage = n_covered / m};
}

bool AnchorSearch::is_better(const Anchor& a, const Anchor& b) const {
    if (is_good(a) != is_good(b)) return is_good(a);
    if (!is_good(a)) return a.precision > b.precision;
    const auto length = [](const Anchor& anchor) { return anchor.rule.conditions.size(); };
    return length(a) != length(b) ? length(a) < length(b) : a.coverage > b.coverage;
}

void AnchorSearch::next_length() {
    std::stable_sort(judged_.begin(), judged_.end(), [](const Anchor& a, const Anchor& b) {
        return a.precision != b.precision ? a.precision > b.precision : a.coverage > b.coverage;
    });
    const auto length = static_cast<int>(judged_.front().rule.conditions.size());
    std::vector<Rule> longer;
    for (std::size_t i = 0; i < judged_.size() && static_cast<int>(i) < options_.beam_width; ++i) {
        for (const Condition& condition : conditions_) {
            if (uses(judged_[i].rule, condition.feature)) continue;
            Rule rule = extended(judged_[i].rule, condition);
            if (!contains(longer, rule)) longer.push_back(std::move(rule));
        }
    }
    is_finished_ = is_good(best_) || length >= options_.max_conditions || longer.empty();
    candidates_ = std::move(longer);
    judged_.clear();
    n_judged_ = 0;
}

std::vector<Condition> bin_conditions(const Vector& x, const Matrix& background,
                                      const std::vector<int>& n_categories, int n_bins) {
    assert(n_bins >= 2 && n_categories.size() == static_cast<std::size_t>(x.size()));
    std::vector<Condition> conditions;
    for (Index j = 0; j < x.size(); ++j) {
        const auto n_codes = static_cast<std::size_t>(n_categories[static_cast<std::size_t>(j)]);
        Condition condition{.feature = j};
        if (std::isnan(x[j])) {
            condition.high = -kInfinity;
            condition.allows_missing = true;
        } else if (n_codes > 0) {
            condition.categories.assign(n_codes, false);
            condition.categories[static_cast<std::size_t>(x[j])] = true;
        } else {
            const std::vector<double> sorted = math::sorted_present(background.col(j));
            for (int k = 1; k < n_bins && !sorted.empty(); ++k) {
                const double edge = math::quantile(sorted, static_cast<double>(k) / n_bins);
                if (edge < x[j]) condition.low = std::max(condition.low, edge);
                if (edge >= x[j]) condition.high = std::min(condition.high, edge);
            }
            if (std::isinf(condition.low) && std::isinf(condition.high)) continue;
        }
        conditions.push_back(std::move(condition));
    }
    return conditions;
}

}  // namespace core::interpret

#include "core/models/rule_list.h"

#include "core/math/elementary.h"
#include "core/math/statistics.h"
#include "core/models/classification_tree.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::models {
namespace {

// Weight times entropy: what it costs to tell the classes of these rows, in nats.
double description_length(const Vector& class_weights) {
    const double total = class_weights.sum();
    double length = 0.0;
    for (double weight : class_weights) {
        if (weight > 0.0) length -= weight * math::log(weight / total);
    }
    return length;
}

int count_codes(const Vector& column) {
    double largest = -1.0;
    for (double value : column) largest = std::isnan(value) ? largest : std::fmax(largest, value);
    return static_cast<int>(largest) + 1;
}

}  // namespace

std::size_t RuleList::rule_of(const Vector& x) const {
    std::size_t number = 0;
    while (number + 1 < rules.size() && !rules[number].rule.holds(x)) ++number;
    return number;
}

Index RuleList::predict(const Vector& x) const {
    Index most_probable = 0;
    rules[rule_of(x)].class_shares.maxCoeff(&most_probable);
    return most_probable;
}

RuleListTrainer::RuleListTrainer(const TrainingSet& data, const RuleListOptions& options)
    : y_(data.y),
      weights_(data.weights_or_ones()),
      n_classes_(std::max(2, count_classes(data.y))),
      options_(options),
      is_left_(static_cast<std::size_t>(data.n_rows()), true) {
    assert(data.is_consistent() && data.n_rows() >= 1 && options_.max_conditions >= 1);
    collect_candidates(data);
    list_.rules.push_back(listed({}, is_left_));
}

// Numbers below and above their quantiles, single categories, missing values.
void RuleListTrainer::collect_candidates(const TrainingSet& data) {
    for (Index j = 0; j < data.n_features(); ++j) {
        const std::vector<double> sorted = math::sorted_present(data.X.col(j));
        if (static_cast<Index>(sorted.size()) < data.n_rows()) {
            add_candidate(data, {.feature = j, .high = -kInfinity, .allows_missing = true});
        }
        if (data.is_category(j)) {
            const auto n_codes = static_cast<std::size_t>(count_codes(data.X.col(j)));
            for (std::size_t code = 0; code < n_codes; ++code) {
                Condition condition{.feature = j, .categories = std::vector<bool>(n_codes, false)};
                condition.categories[code] = true;
                add_candidate(data, std::move(condition));
            }
            continue;
        }
        double before = kNaN;
        for (int k = 1; k <= options_.n_thresholds && !sorted.empty(); ++k) {
            const double share = static_cast<double>(k) / (options_.n_thresholds + 1.0);
            const double threshold = math::quantile(sorted, share);
            if (threshold == before || threshold >= sorted.back()) continue;
            before = threshold;
            add_candidate(data, {.feature = j, .high = threshold});
            add_candidate(data, {.feature = j, .low = threshold});
        }
    }
}

void RuleListTrainer::add_candidate(const TrainingSet& data, Condition condition) {
    Candidate candidate{.condition = std::move(condition)};
    for (double value : data.X.col(candidate.condition.feature)) {
        candidate.holds.push_back(candidate.condition.holds(value));
    }
    candidates_.push_back(std::move(candidate));
}

void RuleListTrainer::step() {
    if (finished()) return;
    Trial best;
    std::vector<Trial> beam = {{.holds = is_left_}};
    for (int length = 1; length <= options_.max_conditions && !beam.empty(); ++length) {
        beam = longer_trials(beam);
        if (!beam.empty() && beam.front().worth > best.worth) best = beam.front();
    }
    if (best.conditions.empty()) {
        is_finished_ = true;
        return;
    }
    Rule rule;
    for (std::size_t number : best.conditions) rule.conditions.push_back(candidates_[number].condition);
    list_.rules.back() = listed(std::move(rule), best.holds);
    for (std::size_t i = 0; i < is_left_.size(); ++i) is_left_[i] = is_left_[i] && !best.holds[i];
    list_.rules.push_back(listed({}, is_left_));
    is_finished_ = n_steps() >= options_.max_rules;
}

// All rules of the beam with one condition more, on a later candidate and another feature; the best ones.
std::vector<RuleListTrainer::Trial> RuleListTrainer::longer_trials(const std::vector<Trial>& beam) const {
    std::vector<Trial> trials;
    for (const Trial& shorter : beam) {
        for (std::size_t c = 0; c < candidates_.size(); ++c) {
            const auto same_feature = [&](std::size_t known) {
                return candidates_[known].condition.feature == candidates_[c].condition.feature;
            };
            if (std::any_of(shorter.conditions.begin(), shorter.conditions.end(), same_feature)) continue;
            Trial trial = trial_of(shorter, c);
            if (trial.worth > -kInfinity) trials.push_back(std::move(trial));
        }
    }
    std::stable_sort(trials.begin(), trials.end(),
                     [](const Trial& a, const Trial& b) { return a.worth > b.worth; });
    if (static_cast<int>(trials.size()) > options_.beam_width) {
        trials.resize(static_cast<std::size_t>(options_.beam_width));
    }
    return trials;
}

RuleListTrainer::Trial RuleListTrainer::trial_of(const Trial& shorter, std::size_t candidate) const {
    Trial trial = shorter;
    trial.conditions.push_back(candidate);
    const std::vector<bool>& holds = candidates_[candidate].holds;
    for (std::size_t i = 0; i < holds.size(); ++i) trial.holds[i] = trial.holds[i] && holds[i];
    trial.worth = worth_of(trial.holds, trial.conditions.size());
    return trial;
}

double RuleListTrainer::worth_of(const std::vector<bool>& holds, std::size_t n_conditions) const {
    Vector inside = Vector::Zero(n_classes_);
    Vector outside = Vector::Zero(n_classes_);
    for (std::size_t i = 0; i < holds.size(); ++i) {
        if (!is_left_[i]) continue;
        const auto row = static_cast<Index>(i);
        (holds[i] ? inside : outside)[static_cast<Index>(y_[row])] += weights_[row];
    }
    if (inside.sum() < options_.min_samples || inside.sum() > outside.sum()) return -kInfinity;
    const double told =
        description_length(inside + outside) - description_length(inside) - description_length(outside);
    const double price = options_.complexity * math::log(static_cast<double>(candidates_.size()));
    return told - price * static_cast<double>(n_conditions);
}

ListedRule RuleListTrainer::listed(Rule rule, const std::vector<bool>& holds) const {
    Vector sums = Vector::Zero(n_classes_);
    for (std::size_t i = 0; i < holds.size(); ++i) {
        const auto row = static_cast<Index>(i);
        if (holds[i]) sums[static_cast<Index>(y_[row])] += weights_[row];
    }
    const double weight = sums.sum();
    return {std::move(rule), (sums.array() + 1.0 / n_classes_) / (weight + 1.0), weight};
}

RuleList fit_rule_list(const TrainingSet& data, const RuleListOptions& options) {
    RuleListTrainer trainer(data, options);
    while (!trainer.finished()) trainer.step();
    return trainer.model();
}

}  // namespace core::models

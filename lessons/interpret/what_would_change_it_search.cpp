#include "lessons/interpret/what_would_change_it_search.h"

#include "core/math/statistics.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::recourse {

namespace {

using core::Index;
using core::Vector;
using core::interpret::CounterfactualSearch;
using core::interpret::FeatureChange;

constexpr long long kCallsAtOnce = 800;
constexpr int kGroupCandidates = 10;

double price(const FeatureChange& rule, double a, double b) {
    if (std::isnan(a) || std::isnan(b)) return std::isnan(a) && std::isnan(b) ? 0.0 : 1.0;
    if (rule.is_categorical) return a == b ? 0.0 : 1.0;
    return std::fabs(a - b) / rule.scale;
}

}  // namespace

std::vector<FeatureChange> feature_rules(const cases::Case& data, const std::vector<bool>& locked,
                                         int n_candidates) {
    std::vector<FeatureChange> rules = core::interpret::feature_changes(data.train, n_candidates);
    for (std::size_t j = 0; j < rules.size(); ++j) {
        rules[j].is_fixed = j < locked.size() && locked[j];
        if (rules[j].is_categorical) continue;
        const core::Interval usual = data.features[j].usual;
        rules[j].bounds = usual;  // nobody is told to be the most extreme person of the table
        for (double& value : rules[j].candidates) value = std::clamp(value, usual.low, usual.high);
    }
    return rules;
}

CounterfactualSearch start_search(const cases::Case& data, const core::interpret::Predict& predict,
                                  const Vector& x, const Rules& rules, int n_candidates) {
    constexpr double kBelow = 1e-9;
    const bool is_refused = predict(x) >= rules.threshold;
    const core::Interval target = is_refused ? core::Interval{-core::kInfinity, rules.threshold - kBelow}
                                             : core::Interval{rules.threshold, core::kInfinity};
    std::vector<FeatureChange> changes = feature_rules(data, rules.locked, n_candidates);
    for (std::size_t j = 0; j < changes.size(); ++j) {
        const double own = x[static_cast<Index>(j)];
        if (changes[j].is_categorical || std::isnan(own)) continue;
        changes[j].bounds = {std::min(changes[j].bounds.low, own), std::max(changes[j].bounds.high, own)};
    }
    return {predict,
            x,
            std::move(changes),
            {.target = target, .max_changes = rules.max_changes, .precision = 1e-3}};
}

double distance_to_data(const cases::Case& data, const std::vector<FeatureChange>& prices,
                        const Vector& row) {
    double nearest = core::kInfinity;
    for (Index i = 0; i < data.train.n_rows(); ++i) {
        double sum = 0.0;
        for (Index j = 0; j < row.size() && sum < nearest; ++j) {
            sum += price(prices[static_cast<std::size_t>(j)], row[j], data.train.X(i, j));
        }
        nearest = std::min(nearest, sum);
    }
    return nearest;
}

GroupSearch::GroupSearch(const cases::Case& data, core::interpret::Predict predict, const Vector& scores,
                         Rules rules)
    : data_(&data), predict_(std::move(predict)), rules_(std::move(rules)) {
    for (Index i = 0; i < scores.size() && n_people() < kPeople; ++i) {
        if (scores[i] >= rules_.threshold) refused_.push_back(i);
    }
}

void GroupSearch::work() {
    if (finished()) return;
    const Index row = refused_[answers_.size()];
    if (!search_) {
        const Vector x = data_->test.X.row(row).transpose();
        search_.emplace(start_search(*data_, predict_, x, rules_, kGroupCandidates));
    }
    search_->advance(kCallsAtOnce);
    if (!search_->finished()) return;
    model_calls_ += search_->model_calls();
    Recourse answer{.row = row};
    if (const auto found = search_->nearest()) {
        answer.has_way = true;
        answer.effort = found->distance;
        answer.changed = found->changed;
    }
    answers_.push_back(std::move(answer));
    search_.reset();
}

double GroupSearch::progress() const {
    return refused_.empty() ? 1.0 : static_cast<double>(answers_.size()) / n_people();
}

double Typicality::of(const core::Vector& row) {
    const core::Index n_people = std::min<core::Index>(60, data_->test.n_rows());
    const auto prices = core::interpret::feature_changes(data_->train);
    if (usual_distances_.empty()) {
        for (core::Index i = 0; i < n_people; ++i) {
            const core::Vector person = data_->test.X.row(i).transpose();
            usual_distances_.push_back(distance_to_data(*data_, prices, person));
        }
        std::sort(usual_distances_.begin(), usual_distances_.end());
    }
    const double distance = distance_to_data(*data_, prices, row);
    const auto further =
        usual_distances_.end() - std::upper_bound(usual_distances_.begin(), usual_distances_.end(), distance);
    return static_cast<double>(further) / static_cast<double>(usual_distances_.size());
}

double median_effort(const std::vector<Recourse>& answers, int n_shown) {
    std::vector<double> efforts;
    for (int k = 0; k < std::min(n_shown, static_cast<int>(answers.size())); ++k) {
        const Recourse& answer = answers[static_cast<std::size_t>(k)];
        if (answer.has_way) efforts.push_back(answer.effort);
    }
    if (efforts.empty()) return core::kNaN;
    std::sort(efforts.begin(), efforts.end());
    return core::math::quantile(efforts, 0.5);
}

}  // namespace lessons::recourse

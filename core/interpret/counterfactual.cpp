#include "core/interpret/counterfactual.h"

#include "core/same_value.h"

#include "core/math/statistics.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::interpret {
namespace {

double median_absolute_deviation(const std::vector<double>& sorted) {
    const double median = math::quantile(sorted, 0.5);
    std::vector<double> deviations;
    for (double value : sorted) deviations.push_back(std::fabs(value - median));
    std::sort(deviations.begin(), deviations.end());
    return math::quantile(deviations, 0.5);
}

double standard_deviation(const std::vector<double>& values) {
    const Vector v = Eigen::Map<const Vector>(values.data(), static_cast<Index>(values.size()));
    return std::sqrt((v.array() - v.mean()).square().mean());
}

FeatureChange change_of_number(const Vector& column, int n_candidates) {
    FeatureChange change;
    const std::vector<double> sorted = math::sorted_present(column);
    if (sorted.empty()) return change;
    change.bounds = {sorted.front(), sorted.back()};
    change.is_whole = std::all_of(sorted.begin(), sorted.end(), [](double v) { return v == std::floor(v); });
    const double deviation = median_absolute_deviation(sorted);
    const double spread = deviation > 0.0 ? deviation : standard_deviation(sorted);
    if (spread > 0.0) change.scale = spread;
    for (int k = 0; k < n_candidates; ++k) {
        const double value = math::quantile(sorted, k / std::max(1.0, n_candidates - 1.0));
        change.candidates.push_back(change.is_whole ? std::floor(value + 0.5) : value);
    }
    return change;
}

}  // namespace

CounterfactualSearch::CounterfactualSearch(Predict predict, Vector x, std::vector<FeatureChange> changes,
                                           const CounterfactualOptions& options)
    : predict_(std::move(predict)), x_(std::move(x)), changes_(std::move(changes)), options_(options) {
    assert(changes_.size() == static_cast<std::size_t>(x_.size()) && options_.max_changes >= 1);
    best_.resize(static_cast<std::size_t>(options_.max_changes) + 1);
    for (Index j = 0; j < x_.size(); ++j) collect_moves(j);
    std::stable_sort(moves_.begin(), moves_.end(),
                     [](const Move& a, const Move& b) { return a.inner_price < b.inner_price; });
    if (reaches_target(x_)) {
        keep(x_);
        is_finished_ = true;
    }
}

void CounterfactualSearch::advance(long long max_calls) {
    const long long stop = model_calls_ + std::max(1LL, max_calls);
    while (!finished() && model_calls_ < stop) {
        const auto combination = next_combination();
        if (combination) {
            evaluate(*combination);
        } else {
            is_finished_ = true;
        }
    }
}

std::optional<Counterfactual> CounterfactualSearch::sparsest() const {
    for (const auto& found : best_) {
        if (found) return found;
    }
    return std::nullopt;
}

std::optional<Counterfactual> CounterfactualSearch::nearest() const {
    std::optional<Counterfactual> nearest;
    for (const auto& found : best_) {
        if (found && (!nearest || found->distance < nearest->distance)) nearest = found;
    }
    return nearest;
}

void CounterfactualSearch::collect_moves(Index feature) {
    const FeatureChange& change = changes_[static_cast<std::size_t>(feature)];
    if (change.is_fixed) return;
    std::vector<double> values;
    for (double value : change.candidates) {
        if (!same_value(value, x_[feature]) && change.bounds.contains(value)) values.push_back(value);
    }
    if (!change.is_categorical && !std::isnan(x_[feature]))
        return add_number_moves(feature, std::move(values));
    for (double value : values) moves_.push_back({feature, value, 1.0, value, 1.0});
}

// Outwards from x on either side, each candidate behind the one before.
void CounterfactualSearch::add_number_moves(Index feature, std::vector<double> values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    const auto middle = std::lower_bound(values.begin(), values.end(), x_[feature]);
    const auto add = [&](double value, double& inner) {
        moves_.push_back({feature, value, price(feature, value), inner, price(feature, inner)});
        inner = value;
    };
    double inner = x_[feature];
    for (auto value = middle; value != values.end(); ++value) add(*value, inner);
    inner = x_[feature];
    for (auto value = middle; value != values.begin();) add(*--value, inner);
}

double CounterfactualSearch::price(Index feature, double value) const {
    if (same_value(value, x_[feature])) return 0.0;
    const FeatureChange& change = changes_[static_cast<std::size_t>(feature)];
    if (change.is_categorical || std::isnan(x_[feature])) return 1.0;
    return std::fabs(value - x_[feature]) / change.scale;
}

// The next moves of n_changes_ different features that may come nearer than the best, cheapest first moves
// first.
std::optional<std::vector<CounterfactualSearch::Move>> CounterfactualSearch::next_combination() {
    while (n_changes_ <= options_.max_changes) {
        double inner_price = 0.0;
        bool is_used = false;
        for (std::size_t i : chosen_) {
            inner_price += moves_[i].inner_price;
            is_used = is_used || (next_ < moves_.size() && moves_[i].feature == moves_[next_].feature);
        }
        const double n_missing = n_changes_ - static_cast<double>(chosen_.size());
        if (next_ >= moves_.size() ||
            inner_price + n_missing * moves_[next_].inner_price >= best_distance()) {
            if (chosen_.empty()) {
                ++n_changes_;
                next_ = 0;
            } else {
                next_ = chosen_.back() + 1;
                chosen_.pop_back();
            }
        } else if (is_used) {
            ++next_;
        } else if (n_missing > 1.0) {
            chosen_.push_back(next_++);
        } else {
            std::vector<Move> combination;
            for (std::size_t i : chosen_) combination.push_back(moves_[i]);
            combination.push_back(moves_[next_++]);
            return combination;
        }
    }
    return std::nullopt;
}

void CounterfactualSearch::evaluate(const std::vector<Move>& combination) {
    Vector row = x_;
    for (const Move& move : combination) row[move.feature] = move.value;
    if (!reaches_target(row)) return;
    keep(row);
    std::vector<std::size_t> order(combination.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    do {
        std::vector<Move> moves;
        for (std::size_t i : order) moves.push_back(combination[i]);
        keep(refined(row, moves));
    } while (std::next_permutation(order.begin(), order.end()));
}

Vector CounterfactualSearch::refined(const Vector& row, const std::vector<Move>& order) {
    Vector best = row;
    Vector trial = row;
    for (const Move& move : order) {
        const FeatureChange& change = changes_[static_cast<std::size_t>(move.feature)];
        double inner = move.inner_value;
        while (std::fabs(best[move.feature] - inner) > options_.precision * change.scale) {
            double middle = 0.5 * (inner + best[move.feature]);
            if (change.is_whole) middle = inner < middle ? std::floor(middle) : std::ceil(middle);
            if (middle == inner || middle == best[move.feature]) break;
            trial = best;
            trial[move.feature] = middle;
            (reaches_target(trial) ? best[move.feature] : inner) = middle;
        }
    }
    return best;
}

bool CounterfactualSearch::reaches_target(const Vector& row) {
    ++model_calls_;
    return options_.target.contains(predict_(row));
}

void CounterfactualSearch::keep(const Vector& row) {
    Counterfactual found{.row = row, .prediction = predict_(row)};
    ++model_calls_;
    for (Index j = 0; j < x_.size(); ++j) {
        if (same_value(row[j], x_[j])) continue;
        found.changed.push_back(j);
        found.distance += price(j, row[j]);
    }
    if (found.distance < best_distance()) best_[found.changed.size()] = std::move(found);
}

double CounterfactualSearch::best_distance() const {
    double distance = kInfinity;
    for (const auto& found : best_) {
        if (found) distance = std::min(distance, found->distance);
    }
    return distance;
}

std::vector<FeatureChange> feature_changes(const data::Dataset& dataset, int n_candidates) {
    assert(n_candidates >= 2);
    std::vector<FeatureChange> changes;
    for (Index j = 0; j < dataset.n_features(); ++j) {
        const data::Feature& feature = dataset.features[static_cast<std::size_t>(j)];
        if (!feature.is_categorical()) {
            changes.push_back(change_of_number(dataset.X.col(j), n_candidates));
            continue;
        }
        FeatureChange change{.is_categorical = true};
        for (std::size_t code = 0; code < feature.categories.size(); ++code) {
            change.candidates.push_back(static_cast<double>(code));
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

}  // namespace core::interpret

#include "core/interpret/exact_shapley.h"

#include "core/same_value.h"

#include <bit>
#include <cassert>
#include <utility>

namespace core::interpret {
namespace {

[[maybe_unused]] constexpr std::size_t kMaxPlayers = 25;

std::vector<Index> differing_features(const Vector& x, const Matrix& background, Index row) {
    std::vector<Index> features;
    for (Index j = 0; j < x.size(); ++j) {
        if (!same_value(x[j], background(row, j))) features.push_back(j);
    }
    assert(features.size() <= kMaxPlayers);
    return features;
}

// |S|! (n - |S| - 1)! / n! for |S| = 0 .. n - 1.
std::vector<double> coalition_weights(int n_players) {
    std::vector<double> weights;
    double weight = 1.0 / n_players;
    for (int size = 0; size < n_players; ++size) {
        weights.push_back(weight);
        weight *= static_cast<double>(size + 1) / (n_players - size - 1);
    }
    return weights;
}

}  // namespace

Vector shapley_values(const std::vector<double>& values) {
    assert(std::has_single_bit(values.size()));
    const int n_players = std::countr_zero(values.size());
    const auto weights = coalition_weights(n_players);
    Vector phi = Vector::Zero(n_players);
    for (int player = 0; player < n_players; ++player) {
        const std::size_t bit = std::size_t{1} << player;
        double sum = 0.0;
        for (std::size_t coalition = 0; coalition < values.size(); ++coalition) {
            if ((coalition & bit) != 0) continue;
            const auto size = static_cast<std::size_t>(std::popcount(coalition));
            sum += weights[size] * (values[coalition | bit] - values[coalition]);
        }
        phi[player] = sum;
    }
    return phi;
}

ExactShapley::ExactShapley(Predict predict, Vector x, Matrix background)
    : predict_(std::move(predict)), x_(std::move(x)), background_(std::move(background)) {
    assert(background_.rows() >= 1 && background_.cols() == x_.size());
    for (Index row = 0; row < background_.rows(); ++row) {
        total_calls_ += 1LL << differing_features(x_, background_, row).size();
    }
    prediction_ = predict_(x_);
    contribution_sums_ = Vector::Zero(x_.size());
    begin_row();
}

void ExactShapley::advance(long long max_calls) {
    const long long stop = calls_ + (max_calls > 0 ? max_calls : 1);
    while (!finished() && calls_ < stop) {
        evaluate_coalition();
        if (n_evaluated_ == game_.size()) end_row();
    }
}

double ExactShapley::progress() const {
    return static_cast<double>(calls_) / static_cast<double>(total_calls_);
}

Explanation ExactShapley::explanation() const {
    const double n_rows = static_cast<double>(row_);
    Explanation result{.baseline = row_ > 0 ? baseline_sum_ / n_rows : kNaN,
                       .prediction = prediction_,
                       .contributions = Vector::Zero(x_.size()),
                       .standard_errors = Vector::Zero(x_.size()),
                       .model_calls = calls_ + 1};
    if (row_ > 0) result.contributions = contribution_sums_ / n_rows;
    return result;
}

void ExactShapley::begin_row() {
    if (finished()) return;
    differing_ = differing_features(x_, background_, row_);
    game_.assign(std::size_t{1} << differing_.size(), 0.0);
    n_evaluated_ = 0;
    mixed_ = background_.row(row_).transpose();
}

// Visits the coalitions in the order of the Gray code, in which one feature changes at a time.
void ExactShapley::evaluate_coalition() {
    const std::uint32_t coalition = n_evaluated_ ^ (n_evaluated_ >> 1);
    if (n_evaluated_ > 0) {
        const int changed = std::countr_zero(n_evaluated_);
        const Index feature = differing_[static_cast<std::size_t>(changed)];
        mixed_[feature] = ((coalition >> changed) & 1U) != 0 ? x_[feature] : background_(row_, feature);
    }
    game_[coalition] = predict_(mixed_);
    ++n_evaluated_;
    ++calls_;
}

void ExactShapley::end_row() {
    const Vector phi = shapley_values(game_);
    for (std::size_t player = 0; player < differing_.size(); ++player) {
        contribution_sums_[differing_[player]] += phi[static_cast<Index>(player)];
    }
    baseline_sum_ += game_.front();
    ++row_;
    begin_row();
}

Explanation explain_exactly(const Predict& predict, const Vector& x, const Matrix& background) {
    ExactShapley shapley(predict, x, background);
    while (!shapley.finished()) shapley.advance(shapley.total_calls());
    return shapley.explanation();
}

}  // namespace core::interpret

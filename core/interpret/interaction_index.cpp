#include "core/interpret/interaction_index.h"

#include "core/interpret/exact_shapley.h"
#include "core/interpret/tree_paths.h"

#include <bit>
#include <cassert>

namespace core::interpret {
namespace {

// |S|! (n - |S| - 2)! / (2 (n - 1)!) for |S| = 0 .. n - 2.
std::vector<double> pair_weights(int n_players) {
    std::vector<double> weights;
    double weight = 0.5 / (n_players - 1);
    for (int size = 0; size + 1 < n_players; ++size) {
        weights.push_back(weight);
        weight *= static_cast<double>(size + 1) / (n_players - size - 2);
    }
    return weights;
}

double pair_value(const std::vector<double>& values, const std::vector<double>& weights, std::size_t i,
                  std::size_t j) {
    double sum = 0.0;
    for (std::size_t coalition = 0; coalition < values.size(); ++coalition) {
        if ((coalition & (i | j)) != 0) continue;
        const double together = values[coalition | i | j] - values[coalition | j];
        const double apart = values[coalition | i] - values[coalition];
        sum += weights[static_cast<std::size_t>(std::popcount(coalition))] * (together - apart);
    }
    return sum;
}

}  // namespace

Matrix interaction_values(const std::vector<double>& values) {
    assert(std::has_single_bit(values.size()));
    const int n_players = std::countr_zero(values.size());
    Matrix pairs = Matrix::Zero(n_players, n_players);
    const auto weights = pair_weights(n_players);
    for (int i = 0; i < n_players; ++i) {
        for (int j = 0; j < i; ++j) {
            pairs(i, j) = pair_value(values, weights, std::size_t{1} << i, std::size_t{1} << j);
        }
    }
    return with_main_effects(pairs, shapley_values(values));
}

}  // namespace core::interpret

#include "core/models/mixtures.h"

#include "core/math/elementary.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdint>

namespace core::models {
namespace {

using Coalition = std::uint32_t;

// Bit of a feature among those that are mixed; 0 for a feature that stays b's.
Coalition bit_of(const RowPair& rows, Index feature) {
    for (std::size_t i = 0; i < rows.features.size(); ++i) {
        if (rows.features[i] == feature) return Coalition{1} << i;
    }
    return 0;
}

// Adds one tree to the polynomial.
class TreeExpansion {
public:
    TreeExpansion(const DecisionTree& tree, const RowPair& rows, double factor,
                  std::span<double> coefficients)
        : tree_(tree), rows_(rows), factor_(factor), coefficients_(coefficients) {}

    // `from_x` and `from_b` are the features that a mixture must take from either row to arrive here.
    void visit(std::int32_t index, Coalition from_x, Coalition from_b) {
        const TreeNode& node = tree_.node(index);
        if (node.is_leaf()) return add_leaf(factor_ * node.value, from_x, from_b);
        const Coalition bit = bit_of(rows_, node.feature);
        const std::int32_t x_child = tree_.child(node, rows_.x[node.feature]);
        const std::int32_t b_child = tree_.child(node, rows_.b[node.feature]);
        if (bit == 0 || x_child == b_child || (from_b & bit) != 0) return visit(b_child, from_x, from_b);
        if ((from_x & bit) != 0) return visit(x_child, from_x, from_b);
        visit(x_child, from_x | bit, from_b);
        visit(b_child, from_x, from_b | bit);
    }

private:
    // value * prod_A s_i * prod_B (1 - s_i): one term for every subset of B, its sign by the subset's size.
    void add_leaf(double value, Coalition from_x, Coalition from_b) {
        double sign_value = value;
        Coalition subset = 0;
        do {
            coefficients_[from_x | subset] += sign_value;
            const Coalition next = (subset - from_b) & from_b;  // the next subset of B in counting order
            if ((std::popcount(next ^ subset) & 1) != 0) sign_value = -sign_value;
            subset = next;
        } while (subset != 0);
    }

    const DecisionTree& tree_;
    const RowPair& rows_;
    double factor_;
    std::span<double> coefficients_;
};

void add_tree(const DecisionTree& tree, const RowPair& rows, double factor, std::span<double> coefficients) {
    TreeExpansion(tree, rows, factor, coefficients).visit(0, 0, 0);
}

// values[S] becomes the sum of values[T] over all T inside S.
void sum_over_subsets(std::span<double> values) {
    for (std::size_t bit = 1; bit < values.size(); bit *= 2) {
        for (std::size_t block = 0; block < values.size(); block += 2 * bit) {
            for (std::size_t i = block; i < block + bit; ++i) values[i + bit] += values[i];
        }
    }
}

void check([[maybe_unused]] const RowPair& rows, [[maybe_unused]] std::span<double> outputs) {
    assert(rows.features.size() <= 20 && outputs.size() == std::size_t{1} << rows.features.size());
    assert(rows.x.size() == rows.b.size());
}

}  // namespace

void predict_mixtures(const GradientBoosting& model, const RowPair& rows, std::span<double> outputs) {
    check(rows, outputs);
    std::fill(outputs.begin(), outputs.end(), 0.0);
    outputs[0] = model.initial;
    for (const DecisionTree& tree : model.trees) add_tree(tree, rows, model.learning_rate, outputs);
    sum_over_subsets(outputs);
    for (double& output : outputs) output = math::sigmoid(output);
}

void predict_mixtures(const RandomForest& model, const RowPair& rows, std::span<double> outputs) {
    check(rows, outputs);
    std::fill(outputs.begin(), outputs.end(), 0.0);
    const double share = model.trees.empty() ? 0.0 : 1.0 / static_cast<double>(model.trees.size());
    for (const DecisionTree& tree : model.trees) add_tree(tree, rows, share, outputs);
    sum_over_subsets(outputs);
}

void predict_mixtures(const Pipeline<LogisticRegression>& model, const RowPair& rows,
                      std::span<double> outputs) {
    check(rows, outputs);
    Vector from_x(model.encoder.n_columns());
    Vector from_b(model.encoder.n_columns());
    model.encoder.encode(rows.x, from_x);
    model.encoder.encode(rows.b, from_b);
    const Vector changes = model.model.coefficients.cwiseProduct(from_x - from_b);
    outputs[0] = model.model.decision_function(from_b);
    std::size_t done = 1;
    for (Index feature : rows.features) {
        Index first = 0;
        for (Index j = 0; j < feature; ++j) first += model.encoder.width(j);
        const double change = changes.segment(first, model.encoder.width(feature)).sum();
        for (std::size_t s = 0; s < done; ++s) outputs[done + s] = outputs[s] + change;
        done *= 2;
    }
    for (double& output : outputs) output = math::sigmoid(output);
}

}  // namespace core::models

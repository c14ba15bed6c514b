#include "core/interpret/tree_shap.h"

#include "core/interpret/exact_shapley.h"
#include "core/interpret/interaction_index.h"
#include "core/interpret/interventional_tree_shap.h"
#include "core/models/gradient_boosting.h"
#include "core/models/random_forest.h"
#include "core/random.h"
#include "tests/support/bits.h"
#include "tests/support/credit.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::interpret;
using core::Index;
using core::Matrix;
using core::Random;
using core::Tree;
using core::TreeSum;
using core::Vector;

namespace {

// Grows a random tree below `index`: random features, thresholds, category sets, ways of missing values,
// covers.
void grow(Tree& tree, std::int32_t index, int depth, Index n_features, Random& random) {
    auto& node = tree.nodes[static_cast<std::size_t>(index)];
    node.value = random.normal();
    node.left = index;
    if (depth == 0 || (depth < 3 && random.uniform() < 0.2)) return;
    node.feature = static_cast<std::int32_t>(random.below(static_cast<std::size_t>(n_features)));
    node.threshold = random.normal();
    node.missing_goes_right = random.uniform() < 0.5;
    if (node.feature % 4 == 3) {
        node.category_set = static_cast<std::int32_t>(tree.category_sets.size());
        std::vector<bool> members;
        for (int code = 0; code < 5; ++code) members.push_back(random.uniform() < 0.5);
        tree.category_sets.push_back({members});
    }
    const auto left = static_cast<std::int32_t>(tree.nodes.size());
    node.left = left;
    const double weight = node.weight;
    const double share = random.uniform(0.05, 0.95);
    tree.nodes.resize(tree.nodes.size() + 2);
    tree.nodes[static_cast<std::size_t>(left)].weight = share * weight;
    tree.nodes[static_cast<std::size_t>(left) + 1].weight = weight - share * weight;
    grow(tree, left, depth - 1, n_features, random);
    grow(tree, left + 1, depth - 1, n_features, random);
}

Tree random_tree(int depth, Index n_features, Random& random) {
    Tree tree;
    tree.nodes.push_back({.weight = 1000.0});
    grow(tree, 0, depth, n_features, random);
    return tree;
}

TreeSum random_forest(int n_trees, int depth, Index n_features, Random& random) {
    TreeSum model{.offset = 0.7, .factor = 0.3};
    for (int i = 0; i < n_trees; ++i) model.trees.push_back(random_tree(depth, n_features, random));
    return model;
}

// Numbers, every fourth feature a category, some values missing.
Vector random_row(Index n_features, Random& random) {
    Vector x(n_features);
    for (Index j = 0; j < n_features; ++j) {
        x[j] = j % 4 == 3 ? static_cast<double>(random.below(5)) : random.normal();
        if (random.uniform() < 0.1) x[j] = core::kNaN;
    }
    return x;
}

Matrix random_rows(Index n, Index n_features, Random& random) {
    Matrix X(n, n_features);
    for (Index i = 0; i < n; ++i) X.row(i) = random_row(n_features, random).transpose();
    return X;
}

// E[tree | x_S] as the header defines it, by going both ways.
double expectation(const Tree& tree, std::int32_t index, const Vector& x, std::size_t coalition) {
    const core::TreeNode& node = tree.node(index);
    if (node.is_leaf()) return node.value;
    if (((coalition >> node.feature) & 1U) != 0) {
        return expectation(tree, tree.child(node, x[node.feature]), x, coalition);
    }
    const double share = tree.node(node.left).weight / node.weight;
    return share * expectation(tree, node.left, x, coalition) +
           (1.0 - share) * expectation(tree, node.left + 1, x, coalition);
}

std::vector<double> path_dependent_game(const TreeSum& model, const Vector& x) {
    std::vector<double> game(std::size_t{1} << x.size(), model.offset);
    for (std::size_t coalition = 0; coalition < game.size(); ++coalition) {
        for (const Tree& tree : model.trees) {
            game[coalition] += model.factor * expectation(tree, 0, x, coalition);
        }
    }
    return game;
}

std::vector<double> interventional_game(const TreeSum& model, const Vector& x, const Matrix& background) {
    std::vector<double> game(std::size_t{1} << x.size(), 0.0);
    for (std::size_t coalition = 0; coalition < game.size(); ++coalition) {
        for (Index row = 0; row < background.rows(); ++row) {
            Vector mixed = background.row(row).transpose();
            for (Index j = 0; j < x.size(); ++j) {
                if (((coalition >> j) & 1U) != 0) mixed[j] = x[j];
            }
            game[coalition] += model.predict(mixed) / static_cast<double>(background.rows());
        }
    }
    return game;
}

double largest(const Matrix& difference) { return difference.lpNorm<Eigen::Infinity>(); }

double gap(const Explanation& explanation) {
    return std::fabs(explanation.prediction - explanation.baseline - explanation.contributions.sum());
}

}  // namespace

TEST_CASE("path-dependent values are those of brute force, on trees and forests up to 12 features") {
    Random random(1);
    for (Index n_features : {1, 2, 3, 5, 8, 12}) {
        for (int n_trees : {1, 5}) {
            const int depth = n_features > 8 ? 6 : 9;
            const TreeSum model = random_forest(n_trees, depth, n_features, random);
            const Vector x = random_row(n_features, random);
            const auto game = path_dependent_game(model, x);
            const Explanation explanation = TreeShap(model).explain(x);
            CHECK(largest(explanation.contributions - shapley_values(game)) < 1e-12);
            CHECK(std::fabs(explanation.baseline - game.front()) < 1e-12);
            CHECK(std::fabs(explanation.prediction - game.back()) < 1e-12);
        }
    }
}

TEST_CASE("interventional values are those of brute force, on trees and forests up to 12 features") {
    Random random(2);
    for (Index n_features : {1, 2, 3, 5, 8, 12}) {
        for (int n_trees : {1, 5}) {
            const TreeSum model = random_forest(n_trees, n_features > 8 ? 6 : 9, n_features, random);
            const Vector x = random_row(n_features, random);
            const Matrix background = random_rows(4, n_features, random);
            const auto game = interventional_game(model, x, background);
            const Explanation explanation = InterventionalTreeShap(model, background).explain(x);
            CHECK(largest(explanation.contributions - shapley_values(game)) < 1e-12);
            CHECK(std::fabs(explanation.baseline - game.front()) < 1e-12);
            CHECK(gap(explanation) < 1e-12);
        }
    }
}

TEST_CASE("interactions are those of brute force; rows sum to the contributions") {
    Random random(3);
    for (Index n_features : {2, 3, 6, 9}) {
        const TreeSum model = random_forest(4, 6, n_features, random);
        const Vector x = random_row(n_features, random);
        const Matrix background = random_rows(3, n_features, random);
        const Matrix path_dependent = TreeShap(model).interactions(x);
        CHECK(largest(path_dependent - interaction_values(path_dependent_game(model, x))) < 1e-12);
        CHECK(path_dependent == path_dependent.transpose());
        const InterventionalTreeShap shap(model, background);
        const Matrix interventional = shap.interactions(x);
        CHECK(largest(interventional - interaction_values(interventional_game(model, x, background))) <
              1e-12);
        CHECK(largest(interventional.rowwise().sum() - shap.explain(x).contributions) < 1e-12);
    }
}

TEST_CASE("deep trees keep the sum: sixty splits below each other, on as many features") {
    Random random(4);
    Tree chain;
    chain.nodes.push_back({.weight = 1.0});
    for (std::int32_t k = 0; k < 60; ++k) {
        auto& node = chain.nodes[static_cast<std::size_t>(2 * k)];
        node.feature = k;
        node.threshold = 0.0;
        node.left = 2 * k + 1;
        const double weight = node.weight;
        chain.nodes.push_back({.value = random.normal(), .weight = 0.3 * weight, .left = 2 * k + 1});
        chain.nodes.push_back({.value = random.normal(), .weight = 0.7 * weight, .left = 2 * k + 2});
    }
    const TreeShap shap({.trees = {chain}});
    for (int trial = 0; trial < 5; ++trial) {
        Vector x(60);
        for (double& value : x) value = random.uniform(-0.2, 1.0);
        CHECK(gap(shap.explain(x)) < 1e-13);
    }
}

TEST_CASE("parts of a tree that no training row reached count where x goes there, and nowhere else") {
    Tree tree;
    tree.nodes = {{.threshold = 0.0, .weight = 4.0, .feature = 0, .left = 1},
                  {.value = 1.0, .weight = 4.0, .left = 1},
                  {.threshold = 0.0, .weight = 0.0, .feature = 1, .left = 3},
                  {.value = 5.0, .weight = 0.0, .left = 3},
                  {.value = 9.0, .weight = 0.0, .left = 4}};
    const TreeShap shap({.trees = {tree}});
    CHECK(shap.explain(Vector{{-1.0, 1.0}}).contributions == Vector::Zero(2));
    const Explanation there = shap.explain(Vector{{1.0, 1.0}});
    CHECK(there.baseline == 1.0);
    CHECK(gap(there) < 1e-13);
    CHECK(shap.interactions(Vector{{1.0, 1.0}}).allFinite());
}

TEST_CASE("a model without splits, or without trees, leaves nothing to explain") {
    Tree leaf;
    leaf.nodes = {{.value = 3.0, .weight = 1.0}};
    const Explanation explanation = TreeShap({.offset = 1.0, .trees = {leaf}}).explain(Vector::Zero(2));
    CHECK(explanation.baseline == 4.0);
    CHECK(explanation.contributions == Vector::Zero(2));
    CHECK(TreeShap({.offset = 2.0}).explain(Vector::Zero(2)).prediction == 2.0);
    CHECK(InterventionalTreeShap({.offset = 2.0}, Matrix::Zero(1, 2)).interactions(Vector::Ones(2)) ==
          Matrix::Zero(2, 2));
}

TEST_CASE("credit models are explained in full: contributions add up, both ways, and replay bit for bit") {
    const auto train = support::credit_train();
    const auto test = support::credit_test();
    const auto boosting = core::models::fit_gradient_boosting(train.X, train.y, {.n_estimators = 20});
    const TreeSum boosted = boosting.tree_sum();
    const auto forest = core::models::fit_random_forest(train.X, train.y, {.n_estimators = 5});
    const TreeShap shap(boosted);
    const Matrix background = train.X.topRows(10);
    for (const TreeSum& model : {boosted, forest.tree_sum()}) {
        for (Index i = 0; i < 3; ++i) {
            const Vector x = test.X.row(i).transpose();
            CHECK(gap(TreeShap(model).explain(x)) < 1e-12);
            CHECK(gap(InterventionalTreeShap(model, background).explain(x)) < 1e-12);
        }
    }
    const Matrix all = shap.contributions(test.X.topRows(20));
    CHECK(all.row(3).transpose() == shap.explain(test.X.row(3).transpose()).contributions);
    CHECK(support::fingerprint(all.reshaped()) == 8754130129062955675ULL);
}

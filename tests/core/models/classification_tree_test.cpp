#include "core/models/classification_tree.h"

#include "core/models/decision_tree.h"
#include "core/models/pruning.h"
#include "core/random.h"
#include "tests/support/tables.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::models;
using core::Index;
using core::Matrix;
using core::Random;
using core::Vector;

namespace {

double accuracy(const ClassificationTree& tree, const core::data::Dataset& data) {
    double n_right = 0.0;
    for (Index i = 0; i < data.n_rows(); ++i) {
        if (tree.predict(data.X.row(i).transpose()) == static_cast<Index>(data.y[i])) n_right += 1.0;
    }
    return n_right / static_cast<double>(data.n_rows());
}

}  // namespace

TEST_CASE("three classes of wine are split where scikit-learn splits them") {
    const auto wine = support::numbers_and_class("wine");
    // t = DecisionTreeClassifier(max_depth=2).fit(X, y); t.tree_.threshold, t.predict_proba(X[[0, 70, 150]])
    const ClassificationTree tree = fit_classification_tree(wine.X, wine.y, {.max_depth = 2});
    REQUIRE(tree.tree.nodes.size() == 7);
    CHECK(tree.tree.nodes[0].feature == 12);
    CHECK(tree.tree.nodes[0].threshold == 755.0);
    CHECK(tree.tree.nodes[1].feature == 11);
    CHECK(tree.tree.nodes[1].threshold == doctest::Approx(2.115).epsilon(1e-12));
    const Vector first = tree.predict_proba(wine.X.row(0).transpose());
    CHECK(first[0] == doctest::Approx(0.96610169).epsilon(1e-8));
    CHECK(first[1] == doctest::Approx(0.03389831).epsilon(1e-7));
    const Vector second = tree.predict_proba(wine.X.row(70).transpose());
    CHECK(second[1] == 0.25);
    CHECK(second[2] == 0.75);
    CHECK(tree.predict_proba(wine.X.row(150).transpose())[2] == doctest::Approx(0.86956522).epsilon(1e-8));
    CHECK(tree.predict(wine.X.row(0).transpose()) == 0);
    CHECK(tree.probability_tree(2).predict(wine.X.row(70).transpose()) == 0.75);
}

TEST_CASE("the limits of growth mean what they mean in scikit-learn") {
    const auto wine = support::numbers_and_class("wine");
    // t = DecisionTreeClassifier(random_state=0, **options).fit(X, y); t.get_n_leaves(), t.score(X, y)
    const auto small_nodes = fit_classification_tree(wine.X, wine.y, {.min_samples_split = 40});
    CHECK(small_nodes.tree.n_leaves() == 9);
    CHECK(accuracy(small_nodes, wine) == doctest::Approx(0.9719101123595506).epsilon(1e-12));
    const auto small_gains = fit_classification_tree(wine.X, wine.y, {.min_impurity_decrease = 0.05});
    CHECK(small_gains.tree.n_leaves() == 4);
    CHECK(accuracy(small_gains, wine) == doctest::Approx(0.9213483146067416).epsilon(1e-12));
    const auto small_leaves = fit_classification_tree(wine.X, wine.y, {.min_samples_leaf = 10});
    CHECK(small_leaves.tree.n_leaves() == 7);
    CHECK(accuracy(small_leaves, wine) == doctest::Approx(0.9213483146067416).epsilon(1e-12));
}

TEST_CASE("two classes grow the tree of their fractions") {
    const auto train = support::credit_train();
    const TreeOptions options = {.max_depth = 5, .min_samples_leaf = 7};
    const ClassificationTree classes = fit_classification_tree(train.X, train.y, options);
    const core::Tree fractions = fit_decision_tree(train.X, train.y, options);
    REQUIRE(classes.tree.nodes.size() == fractions.nodes.size());
    for (std::size_t i = 0; i < fractions.nodes.size(); ++i) {
        CHECK(classes.tree.nodes[i].threshold == fractions.nodes[i].threshold);
        CHECK(classes.class_shares(1, static_cast<Index>(i)) ==
              doctest::Approx(fractions.nodes[i].value).epsilon(1e-14));
    }
}

TEST_CASE("the classes of an exclusive or are learned although the first split gains nothing") {
    const Matrix X{{0, 0}, {0, 1}, {1, 0}, {1, 1}};
    const ClassificationTree tree = fit_classification_tree(X, Vector{{0, 1, 1, 0}});
    for (Index i = 0; i < 4; ++i) {
        CHECK(tree.predict(X.row(i).transpose()) == static_cast<Index>(i == 1 || i == 2));
    }
}

TEST_CASE("weights count like repeated rows") {
    const auto iris = support::numbers_and_class("iris");
    Vector weights = Vector::Ones(150);
    std::vector<Index> rows;
    for (Index i = 0; i < 150; ++i) {
        weights[i] = static_cast<double>(i % 3);
        for (Index copy = 0; copy < i % 3; ++copy) rows.push_back(i);
    }
    Random random(0);
    const SortedColumns columns(iris.X);
    const auto weighted = grow_classification_tree(columns, iris.y, 3, weights, {.max_depth = 3}, random);
    const auto repeated = fit_classification_tree(iris.rows(rows).X, iris.rows(rows).y, {.max_depth = 3});
    REQUIRE(weighted.tree.nodes.size() == repeated.tree.nodes.size());
    for (std::size_t i = 0; i < weighted.tree.nodes.size(); ++i) {
        CHECK(weighted.tree.nodes[i].threshold == repeated.tree.nodes[i].threshold);
        CHECK(weighted.tree.nodes[i].weight == doctest::Approx(repeated.tree.nodes[i].weight));
    }
}

TEST_CASE("pruning a tree of classes leaves what scikit-learn leaves") {
    const auto wine = support::numbers_and_class("wine");
    const ClassificationTree full = fit_classification_tree(wine.X, wine.y);
    // DecisionTreeClassifier(random_state=0).cost_complexity_pruning_path(X, y).ccp_alphas
    const double alphas[] = {0.0093633,  0.01087926, 0.01095506, 0.01685393, 0.02111097,
                             0.02171015, 0.03830402, 0.06105021, 0.20542179, 0.2517854};
    int before = full.tree.n_leaves();
    for (double alpha : alphas) {
        const int just_below = pruned(full, alpha - 1e-6).tree.n_leaves();
        const int just_above = pruned(full, alpha + 1e-6).tree.n_leaves();
        CHECK(just_below == before);
        CHECK(just_above < just_below);
        before = just_above;
    }
    CHECK(before == 1);
    const ClassificationTree some = pruned(full, 0.02);
    CHECK(some.tree.n_leaves() == 7);  // DecisionTreeClassifier(random_state=0, ccp_alpha=0.02)
    for (Index i = 0; i < 178; ++i) {
        CHECK(some.predict_proba(wine.X.row(i).transpose()).sum() == doctest::Approx(1.0));
    }
}

TEST_CASE("pruning a tree of numbers leaves what scikit-learn leaves") {
    // i = np.arange(60); X = [i, 7 i mod 10, 3 i mod 4]; y = (i - 30)^2 - 5 (3 i mod 4) (7 i mod 10)
    Matrix X(60, 3);
    for (int i = 0; i < 60; ++i) X.row(i) << i, (i * 7) % 10, (i * 3) % 4;
    const Vector y = (X.col(0).array() - 30.0).square() - 5.0 * X.col(2).array() * X.col(1).array();
    Random random(0);
    const core::Tree full = grow_tree(SortedColumns(X), y, Vector::Ones(60), {.min_samples_leaf = 3}, random);
    // DecisionTreeRegressor(min_samples_leaf=3, ccp_alpha=a).fit(X, y): get_n_leaves(), score(X, y)
    const struct {
        double alpha;
        int n_leaves;
        double r_squared;
    } cases[] = {{50, 14, 0.9740752701696876}, {200, 11, 0.970307008900557}, {2000, 7, 0.9457260480789497}};
    for (const auto& one : cases) {
        const core::Tree tree = pruned(full, one.alpha);
        double missed = 0.0;
        for (Index i = 0; i < 60; ++i) {
            const double error = y[i] - tree.predict(X.row(i).transpose());
            missed += error * error;
        }
        CHECK(tree.n_leaves() == one.n_leaves);
        CHECK(1.0 - missed / (y.array() - y.mean()).square().sum() ==
              doctest::Approx(one.r_squared).epsilon(1e-12));
    }
}

TEST_CASE("categories are split into the best two groups, missing ones are a group of their own") {
    // Means by category: 0: 1, 1: 9, 2: 2, 3: 8, missing: 10
    Matrix X(50, 1);
    Vector y(50);
    const double means[] = {1, 9, 2, 8, 10};
    for (Index i = 0; i < 50; ++i) {
        X(i, 0) = i % 5 == 4 ? core::kNaN : static_cast<double>(i % 5);
        y[i] = means[i % 5] + 0.01 * static_cast<double>(i % 3);
    }
    Random random(0);
    const SortedColumns columns(X, {true});
    const core::Tree tree = grow_tree(columns, y, Vector::Ones(50), {.max_depth = 1}, random);
    REQUIRE(tree.category_sets.size() == 1);
    CHECK(tree.category_sets[0].members == std::vector<bool>{true, false, true});
    CHECK(tree.nodes[0].missing_goes_right);
    CHECK(tree.predict(Vector{{0.0}}) == doctest::Approx(1.51).epsilon(0.01));
    CHECK(tree.predict(Vector{{core::kNaN}}) == doctest::Approx(9.01).epsilon(0.01));
    const core::Tree deep = grow_tree(columns, y, Vector::Ones(50), {.max_depth = 4}, random);
    for (Index i = 0; i < 5; ++i) {
        CHECK(deep.predict(X.row(i).transpose()) == doctest::Approx(means[i]).epsilon(0.02));
    }
}

TEST_CASE("missing numbers learn the better side, unseen ones follow the many") {
    Matrix X(40, 2);
    Vector y(40);
    for (Index i = 0; i < 40; ++i) {
        X(i, 0) = i % 4 == 3 ? core::kNaN : static_cast<double>(i);
        X(i, 1) = static_cast<double>(i % 7);
        y[i] = i % 4 == 3 || i >= 30 ? 1.0 : 0.0;
    }
    Random random(0);
    const SortedColumns columns(X);
    const TreeOptions learned = {.max_depth = 1, .missing = MissingSide::kLearned};
    const core::Tree tree = grow_tree(columns, y, Vector::Ones(40), learned, random);
    CHECK(tree.nodes[0].missing_goes_right);
    CHECK(tree.nodes[0].threshold == 29.5);
    CHECK(tree.predict(Vector{{core::kNaN, 0.0}}) == 1.0);
    CHECK(tree.predict(Vector{{3.0, 0.0}}) == 0.0);
    const core::Tree few = grow_tree(SortedColumns(X.col(1)), (X.col(1).array() > 4.0).cast<double>(),
                                     Vector::Ones(40), learned, random);
    CHECK_FALSE(few.nodes[0].missing_goes_right);  // 30 of 40 rows are on the left
}

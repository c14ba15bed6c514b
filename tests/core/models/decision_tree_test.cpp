#include "core/models/decision_tree.h"

#include "core/evaluate/metrics.h"
#include "core/models/pipeline.h"
#include "tests/support/bits.h"
#include "tests/support/credit.h"

#include <doctest/doctest.h>

using namespace core::models;
using core::Index;
using core::Matrix;
using core::Random;
using core::TreeNode;
using core::Vector;

namespace {

// X = [[i, 7 i mod 10, 3 i mod 4] for i in range(20)]
Matrix small_table() {
    Matrix X(20, 3);
    for (int i = 0; i < 20; ++i) X.row(i) << i, (i * 7) % 10, (i * 3) % 4;
    return X;
}

Vector predictions(const DecisionTree& tree, const Matrix& X) {
    return predict_rows([&](const Vector& row) { return tree.predict(row); }, X);
}

}  // namespace

TEST_CASE("a regression tree splits where scikit-learn's does") {
    const Matrix X = small_table();
    const Vector y = X.col(0).array().square() - 5.0 * X.col(2).array();
    // t = DecisionTreeRegressor(max_depth=2).fit(X, X[:, 0]**2 - 5 * X[:, 2]).tree_
    const DecisionTree tree = fit_decision_tree(X, y, {.max_depth = 2});
    REQUIRE(tree.nodes.size() == 7);
    CHECK(tree.n_leaves() == 4);
    CHECK(tree.depth() == 2);
    const TreeNode& root = tree.nodes[0];
    CHECK(root.feature == 0);
    CHECK(root.threshold == 11.5);
    CHECK(root.value == doctest::Approx(116.0));
    CHECK(root.weight == 20.0);
    const auto left = static_cast<std::size_t>(root.left);
    CHECK(tree.nodes[left].threshold == 6.5);
    CHECK(tree.nodes[left + 1].threshold == 15.5);
    CHECK(tree.predict(Vector{{0.0, 0.0, 0.0}}) == doctest::Approx(5.142857142857143));
    CHECK(tree.predict(Vector{{7.0, 0.0, 0.0}}) == doctest::Approx(76.0));
    CHECK(tree.predict(Vector{{12.0, 0.0, 0.0}}) == doctest::Approx(176.0));
    CHECK(tree.predict(Vector{{19.0, 0.0, 0.0}}) == doctest::Approx(300.0));
    // the same with min_samples_leaf=6
    const DecisionTree cautious = fit_decision_tree(X, y, {.max_depth = 2, .min_samples_leaf = 6});
    CHECK(cautious.n_leaves() == 3);
    CHECK(cautious.predict(Vector{{5.0, 0.0, 0.0}}) == doctest::Approx(1.6666666666666667));
    CHECK(cautious.predict(Vector{{6.0, 0.0, 0.0}}) == doctest::Approx(67.66666666666667));
    CHECK(cautious.predict(Vector{{12.0, 0.0, 0.0}}) == doctest::Approx(238.0));
}

TEST_CASE("a full tree remembers distinct rows") {
    const Matrix X = small_table();
    const Vector y = X.col(1);
    CHECK(predictions(fit_decision_tree(X, y), X).isApprox(y));
}

TEST_CASE("missing values go below everything, in training and in prediction") {
    const double missing = core::kNaN;
    const Matrix X{{missing}, {-5.0}, {missing}, {3.0}};
    const DecisionTree tree = fit_decision_tree(X, Vector{{1, 0, 1, 0}});
    CHECK(tree.n_leaves() == 2);
    CHECK(tree.predict(Vector{{missing}}) == 1.0);
    CHECK(tree.predict(Vector{{-1e300}}) == 0.0);
}

TEST_CASE("data without a possible split give a single leaf") {
    const Matrix same = Matrix::Constant(5, 2, 3.0);
    const Vector y{{1, 0, 0, 1, 0}};
    CHECK(fit_decision_tree(same, y).n_leaves() == 1);
    CHECK(fit_decision_tree(same, y).predict(Vector{{0.0, 0.0}}) == doctest::Approx(0.4));
    CHECK(fit_decision_tree(small_table(), Vector::Ones(20)).n_leaves() == 1);
    CHECK(fit_decision_tree(Matrix{{1.0}}, Vector{{7.0}}).predict(Vector{{2.0}}) == 7.0);
}

TEST_CASE("weights count like repeated rows, and rows of weight zero do not count") {
    const Matrix X{{1.0}, {2.0}, {3.0}, {4.0}};
    const Vector y{{0, 1, 0, 5}};
    Random random(0);
    const DecisionTree weighted =
        grow_tree(SortedColumns(X), y, Vector{{1, 3, 2, 0}}, {.max_depth = 1}, random);
    const Matrix repeated{{1.0}, {2.0}, {2.0}, {2.0}, {3.0}, {3.0}};
    const DecisionTree plain = fit_decision_tree(repeated, Vector{{0, 1, 1, 1, 0, 0}}, {.max_depth = 1});
    CHECK(weighted.nodes[0].threshold == plain.nodes[0].threshold);
    CHECK(weighted.predict(Vector{{1.0}}) == doctest::Approx(plain.predict(Vector{{1.0}})));
    CHECK(weighted.predict(Vector{{4.0}}) == doctest::Approx(plain.predict(Vector{{4.0}})));
}

TEST_CASE("neighbouring doubles are still told apart") {
    const double next = std::nextafter(1.0, 2.0);
    const DecisionTree tree = fit_decision_tree(Matrix{{1.0}, {next}}, Vector{{0, 1}});
    CHECK(tree.predict(Vector{{1.0}}) == 0.0);
    CHECK(tree.predict(Vector{{next}}) == 1.0);
}

TEST_CASE("a credit tree ranks held-out loans exactly as scikit-learn's") {
    const auto train = support::credit_train();
    const auto test = support::credit_test();
    // M = np.where(np.isnan(X), -1e9, X)
    // DecisionTreeClassifier(max_depth=3, min_samples_leaf=20).fit(M[train], y[train])
    const DecisionTree tree = fit_decision_tree(train.X, train.y, {.max_depth = 3, .min_samples_leaf = 20});
    const Vector p = predictions(tree, test.X);
    CHECK(core::evaluate::accuracy(test.y, p) == doctest::Approx(0.753142).epsilon(1e-6));
    CHECK(core::evaluate::roc_auc(test.y, p) == doctest::Approx(0.7323172466).epsilon(1e-9));
    CHECK(core::evaluate::log_loss(test.y, p) == doctest::Approx(0.5178583044).epsilon(1e-9));
}

TEST_CASE("tree predictions have the same bits on every target") {
    const auto train = support::credit_train();
    const DecisionTree tree = fit_decision_tree(train.X, train.y, {.max_depth = 8});
    CHECK(support::fingerprint(predictions(tree, support::credit_test().X)) == 11246644395415484106ULL);
}

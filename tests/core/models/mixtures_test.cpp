#include "core/models/mixtures.h"

#include "core/random.h"
#include "tests/support/credit.h"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <numeric>

using namespace core::models;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

// The definition: mix the two rows and predict.
std::vector<double> one_by_one(const std::function<double(const Vector&)>& predict, const RowPair& rows) {
    std::vector<double> outputs(std::size_t{1} << rows.features.size());
    for (std::size_t mixture = 0; mixture < outputs.size(); ++mixture) {
        Vector row = rows.b;
        for (std::size_t i = 0; i < rows.features.size(); ++i) {
            if (((mixture >> i) & 1U) != 0) row[rows.features[i]] = rows.x[rows.features[i]];
        }
        outputs[mixture] = predict(row);
    }
    return outputs;
}

double largest_difference(const std::vector<double>& a, const std::vector<double>& b) {
    double largest = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) largest = std::fmax(largest, std::fabs(a[i] - b[i]));
    return a.size() == b.size() ? largest : core::kInfinity;
}

template <class Model>
double error_of_mixtures(const Model& model, const std::function<double(const Vector&)>& predict,
                         const Matrix& X, const std::vector<Index>& features) {
    double largest = 0.0;
    for (Index i = 0; i + 1 < 12; i += 2) {
        const Vector x = X.row(i).transpose();
        const Vector b = X.row(i + 1).transpose();
        const RowPair rows{x, b, features};
        std::vector<double> outputs(std::size_t{1} << features.size());
        predict_mixtures(model, rows, outputs);
        largest = std::fmax(largest, largest_difference(outputs, one_by_one(predict, rows)));
    }
    return largest;
}

std::vector<Index> all_features() {
    std::vector<Index> features(13);
    std::iota(features.begin(), features.end(), Index{0});
    return features;
}

}  // namespace

TEST_CASE("mixtures under boosted trees are the predictions of the mixed rows") {
    const auto train = support::credit_train();
    const auto model =
        fit_gradient_boosting(train.X, train.y, {.n_estimators = 40, .tree = {.max_depth = 4}});
    const auto predict = [&](const Vector& row) { return model.predict_proba(row); };
    CHECK(error_of_mixtures(model, predict, support::credit_test().X, all_features()) < 1e-13);
    CHECK(error_of_mixtures(model, predict, support::credit_test().X, {8, 0, 5}) < 1e-13);
    CHECK(error_of_mixtures(model, predict, support::credit_test().X, {}) < 1e-13);
}

TEST_CASE("mixtures under a forest of deep trees are the predictions of the mixed rows") {
    const auto train = support::credit_train();
    const auto model = fit_random_forest(train.X, train.y, {.n_estimators = 8, .tree = {.max_depth = 14}});
    const auto predict = [&](const Vector& row) { return model.predict_proba(row); };
    CHECK(error_of_mixtures(model, predict, support::credit_test().X, all_features()) < 1e-13);
}

TEST_CASE("mixtures under logistic regression are the predictions of the mixed rows") {
    const auto train = support::credit_train();
    const auto encoder = core::data::Encoder::fit(train);
    const Pipeline<LogisticRegression> model{encoder,
                                             fit_logistic_regression(encoder.transform(train.X), train.y)};
    const auto predict = [&](const Vector& row) { return model.predict_proba(row); };
    CHECK(error_of_mixtures(model, predict, support::credit_test().X, all_features()) < 1e-13);
    CHECK(error_of_mixtures(model, predict, support::credit_test().X, {12, 1}) < 1e-13);
}

TEST_CASE("a tree that splits twice on one feature, and a model without trees") {
    // 1 for x0 in (1, 2], else 0, for rows that differ in x0 and x1.
    DecisionTree tree;
    tree.nodes.resize(5);
    tree.nodes[0] = {.threshold = 1.0, .feature = 0, .left = 1};
    tree.nodes[1] = {.value = 0.0, .left = 1};
    tree.nodes[2] = {.threshold = 2.0, .feature = 0, .left = 3};
    tree.nodes[3] = {.value = 1.0, .left = 3};
    tree.nodes[4] = {.value = 0.0, .left = 4};
    const Vector x{{1.5, 7.0}};
    const Vector b{{3.0, 8.0}};
    const std::vector<Index> features = {1, 0};
    std::vector<double> outputs(4);
    predict_mixtures(RandomForest{.trees = {tree}}, {x, b, features}, outputs);
    CHECK(outputs == std::vector<double>{0.0, 0.0, 1.0, 1.0});
    predict_mixtures(GradientBoosting{.initial = 0.0, .trees = {}}, {x, b, features}, outputs);
    CHECK(outputs == std::vector<double>{0.5, 0.5, 0.5, 0.5});
}

#include "core/model_files/model_file.h"

#include "core/models/pipeline.h"
#include "tests/support/bits.h"
#include "tests/support/tables.h"

#include <doctest/doctest.h>

using namespace core::model_files;
using namespace core::models;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

TrainingSet wine() {
    const auto table = support::numbers_and_class("wine");
    return {.X = table.X, .y = table.y};
}

/// Loans with their categories and missing values; y is 0 or 1.
TrainingSet loans() {
    std::vector<Index> rows;
    for (Index row = 0; row < 600; ++row) rows.push_back(row);
    return training_set(support::credit().rows(rows));
}

template <class Model>
Model round_trip(const Model& model, Index n_features) {
    ModelFile file{.features = {}, .model = model};
    for (Index j = 0; j < n_features; ++j) file.features.push_back("feature " + std::to_string(j));
    const std::string text = write_model_file(file);
    const auto copy = read_model_file(text);
    if (!copy) FAIL(copy.error().describe());
    CHECK(copy->features == file.features);
    CHECK(write_model_file(*copy) == text);
    REQUIRE(std::holds_alternative<Model>(copy->model));
    return std::get<Model>(copy->model);
}

/// The copy predicts the same, to the last bit.
template <class Model>
void check_same(const Model& model, const Matrix& X) {
    const Model copy = round_trip(model, X.cols());
    for (Index i = 0; i < X.rows(); ++i) {
        const Vector x = X.row(i).transpose();
        CHECK(static_cast<double>(model.predict(x)) == static_cast<double>(copy.predict(x)));
    }
}

std::string complaint(const std::string& text) {
    const auto file = read_model_file(text);
    return file ? "none" : file.error().describe();
}

std::string tree_file(const std::string& nodes) {
    return R"({"gradus_model": 1, "kind": "decision_tree", "features": ["a", "b"], )"
           R"("tree": {"category_sets": ["01"], "nodes": )" +
           nodes + "}}";
}

const std::string kRefusal = "This is no file of a Gradus model: ";

}  // namespace

TEST_CASE("trees, forests and boosters come back as they were, with categories and missing values") {
    const TrainingSet set = loans();
    core::Random random(1);
    const core::models::SortedColumns columns(set.X, set.is_categorical);
    check_same(grow_tree(columns, set.y, set.weights_or_ones(), {.max_depth = 6}, random), set.X);
    check_same(fit_random_forest(set, {.n_estimators = 5}), set.X);
    check_same(fit_histogram_boosting(set, {.loss = BoostingLoss::kLogLoss, .max_iter = 5}), set.X);
    const GradientBoosting model = fit_gradient_boosting(set, {.n_estimators = 5});
    const GradientBoosting copy = round_trip(model, set.n_features());
    for (Index i = 0; i < set.n_rows(); ++i) {
        const Vector x = set.X.row(i).transpose();
        CHECK(model.predict_proba(x) == copy.predict_proba(x));
    }
}

TEST_CASE("models of several classes come back as they were") {
    const TrainingSet set = wine();
    check_same(fit_classification_tree(set.X, set.y), set.X);
    check_same(fit_softmax_regression(set, {.max_iterations = 20}), set.X);
    check_same(fit_mlp(set, {.hidden_layer_sizes = {8, 4}, .max_iter = 3}), set.X);
    const auto forest = fit_classification_forest(set, {.n_estimators = 4});
    const auto copy = round_trip(forest, set.n_features());
    for (Index i = 0; i < set.n_rows(); ++i) {
        const Vector x = set.X.row(i).transpose();
        CHECK(forest.predict_proba(x) == copy.predict_proba(x));
    }
}

TEST_CASE("linear models come back as they were") {
    const TrainingSet set = wine();
    check_same(fit_linear_regression(set.X, set.y), set.X);
    const LogisticRegression model{.coefficients = Vector{{0.1, -1e-300, 12345678.9}},
                                   .intercept = -1.0 / 3.0};
    const LogisticRegression copy = round_trip(model, 3);
    CHECK(copy.coefficients == model.coefficients);
    CHECK(copy.intercept == model.intercept);
}

TEST_CASE("what is no model file is refused with the place and what was expected") {
    CHECK(complaint("") == kRefusal + "it is damaged, cut off, or something else (expected a JSON object)");
    CHECK(complaint("[1]") ==
          kRefusal + "it is damaged, cut off, or something else (expected a JSON object)");
    CHECK(complaint("{}") == kRefusal + "gradus_model is not what it should be (expected a number)");
    CHECK(complaint(R"({"gradus_model": 2, "features": ["a"], "kind": "mlp"})") ==
          kRefusal + "gradus_model is not what it should be (expected version 1)");
    CHECK(complaint(R"({"gradus_model": 1, "features": ["a"], "kind": "oracle"})") ==
          kRefusal + "kind is not what it should be (expected a kind of model that this version knows)");
    CHECK(complaint(R"({"gradus_model": 1, "features": [], "kind": "mlp"})") ==
          kRefusal + "features is not what it should be (expected a list of names)");
    CHECK(complaint(R"({"gradus_model": 1, "features": ["a"], "kind": "linear_regression",
                        "coefficients": [1, 2], "intercept": 0})") ==
          kRefusal + "coefficients is not what it should be (expected a list of 1)");
    CHECK(complaint(R"({"gradus_model": 1, "features": ["a"], "kind": "logistic_regression",
                        "coefficients": [null], "intercept": 0})") ==
          kRefusal + "coefficients[0] is not what it should be (expected a number)");
}

TEST_CASE("trees that would run in circles or out of their arrays are refused") {
    CHECK(complaint(tree_file("[[0.5, 3]]")) == "none");
    CHECK(complaint(tree_file("[[0.5, 3, 1, 2.5, 1, -1, true], [0, 1], [1, 2]]")) == "none");
    CHECK(complaint(tree_file("[[0.5, 3, 0, null, 1, 0, true], [0, 1], [1, 2]]")) == "none");
    for (const std::string nodes :
         {"[]", "7", "[[0.5]]", "[[0.5, -1]]", "[[0.5, 3, 1, 2.5, 0, -1, true], [0, 1], [1, 2]]",
          "[[0.5, 3, 2, 2.5, 1, -1, true], [0, 1], [1, 2]]",
          "[[0.5, 3, 1, 2.5, 2, -1, true], [0, 1], [1, 2]]", "[[0.5, 3, 1, 2.5, 1, 1, true], [0, 1], [1, 2]]",
          "[[0.5, 3, 1, 2.5, 1, -1, 0], [0, 1], [1, 2]]",
          "[[0.5, 3, 1, 2.5, 1.5, -1, true], [0, 1], [1, 2]]"}) {
        CAPTURE(nodes);
        CHECK(complaint(tree_file(nodes)).find("is not what it should be") != std::string::npos);
    }
    CHECK(complaint(tree_file("[[1e999, 3]]")).find("it is damaged") != std::string::npos);
    std::string chain = "[";
    for (int i = 0; i < 1500; ++i)
        chain += "[0, 1, 0, 0, " + std::to_string(2 * i + 1) + ", -1, false], [0, 1], ";
    // node 2 i splits into the leaf 2 i + 1 and node 2 i + 2
    CHECK(complaint(tree_file(chain + "[0, 1]]")) ==
          kRefusal + "tree is not what it should be (expected a tree of at most 1000 levels)");
}

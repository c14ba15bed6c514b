#include "core/models/rule_list.h"

#include "core/evaluate/metrics.h"
#include "core/models/pipeline.h"
#include "tests/support/random_matrix.h"
#include "tests/support/tables.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::models;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

// if x0 <= -1: 1; else if x1 > 0.5 and x2 is "b": 0; else if x2 is missing: 1; else 0 in 9 of 10 cases
TrainingSet listed_data() {
    TrainingSet data{.X = support::random_matrix(1000, 3, 1), .y = Vector(1000)};
    data.is_categorical = {false, false, true};
    for (Index i = 0; i < 1000; ++i) {
        data.X(i, 2) = i % 7 == 0 ? core::kNaN : static_cast<double>(i % 3);
        const bool noisy = i % 10 == 0;
        double y = noisy ? 1.0 : 0.0;
        if (std::isnan(data.X(i, 2))) y = 1.0;
        if (data.X(i, 1) > 0.5 && data.X(i, 2) == 1.0) y = 0.0;
        if (data.X(i, 0) <= -1.0) y = 1.0;
        data.y[i] = y;
    }
    return data;
}

}  // namespace

TEST_CASE("the rules that made the data are found, in an order that says the same") {
    const TrainingSet data = listed_data();
    const RuleList list = fit_rule_list(data, {.n_thresholds = 19});
    CHECK(list.rules.size() >= 3);
    CHECK(list.rules.size() <= 6);
    int n_right = 0;
    for (Index i = 0; i < 1000; ++i) {
        const Vector x = data.X.row(i).transpose();
        n_right += list.predict(x) == static_cast<Index>(data.y[i]) ? 1 : 0;
        CHECK(list.predict_proba(x).sum() == doctest::Approx(1.0).epsilon(1e-14));
    }
    CHECK(n_right > 910);  // 7 % of the rows are noise
}

TEST_CASE("a list of one condition cuts where a stump does") {
    const auto train = support::credit_train();
    TrainingSet data = training_set(train);
    const RuleList list = fit_rule_list(data, {.max_rules = 1, .max_conditions = 1});
    REQUIRE(list.rules.size() == 2);
    // Earlier defaults on file, "yes", is what tells most about a loan (the root of every credit tree, too).
    CHECK(list.rules[0].rule.conditions[0].feature == 5);
    CHECK(list.rules[0].weight + list.rules[1].weight == 3340.0);
    CHECK(list.rules[0].class_shares[1] > 0.5);
}

TEST_CASE("noise is not worth a rule") {
    const TrainingSet data{.X = support::random_matrix(500, 4, 2),
                           .y = (support::random_matrix(500, 1, 3).array() > 0.0).cast<double>()};
    CHECK(fit_rule_list(data).rules.size() == 1);
    CHECK(fit_rule_list(data, {.complexity = 0.0}).rules.size() > 3);
}

TEST_CASE("held-out loans: a list of six rules comes near a tree of six leaves, a rule a step") {
    const auto test = support::credit_test();
    RuleListTrainer trainer(training_set(support::credit_train()), {.max_rules = 6});
    trainer.step();
    RuleListTrainer copy = trainer;
    while (!trainer.finished()) trainer.step();
    while (!copy.finished()) copy.step();
    const RuleList& list = trainer.model();
    CHECK(list.rules.size() == copy.model().rules.size());
    const Vector p = predict_rows([&](const Vector& row) { return list.predict_proba(row)[1]; }, test.X);
    // DecisionTreeClassifier(max_leaf_nodes=6).fit(M[train], y[train]): accuracy 0.7415, AUC 0.7462
    CHECK(core::evaluate::accuracy(test.y, p) > 0.7415 - 0.01);
    CHECK(core::evaluate::roc_auc(test.y, p) > 0.7462 - 0.01);
}

TEST_CASE("weights decide what is worth a rule") {
    TrainingSet data = listed_data();
    data.weights = Vector::Ones(1000);
    for (Index i = 0; i < 1000; ++i) data.weights[i] = data.X(i, 0) <= -1.0 ? 0.0 : 1.0;
    for (const ListedRule& listed : fit_rule_list(data).rules) {
        for (const core::Condition& condition : listed.rule.conditions) CHECK(condition.feature != 0);
    }
}

#include "core/interpret/anchor.h"

#include "core/models/gradient_boosting.h"
#include "tests/support/credit.h"
#include "tests/support/random_matrix.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::interpret;
using core::Condition;
using core::Index;
using core::kInfinity;
using core::Matrix;
using core::Vector;

namespace {

Anchor run(AnchorSearch search) {
    while (!search.finished()) search.step();
    return search.best();
}

}  // namespace

TEST_CASE("the two conditions that decide are found, and no third one") {
    const Matrix background = support::random_matrix(400, 5, 1);
    const Predict both = [](const Vector& x) { return x[1] > 0.0 && x[3] > 0.0 ? 1.0 : 0.0; };
    const Vector x{{0.1, 1.0, -0.2, 1.2, 0.3}};
    const std::vector<int> numbers(5, 0);
    const Anchor anchor = run({both, x, background, bin_conditions(x, background, numbers, 4)});
    REQUIRE(anchor.rule.conditions.size() == 2);
    CHECK(anchor.rule.conditions[0].feature == 1);
    CHECK(anchor.rule.conditions[1].feature == 3);
    CHECK(anchor.rule.holds(x));
    CHECK(anchor.precision > 0.98);
    CHECK(anchor.confidence.low >= 0.95);
    // Independent features in the upper quarter, both: about 1/16 of the rows.
    CHECK(anchor.coverage == doctest::Approx(1.0 / 16.0).epsilon(0.5));
}

TEST_CASE("what the model always says needs no condition") {
    const Matrix background = support::random_matrix(100, 2, 2);
    const Vector x{{0.0, 0.0}};
    const Anchor anchor =
        run({[](const Vector&) { return 0.1; }, x, background, bin_conditions(x, background, {0, 0})});
    CHECK(anchor.rule.conditions.empty());
    CHECK(anchor.precision == 1.0);
    CHECK(anchor.coverage == 1.0);
}

TEST_CASE("where no rule is sure enough the most precise one is told, honestly") {
    Matrix background = support::random_matrix(200, 3, 3);
    background.bottomRows(100) = -background.topRows(100);  // the median is 0
    const Predict parity = [](const Vector& x) { return (x[0] > 0.0) != (x[1] > 0.0) ? 1.0 : 0.0; };
    const Vector x{{1.0, -1.0, 0.0}};
    const auto conditions = bin_conditions(x, background, {0, 0, 0}, 2);
    const Anchor one = run({parity, x, background, conditions, {.max_conditions = 1}});
    CHECK(one.confidence.low < 0.95);
    const Anchor two = run({parity, x, background, conditions, {.max_conditions = 2}});
    CHECK(two.precision == 1.0);
    CHECK(two.rule.conditions.size() == 2);
}

TEST_CASE("conditions: bins between quantiles, equal categories, missing values missing") {
    Matrix background(8, 4);
    background.col(0) << 0, 1, 2, 3, 4, 5, 6, 7;
    background.col(1) << 0, 1, 2, 0, 1, 2, 0, 1;
    background.col(2).setConstant(5.0);
    background.col(3) << 0, 1, 2, 3, 4, 5, 6, 7;
    const Vector x{{3.0, 2.0, 5.0, core::kNaN}};
    const auto conditions = bin_conditions(x, background, {0, 3, 0, 0}, 4);
    REQUIRE(conditions.size() == 4);
    CHECK(conditions[0].low == 1.75);  // np.quantile(range(8), [0.25, 0.5]) = 1.75, 3.5
    CHECK(conditions[0].high == 3.5);
    CHECK(conditions[1].categories == std::vector<bool>{false, false, true});
    CHECK(conditions[2].high == 5.0);
    CHECK(conditions[3].holds(core::kNaN));
    CHECK_FALSE(conditions[3].holds(-1e300));
    for (const Condition& condition : conditions) CHECK(condition.holds(x[condition.feature]));
}

TEST_CASE("a loan's anchor holds on new rows as it said, and a copy goes on the same way") {
    const auto train = support::credit_train();
    const auto model = core::models::fit_gradient_boosting(train.X, train.y, {.n_estimators = 20});
    const Predict predict = [&](const Vector& row) { return model.predict_proba(row); };
    std::vector<int> n_categories;
    for (const auto& feature : train.features)
        n_categories.push_back(static_cast<int>(feature.categories.size()));
    const Vector x = support::credit_test().X.row(1).transpose();
    const auto conditions = bin_conditions(x, train.X, n_categories);
    AnchorSearch search(predict, x, train.X.topRows(300), conditions);
    for (int i = 0; i < 5; ++i) search.step();
    AnchorSearch copy = search;
    while (!search.finished()) search.step();
    CHECK(run(copy).rule.conditions == search.best().rule.conditions);
    const Anchor& anchor = search.best();
    CHECK(anchor.rule.holds(x));
    // Judged on other rows by a search that may only use this rule's conditions.
    const Matrix fresh = train.X.bottomRows(300);
    const bool call = predict(x) >= 0.5;
    double n_same = 0.0;
    for (Index i = 0; i < fresh.rows(); ++i) {
        Vector row = fresh.row(i).transpose();
        for (const Condition& condition : anchor.rule.conditions) {
            if (!condition.holds(row[condition.feature])) row[condition.feature] = x[condition.feature];
        }
        n_same += (predict(row) >= 0.5) == call ? 1.0 : 0.0;
    }
    CHECK(std::fabs(n_same / 300.0 - anchor.precision) < 0.05);
}

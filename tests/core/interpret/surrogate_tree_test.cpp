#include "core/interpret/surrogate_tree.h"

#include "core/models/decision_tree.h"
#include "tests/support/random_matrix.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::interpret;
using core::Condition;
using core::Index;
using core::leaf_rules;
using core::LeafRule;
using core::Matrix;
using core::Tree;
using core::Vector;

namespace {

GrowTree grow_to(int max_depth) {
    return [max_depth](const Matrix& X, const Vector& y) {
        return core::models::fit_decision_tree(X, y, {.max_depth = max_depth, .min_samples_leaf = 5});
    };
}

double steps(const Vector& x) { return (x[0] > 0.2 ? 2.0 : 0.0) + (x[1] > -0.5 ? 1.0 : 0.0); }

}  // namespace

TEST_CASE("a tree-shaped model is imitated in full, a smooth one in part") {
    const Matrix train = support::random_matrix(600, 3, 1);
    const Matrix test = support::random_matrix(300, 3, 2);
    const SurrogateTree whole = fit_surrogate_tree(steps, train, test, grow_to(2));
    CHECK(whole.tree.n_leaves() == 4);
    CHECK(whole.fidelity > 0.97);  // thresholds lie between training rows
    const Predict smooth = [](const Vector& x) { return x[0] + x[1] + x[2]; };
    const double shallow = fit_surrogate_tree(smooth, train, test, grow_to(2)).fidelity;
    const double deep = fit_surrogate_tree(smooth, train, test, grow_to(5)).fidelity;
    CHECK(shallow > 0.3);
    CHECK(deep > shallow + 0.2);
    CHECK(deep < 1.0);
    CHECK(fit_surrogate_tree([](const Vector&) { return 1.0; }, train, test, grow_to(2)).fidelity == 1.0);
}

TEST_CASE("resampled surrogates agree where the story is clear and differ where features are alike") {
    const Matrix train = support::random_matrix(300, 3, 3);
    const Matrix test = support::random_matrix(200, 3, 4);
    SurrogateStability clear(steps, train, test, grow_to(2), 5);
    const Predict alike = [](const Vector& x) { return x[0] + x[1] + x[2]; };
    SurrogateStability vague(alike, train, test, grow_to(2), 5);
    CHECK(std::isnan(clear.agreement()));
    for (int i = 0; i < 12; ++i) {
        clear.step();
        vague.step();
    }
    CHECK(clear.root_shares()[0] == doctest::Approx(1.0));
    CHECK(vague.root_shares().maxCoeff() < 0.9);
    CHECK(vague.root_shares().sum() == doctest::Approx(1.0));
    CHECK(clear.agreement() > 0.9);
    CHECK(vague.agreement() < 0.8);
}

TEST_CASE("leaves become rules that partition the rows, with one condition a feature") {
    Matrix X = support::random_matrix(200, 3, 6);
    for (Index i = 0; i < 200; ++i) X(i, 2) = static_cast<double>(i % 4);
    X(7, 0) = core::kNaN;
    const Tree tree = grow_to(5)(X, (X.col(1).array() + X.col(2).array()).matrix());
    const auto rules = leaf_rules(tree, {0, 0, 4});
    CHECK(rules.size() == static_cast<std::size_t>(tree.n_leaves()));
    for (Index i = 0; i < 200; ++i) {
        const Vector x = X.row(i).transpose();
        int n_holding = 0;
        for (const LeafRule& known : rules) {
            if (!known.rule.holds(x)) continue;
            ++n_holding;
            CHECK(known.leaf == tree.leaf(x));
        }
        CHECK(n_holding == 1);
    }
    for (const LeafRule& known : rules) {
        CHECK(known.rule.conditions.size() <= 3);
        for (const Condition& condition : known.rule.conditions) {
            CHECK((condition.categories.size() == 4) == (condition.feature == 2));
        }
    }
}

TEST_CASE("category sets and missing values keep their sides in the rules") {
    Tree tree;
    tree.nodes = {{.threshold = 0.0, .feature = 0, .left = 1, .category_set = 0, .missing_goes_right = true},
                  {.value = 1.0, .left = 1},
                  {.value = 2.0, .left = 2}};
    tree.category_sets = {{{true, false, true}}};
    const auto rules = leaf_rules(tree, {3});
    CHECK(rules[0].rule.conditions[0].categories == std::vector<bool>{true, false, true});
    CHECK_FALSE(rules[0].rule.conditions[0].allows_missing);
    CHECK(rules[1].rule.conditions[0].categories == std::vector<bool>{false, true, false});
    CHECK(rules[1].rule.holds(Vector{{core::kNaN}}));
}

TEST_CASE("cohorts of errors: the worst first, with Wilson's interval and their share of all errors") {
    const Matrix X = support::random_matrix(1000, 3, 7);
    Vector errors(1000);
    for (Index i = 0; i < 1000; ++i)
        errors[i] = X(i, 0) > 0.8 && X(i, 1) < 0.0 ? 1.0 : (i % 20 == 0 ? 1.0 : 0.0);
    const Tree tree = grow_to(2)(X, errors);
    const auto cohorts = error_cohorts(tree, X, errors);
    REQUIRE(cohorts.size() == 4);
    const Cohort& worst = cohorts.front();
    CHECK(worst.error_rate > 0.9);
    CHECK(worst.confidence.contains(worst.error_rate));
    CHECK(worst.share_of_errors > 0.5);
    double n = 0.0;
    double share = 0.0;
    for (const Cohort& cohort : cohorts) {
        CHECK(cohort.error_rate <= worst.error_rate);
        n += static_cast<double>(cohort.n_rows);
        share += cohort.share_of_errors;
        Index n_holding = 0;
        for (Index i = 0; i < 1000; ++i) n_holding += cohort.rule.holds(X.row(i).transpose()) ? 1 : 0;
        CHECK(n_holding == cohort.n_rows);
    }
    CHECK(n == 1000.0);
    CHECK(share == doctest::Approx(1.0));
}

// What is timed against scikit-learn as well (bench/scikit_learn.py has the same names): the same sizes and
// settings, on rows of the same law.

#include "bench/benchmark.h"
#include "core/interpret/coalition_game.h"
#include "core/interpret/exact_shapley.h"
#include "core/interpret/tree_shap.h"
#include "core/models/gradient_boosting.h"
#include "core/models/histogram_boosting.h"
#include "core/models/k_means.h"
#include "core/models/mixtures.h"
#include "core/models/pca.h"
#include "core/models/random_forest.h"
#include "core/random.h"

#include <memory>

namespace bench {

namespace {

using core::Index;

struct Rows {
    core::Matrix X{};
    core::Vector y{};
};

/// Normal features; the class depends on three of them, and on chance.
std::shared_ptr<const Rows> random_rows(Index n, Index d) {
    core::Random random(4);
    Rows rows{.X = core::Matrix(n, d), .y = core::Vector(n)};
    for (Index i = 0; i < n; ++i) {
        for (Index j = 0; j < d; ++j) rows.X(i, j) = random.normal();
        const double score = rows.X(i, 0) + rows.X(i, 1) * rows.X(i, 2) + 0.5 * random.normal();
        rows.y[i] = score > 0.0 ? 1.0 : 0.0;
    }
    return std::make_shared<const Rows>(std::move(rows));
}

core::Vector first_row(const Rows& rows) { return rows.X.row(0).transpose(); }

void add_trees(Benchmarks& benchmarks) {
    const auto rows = random_rows(4000, 20);
    benchmarks.push_back(
        {"decision tree, 4,000 x 20",
         [rows] { return core::models::fit_decision_tree(rows->X, rows->y).predict(first_row(*rows)); }});
    benchmarks.push_back(
        {"forest of 100 trees, 4,000 x 20",
         [rows] { return core::models::fit_random_forest(rows->X, rows->y).predict(first_row(*rows)); }});
    benchmarks.push_back(
        {"boosting of 100 trees of depth 3, 4,000 x 20", [rows] {
             return core::models::fit_gradient_boosting(rows->X, rows->y).predict_proba(first_row(*rows));
         }});
    const auto more = random_rows(5000, 20);
    benchmarks.push_back(
        {"boosting of 100 trees of depth 3, 5,000 x 20", [more] {
             return core::models::fit_gradient_boosting(more->X, more->y).predict_proba(first_row(*more));
         }});
    benchmarks.push_back({"histogram boosting of 100 trees, 5,000 x 20", [more] {
                              return core::models::fit_histogram_boosting(
                                         {.X = more->X, .y = more->y},
                                         {.loss = core::models::BoostingLoss::kLogLoss})
                                  .predict_proba(first_row(*more))[1];
                          }});
}

void add_unsupervised(Benchmarks& benchmarks) {
    const auto rows = random_rows(4000, 20);
    benchmarks.push_back({"k-means, 8 clusters, 10 starts, 4,000 x 20",
                          [rows] { return core::models::fit_k_means(rows->X).inertia; }});
    benchmarks.push_back(
        {"PCA, 4,000 x 20", [rows] { return core::models::fit_pca(rows->X).explained_variance.sum(); }});
}

void add_explanations(Benchmarks& benchmarks) {
    const auto few = random_rows(1000, 10);
    const auto model =
        std::make_shared<core::models::GradientBoosting>(core::models::fit_gradient_boosting(few->X, few->y));
    benchmarks.push_back(
        {"exact waterfall, 10 features, 100 background rows", [few, model] {
             core::interpret::CoalitionGame game(
                 [&](const core::Vector& x, const core::Vector& b, auto features, auto outputs) {
                     core::models::predict_mixtures(*model, {x, b, features}, outputs);
                 },
                 first_row(*few), few->X.bottomRows(100));
             while (!game.finished()) game.step();
             return core::interpret::shapley_values(game.values()).sum();
         }});
    const auto rows = random_rows(1000, 20);
    const core::models::ForestOptions options = {.tree = {.max_depth = 6}};
    const auto shap = std::make_shared<core::interpret::TreeShap>(
        core::models::fit_random_forest(rows->X, rows->y, options).tree_sum());
    benchmarks.push_back({"TreeSHAP, 1,000 rows x 100 trees of depth 6",
                          [rows, shap] { return shap->contributions(rows->X).sum(); }});
}

}  // namespace

void add_learning(Benchmarks& benchmarks) {
    add_trees(benchmarks);
    add_unsupervised(benchmarks);
    add_explanations(benchmarks);
}

}  // namespace bench

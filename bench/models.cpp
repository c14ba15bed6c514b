// Training and explaining, on synthetic rows of the size of the credit data.

#include "bench/benchmark.h"
#include "core/interpret/exact_shapley.h"
#include "core/interpret/partial_dependence.h"
#include "core/models/gradient_boosting.h"
#include "core/random.h"
#include "core/types.h"

#include <memory>

namespace bench {

namespace {

constexpr core::Index kRows = 3000;
constexpr core::Index kFeatures = 12;
constexpr core::Index kBackgroundRows = 20;

struct Rows {
    core::Matrix X{kRows, kFeatures};
    core::Vector y{kRows};
};

Rows random_rows() {
    core::Random random(4);
    Rows rows;
    for (core::Index i = 0; i < kRows; ++i) {
        for (core::Index j = 0; j < kFeatures; ++j) rows.X(i, j) = random.normal();
        const double score =
            rows.X(i, 0) + rows.X(i, 1) * rows.X(i, 2) - 0.5 * rows.X(i, 3) + 0.5 * random.normal();
        rows.y[i] = score > 0.0 ? 1.0 : 0.0;
    }
    return rows;
}

}  // namespace

void add_models(Benchmarks& benchmarks) {
    const auto rows = std::make_shared<Rows>(random_rows());
    core::models::BoostingOptions options;
    options.n_estimators = 20;
    const auto model = std::make_shared<core::models::GradientBoosting>(
        core::models::fit_gradient_boosting(rows->X, rows->y, options));
    const auto predict = [model](const core::Vector& x) { return model->predict_proba(x); };
    benchmarks.push_back({"boosting, 20 trees on 3000 rows", [rows, options] {
                              const auto fitted =
                                  core::models::fit_gradient_boosting(rows->X, rows->y, options);
                              return fitted.predict_proba(rows->X.row(0).transpose());
                          }});
    benchmarks.push_back({"exact Shapley values, 12 features, 20 rows", [rows, predict] {
                              return core::interpret::explain_exactly(predict, rows->X.row(0).transpose(),
                                                                      rows->X.bottomRows(kBackgroundRows))
                                  .contributions[0];
                          }});
    benchmarks.push_back(
        {"partial dependence, 3000 rows, 40 values", [rows, predict] {
             const core::Vector grid = core::interpret::feature_grid(rows->X.col(0), 40);
             return core::interpret::partial_dependence(predict, rows->X, 0, grid).mean.sum();
         }});
}

}  // namespace bench

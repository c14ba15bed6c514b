#include "core/models/additive_edit.h"

#include "core/models/additive_rows.h"
#include "core/models/additive_trainer.h"
#include "tests/support/random_matrix.h"

#include <doctest/doctest.h>

using namespace core::models;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

/// One curve over the values 0 ... 5 in six bins with a group for missing values, and one over a category.
AdditiveModel small_model() {
    Matrix X(6, 2);
    X.col(0) << 0, 1, 2, 3, 4, 6;
    X.col(1) << 0, 1, 0, 1, 0, 1;
    AdditiveModel model{.intercept = 10.0, .binning = Binning::fit(X, {false, true})};
    for (Index j = 0; j < 2; ++j) {
        const Index n = model.binning.n_bins(j) + 1;
        BinGroups groups{.feature = j, .n_groups = static_cast<int>(n)};
        for (int bin = 0; bin < groups.n_groups; ++bin) groups.group_of_bin.push_back(bin);
        model.terms.push_back({.axes = {groups},
                               .scores = Matrix::Zero(n, 1),
                               .standard_errors = Matrix::Zero(n, 1),
                               .weights = Matrix::Ones(n, 1)});
    }
    model.terms[0].scores.col(0) << 1, 2, 8, 3, 4, 5, -1;
    model.terms[0].weights.col(0) << 1, 1, 3, 1, 1, 1, 1;
    model.terms[1].scores.col(0) << -2, 2, 0;
    return model;
}

Vector curve(const AdditiveModel& model) { return model.terms[0].scores.col(0); }

}  // namespace

TEST_CASE("an edit changes its range and nothing else") {
    const AdditiveModel model = small_model();
    const CurveRange range{.term = 0, .begin = 1, .end = 4};
    CHECK(curve(raised(model, range, 0.5)) == Vector{{1, 2.5, 8.5, 3.5, 4, 5, -1}});
    CHECK(curve(scaled(model, range, 0.5)) == Vector{{1, 1, 4, 1.5, 4, 5, -1}});
    CHECK(mean_score(model, range) == doctest::Approx((2 + 3 * 8 + 3) / 5.0));
    CHECK(curve(flattened(model, range)).isApprox(Vector{{1, 5.8, 5.8, 5.8, 4, 5, -1}}, 1e-15));
    CHECK(flattened(model, range).intercept == model.intercept);
    CHECK(flattened(model, range).terms[1].scores == model.terms[1].scores);
}

TEST_CASE("a bump is cut by a straight line over the values between its neighbours") {
    const AdditiveModel model = small_model();
    // Edges 0.5, 1.5, 2.5, 3.5, 5: the middles of groups 1 ... 3 are 1, 2, 3 of the way from 0.5 to 3.5,
    // where the scores are 1 and 4. np.interp([1, 2, 3], [0.5, 3.5], [1, 4])
    CHECK(curve(straightened(model, {0, 1, 4})).isApprox(Vector{{1, 1.5, 2.5, 3.5, 4, 5, -1}}, 1e-14));
    // Nobody to the left, nobody to the right, nobody at all
    CHECK(curve(straightened(model, {0, 0, 3})).isApprox(Vector{{3, 3, 3, 3, 4, 5, -1}}, 1e-14));
    CHECK(curve(straightened(model, {0, 2, 6})).isApprox(Vector{{1, 2, 2, 2, 2, 2, -1}}, 1e-14));
    CHECK(curve(straightened(model, {0, 0, 6})) == curve(flattened(model, {0, 0, 6})));
}

TEST_CASE("monotone curves weigh by the rows") {
    const AdditiveModel model = small_model();
    // IsotonicRegression().fit_transform(range(6), [1, 2, 8, 3, 4, 5], sample_weight=[1, 1, 3, 1, 1, 1])
    CHECK(curve(made_monotone(model, {0, 0, 6}, Slope::kRising))
              .isApprox(Vector{{1, 2, 6, 6, 6, 6, -1}}, 1e-14));
    // IsotonicRegression(increasing=False).fit_transform(range(3), [1, 2, 8], sample_weight=[1, 1, 3])
    CHECK(curve(made_monotone(model, {0, 0, 3}, Slope::kFalling))
              .isApprox(Vector{{5.4, 5.4, 5.4, 3, 4, 5, -1}}, 1e-14));
}

TEST_CASE("rows in their cells are predicted as the model predicts them, before and after an edit") {
    TrainingSet data{.X = support::random_matrix(300, 3, 1), .y = support::random_matrix(300, 1, 2)};
    data.y += data.X.col(0).cwiseProduct(data.X.col(1));
    for (Index i = 0; i < 300; i += 7) data.X(i, 2) = core::kNaN;
    const AdditiveModel model = fit_additive_model(
        data, {.link = AdditiveLink::kIdentity, .outer_bags = 2, .interactions = 1, .max_bins = 16});
    const AdditiveRows rows(model, data.X);
    const AdditiveModel changed = raised(model, {1, 2, 5}, -3.0);
    const Vector F = rows.decision_function(changed);
    int n_moved = 0;
    for (Index i = 0; i < 300; ++i) {
        CHECK(F[i] == doctest::Approx(changed.decision_function(data.X.row(i).transpose())).epsilon(1e-13));
        const bool is_inside = rows.cell(1, i) >= 2 && rows.cell(1, i) < 5;
        CHECK((F[i] != rows.decision_function(model)[i]) == is_inside);
        n_moved += is_inside ? 1 : 0;
    }
    CHECK(n_moved == static_cast<int>(model.terms[1].weights.col(0).segment(2, 3).sum()));
}

#include "core/evaluate/metrics.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::evaluate;
using core::Vector;

namespace {

// y = [(7 i mod 5) < 2 for i in range(40)], p = [(13 i mod 21) / 20 for i in range(40)]
struct Example {
    Vector y = Vector(40);
    Vector p = Vector(40);

    Example() {
        for (int i = 0; i < 40; ++i) {
            y[i] = (i * 7) % 5 < 2 ? 1.0 : 0.0;
            p[i] = ((i * 13) % 21) / 20.0;
        }
    }
};

}  // namespace

TEST_CASE("accuracy, log loss and AUC are scikit-learn's") {
    const Example example;
    CHECK(accuracy(example.y, example.p) == 0.375);  // accuracy_score(y, p >= 0.5)
    // log_loss(y, p, eps=1e-15)
    CHECK(log_loss(example.y, example.p) == doctest::Approx(2.747478319111323).epsilon(1e-13));
    // roc_auc_score(y, p): ties count one half
    CHECK(roc_auc(example.y, example.p) == doctest::Approx(0.3606770833333333).epsilon(1e-14));
}

TEST_CASE("the confusion counts follow the threshold") {
    const Example example;
    const Confusion counts = confusion(example.y, example.p, 0.3);  // confusion_matrix(y, p >= 0.3)
    CHECK(counts.true_negative == 6);
    CHECK(counts.false_positive == 18);
    CHECK(counts.false_negative == 6);
    CHECK(counts.true_positive == 10);
    CHECK(counts.precision() == doctest::Approx(10.0 / 28.0));
    CHECK(counts.recall() == doctest::Approx(10.0 / 16.0));
    CHECK(std::isnan(confusion(example.y, example.p, 2.0).precision()));
}

TEST_CASE("the ROC curve runs from corner to corner through scikit-learn's points") {
    const Example example;
    const auto curve = roc_curve(example.y, example.p);  // roc_curve(y, p, drop_intermediate=False)
    REQUIRE(curve.size() == 22);
    CHECK(curve.front().false_positive_rate == 0.0);
    CHECK(curve.front().true_positive_rate == 0.0);
    CHECK(curve[5].false_positive_rate == doctest::Approx(0.2916666666666667));
    CHECK(curve[5].true_positive_rate == doctest::Approx(0.125));
    CHECK(curve[5].threshold == 0.8);
    CHECK(curve.back().false_positive_rate == 1.0);
    CHECK(curve.back().true_positive_rate == 1.0);
}

TEST_CASE("AUC is 1 for a perfect order, 0 for the reverse, one half for no order, undefined for one class") {
    const Vector y{{0, 0, 1, 1}};
    CHECK(roc_auc(y, Vector{{0.1, 0.2, 0.3, 0.4}}) == 1.0);
    CHECK(roc_auc(y, Vector{{0.4, 0.3, 0.2, 0.1}}) == 0.0);
    CHECK(roc_auc(y, Vector::Constant(4, 0.7)) == 0.5);
    CHECK(std::isnan(roc_auc(Vector::Ones(3), Vector{{0.1, 0.2, 0.3}})));
    CHECK(std::isnan(accuracy(Vector(), Vector())));
    CHECK(std::isnan(log_loss(Vector(), Vector())));
    CHECK(std::isfinite(log_loss(y, Vector{{1, 1, 0, 0}})));
}

TEST_CASE("calibration bins agree with scikit-learn's calibration_curve") {
    const Example example;
    const auto bins = calibration_bins(example.y, example.p, 4);  // calibration_curve(y, p, n_bins=4)
    REQUIRE(bins.size() == 4);
    const Vector observed{{0.5, 0.5555555555555556, 0.3, 0.2222222222222222}};
    const Vector predicted{{0.125, 0.4, 0.65, 0.911111111111111}};
    int total = 0;
    for (int k = 0; k < 4; ++k) {
        const CalibrationBin& bin = bins[static_cast<std::size_t>(k)];
        CHECK(bin.fraction_positive == doctest::Approx(observed[k]).epsilon(1e-13));
        CHECK(bin.mean_predicted == doctest::Approx(predicted[k]).epsilon(1e-13));
        total += bin.count;
    }
    CHECK(total == 40);
    CHECK(std::isnan(calibration_bins(Vector{{1.0}}, Vector{{0.9}}, 10).front().mean_predicted));
}

TEST_CASE("the other numbers of a confusion are scikit-learn's") {
    const Example example;
    const Confusion counts = confusion(example.y, example.p, 0.3);
    // c = p >= 0.3: f1_score(y, c), balanced_accuracy_score(y, c), matthews_corrcoef(y, c), recall_score(1 -
    // y, 1 - c)
    CHECK(counts.f1() == doctest::Approx(0.45454545454545453).epsilon(1e-14));
    CHECK(counts.balanced_accuracy() == 0.4375);
    CHECK(counts.matthews_correlation() == doctest::Approx(-0.1336306209562122).epsilon(1e-13));
    CHECK(counts.specificity() == 0.25);
    CHECK(Confusion{.true_positive = 3}.matthews_correlation() == 0.0);
    CHECK(brier_score(example.y, example.p) ==
          doctest::Approx(0.41375).epsilon(1e-14));  // brier_score_loss(y, p)
}

TEST_CASE("bins between quantiles agree with scikit-learn's calibration_curve") {
    const Example example;
    const auto bins = calibration_bins(example.y, example.p, 5, BinStrategy::kQuantile);
    // calibration_curve(y, p, n_bins=5, strategy='quantile')
    const Vector observed{{0.5, 0.5, 0.55555556, 0.14285714, 0.25}};
    const Vector predicted{{0.075, 0.275, 0.51111111, 0.71428571, 0.925}};
    for (int k = 0; k < 5; ++k) {
        const CalibrationBin& bin = bins[static_cast<std::size_t>(k)];
        CHECK(bin.fraction_positive == doctest::Approx(observed[k]).epsilon(1e-7));
        CHECK(bin.mean_predicted == doctest::Approx(predicted[k]).epsilon(1e-7));
    }
    CHECK(expected_calibration_error(bins) ==
          doctest::Approx((8 * 0.425 + 8 * 0.225 + 9 * 0.0444444444 + 7 * 0.5714285714 + 8 * 0.675) / 40.0));
}

TEST_CASE("edges lie where NumPy's linspace puts them: 3 tenths are 0.30000000000000004") {
    // calibration_curve([1, 0], [0.1 * 3, 0.31], n_bins=10): one value in the third bin, one in the fourth
    const auto bins = calibration_bins(Vector{{1.0, 0.0}}, Vector{{0.1 * 3.0, 0.31}}, 10);
    CHECK(bins[2].count == 1);
    CHECK(bins[3].count == 1);
}

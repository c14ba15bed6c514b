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

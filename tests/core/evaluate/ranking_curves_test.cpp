#include "core/evaluate/ranking_curves.h"

#include "core/evaluate/profit.h"
#include "core/evaluate/threshold_counts.h"

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

TEST_CASE("precision and recall are scikit-learn's") {
    const Example example;
    const auto curve = precision_recall_curve(example.y, example.p);
    // P, R, T = precision_recall_curve(y, p): P[-6:], R[-6:], T[-5:], len(T)
    REQUIRE(curve.size() == 22);
    const double precision[] = {1.0, 0.5, 0.25, 1.0 / 3.0, 0.25, 2.0 / 9.0};
    const double recall[] = {0.0, 0.0625, 0.0625, 0.125, 0.125, 0.125};
    const double thresholds[] = {core::kInfinity, 1.0, 0.95, 0.9, 0.85, 0.8};
    for (std::size_t k = 0; k < 6; ++k) {
        CHECK(curve[k].precision == doctest::Approx(precision[k]).epsilon(1e-14));
        CHECK(curve[k].recall == recall[k]);
        CHECK(curve[k].threshold == thresholds[k]);
    }
    // average_precision_score(y, p)
    CHECK(average_precision(example.y, example.p) == doctest::Approx(0.34355575398468957).epsilon(1e-13));
    CHECK(std::isnan(average_precision(Vector::Zero(3), Vector::Ones(3))));
}

TEST_CASE("the confusions along the thresholds are those at each threshold") {
    const Example example;
    for (const ThresholdCounts& at : threshold_counts(example.y, example.p)) {
        const Confusion counts = confusion(example.y, example.p, at.threshold);
        CHECK(counts.true_positive == at.counts.true_positive);
        CHECK(counts.false_positive == at.counts.false_positive);
        CHECK(counts.true_negative == at.counts.true_negative);
        CHECK(counts.false_negative == at.counts.false_negative);
    }
}

TEST_CASE("gains and lift: the front rows of a perfect and of a useless order") {
    const Vector y{{0, 0, 0, 1, 1}};
    const auto perfect = gain_curve(y, Vector{{0.1, 0.2, 0.3, 0.8, 0.9}});
    CHECK(gain_at(perfect, 0.4) == doctest::Approx(1.0));
    CHECK(gain_at(perfect, 0.2) == doctest::Approx(0.5));
    CHECK(gain_at(perfect, 0.3) == doctest::Approx(0.75));
    CHECK(perfect[1].lift == doctest::Approx(2.5));
    CHECK(perfect.back().lift == doctest::Approx(1.0));
    const auto useless = gain_curve(y, Vector::Constant(5, 0.5));
    CHECK(useless.size() == 2);
    CHECK(gain_at(useless, 0.37) == doctest::Approx(0.37));
    CHECK(gain_at(useless, 0.0) == 0.0);
}

TEST_CASE("profit along the thresholds, its best point, and the point that the payoffs ask for") {
    const Vector y{{1, 0, 1, 0, 0}};
    const Vector p{{0.9, 0.8, 0.6, 0.4, 0.1}};
    const Payoffs payoffs{.true_positive = 10.0, .false_positive = -6.0, .false_negative = -1.0};
    const auto curve = profit_curve(y, p, payoffs);
    REQUIRE(curve.size() == 6);
    const double expected[] = {-2.0, 9.0, 3.0, 14.0, 8.0, 2.0};
    for (std::size_t k = 0; k < 6; ++k) CHECK(curve[k].profit == expected[k]);
    CHECK(best_threshold(y, p, payoffs).threshold == 0.6);
    CHECK(best_threshold_within(y, p, payoffs, 2).threshold == 0.9);
    CHECK(best_threshold_within(y, p, payoffs, 0).threshold == core::kInfinity);
    // p 11 - (1 - p) 6 >= 0 from p = 6/17 on
    CHECK(optimal_threshold(payoffs) == doctest::Approx(6.0 / 17.0).epsilon(1e-15));
    CHECK(std::isnan(optimal_threshold({})));
}

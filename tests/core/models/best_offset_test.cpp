#include "core/models/best_offset.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::models;
using core::Vector;

TEST_CASE("the offset of log-odds is where the likelihood is highest") {
    const Vector F{{-2.0, -1.0, 0.5, 1.5, 0.0, -0.5, 3.0}};
    const Vector y{{0, 1, 1, 1, 0, 1, 1}};
    const Offset offset = best_offset(AdditiveLink::kLogit, F, y);
    // c = brentq(lambda c: (y - expit(F + c)).sum(), -10, 10, xtol=1e-15)
    CHECK(offset.value == doctest::Approx(1.140028672581518).epsilon(1e-12));
    // p = expit(F + c); 1 / np.sqrt((p * (1 - p)).sum())
    CHECK(offset.standard_error == doctest::Approx(0.9617954710869349).epsilon(1e-12));
}

TEST_CASE("far away it is found, too") {
    const Vector F = Vector::Constant(10, -30.0);
    Vector y = Vector::Zero(10);
    y.head(5).setOnes();
    CHECK(best_offset(AdditiveLink::kLogit, F, y).value == doctest::Approx(30.0).epsilon(1e-12));
}

TEST_CASE("the offset of numbers is the mean residual with its standard error") {
    const Offset offset =
        best_offset(AdditiveLink::kIdentity, Vector{{1.0, 2.0, 4.0, 5.5}}, Vector{{1.5, 1.0, 5.0, 7.5}});
    CHECK(offset.value == 0.625);           // (y - F).mean()
    CHECK(offset.standard_error == 0.625);  // scipy.stats.sem(y - F)
    CHECK(offset.interval().low == doctest::Approx(0.625 - 1.959963984540054 * 0.625));
}

TEST_CASE("rows that cannot tell say nothing") {
    CHECK(std::isnan(best_offset(AdditiveLink::kLogit, Vector::Zero(3), Vector::Ones(3)).value));
    CHECK(std::isnan(best_offset(AdditiveLink::kLogit, Vector::Zero(1), Vector::Ones(1)).value));
    CHECK(std::isnan(best_offset(AdditiveLink::kIdentity, Vector(), Vector()).value));
}

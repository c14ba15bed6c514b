#include "core/math/rank_correlation.h"

#include <doctest/doctest.h>

#include <cmath>

using core::Vector;
using core::math::mean_ranks;
using core::math::rank_correlation;

namespace {

const Vector kA{{3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0}};
const Vector kB{{2.0, 7.0, 1.0, 8.0, 2.0, 8.0, 1.0, 8.0}};

}  // namespace

TEST_CASE("equal values share the mean of their ranks") {
    // scipy.stats.rankdata([3, 1, 4, 1, 5, 9, 2, 6])
    CHECK(mean_ranks(kA) == Vector{{4.0, 1.5, 5.0, 1.5, 6.0, 8.0, 3.0, 7.0}});
}

TEST_CASE("the rank correlation is SciPy's") {
    // scipy.stats.spearmanr([3, 1, 4, 1, 5, 9, 2, 6], [2, 7, 1, 8, 2, 8, 1, 8]).correlation
    CHECK(rank_correlation(kA, kB) == doctest::Approx(0.19885368120992467).epsilon(1e-14));
    CHECK(rank_correlation(kA, -kA) == doctest::Approx(-1.0).epsilon(1e-14));
}

TEST_CASE("a constant has no rank correlation with anything") {
    CHECK(std::isnan(rank_correlation(kA, Vector::Ones(8))));
    CHECK(std::isnan(rank_correlation(Vector(), Vector())));
}

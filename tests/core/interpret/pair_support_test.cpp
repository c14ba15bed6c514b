#include "core/interpret/pair_support.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::interpret;
using core::Index;
using core::kNaN;
using core::Matrix;
using core::Vector;

TEST_CASE("correlation is Pearson's over the rows that have both values") {
    Vector a(6);
    Vector b(6);
    a << 1, 2, 3, 4, 7, kNaN;
    b << 2, 1, 4, 3, 9, 5;
    // numpy.corrcoef([1, 2, 3, 4, 7], [2, 1, 4, 3, 9])[0, 1]
    CHECK(correlation(a, b) == doctest::Approx(0.9204922441828913).epsilon(1e-14));
    CHECK(correlation(a, -b) == doctest::Approx(-0.9204922441828913).epsilon(1e-14));
    CHECK(std::isnan(correlation(a, Vector::Constant(6, 1.0))));
    CHECK(std::isnan(correlation(a.head(2), b.head(2))));
}

TEST_CASE("the most related feature is the farthest from zero, on either side, among numbers") {
    Matrix X(5, 4);
    X << 1, 5, 1, 1, 2, 4, 1, 2, 3, 3, 2, 3, 4, 2, 9, 4, 5, 1.5, 1, 5;
    CHECK(most_related_feature(X, 0, {true, true, true, false}) == 1);
    CHECK(most_related_feature(X, 0, {true, true, true, true}) == 3);
    CHECK(most_related_feature(X, 0, {true, false, false, false}) == -1);
    CHECK(most_related_feature(X, 0, {false, true, true, true}) == -1);
}

TEST_CASE("a combination is heard of where a real row is within reach, measured by both scales") {
    Vector a(3);
    Vector b(3);
    a << 0, 10, kNaN;
    b << 0, 100, 50;
    const PairSupport support(a, b, 10.0, 100.0);
    CHECK(support.n_rows() == 2);
    CHECK(support.contains(0.0, 10.0));
    CHECK(support.contains(0.6, 8.0));
    CHECK_FALSE(support.contains(0.8, 8.0));
    CHECK_FALSE(support.contains(10.0, 0.0));
    CHECK(support.contains(10.0, 0.0, 1.0));
    CHECK_FALSE(support.contains(kNaN, 0.0));
    Vector partners(4);
    partners << 0, 95, 60, kNaN;
    CHECK(unheard_rows(support, 10.0, partners) == std::vector<Index>{0, 2});
}

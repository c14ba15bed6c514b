#include "core/interpret/partial_dependence.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::interpret;
using core::Index;
using core::Matrix;
using core::Vector;

TEST_CASE("a linear model's partial dependence is a line with its coefficient as slope") {
    const Matrix X{{1.0, 5.0}, {2.0, -1.0}, {4.0, 0.5}};
    const Vector grid = Vector::LinSpaced(11, -3.0, 3.0);
    const Predict linear = [](const Vector& row) { return 1.0 + 2.0 * row[0] - 3.0 * row[1]; };
    const PartialDependence result = partial_dependence(linear, X, 1, grid);
    REQUIRE(result.curves.rows() == 3);
    for (Index k = 0; k < grid.size(); ++k) {
        CHECK(result.mean[k] == doctest::Approx(1.0 + 2.0 * 7.0 / 3.0 - 3.0 * grid[k]).epsilon(1e-13));
        CHECK(result.curves(2, k) == doctest::Approx(9.0 - 3.0 * grid[k]).epsilon(1e-13));
    }
    CHECK(result.grid == grid);
}

TEST_CASE("individual curves show an interaction that their mean hides") {
    const Matrix X{{-1.0, 0.0}, {1.0, 0.0}};
    const Predict product = [](const Vector& row) { return row[0] * row[1]; };
    const PartialDependence result = partial_dependence(product, X, 1, Vector{{-2.0, 2.0}});
    CHECK(result.mean == Vector{{0.0, 0.0}});
    CHECK(result.curves == Matrix{{2.0, -2.0}, {-2.0, 2.0}});
    CHECK(result.centered_curves() == Matrix{{0.0, -4.0}, {0.0, 4.0}});
    CHECK(result.centered_curves(1) == Matrix{{4.0, 0.0}, {-4.0, 0.0}});
}

TEST_CASE("the grid of few values is these values, of many the range without its ends") {
    CHECK(feature_grid(Vector{{2.0, 0.0, core::kNaN, 1.0, 2.0}}) == Vector{{0.0, 1.0, 2.0}});
    CHECK(feature_grid(Vector{{core::kNaN}}).size() == 0);
    const Vector column = Vector::LinSpaced(1001, 0.0, 1000.0);
    const Vector grid = feature_grid(column, 5, 0.05);
    CHECK(grid.isApprox(Vector{{50.0, 275.0, 500.0, 725.0, 950.0}}));
    // np.quantile([3, 1, 4, 1, 5, 9, 2, 6], [0.1, 0.9])
    const Vector digits{{3, 1, 4, 1, 5, 9, 2, 6}};
    CHECK(feature_grid(digits, 2, 0.1).isApprox(Vector{{1.0, 6.9}}));
}

TEST_CASE("the rise of the mean is as sure as the centred curves agree") {
    PartialDependence dependence;
    dependence.grid = Vector::LinSpaced(3, 0.0, 2.0);
    dependence.curves.resize(4, 3);
    dependence.curves << 1, 2, 4, 5, 6, 6, 0, 3, 1, 2, 2, 9;
    // c = [[1,2,4],[5,6,6],[0,3,1],[2,2,9]]; c = c - c[:, :1]; c.std(0, ddof=1) / 2
    const Vector errors = dependence.rise_errors();
    CHECK(errors[0] == 0.0);
    CHECK(errors[1] == doctest::Approx(0.6291528696058958).epsilon(1e-14));
    CHECK(errors[2] == doctest::Approx(1.4142135623730951).epsilon(1e-14));
    CHECK(dependence.rise_errors(2)[0] == doctest::Approx(1.4142135623730951).epsilon(1e-14));
}

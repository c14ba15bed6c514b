#include "core/models/isotonic_regression.h"

#include <doctest/doctest.h>

using namespace core::models;
using core::Vector;

namespace {

const Vector kValues{{1.0, 3.0, 2.0, 2.5, 5.0, 4.0, 4.5, 0.5}};
const Vector kWeights{{2.0, 1.0, 3.0, 1.0, 2.0, 4.0, 1.0, 0.5}};

}  // namespace

TEST_CASE("violators are pooled as scikit-learn pools them") {
    // IsotonicRegression().fit_transform(np.arange(8), y, sample_weight=w)
    const Vector rising{{1.0, 2.25, 2.25, 2.5, 4.1, 4.1, 4.1, 4.1}};
    CHECK(isotonic_regression(kValues, kWeights, Slope::kRising).isApprox(rising, 1e-14));
    // IsotonicRegression(increasing=False).fit_transform(np.arange(8), y, sample_weight=w)
    Vector falling = Vector::Constant(8, 3.142857142857143);
    falling[7] = 0.5;
    CHECK(isotonic_regression(kValues, kWeights, Slope::kFalling).isApprox(falling, 1e-14));
}

TEST_CASE("what is monotone already stays bit for bit, and fitting again changes nothing") {
    const Vector steps{{-1.0, -1.0, 0.25, 7.0}};
    CHECK(isotonic_regression(steps, Vector::Ones(4), Slope::kRising) == steps);
    const Vector once = isotonic_regression(kValues, kWeights, Slope::kRising);
    CHECK(isotonic_regression(once, kWeights, Slope::kRising) == once);
    CHECK(isotonic_regression(Vector(), Vector(), Slope::kRising).size() == 0);
}

TEST_CASE("a value of weight zero follows its neighbours") {
    const Vector fitted =
        isotonic_regression(Vector{{1.0, 9.0, 2.0}}, Vector{{1.0, 0.0, 1.0}}, Slope::kRising);
    CHECK(fitted == Vector{{1.0, 2.0, 2.0}});
}

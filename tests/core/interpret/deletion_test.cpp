#include "core/interpret/deletion.h"

#include <doctest/doctest.h>

using core::Index;
using core::Vector;
using namespace core::interpret;

namespace {

// 3 x 4 pixels; the answer is the sum of weight times ink.
const Vector kWeights{{1.0, -2.0, 0.5, 3.0, 0.0, 4.0, -1.0, 2.0, 0.25, 1.5, -0.5, 1.0}};
const Vector kImage{{1.0, 2.0, 0.0, 1.0, 3.0, 1.0, 2.0, 1.0, 4.0, 0.0, 2.0, 1.0}};
const Vector kBlank = Vector::Zero(12);

double sum(const Vector& x) { return kWeights.dot(x); }

}  // namespace

TEST_CASE("the most important come first, equal ones in their own order") {
    CHECK(most_important_first(Vector{{0.5, 2.0, -1.0, 2.0, 0.5}}) == std::vector<Index>{1, 3, 0, 4, 2});
}

TEST_CASE("a deletion curve falls by what each feature of a sum contributes") {
    const Vector parts = kWeights.cwiseProduct(kImage);
    const std::vector<Index> order = most_important_first(parts);
    const Vector curve = deletion_curve(&sum, kImage, kBlank, order);
    REQUIRE(curve.size() == 13);
    CHECK(curve[0] == sum(kImage));
    for (Index k = 0; k < 12; ++k)
        CHECK(curve[k] - curve[k + 1] == doctest::Approx(parts[order[static_cast<std::size_t>(k)]]));
    CHECK(curve[12] == 0.0);
}

TEST_CASE("a patch costs what lies under it, and its pixels share the mean of their patches") {
    // from scipy.signal import correlate2d: correlate2d((w * x).reshape(3, 4), np.ones((2, 2)), 'valid')
    const Vector losses = patch_occlusion(&sum, kImage, kBlank, 4, 2);
    CHECK(losses == Vector{{1.0, -2.0, 3.0, 5.0, 1.0, 0.0}});
    const Vector spread = mean_over_patches(losses, 3, 4, 2);
    CHECK(spread[0] == 1.0);
    CHECK(spread[1] == -0.5);
    CHECK(spread[5] == doctest::Approx(5.0 / 4.0));
    CHECK(spread[11] == 0.0);
}

TEST_CASE("covering changes the patch and nothing else") {
    const Vector covered = cover_patch(kImage, kBlank, 4, 2, 1, 2);
    CHECK((covered - kImage).cwiseAbs().cwiseSign().sum() == 4.0);
    CHECK(covered[6] + covered[7] + covered[10] + covered[11] == 0.0);
}

#include "lessons/ui/polygon_clip.h"

#include <doctest/doctest.h>

using namespace lessons::ui;
using core::Vector2;

namespace {

/// Shoelace formula.
double area(const std::vector<Vector2>& corners) {
    double twice = 0.0;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const Vector2& a = corners[i];
        const Vector2& b = corners[(i + 1) % corners.size()];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return 0.5 * twice;
}

const std::vector<Vector2> kSquare{{0, 0}, {2, 0}, {2, 2}, {0, 2}};

}  // namespace

TEST_CASE("A half plane through the middle leaves half a square") {
    std::vector<Vector2> inside;
    clip_half_plane(kSquare, {1.0, 1.0}, 2.0, inside);
    CHECK(area(inside) == doctest::Approx(2.0));
    clip_half_plane(kSquare, {1.0, 1.0}, -1.0, inside);
    CHECK(inside.empty());
    clip_half_plane(kSquare, {1.0, 1.0}, 10.0, inside);
    CHECK(area(inside) == doctest::Approx(4.0));
}

TEST_CASE("A polygon is cut to the box, however far it reaches") {
    std::vector<Vector2> inside;
    clip_polygon(std::vector<Vector2>{{-1e200, -1e200}, {1e200, -1e200}, {0.5, 1.0}}, {0, 0}, {1, 1}, inside);
    CHECK(area(inside) > 0.0);
    for (const Vector2& corner : inside) CHECK((corner.x() >= -1e-9 && corner.x() <= 1.0 + 1e-9));
    clip_polygon(kSquare, {1, 1}, {5, 5}, inside);
    CHECK(area(inside) == doctest::Approx(1.0));
}

TEST_CASE("Corners that are not numbers are left out") {
    std::vector<Vector2> inside;
    clip_polygon(std::vector<Vector2>{{0, 0}, {core::kNaN, 0}, {1, 1}, {0, 1}}, {-5, -5}, {5, 5}, inside);
    for (const Vector2& corner : inside) CHECK(corner.allFinite());
}

TEST_CASE("A line crosses the box at two points that lie on both") {
    const auto ends = line_in_box({1.0, 2.0}, 3.0, {0, 0}, {10, 1});
    REQUIRE(ends.has_value());
    for (const Vector2& end : *ends) CHECK(Vector2(1.0, 2.0).dot(end) == doctest::Approx(3.0));
    CHECK(((*ends)[0] - (*ends)[1]).norm() == doctest::Approx(Vector2(2.0, 1.0).norm()));
}

TEST_CASE("A line that misses the box or has no direction gives nothing") {
    CHECK(!line_in_box({1.0, 0.0}, 11.0, {0, 0}, {10, 1}).has_value());
    CHECK(!line_in_box({1.0, 1.0}, -1.0, {0, 0}, {10, 1}).has_value());
    CHECK(!line_in_box({0.0, 0.0}, 1.0, {0, 0}, {10, 1}).has_value());
    CHECK(!line_in_box({core::kNaN, 1.0}, 1.0, {0, 0}, {10, 1}).has_value());
}

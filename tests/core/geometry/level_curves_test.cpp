#include "core/geometry/level_curves.h"

#include <doctest/doctest.h>

#include <cmath>

using core::Matrix2;
using core::Vector2;
using core::geometry::ContourLine;
using core::geometry::level_curves;
using core::geometry::level_point;
using core::geometry::PlaneQuadratic;
using core::geometry::QuadraticShape;
using core::geometry::shape_of;

namespace {

PlaneQuadratic quadratic(Vector2 slope, double xx, double xy, double yy) {
    PlaneQuadratic q;
    q.slope = slope;
    q.bend << xx, xy, xy, yy;
    return q;
}

/// Every point has the level, and the middle of every piece near the origin lies within the tolerance.
void check_level(const PlaneQuadratic& q, double level, double reach, std::size_t curves) {
    const auto lines = level_curves(q, level, reach);
    REQUIRE(lines.size() == curves);
    for (const ContourLine& line : lines) {
        CHECK(line.level == level);
        REQUIRE(line.points.size() >= 2);
        for (std::size_t i = 0; i < line.points.size(); ++i) {
            const Vector2& p = line.points[i];
            const double size =
                std::fabs(level) + q.slope.norm() * p.norm() + q.bend.norm() * p.squaredNorm();
            CHECK(std::fabs(q.at(p) - level) <= 1e-12 * size);
            if (i == 0 || p.norm() > reach || line.points[i - 1].norm() > reach) continue;
            const Vector2 middle = 0.5 * (p + line.points[i - 1]);
            const double steepness = (q.slope + q.bend * middle).norm();
            CHECK(std::fabs(q.at(middle) - level) <= 1.2e-3 * reach * steepness + 1e-9);
        }
    }
}

}  // namespace

TEST_CASE("A bowl has closed ellipses with the radii of the textbook") {
    // (x - 3)^2 / 2 + 2 (y + 1)^2 = 8 around (3, -1): radii 4 and 2; the constant 6.5 is left out of q.
    const PlaneQuadratic bowl = quadratic({-3.0, 4.0}, 1.0, 0.0, 4.0);
    const auto lines = level_curves(bowl, 8.0 - 6.5, 5.0);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].closed);
    CHECK(lines[0].points.front() == lines[0].points.back());
    double left = 10.0, right = -10.0, low = 10.0, high = -10.0;
    for (const Vector2& p : lines[0].points) {
        left = std::min(left, p.x());
        right = std::max(right, p.x());
        low = std::min(low, p.y());
        high = std::max(high, p.y());
    }
    CHECK(left == doctest::Approx(-1.0).epsilon(1e-2));
    CHECK(right == doctest::Approx(7.0).epsilon(1e-2));
    CHECK(low == doctest::Approx(-3.0).epsilon(1e-2));
    CHECK(high == doctest::Approx(1.0).epsilon(1e-2));
    check_level(bowl, 1.5, 5.0, 1);
    CHECK(level_curves(bowl, -6.6, 5.0).empty());  // below the bottom, which is -6.5
}

TEST_CASE("A tilted bowl and a dome have ellipses too") {
    check_level(quadratic({1.0, -2.0}, 802.0, 480.0, 330.0), 3.0, 2.0, 1);
    check_level(quadratic({0.3, 0.2}, -5.0, 1.0, -2.0), -4.0, 3.0, 1);
    CHECK(level_curves(quadratic({0.0, 0.0}, -5.0, 1.0, -2.0), 1.0, 3.0).empty());
}

TEST_CASE("A saddle has hyperbolas of two branches on either side, and crossing lines at its own level") {
    const PlaneQuadratic saddle = quadratic({0.5, 1.0}, -3.0, 0.4, 2.0);
    check_level(saddle, 1.0, 4.0, 2);
    check_level(saddle, -1.0, 4.0, 2);
    const Vector2 centre = -saddle.bend.inverse() * saddle.slope;
    const auto crossing = level_curves(saddle, saddle.at(centre), 4.0);
    REQUIRE(crossing.size() == 2);
    for (const ContourLine& line : crossing) {
        const Vector2 along = (line.points.back() - line.points.front()).normalized();
        CHECK(std::fabs(along.dot(saddle.bend * along)) < 1e-6);
    }
}

TEST_CASE("Open curves reach as far as asked in all directions that they have") {
    const auto branches = level_curves(quadratic({0.0, 0.0}, 1.0, 0.0, -1.0), 0.02, 10.0);
    REQUIRE(branches.size() == 2);
    for (const ContourLine& branch : branches) {
        CHECK(branch.points.front().norm() >= 10.0);
        CHECK(branch.points.back().norm() >= 10.0);
    }
}

TEST_CASE("Level along one axis: a parabola where it slopes, parallel lines where it does not") {
    check_level(quadratic({0.0, 2.0}, 3.0, 0.0, 0.0), 1.0, 3.0, 1);
    check_level(quadratic({1.0, 1.0}, 1.0, -1.0, 1.0), 0.5, 3.0, 1);  // bent along (1, -1) only
    check_level(quadratic({1.0, 0.0}, 2.0, 0.0, 0.0), 6.0, 5.0, 2);   // x + x^2 = 6: x = 2 and x = -3
    CHECK(level_curves(quadratic({0.0, 0.0}, 2.0, 0.0, 0.0), -1.0, 5.0).empty());
}

TEST_CASE("Without bend there is one line, without slope nothing") {
    check_level(quadratic({3.0, 4.0}, 0.0, 0.0, 0.0), 10.0, 5.0, 1);
    CHECK(level_curves(quadratic({0.0, 0.0}, 0.0, 0.0, 0.0), 1.0, 5.0).empty());
}

TEST_CASE("A long thin ellipse is smooth where it is looked at") {
    check_level(quadratic({0.01, 0.5}, 1e-4, 0.0, 1.0), 2.0, 3.0, 1);
    check_level(quadratic({0.01, 0.5}, -1e-5, 0.0, 1.0), 2.0, 3.0, 2);
}

TEST_CASE("The shape follows from the signs of the two curvatures") {
    const auto shape = [](double xx, double xy, double yy) {
        return shape_of(quadratic({0.0, 0.0}, xx, xy, yy).bend);
    };
    CHECK(shape(2.0, 1.0, 2.0) == QuadraticShape::bowl);      // 1 and 3
    CHECK(shape(1.0, 2.0, 1.0) == QuadraticShape::saddle);    // -1 and 3
    CHECK(shape(-2.0, 1.0, -2.0) == QuadraticShape::dome);    // -3 and -1
    CHECK(shape(1.0, 1.0, 1.0) == QuadraticShape::trough);    // 0 and 2
    CHECK(shape(-1.0, 1.0, -1.0) == QuadraticShape::trough);  // -2 and 0
    CHECK(shape(0.0, 0.0, 0.0) == QuadraticShape::plane);
}

TEST_CASE("A bowl is level at its bottom, a saddle at its pass, a trough nowhere in particular") {
    for (const PlaneQuadratic& q :
         {quadratic({1.0, -2.0}, 3.0, 1.0, 2.0), quadratic({1.0, -2.0}, 3.0, 1.0, -2.0)}) {
        const auto level = level_point(q);
        REQUIRE(level.has_value());
        CHECK((q.slope + q.bend * *level).norm() < 1e-14);
    }
    CHECK_FALSE(level_point(quadratic({1.0, 0.0}, 1.0, 1.0, 1.0)).has_value());
}

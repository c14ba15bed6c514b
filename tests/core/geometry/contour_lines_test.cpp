#include "core/geometry/contour_lines.h"

#include "core/geometry/grid.h"
#include "core/random.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

using core::Interval;
using core::kInfinity;
using core::kNaN;
using core::Random;
using core::Vector2;
using core::geometry::contour_levels;
using core::geometry::contour_lines;
using core::geometry::ContourLine;
using core::geometry::Grid;
using core::geometry::LevelSpacing;
using core::geometry::sample;

namespace {

constexpr double kPi = 3.14159265358979323846;

double squared_radius(double x, double y) { return x * x + y * y; }

Grid bowl(int nodes) { return sample(squared_radius, {-1.5, 1.5}, {-1.5, 1.5}, nodes, nodes); }

Grid random_field(int nodes, std::uint64_t seed) {
    Random random(seed);
    return sample([&](double, double) { return random.uniform(); }, {0.0, 1.0}, {0.0, 1.0}, nodes, nodes);
}

/// Twice the signed area of the triangle a b c: positive if c lies on the left of a -> b.
double side(Vector2 a, Vector2 b, Vector2 c) {
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
}

bool cross(Vector2 a, Vector2 b, Vector2 c, Vector2 d) {
    return side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0;
}

int crossings(const ContourLine& first, const ContourLine& second) {
    int count = 0;
    for (std::size_t i = 0; i + 1 < first.points.size(); ++i)
        for (std::size_t j = 0; j + 1 < second.points.size(); ++j)
            count +=
                cross(first.points[i], first.points[i + 1], second.points[j], second.points[j + 1]) ? 1 : 0;
    return count;
}

double signed_area(const std::vector<Vector2>& loop) {
    double area = 0.0;
    for (std::size_t i = 0; i + 1 < loop.size(); ++i) area += 0.5 * side({0.0, 0.0}, loop[i], loop[i + 1]);
    return area;
}

/// The edges of the grid whose ends lie on different sides of the level.
std::size_t crossed_edges(const Grid& grid, double level) {
    std::size_t count = 0;
    const auto differ = [level](double a, double b) { return (a >= level) != (b >= level) ? 1U : 0U; };
    for (int j = 0; j < grid.ny; ++j)
        for (int i = 0; i + 1 < grid.nx; ++i) count += differ(grid.value(i, j), grid.value(i + 1, j));
    for (int j = 0; j + 1 < grid.ny; ++j)
        for (int i = 0; i < grid.nx; ++i) count += differ(grid.value(i, j), grid.value(i, j + 1));
    return count;
}

bool on_border(const Grid& grid, Vector2 point) {
    return point.x() == grid.x_range.low || point.x() == grid.x_range.high || point.y() == grid.y_range.low ||
           point.y() == grid.y_range.high;
}

}  // namespace

TEST_CASE("A bowl's contour is one closed loop near the circle, clockwise") {
    const Grid grid = bowl(65);
    const double levels[] = {1.0};
    const std::vector<ContourLine> lines = contour_lines(grid, levels);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].closed);
    CHECK(lines[0].level == 1.0);
    CHECK(lines[0].points.front() == lines[0].points.back());
    // Interpolating x^2 over a step h errs by at most h^2/4, and the field's slope at radius 1 is 2.
    const double step = 3.0 / 64.0;
    double greatest = 0.0;
    for (const Vector2& point : lines[0].points) greatest = std::max(greatest, std::fabs(point.norm() - 1.0));
    CHECK(greatest <= step * step / 8.0 * 1.01);
    CHECK(greatest > 0.0);
    // The higher side, outside, is on the left.
    CHECK(signed_area(lines[0].points) == doctest::Approx(-kPi).epsilon(0.002));
}

TEST_CASE("A plane's contour is a straight line from border to border") {
    const Grid grid = sample([](double x, double y) { return x + 2.0 * y; }, {0.0, 4.0}, {0.0, 2.0}, 9, 5);
    const double levels[] = {3.3};
    const std::vector<ContourLine> lines = contour_lines(grid, levels);
    REQUIRE(lines.size() == 1);
    CHECK_FALSE(lines[0].closed);
    for (const Vector2& point : lines[0].points)
        CHECK(point.x() + 2.0 * point.y() == doctest::Approx(3.3).epsilon(1e-14));
    CHECK(on_border(grid, lines[0].points.front()));
    CHECK(on_border(grid, lines[0].points.back()));
    // Walking down to the right, the higher side is on the left.
    CHECK(lines[0].points.front().y() > lines[0].points.back().y());
}

TEST_CASE("Lines end beside undefined values") {
    const auto half_bowl = [](double x, double y) { return x > 0.5 ? kNaN : squared_radius(x, y); };
    const Grid grid = sample(half_bowl, {-1.5, 1.5}, {-1.5, 1.5}, 61, 61);
    const double levels[] = {1.0};
    const std::vector<ContourLine> lines = contour_lines(grid, levels);
    REQUIRE(lines.size() == 1);
    CHECK_FALSE(lines[0].closed);
    for (const Vector2& end : {lines[0].points.front(), lines[0].points.back()})
        CHECK(end.x() == doctest::Approx(0.5).epsilon(1e-12));
    for (const Vector2& point : lines[0].points) CHECK(std::isfinite(point.norm()));
}

TEST_CASE("Infinite values are undefined as well") {
    Grid grid{3, 2, {0.0, 2.0}, {0.0, 1.0}, {0.0, 2.0, kInfinity, 0.0, 2.0, kInfinity}};
    const double levels[] = {1.0, 3.0};
    const std::vector<ContourLine> lines = contour_lines(grid, levels);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].level == 1.0);
}

TEST_CASE("The mean of the corners decides what is joined in a saddle") {
    const Grid grid{2, 2, {0.0, 1.0}, {0.0, 1.0}, {1.0, 0.0, 0.0, 1.0}};
    const double low[] = {0.4};  // the mean 0.5 is above: the high corners are joined, the low ones cut off
    for (const ContourLine& line : contour_lines(grid, low)) {
        REQUIRE(line.points.size() == 2);
        const Vector2 middle = 0.5 * (line.points[0] + line.points[1]);
        CHECK(std::fabs(middle.x() - middle.y()) == doctest::Approx(0.6));
    }
    const double high[] = {0.6};
    for (const ContourLine& line : contour_lines(grid, high)) {
        REQUIRE(line.points.size() == 2);
        const Vector2 middle = 0.5 * (line.points[0] + line.points[1]);
        CHECK(std::fabs(middle.x() + middle.y() - 1.0) == doctest::Approx(0.6));
    }
    CHECK(contour_lines(grid, low).size() == 2);
    CHECK(contour_lines(grid, high).size() == 2);
}

TEST_CASE(
    "On a rough field every crossed edge belongs to exactly one line, and open lines end at the border") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Grid grid = random_field(16, seed);
        const double levels[] = {0.37};
        std::size_t points = 0;
        for (const ContourLine& line : contour_lines(grid, levels)) {
            points += line.points.size() - (line.closed ? 1 : 0);
            if (line.closed) CHECK(line.points.front() == line.points.back());
            if (!line.closed) CHECK(on_border(grid, line.points.front()));
            if (!line.closed) CHECK(on_border(grid, line.points.back()));
        }
        CHECK(points == crossed_edges(grid, 0.37));
    }
}

TEST_CASE("Lines of different levels never cross") {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const double levels[] = {0.2, 0.35, 0.45, 0.5, 0.55, 0.65, 0.8};
        const std::vector<ContourLine> lines = contour_lines(random_field(10, seed), levels);
        REQUIRE(lines.size() > 10);
        int count = 0;
        for (std::size_t i = 0; i < lines.size(); ++i)
            for (std::size_t j = i + 1; j < lines.size(); ++j)
                if (lines[i].level != lines[j].level) count += crossings(lines[i], lines[j]);
        CHECK(count == 0);
    }
}

TEST_CASE("Levels that nodes take exactly give lines without repeated points") {
    Random random(3);
    const auto whole = [&](double, double) { return static_cast<double>(random.below(4)); };
    const Grid grid = sample(whole, {0.0, 1.0}, {0.0, 1.0}, 24, 24);
    const double levels[] = {0.0, 1.0, 2.0, 3.0, 4.0};
    const std::vector<ContourLine> lines = contour_lines(grid, levels);
    CHECK(lines.size() > 20);
    for (const ContourLine& line : lines) {
        REQUIRE(line.points.size() >= 2);
        for (std::size_t i = 0; i + 1 < line.points.size(); ++i) CHECK(line.points[i] != line.points[i + 1]);
    }
}

TEST_CASE("Huge values do not overflow") {
    const Grid grid{2, 2, {0.0, 1.0}, {0.0, 1.0}, {-1.7e308, 1.7e308, -1.7e308, 1.7e308}};
    const double levels[] = {0.0};
    const std::vector<ContourLine> lines = contour_lines(grid, levels);
    REQUIRE(lines.size() == 1);
    for (const Vector2& point : lines[0].points) CHECK(point.x() == 0.5);
}

TEST_CASE("A field that is constant or undefined has no lines and no levels") {
    for (const double value : {1.0, kNaN}) {
        const Grid grid = sample([=](double, double) { return value; }, {0.0, 1.0}, {0.0, 1.0}, 5, 4);
        const double levels[] = {1.0, 2.0};
        CHECK(contour_lines(grid, levels).empty());
        for (const LevelSpacing spacing :
             {LevelSpacing::kLinear, LevelSpacing::kLogarithmic, LevelSpacing::kQuantile})
            CHECK(contour_levels(grid, 5, spacing).empty());
    }
}

TEST_CASE("Linear levels have equal steps") {
    const Grid grid = sample([](double x, double) { return x; }, {2.0, 12.0}, {0.0, 1.0}, 11, 2);
    const std::vector<double> levels = contour_levels(grid, 4, LevelSpacing::kLinear);
    REQUIRE(levels.size() == 4);
    for (std::size_t k = 0; k < 4; ++k)
        CHECK(levels[k] == doctest::Approx(4.0 + 2.0 * static_cast<double>(k)));
}

TEST_CASE("Logarithmic levels grow by equal factors above the least value") {
    const Grid grid = sample([](double x, double) { return x; }, {-1.0, 9999.0}, {0.0, 1.0}, 5, 2);
    const std::vector<double> levels = contour_levels(grid, 3, LevelSpacing::kLogarithmic);
    REQUIRE(levels.size() == 3);
    CHECK(levels[0] + 1.0 == doctest::Approx(10.0));
    CHECK(levels[1] + 1.0 == doctest::Approx(100.0));
    CHECK(levels[2] + 1.0 == doctest::Approx(1000.0));
}

TEST_CASE("Quantile levels share out the nodes and pass over undefined ones") {
    Grid grid = sample([](double x, double) { return x * x * x; }, {0.0, 99.0}, {0.0, 1.0}, 100, 2);
    grid.values[7] = kNaN;
    const std::vector<double> levels = contour_levels(grid, 3, LevelSpacing::kQuantile);
    REQUIRE(levels.size() == 3);
    // 199 values are left; a quarter, a half and three quarters of them lie below.
    CHECK(levels[0] == 25.0 * 25.0 * 25.0);
    CHECK(levels[1] == 50.0 * 50.0 * 50.0);
    CHECK(levels[2] == 75.0 * 75.0 * 75.0);
}

TEST_CASE("Equal quantiles are one level") {
    const Grid grid{4, 2, {0.0, 1.0}, {0.0, 1.0}, {0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 2.0}};
    CHECK(contour_levels(grid, 6, LevelSpacing::kQuantile) == std::vector<double>{1.0});
}

TEST_CASE("A grid's last nodes stand exactly at the window's end") {
    const Grid grid = sample(squared_radius, {-0.1, 0.7}, {0.3, 1.1}, 14, 24);
    CHECK(grid.x(0) == -0.1);
    CHECK(grid.x(13) == 0.7);
    CHECK(grid.y(23) == 1.1);
    CHECK(grid.value(13, 23) == squared_radius(0.7, 1.1));
}

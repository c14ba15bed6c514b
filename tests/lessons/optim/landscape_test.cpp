#include "lessons/optim/landscape.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <memory>

using core::optim::ContourSpacing;
using core::optim::find_test_function;
using lessons::optim::Landscape;
using lessons::optim::round_heights;

TEST_CASE("Contour heights are round and inside the range") {
    CHECK(round_heights({0.0, 100.0}, ContourSpacing::Linear) ==
          std::vector<double>{10, 20, 30, 40, 50, 60, 70, 80, 90});
    const std::vector<double> factors = round_heights({0.0, 30.0}, ContourSpacing::Logarithmic);
    CHECK(factors.front() == doctest::Approx(0.005));
    CHECK(factors.back() == doctest::Approx(20.0));
    CHECK(factors.size() == 12);
    CHECK(round_heights({1.0, 1.0}, ContourSpacing::Linear).empty());
    CHECK(round_heights({0.0, core::kInfinity}, ContourSpacing::Logarithmic).empty());
}

TEST_CASE("The ground is computed once for a window and again for another") {
    Landscape ground;
    const auto& beale = *find_test_function("beale");
    CHECK(ground.cover(beale, beale.window_x, beale.window_y, 60));
    CHECK_FALSE(ground.cover(beale, beale.window_x, beale.window_y, 60));
    CHECK(ground.cover(beale, {0.0, 1.0}, beale.window_y, 60));
    const auto& booth = *find_test_function("booth");
    CHECK(ground.cover(booth, {0.0, 1.0}, beale.window_y, 60));
    CHECK_FALSE(ground.cover(booth, {1.0, 1.0}, {0.0, 1.0}, 60));
    CHECK(ground.heights().x_range.high == 1.0);
}

TEST_CASE("Every landscape has shades from 0 to 1, contour lines, and the minimum as its floor") {
    for (const auto& function : core::optim::test_functions()) {
        CAPTURE(function.id);
        Landscape ground;
        REQUIRE(ground.cover(function, function.window_x, function.window_y, 120));
        CHECK(ground.shades().size() == ground.heights().values.size());
        const auto [low, high] = std::minmax_element(ground.shades().begin(), ground.shades().end());
        CHECK(*low >= 0.0);
        CHECK(*low < 0.4);
        CHECK(*high == doctest::Approx(1.0));
        CHECK(ground.scale().low == 0.0);
        CHECK(ground.contours().size() >= 8);
        for (const auto& line : ground.contours()) CHECK(line.level > 0.0);
    }
}

TEST_CASE("Contour lines of a round bowl are circles at their height") {
    const auto& sphere = *find_test_function("sphere");
    Landscape ground;
    ground.cover(sphere, sphere.window_x, sphere.window_y, 240);
    for (const auto& line : ground.contours()) {
        for (const auto& point : line.points)
            CHECK(point.squaredNorm() == doctest::Approx(line.level).epsilon(2e-3));
    }
}

TEST_CASE("A thinned view stands on the nodes that it keeps") {
    Landscape ground;
    const auto& booth = *find_test_function("booth");
    ground.cover(booth, booth.window_x, booth.window_y, 40);
    const auto view = lessons::optim::view_of(ground.heights(), ground.heights().values, 3);
    CHECK(view.columns == (ground.heights().nx - 1) / 3 + 1);
    for (int row = 0; row < view.rows; ++row) {
        for (int column = 0; column < view.columns; ++column) {
            CHECK(view.at(column, row) == ground.heights().value(3 * column, 3 * row));
            CHECK(view.x(column) == doctest::Approx(ground.heights().x(3 * column)));
        }
    }
}

TEST_CASE("Where a field has no value there is a hole, named in its widest part") {
    // sqrt(x - 1) is defined from x = 1 on: a hole 5 wide in a window 8 wide.
    const auto owner = std::make_shared<int>(0);
    const lessons::optim::MapField half{
        .height = [](double x, double y) { return x < 1.0 ? core::kNaN : std::sqrt(x - 1.0) + y * y; },
        .minimizers = {}};
    Landscape ground;
    REQUIRE(ground.cover(owner, half, {-4.0, 4.0}, {-3.0, 3.0}, 60));
    CHECK_FALSE(ground.cover(owner, half, {-4.0, 4.0}, {-3.0, 3.0}, 60));
    REQUIRE(ground.hole().has_value());
    CHECK(ground.hole()->x() < 0.0);
    CHECK(ground.hole()->x() > -3.0);
    CHECK(std::fabs(ground.hole()->y()) < 1.0);
    CHECK(ground.cover(std::make_shared<int>(0), half, {-4.0, 4.0}, {-3.0, 3.0}, 60));
}

#include "core/optim/minima_search.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::optim;

namespace {

MinimaSearch searched(const PlaneProblem& problem, const MinimaSearchSettings& settings) {
    MinimaSearch search(problem, settings);
    while (!search.finished()) search.work();
    return search;
}

MinimaSearch searched(const char* id) {
    const TestFunction& function = *find_test_function(id);
    return searched(make_plane_problem(function), {.x_range = function.window_x,
                                                   .y_range = function.window_y,
                                                   .known = {},
                                                   .radius = 0.05 * function.window_y.length()});
}

PlaneProblem typed(const char* text) { return make_plane_problem(core::expression::parse(text).value()); }

double distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

TEST_CASE("The search finds every published minimizer to the last digits") {
    for (const TestFunction& function : test_functions()) {
        const MinimaSearch search = searched(function.id);
        for (const Point& published : function.minimizers) {
            double nearest = core::kInfinity;
            for (const PlaneMinimum& minimum : search.minima()) {
                nearest = std::fmin(nearest, distance(minimum.position, published));
            }
            CAPTURE(std::string(function.id));
            CHECK(nearest < 1e-6);
        }
        REQUIRE(!search.minima().empty());
        CHECK(search.minima()[0].value == doctest::Approx(function.minimum).epsilon(1e-9));
    }
}

TEST_CASE("Local minima are found as well, and neither valleys nor plateaus make up others") {
    CHECK(searched("himmelblau").minima().size() == 4);
    CHECK(searched("six_hump_camel").minima().size() == 6);  // Molga and Smutnicki (2005)
    CHECK(searched("three_hump_camel").minima().size() == 3);
    CHECK(searched("styblinski_tang").minima().size() == 4);
    CHECK(searched("rosenbrock").minima().size() == 1);
    CHECK(searched("easom").minima().size() == 1);
    CHECK(searched("sphere").minima().size() == 1);
    // 11 x 9 whole numbers in the window |x| <= 5.12, |y| <= 4.5, one minimum near each.
    CHECK(searched("rastrigin").minima().size() == 99);
}

TEST_CASE("Minima come by value, known ones before them in their own order") {
    const TestFunction& camel = *find_test_function("six_hump_camel");
    MinimaSearchSettings settings{
        .x_range = camel.window_x, .y_range = camel.window_y, .known = {camel.minimizers[1]}};
    const MinimaSearch search = searched(make_plane_problem(camel), settings);
    REQUIRE(search.minima().size() == 6);
    CHECK(search.minima()[0].position.x == camel.minimizers[1].x);
    CHECK(search.minima()[1].value == doctest::Approx(camel.minimum));
    for (std::size_t k = 2; k < 6; ++k) CHECK(search.minima()[k - 1].value <= search.minima()[k].value);
}

TEST_CASE("A typed function's kinks and flat bottoms are minima too") {
    const MinimaSearchSettings settings{.x_range = {-2.0, 2.2}, .y_range = {-2.0, 2.1}, .known = {}};
    const MinimaSearch kink = searched(typed("abs(x - 0.3) + 2 abs(y + 0.7)"), settings);
    REQUIRE(kink.minima().size() == 1);
    CHECK(distance(kink.minima()[0].position, {0.3, -0.7}) < 1e-6);
    MinimaSearchSettings wide = settings;
    wide.radius = 0.5;
    const MinimaSearch flat = searched(typed("x^4 + y^4"), wide);
    REQUIRE(flat.minima().size() == 1);
    CHECK(distance(flat.minima()[0].position, {0.0, 0.0}) < 1e-2);
}

TEST_CASE("Where there is no minimum none is found") {
    const MinimaSearchSettings settings{.x_range = {-2.0, 2.0}, .y_range = {-2.0, 2.0}, .known = {}};
    CHECK(searched(typed("x + y"), settings).minima().empty());
    CHECK(searched(typed("x^2 - y^2"), settings).minima().empty());
    CHECK(searched(typed("log(x - 5)"), settings).minima().empty());
}

TEST_CASE("The search does not need a Hessian") {
    const TestFunction& function = *find_test_function("himmelblau");
    Objective slopes = *make_objective(function);
    slopes.hessian = nullptr;
    const PlaneProblem problem = make_plane_problem(std::make_shared<const Objective>(slopes));
    const MinimaSearch search = searched(
        problem, {.x_range = function.window_x, .y_range = function.window_y, .known = {}, .radius = 0.5});
    REQUIRE(search.minima().size() == 4);
    CHECK(search.minima()[0].value < 1e-15);
}

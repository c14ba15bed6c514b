#include "core/optim/basins.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>

using namespace core::optim;
using core::Index;

namespace {

BasinSettings settings_on(const TestFunction& function, const char* method, int nodes) {
    BasinSettings settings;
    settings.method = find_optimizer(method);
    settings.parameters = suggested_hyperparameters(*settings.method, function);
    settings.x_range = function.window_x;
    settings.y_range = function.window_y;
    settings.nx = settings.ny = nodes;
    settings.known_minima.assign(function.minimizers.begin(), function.minimizers.end());
    return settings;
}

BasinMap finished_map(const PlaneProblem& problem, const BasinSettings& settings) {
    BasinMap map(problem, settings);
    map.work(100'000'000);
    CHECK(map.finished());
    CHECK(map.progress() == doctest::Approx(1.0));
    return map;
}

/// The cell by brute force: the method's stepper, and every minimum looked at after every step.
BasinCell run_alone(const TestFunction& function, const BasinMap& map, Point start) {
    const BasinSettings& settings = map.settings();
    const auto method = settings.method->make(make_objective(function), core::Vector2(start.x, start.y),
                                              settings.parameters, settings.stop);
    int last = -1;
    int arrival = -1;
    bool was_inside = false;
    while (true) {
        int here = -1;
        double least = settings.goal_radius;
        int nearest = -1;
        double least_of_all = settings.goal_radius;
        for (std::size_t k = 0; k < map.minima().size(); ++k) {
            const PlaneMinimum& minimum = map.minima()[k];
            const double apart = std::max(std::fabs(method->position()[0] - minimum.position.x),
                                          std::fabs(method->position()[1] - minimum.position.y));
            const auto place = static_cast<int>(k);
            if (apart < least_of_all) {
                least_of_all = apart;
                nearest = place;
            }
            if (apart < least && method->value() <= minimum.value + settings.goal_height) {
                least = apart;
                here = place;
            }
        }
        const auto step = static_cast<int>(method->iteration());
        const bool stays = was_inside && here == last;
        if (here >= 0 && here != last) {
            last = here;
            arrival = step;
        }
        was_inside = here >= 0;
        if (stays || (method->finished() && here >= 0)) return {BasinEnding::Reached, here, arrival};
        if (method->finished()) {
            if (method->status() == Status::Diverged) return {BasinEnding::Diverged, -1, step};
            if (nearest >= 0) return {BasinEnding::Near, nearest, step};
            const bool ran_out = method->status() == Status::MaxIterations;
            return {ran_out ? BasinEnding::OutOfSteps : BasinEnding::Level, -1, step};
        }
        method->step();
    }
}

/// "B12" for minimum 1 after 12 steps, "-" for divergence.
std::string letters(const BasinCell& cell) {
    if (cell.ending == BasinEnding::Diverged) return "-";
    if (cell.ending != BasinEnding::Reached) return "?";
    return std::string(1, static_cast<char>('A' + cell.minimum)) + std::to_string(cell.steps);
}

void check_rows(const BasinMap& map, const std::vector<std::string>& rows) {
    for (int j = 0; j < map.ny(); ++j) {
        std::istringstream words(rows[static_cast<std::size_t>(j)]);
        for (int i = 0; i < map.nx(); ++i) {
            std::string expected;
            words >> expected;
            CAPTURE(i);
            CAPTURE(j);
            CHECK(letters(map.cell(i, j)) == expected);
        }
    }
}

}  // namespace

TEST_CASE(
    "On Himmelblau's function each start reaches the minimum, and in as many steps, as in a NumPy loop") {
    // f = lambda x, y: (x*x + y - 11)**2 + (x + y*y - 7)**2
    // g = lambda x, y: np.array([4*x*(x*x + y - 11) + 2*(x + y*y - 7),
    //                            2*(x*x + y - 11) + 4*y*(x + y*y - 7)])
    // def cell(x, momentum, rate):
    //     v, last, arrival, inside = np.zeros(2), -1, -1, False
    //     for k in range(0, 201):
    //         near = np.abs(minima - x).max(axis=1)      # the four of test_functions.cpp, in this order
    //         at = int(near.argmin()) if near.min() <= 0.45 and f(*x) <= 1e-3 else -1
    //         if inside and at == last: return "%s%d" % ("ABCD"[at], arrival)
    //         if at >= 0 and at != last: last, arrival = at, k
    //         inside = at >= 0
    //         v = momentum * v - rate * g(*x); x = x + v
    //         if not np.isfinite(f(*x)): return "-"
    // for y in np.linspace(-4.5, 4.5, 5): print(*[cell(np.array([x, y]), momentum, 0.01)
    //                                             for x in np.linspace(-6, 6, 9)])
    const TestFunction& function = *find_test_function("himmelblau");
    BasinSettings settings = settings_on(function, "momentum", 9);
    settings.y_range = {-4.5, 4.5};
    settings.ny = 5;
    settings.goal_radius = 0.45;
    settings.parameters.learning_rate = 0.01;
    settings.parameters.momentum = 0.0;
    check_rows(finished_map(make_plane_problem(function), settings),
               {"C9 C5 C6 C8 C16 D15 D15 D15 D19", "C12 C6 C6 C8 D19 D6 D10 D11 D14",
                "A39 C19 B15 B12 A21 A31 D48 D33 A32", "A21 B7 B5 B8 B26 A16 A11 A10 B13",
                "A20 B7 B5 B8 B16 A17 A13 A16 B10"});
    settings.parameters.momentum = 0.8;
    check_rows(finished_map(make_plane_problem(function), settings),
               {"B43 C44 C48 B53 B49 A55 A41 D52 A58", "D62 C35 C40 C48 D37 D38 D37 D40 C65",
                "D54 A56 B33 B50 A56 A48 D40 D52 -", "B54 A51 B37 B46 B49 A41 A20 B46 A57",
                "D63 A45 B39 B54 C48 D51 A43 C53 -"});
}

TEST_CASE("Every cell is the run that the method's stepper makes from there") {
    for (const char* id : {"himmelblau", "six_hump_camel", "rastrigin", "ackley", "rosenbrock", "easom"}) {
        const TestFunction& function = *find_test_function(id);
        for (const OptimizerInfo& method : optimizers()) {
            BasinSettings settings = settings_on(function, method.id, 9);
            settings.stop.max_iterations = 120;
            const BasinMap map = finished_map(make_plane_problem(function), settings);
            for (int j = 0; j < 9; ++j) {
                for (int i = 0; i < 9; ++i) {
                    const BasinCell cell = map.cell(i, j);
                    const BasinCell expected = run_alone(function, map, map.start(i, j));
                    CAPTURE(std::string(id));
                    CAPTURE(std::string(method.id));
                    CAPTURE(i);
                    CAPTURE(j);
                    CHECK(cell.ending == expected.ending);
                    CHECK(cell.minimum == expected.minimum);
                    CHECK(cell.steps == expected.steps);
                }
            }
        }
    }
}

TEST_CASE("On the double well the side of the ridge decides, and the ridge itself leads nowhere") {
    // Under the gradient flow x keeps its sign; a rate of 0.05 is small enough for descent to do so too.
    const TestFunction& function = *find_test_function("double_well");
    const BasinMap map =
        finished_map(make_plane_problem(function), settings_on(function, "gradient_descent", 41));
    CHECK(map.minima().size() == 2);
    for (int j = 0; j < map.ny(); ++j) {
        for (int i = 0; i < map.nx(); ++i) {
            const double x = map.start(i, j).x;
            const BasinCell cell = map.cell(i, j);
            if (std::fabs(x) < 1e-12) {
                CHECK(cell.ending == BasinEnding::Level);  // it stops at the saddle (0, 0)
                continue;
            }
            REQUIRE(cell.ending == BasinEnding::Reached);
            CHECK(map.minima()[static_cast<std::size_t>(cell.minimum)].position.x * x > 0.0);
        }
    }
}

TEST_CASE("Starts without a value, and ends beyond all bounds, are told as such") {
    const PlaneProblem problem =
        make_plane_problem(core::expression::parse("log(x)^2 + y^2 - 0.02 y^4").value());
    BasinSettings settings;
    settings.method = find_optimizer("gradient_descent");
    settings.parameters.learning_rate = 0.1;
    settings.stop.max_iterations = 2000;
    settings.x_range = {-1.0, 3.0};
    settings.y_range = {0.0, 8.0};
    settings.nx = 5;
    settings.ny = 3;
    const BasinMap map = finished_map(problem, settings);
    REQUIRE(map.minima().size() == 1);
    CHECK(map.minima()[0].position.x == doctest::Approx(1.0));
    CHECK(map.cell(0, 0).ending == BasinEnding::Undefined);
    CHECK(map.cell(3, 0).ending == BasinEnding::Reached);
    CHECK(map.cell(3, 1).ending == BasinEnding::Reached);
    CHECK(map.cell(3, 2).ending == BasinEnding::Diverged);
}

TEST_CASE("Sliced in any way a basin map comes to the same, and shows its coarse cells on the way") {
    const TestFunction& function = *find_test_function("six_hump_camel");
    const PlaneProblem problem = make_plane_problem(function);
    const BasinSettings settings = settings_on(function, "adam", 40);
    const BasinMap whole = finished_map(problem, settings);
    BasinMap sliced(problem, settings);
    CHECK(sliced.cell(7, 7).ending == BasinEnding::NotYetKnown);
    double progress = 0.0;
    bool was_shown = false;
    while (!sliced.finished()) {
        sliced.work(777);
        CHECK(sliced.progress() >= progress);
        progress = sliced.progress();
        was_shown = was_shown || (progress < 0.5 && sliced.cell(39, 39).ending != BasinEnding::NotYetKnown);
    }
    CHECK(was_shown);
    REQUIRE(sliced.minima().size() == whole.minima().size());
    for (int j = 0; j < 40; ++j) {
        for (int i = 0; i < 40; ++i) {
            CHECK(sliced.cell(i, j).minimum == whole.cell(i, j).minimum);
            CHECK(sliced.cell(i, j).steps == whole.cell(i, j).steps);
        }
    }
}

TEST_CASE("Minima are searched for wherever starts are, also beyond the part that is named") {
    const TestFunction& function = *find_test_function("rastrigin");
    BasinSettings settings = settings_on(function, "gradient_descent", 13);
    settings.search_x = settings.search_y = {-1.5, 1.5};
    settings.x_range = {-3.0, 3.0};
    settings.y_range = {-1.2, 1.2};
    const BasinMap map = finished_map(make_plane_problem(function), settings);
    int in_view = 0;  // one minimum near each whole number
    for (const PlaneMinimum& minimum : map.minima()) {
        in_view += std::fabs(minimum.position.x) < 3.1 && std::fabs(minimum.position.y) < 1.1 ? 1 : 0;
    }
    CHECK(in_view == 7 * 3);
    CHECK(map.cell(1, 6).ending == BasinEnding::Reached);
}

TEST_CASE("The cell under a point is the one whose start is nearest") {
    const TestFunction& function = *find_test_function("himmelblau");
    const BasinMap map(make_plane_problem(function), settings_on(function, "newton", 25));  // every 0.5 in x
    CHECK(map.column(-6.0) == 0);
    CHECK(map.column(-5.74) == 1);
    CHECK(map.column(99.0) == 24);
    for (int k = 0; k < 25; ++k) {
        CHECK(map.column(map.start(k, 0).x) == k);
        CHECK(map.row(map.start(0, k).y) == k);
    }
}

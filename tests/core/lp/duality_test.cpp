#include "core/lp/duality.h"

#include "core/lp/example_programs.h"
#include "core/lp/glpk_solver.h"
#include "core/lp/simplex.h"
#include "tests/core/lp/random_program.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::lp;
using core::Index;
using core::kInfinity;
using core::Random;
using core::Vector;
using Kind = ProgramNumber::Kind;

// Textbook: min 100 w + 80 h with 2 w + h >= 40, w + h >= 30, w, h >= 0.
TEST_CASE("The furniture factory's dual sets the prices of wood and hours") {
    const DualProgram dual = dual_program(example_program("furniture").program);
    CHECK(dual.program.sense == Sense::kMinimize);
    CHECK(costs(dual.program) == Vector{{100.0, 80.0}});
    CHECK(dense_matrix(dual.program) == core::Matrix{{2.0, 1.0}, {1.0, 1.0}});
    CHECK(dual.program.rows[0].low == 40.0);
    CHECK(dual.program.rows[0].high == kInfinity);
    CHECK(dual.program.rows[1].name == "tables");
    CHECK(dual.program.columns[0].name == "wood");
    CHECK(dual.program.columns[0].low == 0.0);
    CHECK(dual.priced[1] == ProgramNumber{Kind::kRowHigh, 1});
    CHECK(solve(dual.program).objective == doctest::Approx(2600.0));
}

// Textbook rules for a minimization: >= gives y >= 0, <= gives y <= 0, = a free y; x >= 0 gives <=, x <= 0
// gives >=, free x gives =. Other bounds are limits of their own.
TEST_CASE("Senses of rows and signs of columns follow the textbook's table") {
    LinearProgram program;
    program.columns = {{.name = "a", .cost = 1.0},
                       {.name = "b", .cost = 2.0, .low = -kInfinity, .high = 0.0},
                       {.name = "c", .cost = 3.0, .low = -kInfinity},
                       {.name = "d", .cost = 4.0, .low = 0.0, .high = 5.0},
                       {.name = "e", .cost = 5.0, .low = 2.0, .high = kInfinity}};
    program.rows = {make_row("ge", {1, 1, 1, 1, 1}, 7.0, kInfinity),
                    make_row("le", {1, 2, 3, 4, 5}, -kInfinity, 8.0),
                    make_row("eq", {5, 4, 3, 2, 1}, 9.0, 9.0), make_row("range", {0, 0, 0, 0, 1}, 1.0, 6.0),
                    make_row("none", {1, 0, 0, 0, 0}, -kInfinity, kInfinity)};
    const DualProgram dual = dual_program(program);
    CHECK(dual.program.sense == Sense::kMaximize);
    const std::vector<Kind> kinds{Kind::kRowLow,  Kind::kRowHigh,    Kind::kRowBoth,  Kind::kRowLow,
                                  Kind::kRowHigh, Kind::kColumnHigh, Kind::kColumnLow};
    REQUIRE(dual.priced.size() == kinds.size());
    for (std::size_t k = 0; k < kinds.size(); ++k) CHECK(dual.priced[k].kind == kinds[k]);
    const auto is_in = [&](std::size_t k, double low, double high) {
        return dual.program.columns[k].low == low && dual.program.columns[k].high == high;
    };
    CHECK(is_in(0, 0.0, kInfinity));
    CHECK(is_in(1, -kInfinity, 0.0));
    CHECK(is_in(2, -kInfinity, kInfinity));
    CHECK(is_in(5, -kInfinity, 0.0));
    CHECK(is_in(6, 0.0, kInfinity));
    CHECK(dual.program.columns[3].name == "range low");
    CHECK(dual.program.columns[5].name == "d high");
    const auto says = [&](std::size_t j, double low, double high) {
        return dual.program.rows[j].low == low && dual.program.rows[j].high == high;
    };
    CHECK(says(0, -kInfinity, 1.0));
    CHECK(says(1, 2.0, kInfinity));
    CHECK(says(2, 3.0, 3.0));
    CHECK(says(3, -kInfinity, 4.0));
    CHECK(says(4, 5.0, 5.0));
    CHECK(coefficient(dual.program, 3, 5) == 1.0);
    CHECK(costs(dual.program) == Vector{{7.0, 8.0, 9.0, 1.0, 6.0, 5.0, 2.0}});
}

TEST_CASE("Primal and dual have the same optimum, and the primal's prices solve the dual, on every example") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        const DualProgram dual = dual_program(example.program);
        const LpSolution answer = solve(dual.program);
        if (example.status == LpStatus::kOptimal) {
            CHECK(answer.objective == doctest::Approx(example.optimum));
            const LpSolution solution = solve_by_simplex(example.program);
            const Vector y = dual_values(example.program, dual, solution);
            CHECK(is_feasible(dual.program, y, 1e-9));
            CHECK(objective_value(dual.program, y) == doctest::Approx(example.optimum));
        } else {
            CHECK(answer.status != LpStatus::kOptimal);
            if (example.status == LpStatus::kUnbounded) CHECK(answer.status == LpStatus::kInfeasible);
        }
    }
}

TEST_CASE("On random programs primal and dual tell the same story, and the dual of the dual is the primal") {
    Random random(51);
    int optimal = 0;
    for (int trial = 0; trial < 500; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 7);
        const DualProgram dual = dual_program(program);
        const LpSolution primal = solve(program), priced = solve(dual.program);
        const LpSolution again = solve(dual_program(dual.program).program);
        if (primal.is_optimal()) {
            ++optimal;
            CHECK(priced.objective == doctest::Approx(primal.objective).epsilon(1e-9));
            CHECK(again.objective == doctest::Approx(primal.objective).epsilon(1e-9));
            CHECK(is_complementary(program, primal));
        } else {
            CHECK_FALSE(priced.is_optimal());
            if (primal.status == LpStatus::kUnbounded) CHECK(priced.status == LpStatus::kInfeasible);
            if (priced.status == LpStatus::kUnbounded) CHECK(primal.status == LpStatus::kInfeasible);
            CHECK(again.status == primal.status);
        }
    }
    CHECK(optimal > 60);
}

TEST_CASE("Complementary pairs show what is left and what it is worth, and one of both is nothing") {
    const LinearProgram program = example_program("diet").program;
    const LpSolution solution = solve(program);
    const std::vector<SlacknessPair> pairs = complementary_pairs(program, solution);
    CHECK(pairs.size() == finite_bounds(program).size());
    int with_price = 0;
    for (const SlacknessPair& pair : pairs) {
        CHECK(pair.slack >= -1e-9);
        CHECK(std::fabs(pair.product()) < 1e-9);
        if (std::fabs(pair.price) > 1e-9) ++with_price;
    }
    CHECK(with_price > 0);
    CHECK(is_complementary(program, solution));
    LpSolution wrong = solution;
    wrong.x(0) -= 0.5;
    CHECK_FALSE(is_complementary(program, wrong));
    wrong = solution;
    wrong.row_prices(1) += 1.0;
    CHECK_FALSE(is_complementary(program, wrong));
}

TEST_CASE("Prices that ask for a bound that does not exist promise nothing") {
    const LinearProgram program = example_program("furniture").program;
    CHECK(dual_objective(program, Vector{{10.0, 20.0}}) == doctest::Approx(2600.0));
    CHECK(dual_objective(program, Vector{{20.0, 30.0}}) == doctest::Approx(4400.0));
    CHECK(dual_objective(program, Vector{{0.0, 0.0}}) == kInfinity);
    CHECK(dual_objective(program, Vector{{-1.0, 50.0}}) == kInfinity);
}

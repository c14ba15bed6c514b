#include "core/lp/linear_program.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::lp;
using core::kInfinity;
using core::kNaN;
using core::Matrix;
using core::Vector;

namespace {

LinearProgram small() {
    LinearProgram program{.constant = 5.0};
    program.columns = {{.name = "x", .cost = 2.0},
                       {.name = "y", .cost = -1.0, .high = 4.0, .is_integer = true}};
    program.rows = {make_row("first", {1.0, 2.0}, 1.0, 10.0),
                    make_row("second", {0.0, 3.0}, -kInfinity, 9.0)};
    return program;
}

std::string complaint(const LinearProgram& program) {
    const auto checked = validate(program);
    return checked.ok() ? "" : checked.error().describe();
}

}  // namespace

TEST_CASE("Objective, activities and violations follow from the record") {
    const LinearProgram program = small();
    const Vector x{{1.0, 3.5}};
    CHECK(objective_value(program, x) == 3.5);
    CHECK(row_activities(program, x) == Vector{{8.0, 10.5}});
    CHECK(largest_violation(program, x) == 1.5);
    CHECK_FALSE(is_feasible(program, x));
    CHECK(is_feasible(program, x, 1.5));
    CHECK(is_feasible(program, Vector{{1.0, 3.0}}));
    CHECK_FALSE(is_feasible(program, Vector{{-0.1, 3.0}}));
    CHECK_FALSE(is_feasible(program, Vector{{kNaN, 3.0}}, 1e9));
    CHECK_FALSE(is_integral(program, x));
    CHECK(is_integral(program, Vector{{0.5, 3.0}}));
}

TEST_CASE("Coefficients can be read, set, added and removed") {
    LinearProgram program = small();
    CHECK(dense_matrix(program) == Matrix{{1.0, 2.0}, {0.0, 3.0}});
    CHECK(program.rows[1].terms.size() == 1);
    set_coefficient(program, 1, 0, 7.0);
    set_coefficient(program, 0, 1, -2.0);
    CHECK(dense_matrix(program) == Matrix{{1.0, -2.0}, {7.0, 3.0}});
    set_coefficient(program, 1, 0, 0.0);
    set_coefficient(program, 1, 0, 0.0);
    CHECK(coefficient(program, 1, 0) == 0.0);
    CHECK(program.rows[1].terms.size() == 1);
}

TEST_CASE("Unusable numbers are named with their place") {
    CHECK(complaint(small()).empty());
    LinearProgram program = small();
    program.columns[0].cost = kNaN;
    CHECK(complaint(program).find("column 'x': the objective coefficient is not a usable number.") == 0);
    program = small();
    program.rows[1].terms[0].value = 1e16;
    CHECK(complaint(program).find("row 'second': the coefficient of column 'y'") == 0);
    program = small();
    program.rows[0].high = kNaN;
    CHECK(complaint(program).find("row 'first': the upper bound") == 0);
    program = small();
    program.columns[1].low = kInfinity;
    CHECK(complaint(program).find("column 'y': the lower bound") == 0);
    program = small();
    program.rows[0].terms.push_back({0, 1.0});
    CHECK(complaint(program) == "row 'first' has column 'x' twice.");
    program = small();
    program.rows[0].terms.push_back({2, 1.0});
    CHECK(complaint(program) == "row 'first' names a column that does not exist.");
    program = small();
    program.constant = -kInfinity;
    CHECK(complaint(program).find("objective: the constant") == 0);
}

TEST_CASE("Crossing bounds are found, equal ones are fine") {
    LinearProgram program = small();
    program.rows[0].low = 10.0;
    CHECK(crossing_bounds(program).empty());
    program.rows[0].low = 10.5;
    CHECK(crossing_bounds(program) == "row 'first': the lower bound is above the upper bound.");
}

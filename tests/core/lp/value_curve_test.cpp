#include "core/lp/value_curve.h"

#include "core/lp/example_programs.h"
#include "core/lp/glpk_solver.h"
#include "core/lp/sensitivity.h"
#include "tests/core/lp/random_program.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>

using namespace core::lp;
using core::Index;
using core::Interval;
using core::kInfinity;
using core::Random;
using Kind = ProgramNumber::Kind;

namespace {

/// Whole and half values across the curve's corners and beyond, and some uneven ones.
double sample_value(const ValueCurve& curve, double start, int k) {
    const std::size_t piece = static_cast<std::size_t>(k / 4) % (curve.pieces.size() + 1);
    if (k % 4 == 0 || piece == curve.pieces.size()) return start + 0.25 * (k - 50);
    const double low = std::max(curve.pieces[piece].low, start - 20.0);
    const double high = std::min(curve.pieces[piece].high, start + 20.0);
    const double share = 0.25 * (k % 4) + 0.001 * k;
    return low + share * (high - low);
}

void check_against_solver(const LinearProgram& program, const ValueCurve& curve, double t) {
    CAPTURE(t);
    const LpSolution solution = solve(with_number(program, curve.number, t));
    const LpStatus status = status_at(curve, t);
    CHECK(status == solution.status);
    if (status == LpStatus::kOptimal && solution.is_optimal())
        CHECK(value_at(curve, t) == doctest::Approx(solution.objective).epsilon(1e-8));
}

/// Left and right price at t by moving a little: the curve is straight there.
void check_slopes(const LinearProgram& program, const ValueCurve& curve, double t) {
    const double step = 1e-5;
    const Slopes slopes = slopes_at(curve, t, program.sense);
    const LpSolution here = solve(with_number(program, curve.number, t));
    const LpSolution left = solve(with_number(program, curve.number, t - step));
    const LpSolution right = solve(with_number(program, curve.number, t + step));
    if (!here.is_optimal()) return;
    CHECK(std::isfinite(slopes.left) == left.is_optimal());
    CHECK(std::isfinite(slopes.right) == right.is_optimal());
    if (left.is_optimal()) CHECK(std::fabs((here.objective - left.objective) / step - slopes.left) < 1e-4);
    if (right.is_optimal()) CHECK(std::fabs((right.objective - here.objective) / step - slopes.right) < 1e-4);
}

std::vector<ProgramNumber> numbers_of(const LinearProgram& program) {
    std::vector<ProgramNumber> numbers = finite_bounds(program);
    for (Index i = 0; i < program.row_count(); ++i)
        if (right_hand_side(program, i).kind == Kind::kRowBoth) numbers.push_back({Kind::kRowBoth, i});
    for (Index j = 0; j < program.column_count(); ++j) numbers.push_back({Kind::kCost, j});
    return numbers;
}

}  // namespace

// By hand: z*(w) = 30 w up to 80 boards (tables only), then 10 w + 1600, then 3200 from 160 on (chairs only).
TEST_CASE("The furniture factory's profit over its wood is the textbook's broken line") {
    const LinearProgram program = example_program("furniture").program;
    const ValueCurve curve = value_curve(program, {Kind::kRowHigh, 0});
    REQUIRE(curve.pieces.size() == 3);
    const std::array<double, 3> slopes{30.0, 10.0, 0.0}, ends{80.0, 160.0, kInfinity};
    for (std::size_t k = 0; k < 3; ++k) {
        CHECK(curve.pieces[k].slope == doctest::Approx(slopes[k]));
        CHECK((curve.pieces[k].high == ends[k] || std::fabs(curve.pieces[k].high - ends[k]) < 1e-9));
    }
    CHECK(curve.pieces[0].low == 0.0);
    CHECK(curve.below == LpStatus::kInfeasible);
    CHECK(curve.above == LpStatus::kOptimal);
    CHECK(value_at(curve, 100.0) == doctest::Approx(2600.0));
    CHECK(value_at(curve, 1e6) == doctest::Approx(3200.0));
    CHECK(std::isnan(value_at(curve, -1.0)));
    CHECK(status_at(curve, -1.0) == LpStatus::kInfeasible);
    CHECK(curve.pieces[1].low_limit == VariableReference{VariableReference::Kind::kColumn, 0});
    CHECK(curve.pieces[1].high_limit == VariableReference{VariableReference::Kind::kColumn, 1});
    const Slopes corner = slopes_at(curve, 80.0, program.sense);
    CHECK(corner.left == doctest::Approx(30.0));
    CHECK(corner.right == doctest::Approx(10.0));
    CHECK(slopes_at(curve, 0.0, program.sense).left == kInfinity);
    CHECK(std::isnan(slopes_at(curve, -5.0, program.sense).right));
}

// By hand: below 30 a chair earns less than the table that takes its hour, above 60 than two tables' wood.
TEST_CASE(
    "The profit over the price of a chair bends where the plan changes, and its slope is the number of "
    "chairs") {
    const ValueCurve curve = value_curve(example_program("furniture").program, {Kind::kCost, 0});
    REQUIRE(curve.pieces.size() == 3);
    CHECK(curve.pieces[0].low == -kInfinity);
    CHECK(curve.pieces[0].slope == doctest::Approx(0.0));
    CHECK(curve.pieces[1].low == doctest::Approx(30.0));
    CHECK(curve.pieces[1].slope == doctest::Approx(20.0));
    CHECK(curve.pieces[2].low == doctest::Approx(60.0));
    CHECK(curve.pieces[2].slope == doctest::Approx(50.0));
    CHECK(value_at(curve, 70.0) == doctest::Approx(3500.0));
}

TEST_CASE("On every example the curves of all numbers agree with GLPK") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        for (const ProgramNumber& number : numbers_of(example.program)) {
            CAPTURE(static_cast<int>(number.kind));
            CAPTURE(number.index);
            const ValueCurve curve = value_curve(example.program, number);
            const double start = number_value(example.program, number);
            for (int k = 0; k < 12; ++k)
                check_against_solver(example.program, curve, sample_value(curve, start, 9 * k));
        }
    }
}

TEST_CASE(
    "On 200 random programs the curve agrees with GLPK at 100 values, and the slopes on both sides of the "
    "given one") {
    Random random(41);
    std::array<int, 3> seen{};
    int corners = 0;
    for (int trial = 0; trial < 200; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 7);
        const std::vector<ProgramNumber> numbers = numbers_of(program);
        const ProgramNumber number = numbers[random.below(numbers.size())];
        CAPTURE(static_cast<int>(number.kind));
        const ValueCurve curve = value_curve(program, number);
        const double start = number_value(program, number);
        for (int k = 0; k < 100; ++k) check_against_solver(program, curve, sample_value(curve, start, k));
        check_slopes(program, curve, start);
        ++seen[static_cast<std::size_t>(status_at(curve, start))];
        const Slopes slopes = slopes_at(curve, start, program.sense);
        if (slopes.left != slopes.right) ++corners;
    }
    for (const int count : seen) CHECK(count > 20);
    CHECK(corners > 20);
}

TEST_CASE(
    "Curves of bounds are convex in minimization, those of costs concave, and their pieces fit together") {
    Random random(42);
    for (int trial = 0; trial < 300; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 8);
        const std::vector<ProgramNumber> numbers = numbers_of(program);
        const ProgramNumber number = numbers[random.below(numbers.size())];
        const double bend = -improvement_sign(program.sense) * (number.kind == Kind::kCost ? -1.0 : 1.0);
        const ValueCurve curve = value_curve(program, number);
        for (std::size_t k = 1; k < curve.pieces.size(); ++k) {
            const CurvePiece &left = curve.pieces[k - 1], &right = curve.pieces[k];
            CHECK(left.high == right.low);
            CHECK(left.low < left.high);
            CHECK(left.value_at(left.high) == doctest::Approx(right.value_at(right.low)).epsilon(1e-9));
            CHECK(bend * (right.slope - left.slope) > 0.0);
        }
    }
}

TEST_CASE("An equation that follows from others cannot move, one side of an equation only outwards") {
    const LinearProgram program = example_program("balanced_transport").program;
    const ValueCurve both = value_curve(program, {Kind::kRowBoth, 0});
    REQUIRE(both.pieces.size() == 1);
    CHECK(both.pieces[0].low == 35.0);
    CHECK(both.pieces[0].high == 35.0);
    CHECK(value_at(both, 35.0) == doctest::Approx(780.0));
    CHECK(slopes_at(both, 35.0, program.sense).left == -kInfinity);
    CHECK(slopes_at(both, 35.0, program.sense).right == kInfinity);
    const ValueCurve high = value_curve(program, {Kind::kRowHigh, 0});
    REQUIRE_FALSE(high.pieces.empty());
    CHECK(high.pieces.front().low == doctest::Approx(35.0));
    CHECK(value_at(high, 40.0) == doctest::Approx(780.0));
}

TEST_CASE("A program without an optimum for any value has no pieces and says what it is") {
    const ValueCurve unbounded = value_curve(example_program("unbounded").program, {Kind::kRowHigh, 0});
    CHECK(unbounded.pieces.empty());
    CHECK(status_at(unbounded, 3.0) == LpStatus::kUnbounded);
    const ValueCurve infeasible = value_curve(example_program("infeasible").program, {Kind::kCost, 0});
    CHECK(infeasible.pieces.empty());
    CHECK(status_at(infeasible, 0.0) == LpStatus::kInfeasible);
    const ValueCurve mended = value_curve(example_program("infeasible").program, {Kind::kRowHigh, 0});
    REQUIRE_FALSE(mended.pieces.empty());
    CHECK(mended.pieces.front().low == doctest::Approx(3.0));
}

TEST_CASE("A piece limit ends the curve with a status that says so") {
    const LinearProgram program = example_program("furniture").program;
    const ValueCurve curve = value_curve(program, {Kind::kRowHigh, 0}, 1);
    REQUIRE(curve.pieces.size() == 1);
    CHECK(curve.below == LpStatus::kLimit);
    CHECK(status_at(curve, 70.0) == LpStatus::kLimit);
}

TEST_CASE("Possible values are where a plan exists or nothing is endless") {
    const LinearProgram infeasible = example_program("infeasible").program;
    const Interval high = possible_values(infeasible, {Kind::kRowHigh, 0});
    CHECK(high.low == doctest::Approx(3.0));
    CHECK(high.high == kInfinity);
    // max x + y, x - y <= 2, x + y >= 1, x, y >= 0: bounded where the price of y is at most -1.
    const Interval cost = possible_values(example_program("unbounded").program, {Kind::kCost, 1});
    CHECK(cost.low == -kInfinity);
    CHECK(cost.high == doctest::Approx(-1.0));
    const Interval none = possible_values(example_program("infeasible").program, {Kind::kColumnLow, 0});
    CHECK(none.low > none.high);
}

TEST_CASE("A degenerate corner has two prices, and the ranges tell how far each holds") {
    const LinearProgram program = example_program("degenerate").program;
    const Sensitivity sensitivity = analyze_sensitivity(program);
    CHECK(sensitivity.is_exact);
    const std::vector<ShadowPrice> prices = shadow_prices(program);
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        const BoundRange& range = sensitivity.right_hand_sides[i];
        const ProgramNumber number{Kind::kRowHigh, static_cast<Index>(i)};
        const double less = (16.0 - solve(with_number(program, number, range.bound - 0.5)).objective) / 0.5;
        const double more = (solve(with_number(program, number, range.bound + 0.5)).objective - 16.0) / 0.5;
        CHECK(range.price_left == doctest::Approx(less));
        CHECK(range.price_right == doctest::Approx(more));
        CHECK(range.price >= std::min(less, more) - 1e-9);
        CHECK(range.price <= std::max(less, more) + 1e-9);
        CHECK(prices[i].left == doctest::Approx(less));
        CHECK(prices[i].right == doctest::Approx(more));
    }
    CHECK(sensitivity.right_hand_sides[0].has_two_prices());
}

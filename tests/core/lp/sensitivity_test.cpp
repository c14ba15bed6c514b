#include "core/lp/sensitivity.h"

#include "core/lp/example_programs.h"
#include "core/lp/glpk_solver.h"
#include "core/lp/mps.h"
#include "source_dir.h"
#include "tests/core/lp/random_program.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <iterator>

using namespace core::lp;
using core::Index;
using core::kInfinity;
using core::Random;
using Kind = VariableReference::Kind;

namespace {

void set_bound(Row& row, const BoundRange& range, double value) {
    const bool is_equation = row.low == row.high;
    if (is_equation || range.side == BoundRange::Side::kLow) row.low = value;
    if (is_equation || range.side == BoundRange::Side::kHigh) row.high = value;
}

/// A value well inside the range on the given side of the start.
double inside(double start, double end) {
    if (std::isinf(end)) return start + (end > 0.0 ? 7.0 : -7.0);
    return 0.1 * start + 0.9 * end;
}

void check_cost(const LinearProgram& program, const Sensitivity& sensitivity, std::size_t j) {
    const CostRange& range = sensitivity.costs[j];
    CHECK(range.low.value <= range.cost + 1e-9);
    CHECK(range.high.value >= range.cost - 1e-9);
    for (const double end : {range.low.value, range.high.value}) {
        LinearProgram changed = program;
        changed.columns[j].cost = inside(range.cost, end);
        const double planned = objective_value(changed, sensitivity.solution.x);
        CHECK(solve(changed).objective == doctest::Approx(planned).epsilon(1e-8));
    }
}

void check_bound(const LinearProgram& program, const Sensitivity& sensitivity, std::size_t i) {
    const BoundRange& range = sensitivity.right_hand_sides[i];
    if (std::isinf(range.bound)) return;
    for (const double end : {range.low.value, range.high.value}) {
        LinearProgram changed = program;
        const double value = inside(range.bound, end);
        set_bound(changed.rows[i], range, value);
        const double planned = sensitivity.solution.objective + range.price * (value - range.bound);
        const LpSolution solution = solve(changed);
        CHECK(solution.status == LpStatus::kOptimal);
        CHECK(solution.objective == doctest::Approx(planned).epsilon(1e-8));
    }
}

/// The objective after the number moves past the end of its range by a little, where it must bend.
void check_bends(const LinearProgram& changed, double straight) {
    const LpSolution solution = solve(changed);
    const bool bends = solution.status != LpStatus::kOptimal ||
                       std::fabs(solution.objective - straight) > 1e-9 * (1.0 + std::fabs(straight));
    CHECK(bends);
}

/// Inside, the price foretells the objective; a little beyond the end it does not. A price without a side to
/// hold on is infinite: there is no plan.
void check_side(const LinearProgram& program, const Sensitivity& sensitivity, std::size_t i,
                const RangeEnd& end, double price) {
    const BoundRange& range = sensitivity.right_hand_sides[i];
    const double optimum = sensitivity.solution.objective;
    LinearProgram changed = program;
    if (end.value != range.bound) {
        const double value = inside(range.bound, end.value);
        set_bound(changed.rows[i], range, value);
        CHECK(solve(changed).objective ==
              doctest::Approx(optimum + price * (value - range.bound)).epsilon(1e-8));
    } else {
        CHECK(std::isinf(price));
    }
    if (std::isinf(end.value)) return;
    const double direction = &end == &range.left_end ? -1.0 : 1.0;
    changed = program;
    set_bound(changed.rows[i], range, end.value + 0.01 * direction);
    check_bends(changed, optimum + price * (end.value + 0.01 * direction - range.bound));
}

/// Anywhere between the start and the end of a range, 20 away at most.
double between(Random& random, double start, double end) {
    const double last = std::isinf(end) ? start + std::copysign(20.0, end) : end;
    return start + random.uniform(0.0, 1.0) * (last - start);
}

/// A cost somewhere in its range: the plan stays the best one.
void check_cost_somewhere(const LinearProgram& program, const Sensitivity& sensitivity, Random& random) {
    const std::size_t j = random.below(program.columns.size());
    const CostRange& range = sensitivity.costs[j];
    const double end = random.below(2) == 0 ? range.low.value : range.high.value;
    LinearProgram changed = program;
    changed.columns[j].cost = between(random, range.cost, end);
    const LpSolution solution = solve(changed);
    CHECK(solution.status == LpStatus::kOptimal);
    CHECK(solution.objective ==
          doctest::Approx(objective_value(changed, sensitivity.solution.x)).epsilon(1e-8));
}

/// A right-hand side somewhere as far as one of its two prices holds: the price foretells the objective.
void check_bound_somewhere(const LinearProgram& program, const Sensitivity& sensitivity, Random& random) {
    const std::size_t i = random.below(program.rows.size());
    const BoundRange& range = sensitivity.right_hand_sides[i];
    const bool is_left = random.below(2) == 0;
    const RangeEnd& end = is_left ? range.left_end : range.right_end;
    if (std::isinf(range.bound) || end.value == range.bound) return;
    const double value = between(random, range.bound, end.value);
    const double price = is_left ? range.price_left : range.price_right;
    LinearProgram changed = program;
    set_bound(changed.rows[i], range, value);
    const double planned = sensitivity.solution.objective + price * (value - range.bound);
    CHECK(solve(changed).objective == doctest::Approx(planned).epsilon(1e-8));
}

LinearProgram random_bounded_program(Random& random) {
    LinearProgram program;
    program.sense = random.below(2) == 0 ? Sense::kMaximize : Sense::kMinimize;
    const double sign = improvement_sign(program.sense);
    program.columns.resize(2 + random.below(5));
    for (Column& column : program.columns) column.cost = sign * random.uniform(1.0, 5.0);
    for (std::size_t i = 0; i < 2 + random.below(5); ++i) {
        std::vector<double> coefficients(program.columns.size());
        for (double& value : coefficients) value = random.uniform(0.5, 3.0);
        program.rows.push_back(make_row("row", coefficients, -kInfinity, random.uniform(5.0, 20.0)));
    }
    return program;
}

}  // namespace

// glp_print_ranges on the same program, GLPK 5.0.
TEST_CASE("The furniture factory's ranges are those of GLPK's report") {
    const Sensitivity sensitivity = analyze_sensitivity(example_program("furniture").program);
    REQUIRE(sensitivity.status == LpStatus::kOptimal);
    REQUIRE(sensitivity.costs.size() == 2);
    CHECK(sensitivity.costs[0].low.value == doctest::Approx(30.0));
    CHECK(sensitivity.costs[0].low.limiting == VariableReference{Kind::kRow, 0});
    CHECK(sensitivity.costs[0].low.objective == doctest::Approx(2400.0));
    CHECK(sensitivity.costs[0].high.value == doctest::Approx(60.0));
    CHECK(sensitivity.costs[0].high.limiting == VariableReference{Kind::kRow, 1});
    CHECK(sensitivity.costs[1].low.value == doctest::Approx(20.0));
    CHECK(sensitivity.costs[1].high.value == doctest::Approx(40.0));
    REQUIRE(sensitivity.right_hand_sides.size() == 2);
    const BoundRange& wood = sensitivity.right_hand_sides[0];
    CHECK(wood.is_active);
    CHECK(wood.side == BoundRange::Side::kHigh);
    CHECK(wood.price == doctest::Approx(10.0));
    CHECK(wood.low.value == doctest::Approx(80.0));
    CHECK(wood.low.limiting == VariableReference{Kind::kColumn, 0});
    CHECK(wood.low.objective == doctest::Approx(2400.0));
    CHECK(wood.high.value == doctest::Approx(160.0));
    CHECK(wood.high.limiting == VariableReference{Kind::kColumn, 1});
    CHECK(wood.high.objective == doctest::Approx(3200.0));
    CHECK(sensitivity.right_hand_sides[1].low.value == doctest::Approx(50.0));
    CHECK(sensitivity.right_hand_sides[1].high.value == doctest::Approx(100.0));
}

// glp_print_ranges on examples/plan.mps, GLPK 5.0.
TEST_CASE("The alloy plan's ranges are those of GLPK's report") {
    std::ifstream file(std::string(GRADUS_SOURCE_DIR) + "/tests/data/lp/plan.mps");
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const auto program = read_mps(text);
    REQUIRE(program.ok());
    const Sensitivity sensitivity = analyze_sensitivity(*program);
    REQUIRE(sensitivity.status == LpStatus::kOptimal);
    const auto near = [](double value) { return doctest::Approx(value).epsilon(1e-6); };
    const auto& costs = sensitivity.costs;
    CHECK(costs[0].low.value == doctest::Approx(-0.22362).epsilon(1e-4));  // BIN1, not in the plan
    CHECK(costs[0].high.value == kInfinity);
    CHECK(costs[1].low.value == doctest::Approx(0.01722).epsilon(1e-3));
    CHECK(costs[1].high.value == doctest::Approx(0.08863).epsilon(1e-4));
    CHECK(costs[1].high.objective == near(301.95652));
    CHECK(costs[1].high.limiting == VariableReference{Kind::kRow, 3});  // MN
    const auto& rows = sensitivity.right_hand_sides;
    CHECK(rows[0].low.value == near(1995.06864));  // YIELD, an equation
    CHECK(rows[0].high.value == near(2014.03479));
    CHECK(rows[0].high.limiting == VariableReference{Kind::kRow, 2});  // CU
    CHECK(rows[1].price == near(-2.56823));
    CHECK(rows[1].low.value == near(55.89016));
    CHECK(rows[1].low.objective == near(306.77162));
    CHECK_FALSE(rows[2].is_active);  // CU, 83.97 of 100 used
    CHECK(rows[2].low.value == near(83.96751));
    CHECK(rows[2].high.value == kInfinity);
    CHECK(rows[6].side == BoundRange::Side::kLow);  // SI at its lower bound 250
    CHECK(rows[6].low.value == near(235.32871));
    CHECK(rows[6].high.value == near(255.06073));
}

TEST_CASE("Within its range a cost keeps the plan and a right-hand side keeps its price, on every example") {
    for (const ExampleProgram& example : example_programs()) {
        if (example.status != LpStatus::kOptimal) continue;
        CAPTURE(example.id);
        const Sensitivity sensitivity = analyze_sensitivity(example.program);
        REQUIRE(sensitivity.status == LpStatus::kOptimal);
        for (std::size_t j = 0; j < example.program.columns.size(); ++j) {
            CAPTURE(j);
            check_cost(example.program, sensitivity, j);
        }
        for (std::size_t i = 0; i < example.program.rows.size(); ++i) {
            CAPTURE(i);
            check_bound(example.program, sensitivity, i);
        }
    }
}

TEST_CASE("On random programs the ranges hold inside and end where the objective bends") {
    Random random(31);
    for (int trial = 0; trial < 200; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_bounded_program(random);
        const Sensitivity sensitivity = analyze_sensitivity(program);
        REQUIRE(sensitivity.status == LpStatus::kOptimal);
        for (std::size_t j = 0; j < program.columns.size(); ++j) {
            check_cost(program, sensitivity, j);
            for (const double end : {sensitivity.costs[j].low.value, sensitivity.costs[j].high.value}) {
                if (std::isinf(end)) continue;
                LinearProgram changed = program;
                changed.columns[j].cost = end + 0.01 * (end - program.columns[j].cost);
                check_bends(changed, objective_value(changed, sensitivity.solution.x));
            }
        }
        for (std::size_t i = 0; i < program.rows.size(); ++i) {
            check_bound(program, sensitivity, i);
            const BoundRange& range = sensitivity.right_hand_sides[i];
            for (const double end : {range.low.value, range.high.value}) {
                if (std::isinf(end) || end == range.bound) continue;
                LinearProgram changed = program;
                const double value = end + 0.01 * (end - range.bound);
                set_bound(changed.rows[i], range, value);
                check_bends(changed, sensitivity.solution.objective + range.price * (value - range.bound));
            }
        }
    }
}

TEST_CASE("On random degenerate programs the prices left and right hold as far as told, and no farther") {
    Random random(32);
    int two_prices = 0;
    for (int trial = 0; trial < 500; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 7);
        const Sensitivity sensitivity = analyze_sensitivity(program);
        if (sensitivity.status != LpStatus::kOptimal) continue;
        CHECK(sensitivity.is_exact);
        for (std::size_t i = 0; i < program.rows.size(); ++i) {
            CAPTURE(i);
            const BoundRange& range = sensitivity.right_hand_sides[i];
            if (std::isinf(range.bound)) continue;
            check_side(program, sensitivity, i, range.left_end, range.price_left);
            check_side(program, sensitivity, i, range.right_end, range.price_right);
            if (range.has_two_prices()) ++two_prices;
        }
        for (std::size_t j = 0; j < program.columns.size(); ++j) check_cost(program, sensitivity, j);
    }
    CHECK(two_prices > 30);
}

TEST_CASE("On 200 random programs ranges and prices agree with solving again at 100 values each") {
    Random random(33);
    int solved = 0;
    while (solved < 200) {
        const LinearProgram program = random_program(random, 7);
        const Sensitivity sensitivity = analyze_sensitivity(program);
        if (sensitivity.status != LpStatus::kOptimal) continue;
        CAPTURE(solved);
        ++solved;
        for (int k = 0; k < 50; ++k) {
            check_cost_somewhere(program, sensitivity, random);
            check_bound_somewhere(program, sensitivity, random);
        }
    }
}

TEST_CASE("A row's range ends where its own bounds would cross") {
    LinearProgram program = example_program("furniture").program;
    program.rows[0].low = 90.0;
    const Sensitivity sensitivity = analyze_sensitivity(program);
    CHECK(sensitivity.right_hand_sides[0].low.value == 90.0);
    CHECK(sensitivity.right_hand_sides[0].low.limiting == VariableReference{Kind::kRow, 0});
    CHECK(sensitivity.right_hand_sides[0].low.objective == doctest::Approx(2500.0));
}

TEST_CASE("There are no ranges without an optimum") {
    for (const char* id : {"infeasible", "unbounded"}) {
        const ExampleProgram example = example_program(id);
        const Sensitivity sensitivity = analyze_sensitivity(example.program);
        CHECK(sensitivity.status == example.status);
        CHECK(sensitivity.costs.empty());
        CHECK(sensitivity.right_hand_sides.empty());
    }
}

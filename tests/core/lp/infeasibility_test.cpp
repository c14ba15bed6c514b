#include "core/lp/infeasibility.h"

#include "core/lp/example_programs.h"
#include "core/lp/glpk_solver.h"
#include "tests/core/lp/random_program.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::lp;
using core::Index;
using core::kInfinity;
using core::Random;
using core::Vector;
using Kind = ProgramNumber::Kind;

namespace {

bool is_low(const ProgramNumber& bound) {
    return bound.kind == Kind::kRowLow || bound.kind == Kind::kColumnLow;
}

/// The program with all bounds open but those given.
LinearProgram with_only(LinearProgram program, const std::vector<ProgramNumber>& bounds) {
    LinearProgram open = program;
    for (const ProgramNumber& bound : finite_bounds(program))
        open = with_number(open, bound, is_low(bound) ? -kInfinity : kInfinity);
    for (const ProgramNumber& bound : bounds) open = with_number(open, bound, number_value(program, bound));
    return open;
}

void check_irreducible(const LinearProgram& program, const Quarrel& quarrel) {
    CHECK(solve(with_only(program, quarrel.bounds)).status == LpStatus::kInfeasible);
    for (std::size_t k = 0; k < quarrel.bounds.size(); ++k) {
        std::vector<ProgramNumber> fewer = quarrel.bounds;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(k));
        CHECK(solve(with_only(program, fewer)).status != LpStatus::kInfeasible);
    }
}

/// Farkas: the weighted sum of the bounds reads 0 >= something positive.
void check_proof(const LinearProgram& program, const Quarrel& quarrel) {
    Vector sum = Vector::Zero(program.column_count());
    double right = 0.0;
    for (std::size_t k = 0; k < quarrel.bounds.size(); ++k) {
        const ProgramNumber& bound = quarrel.bounds[k];
        const double weight = quarrel.weights(static_cast<Index>(k)) * (is_low(bound) ? 1.0 : -1.0);
        CHECK(quarrel.weights(static_cast<Index>(k)) > 0.0);
        right += weight * number_value(program, bound);
        if (bound.kind == Kind::kColumnLow || bound.kind == Kind::kColumnHigh)
            sum(bound.index) += weight;
        else
            for (const Term& term : program.rows[static_cast<std::size_t>(bound.index)].terms)
                sum(term.column) += weight * term.value;
    }
    CHECK(sum.lpNorm<Eigen::Infinity>() < 1e-9);
    CHECK(right > 1e-6);
}

}  // namespace

TEST_CASE("Capacity and orders quarrel, and nothing else does") {
    const LinearProgram program = example_program("infeasible").program;
    const Quarrel quarrel = find_quarrel(program);
    REQUIRE(quarrel.status == LpStatus::kInfeasible);
    REQUIRE(quarrel.bounds.size() == 2);
    CHECK(quarrel.bounds[0] == ProgramNumber{Kind::kRowHigh, 0});
    CHECK(quarrel.bounds[1] == ProgramNumber{Kind::kRowLow, 1});
    check_proof(program, quarrel);
}

TEST_CASE("Of contradicting equations all three are needed") {
    const LinearProgram program = example_program("contradicting_equations").program;
    const Quarrel quarrel = find_quarrel(program);
    REQUIRE(quarrel.bounds.size() == 3);
    check_irreducible(program, quarrel);
    check_proof(program, quarrel);
}

TEST_CASE("Every quarrel of random programs is irreducible and proved") {
    Random random(61);
    int found = 0;
    for (int trial = 0; trial < 400; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 8);
        const Quarrel quarrel = find_quarrel(program);
        CHECK((quarrel.status == LpStatus::kInfeasible) == (solve(program).status == LpStatus::kInfeasible));
        if (quarrel.status != LpStatus::kInfeasible) continue;
        check_irreducible(program, quarrel);
        check_proof(program, quarrel);
        ++found;
    }
    CHECK(found > 60);
}

TEST_CASE("Bounds that cross quarrel with each other, and feasible programs with nothing") {
    LinearProgram program = example_program("furniture").program;
    CHECK(find_quarrel(program).status == LpStatus::kOptimal);
    CHECK(find_quarrel(program).bounds.empty());
    program.columns[1].low = 9.0;
    program.columns[1].high = 8.0;
    const Quarrel quarrel = find_quarrel(program);
    REQUIRE(quarrel.bounds.size() == 2);
    CHECK(quarrel.bounds[0] == ProgramNumber{Kind::kColumnLow, 1});
    check_proof(program, quarrel);
    program.columns[0].cost = core::kNaN;
    CHECK(find_quarrel(program).status == LpStatus::kError);
}

TEST_CASE("One unit more capacity, or one order less, repairs the example; weights choose") {
    const LinearProgram program = example_program("infeasible").program;
    const ElasticRepair cheap = repair(program, ElasticBounds::kRows, Vector{{1.0, 5.0}});
    REQUIRE(cheap.status == LpStatus::kOptimal);
    REQUIRE(cheap.relaxations.size() == 1);
    CHECK(cheap.relaxations[0].bound == ProgramNumber{Kind::kRowHigh, 0});
    CHECK(cheap.relaxations[0].amount == doctest::Approx(1.0));
    CHECK(cheap.total == doctest::Approx(1.0));
    CHECK(cheap.program.rows[0].high == doctest::Approx(3.0));
    CHECK(solve(cheap.program).objective == doctest::Approx(3.0));
    const ElasticRepair other = repair(program, ElasticBounds::kRows, Vector{{5.0, 1.0}});
    CHECK(other.relaxations[0].bound == ProgramNumber{Kind::kRowLow, 1});
}

TEST_CASE("A repaired random program has a plan, and no cheaper repair exists") {
    Random random(62);
    int repaired = 0;
    for (int trial = 0; trial < 300; ++trial) {
        CAPTURE(trial);
        const LinearProgram program = random_program(random, 8);
        const ElasticRepair result = repair(program, ElasticBounds::kRowsAndColumns);
        REQUIRE(result.status == LpStatus::kOptimal);
        CHECK(solve(result.program).status != LpStatus::kInfeasible);
        CHECK((result.total > 1e-9) == (solve(program).status == LpStatus::kInfeasible));
        if (result.relaxations.empty()) continue;
        double total = 0.0;
        LinearProgram almost = program;
        for (const Relaxation& relaxation : result.relaxations) {
            total += relaxation.amount;
            const double sign = is_low(relaxation.bound) ? -1.0 : 1.0;
            const double value = number_value(program, relaxation.bound) + sign * 0.999 * relaxation.amount;
            almost = with_number(almost, relaxation.bound, value);
        }
        CHECK(total == doctest::Approx(result.total).epsilon(1e-9));
        CHECK(solve(almost).status == LpStatus::kInfeasible);
        ++repaired;
    }
    CHECK(repaired > 40);
}

TEST_CASE("Column bounds that contradict the rows by themselves cannot be repaired by rows that have none") {
    LinearProgram program = example_program("furniture").program;
    program.columns[0].low = 2.0;
    program.columns[0].high = 1.0;
    CHECK(repair(program).status == LpStatus::kInfeasible);
    CHECK(repair(program, ElasticBounds::kRowsAndColumns).total == doctest::Approx(1.0));
}

#include "core/lp/gomory_cut.h"

#include "core/lp/example_programs.h"
#include "tests/core/lp/random_program.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::lp;
using core::Index;
using core::kInfinity;
using core::Random;
using core::Vector;

namespace {

Simplex solved(const LinearProgram& program) {
    Simplex simplex(program);
    while (simplex.is_running()) simplex.step();
    return simplex;
}

double activity(const Row& row, const Vector& x) {
    double sum = 0.0;
    for (const Term& term : row.terms) sum += term.value * x(term.column);
    return sum;
}

/// Calls visit with every whole-number point of the box.
template <class Visit>
void for_each_point(const LinearProgram& program, const Visit& visit) {
    Vector x(program.column_count());
    for (Index j = 0; j < x.size(); ++j) x(j) = program.columns[static_cast<std::size_t>(j)].low;
    while (true) {
        visit(x);
        Index j = 0;
        for (; j < x.size(); ++j) {
            const Column& column = program.columns[static_cast<std::size_t>(j)];
            if (++x(j) <= column.high) break;
            x(j) = column.low;
        }
        if (j == x.size()) return;
    }
}

}  // namespace

// By hand (Gomory's fractional cut): max y with 3x + 2y <= 6, -3x + 2y <= 0. At (1, 1.5) the cut is y <= 1.
TEST_CASE("The textbook's first cut is y <= 1") {
    LinearProgram program;
    program.sense = Sense::kMaximize;
    program.columns = {{.name = "x", .is_integer = true}, {.name = "y", .cost = 1.0, .is_integer = true}};
    program.rows = {make_row("first", {3.0, 2.0}, -kInfinity, 6.0),
                    make_row("second", {-3.0, 2.0}, -kInfinity, 0.0)};
    const std::vector<GomoryCut> cuts = gomory_cuts(program, solved(program), 10);
    REQUIRE(cuts.size() == 1);
    CHECK(cuts[0].variable == 1);
    CHECK(cuts[0].fraction == doctest::Approx(0.5));
    CHECK(cuts[0].violation > 0.0);
    REQUIRE(cuts[0].row.terms.size() == 1);
    CHECK(cuts[0].row.low / cuts[0].row.terms[0].value == doctest::Approx(1.0));
    CHECK(cuts[0].row.terms[0].value < 0.0);
}

TEST_CASE("Cuts break the present point and keep every whole-number plan") {
    Random random(111);
    int found = 0;
    for (int trial = 0; trial < 400; ++trial) {
        CAPTURE(trial);
        LinearProgram program = random_program(random, 4);
        for (Column& column : program.columns) {
            column.is_integer = true;
            if (!std::isfinite(column.low)) column.low = -3.0;
            if (!std::isfinite(column.high)) column.high = column.low + 4.0;
        }
        const Simplex simplex = solved(program);
        if (simplex.status() != SimplexStatus::kOptimal) continue;
        const std::vector<GomoryCut> cuts = gomory_cuts(program, simplex, 10);
        for (const GomoryCut& cut : cuts) {
            CHECK(cut.violation > 1e-9);
            CHECK(activity(cut.row, simplex.x()) < cut.row.low);
            ++found;
        }
        if (cuts.empty()) continue;
        for_each_point(program, [&](const Vector& x) {
            if (!is_feasible(program, x)) return;
            for (const GomoryCut& cut : cuts) CHECK(activity(cut.row, x) >= cut.row.low - 1e-7);
        });
    }
    CHECK(found > 50);
}

TEST_CASE("Cuts of mixed programs keep every plan whose whole columns are whole") {
    Random random(112);
    int found = 0;
    for (int trial = 0; trial < 500; ++trial) {
        CAPTURE(trial);
        LinearProgram program = random_program(random, 3);
        for (Column& column : program.columns) {
            column.is_integer = true;
            if (!std::isfinite(column.low)) column.low = -3.0;
            if (!std::isfinite(column.high)) column.high = column.low + 4.0;
        }
        program.columns.push_back({.name = "part", .cost = random_digit(random), .low = 0.0, .high = 2.0});
        for (Row& row : program.rows) row.terms.push_back({program.column_count() - 1, 1.5});
        const Simplex simplex = solved(program);
        if (simplex.status() != SimplexStatus::kOptimal) continue;
        const std::vector<GomoryCut> cuts = gomory_cuts(program, simplex, 10);
        found += static_cast<int>(cuts.size());
        LinearProgram grid = program;  // whole numbers, and the part in eighths
        grid.columns.back() = {.low = 0.0, .high = 16.0};
        for_each_point(grid, [&](Vector x) {
            x(x.size() - 1) /= 8.0;
            if (!is_feasible(program, x)) return;
            for (const GomoryCut& cut : cuts) CHECK(activity(cut.row, x) >= cut.row.low - 1e-7);
        });
    }
    CHECK(found > 50);
}

TEST_CASE("A whole optimum has no cuts, and the limit keeps the most fractional") {
    CHECK(
        gomory_cuts(example_program("assignment").program, solved(example_program("assignment").program), 10)
            .empty());
    const LinearProgram shifts = example_program("shifts").program;
    const std::vector<GomoryCut> all = gomory_cuts(shifts, solved(shifts), 100);
    REQUIRE(all.size() > 1);
    const std::vector<GomoryCut> one = gomory_cuts(shifts, solved(shifts), 1);
    REQUIRE(one.size() == 1);
    CHECK(one[0].variable == all[0].variable);
}

#include "core/lp/simplex.h"

#include "core/lp/example_programs.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::lp;
using core::Index;
using core::kInfinity;
using core::Vector;

namespace {

void run(Simplex& simplex, int limit = 10000) {
    while (simplex.is_running() && simplex.iterations() < limit) simplex.step();
}

LinearProgram furniture() { return example_program("furniture").program; }

}  // namespace

// By hand: max 40c + 30t, 2c + t <= 100, c + t <= 80. Chairs promise more; wood allows 100/2 = 50, hours
// 80/1.
TEST_CASE("The preview of the furniture factory's first step tells the textbook's ratio test") {
    const Simplex simplex(furniture());
    CHECK(simplex.phase() == 2);
    const Pivot pivot = simplex.preview();
    REQUIRE(pivot.candidates.size() == 2);
    CHECK(pivot.candidates[0].reduced_cost == 40.0);
    CHECK(pivot.candidates[1].reduced_cost == 30.0);
    CHECK(pivot.entering.variable == 0);
    REQUIRE(pivot.test.ratios.size() == 2);
    CHECK(pivot.test.ratios[0].ratio == 50.0);
    CHECK(pivot.test.ratios[0].value == 100.0);
    CHECK(pivot.test.ratios[0].rate == -2.0);
    CHECK(pivot.test.ratios[0].is_tied);
    CHECK(pivot.test.ratios[1].ratio == 80.0);
    CHECK_FALSE(pivot.test.ratios[1].is_tied);
    CHECK(pivot.test.leaving_row == 0);
    CHECK(simplex.form().variables[static_cast<std::size_t>(pivot.leaving)].name == "slack wood");
    CHECK(pivot.objective_before == 0.0);
    CHECK(pivot.objective_after == 2000.0);
    CHECK_FALSE(pivot.is_degenerate);
}

TEST_CASE("The furniture factory's tableaus and points are the textbook's") {
    Simplex simplex(furniture());
    simplex.step();
    CHECK(simplex.x() == Vector{{50.0, 0.0}});
    CHECK(simplex.tableau().entries == core::Matrix{{1.0, 0.5, 0.5, 0.0}, {0.0, 0.5, -0.5, 1.0}});
    CHECK(simplex.tableau().values == Vector{{50.0, 30.0}});
    CHECK(simplex.reduced_costs() == Vector{{0.0, 10.0, -20.0, 0.0}});
    simplex.step();
    CHECK(simplex.status() == SimplexStatus::kOptimal);
    CHECK(simplex.x() == Vector{{20.0, 60.0}});
    CHECK(simplex.objective() == 2600.0);
    CHECK(simplex.row_prices() == Vector{{10.0, 20.0}});
    simplex.step();
    CHECK(simplex.iterations() == 2);
    CHECK(simplex.preview().outcome == Pivot::Outcome::kNone);
}

TEST_CASE("A copy continues with the same exchanges, and a preview is what the step does") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        Simplex simplex(example.program);
        while (simplex.is_running()) {
            Simplex copy = simplex;
            const Pivot expected = simplex.preview();
            simplex.step();
            copy.step();
            CHECK(copy.tableau().entries == simplex.tableau().entries);
            CHECK(copy.x() == simplex.x());
            REQUIRE(simplex.last_pivot().has_value());
            CHECK(simplex.last_pivot()->entering.variable == expected.entering.variable);
            CHECK(simplex.last_pivot()->leaving == expected.leaving);
            if (simplex.phase() == expected.phase && expected.outcome != Pivot::Outcome::kUnbounded) {
                const double now = simplex.phase() == 1 ? simplex.infeasibility() : simplex.objective();
                CHECK(now == doctest::Approx(expected.objective_after));
            }
        }
    }
}

TEST_CASE("Every point of phase 2 is feasible and no worse than the one before, with every rule") {
    for (const ExampleProgram& example : example_programs()) {
        for (const PivotRule rule : {PivotRule::kDantzig, PivotRule::kBland, PivotRule::kSteepestEdge,
                                     PivotRule::kGreatestImprovement}) {
            CAPTURE(example.id);
            Simplex simplex(example.program, {.rule = rule});
            double best = -kInfinity;
            while (simplex.is_running() && simplex.iterations() < 1000) {
                if (simplex.phase() == 2) {
                    CHECK(is_feasible(example.program, simplex.x(), 1e-9));
                    const double value = improvement_sign(example.program.sense) * simplex.objective();
                    CHECK(value >= best - 1e-9);
                    best = value;
                }
                simplex.step();
            }
            CHECK_FALSE(simplex.is_running());
        }
    }
}

TEST_CASE("Entering variables may be chosen by hand, others may not") {
    Simplex simplex(furniture());
    CHECK_FALSE(simplex.choose(2));  // a slack that is basic
    CHECK_FALSE(simplex.choose(99));
    REQUIRE(simplex.choose(1));
    CHECK(simplex.preview().entering.variable == 1);
    CHECK(simplex.preview().is_chosen_by_hand);
    simplex.step();
    CHECK(simplex.x() == Vector{{0.0, 80.0}});
    CHECK_FALSE(simplex.preview().is_chosen_by_hand);
    run(simplex);
    CHECK(simplex.objective() == 2600.0);
    CHECK_FALSE(simplex.choose(1));
}

TEST_CASE("Dantzig's rule visits all corners of Klee and Minty's cube, the greatest improvement only two") {
    for (const Index n : {2, 3, 4, 5, 6}) {
        Simplex dantzig(klee_minty(n));
        run(dantzig);
        CHECK(dantzig.iterations() == (1 << n) - 1);
        CHECK(dantzig.objective() == doctest::Approx(std::pow(100.0, static_cast<double>(n - 1))));
        Simplex greatest(klee_minty(n), {.rule = PivotRule::kGreatestImprovement});
        run(greatest);
        CHECK(greatest.iterations() == 1);
    }
}

TEST_CASE("Beale's and Chvatal's programs come round after six exchanges, are caught, and end") {
    for (const char* id : {"beale", "chvatal"}) {
        CAPTURE(id);
        const ExampleProgram example = example_program(id);
        Simplex simplex(example.program);
        const Vector start = simplex.x();
        const auto first_basis = simplex.tableau().statuses;
        for (int k = 0; k < 6; ++k) {
            CHECK(simplex.safeguard() == Safeguard::kNone);
            simplex.step();
            CHECK(simplex.last_pivot()->is_degenerate);
            CHECK((simplex.x() - start).norm() < 1e-12);
        }
        CHECK(simplex.tableau().statuses == first_basis);
        simplex.step();
        CHECK(simplex.safeguard() == Safeguard::kCycle);
        CHECK(simplex.cycle_length() == 6);
        CHECK(simplex.preview().rule == PivotRule::kBland);
        run(simplex, 100);
        CHECK(simplex.status() == SimplexStatus::kOptimal);
        CHECK(simplex.objective() == doctest::Approx(example.optimum));
        CHECK(simplex.safeguard() == Safeguard::kNone);
    }
}

TEST_CASE("Bland's rule never needs the safeguard on the cycling examples") {
    for (const char* id : {"beale", "kuhn", "chvatal"}) {
        Simplex simplex(example_program(id).program, {.rule = PivotRule::kBland});
        while (simplex.is_running() && simplex.iterations() < 100) {
            simplex.step();
            CHECK(simplex.safeguard() == Safeguard::kNone);
        }
        CHECK(simplex.status() == SimplexStatus::kOptimal);
    }
}

TEST_CASE("A long stall hands over to Bland's rule before anything repeats") {
    Simplex simplex(example_program("beale").program, {.stall_limit = 2});
    for (int k = 0; k < 3; ++k) simplex.step();
    CHECK(simplex.safeguard() == Safeguard::kStall);
    run(simplex, 100);
    CHECK(simplex.objective() == doctest::Approx(-1.25));
}

TEST_CASE("Tied ratios are marked, and the next exchange is degenerate") {
    LinearProgram program = furniture();
    program.rows[1].high = 50.0;  // hours run out together with the wood: 100/2 = 50/1
    Simplex simplex(program);
    const Pivot pivot = simplex.preview();
    CHECK(pivot.test.ratios[0].is_tied);
    CHECK(pivot.test.ratios[1].is_tied);
    CHECK(pivot.test.ties == 2);
    CHECK(pivot.test.tie_break == TieBreak::kFirst);
    simplex.step();
    REQUIRE(simplex.is_running());
    CHECK(simplex.preview().is_degenerate);
    run(simplex);
    CHECK(simplex.objective() == 2000.0);
}

TEST_CASE("Phase 1 counts down what is missing and then hands over") {
    const ExampleProgram example = example_program("diet");
    Simplex simplex(example.program);
    CHECK(simplex.phase() == 1);
    CHECK(simplex.infeasibility() == doctest::Approx(2000.0 + 55.0 + 800.0));
    double missing = simplex.infeasibility();
    while (simplex.is_running() && simplex.phase() == 1) {
        simplex.step();
        CHECK(simplex.infeasibility() <= missing + 1e-9);
        missing = simplex.infeasibility();
    }
    CHECK(simplex.phase() == 2);
    CHECK(missing == doctest::Approx(0.0));
    CHECK(is_feasible(example.program, simplex.x()));
}

TEST_CASE("An infeasible program's prices prove that its rows contradict each other") {
    for (const char* id : {"infeasible", "contradicting_equations"}) {
        CAPTURE(id);
        const LinearProgram program = example_program(id).program;
        Simplex simplex(program);
        run(simplex);
        REQUIRE(simplex.status() == SimplexStatus::kInfeasible);
        // Farkas: y^T A x <= 0 for all x within the columns' bounds (here x >= 0), but y^T b > 0.
        const Vector y = simplex.row_prices();
        const Vector combination = dense_matrix(program).transpose() * y;
        CHECK(combination.maxCoeff() <= 1e-9);
        double least = 0.0;
        for (std::size_t i = 0; i < program.rows.size(); ++i) {
            const double weight = y(static_cast<Index>(i));
            if (std::fabs(weight) > 1e-9)
                least += weight * (weight > 0.0 ? program.rows[i].low : program.rows[i].high);
        }
        CHECK(least > 0.5);
        CHECK(std::isfinite(least));
    }
}

TEST_CASE("An unbounded program's ray stays feasible and improves") {
    const LinearProgram program = example_program("unbounded").program;
    Simplex simplex(program);
    run(simplex);
    REQUIRE(simplex.status() == SimplexStatus::kUnbounded);
    CHECK(simplex.last_pivot()->outcome == Pivot::Outcome::kUnbounded);
    REQUIRE(simplex.ray().size() == 2);
    for (const double t : {1.0, 10.0, 1e6})
        CHECK(is_feasible(program, simplex.x() + t * simplex.ray(), 1e-6));
    CHECK(costs(program).dot(simplex.ray()) > 0.0);
}

TEST_CASE("A variable with an upper bound may cross to it without an exchange") {
    LinearProgram program = furniture();
    program.columns[0].high = 10.0;
    Simplex simplex(program);
    CHECK(simplex.preview().outcome == Pivot::Outcome::kBoundFlip);
    CHECK(simplex.preview().test.own_limit == 10.0);
    simplex.step();
    CHECK(simplex.x() == Vector{{10.0, 0.0}});
    CHECK(simplex.tableau().statuses[0] == BasisStatus::kAtHigh);
    run(simplex);
    CHECK(simplex.x() == Vector{{10.0, 70.0}});
}

TEST_CASE("Crossing bounds are infeasible at once, unusable numbers an error") {
    LinearProgram program = furniture();
    program.columns[0].low = 5.0;
    program.columns[0].high = 4.0;
    CHECK(Simplex(program).status() == SimplexStatus::kInfeasible);
    CHECK(solve_by_simplex(program).message.find("'chairs'") != std::string::npos);
    program.columns[0].cost = std::nan("");
    CHECK(solve_by_simplex(program).status == LpStatus::kError);
}

TEST_CASE("A program without rows or without columns has an answer") {
    LinearProgram empty;
    CHECK(Simplex(empty).status() == SimplexStatus::kOptimal);
    empty.rows.push_back(make_row("impossible", {}, 1.0, 2.0));
    CHECK(Simplex(empty).status() == SimplexStatus::kInfeasible);
    LinearProgram rise = example_program("only_bounds").program;
    rise.columns[1].high = kInfinity;
    Simplex simplex(rise);
    run(simplex);
    CHECK(simplex.status() == SimplexStatus::kUnbounded);
}

TEST_CASE("Ties are explained: the variable's own bound goes first, tiny entries are passed over") {
    LinearProgram program = furniture();
    program.columns[0].high = 50.0;  // as far as the wood lasts
    CHECK(Simplex(program).preview().test.tie_break == TieBreak::kOwnBound);
    program = furniture();
    program.rows[0] = make_row("tiny", {1e-4, 1.0}, -kInfinity, 0.0);
    program.rows[1] = make_row("large", {1.0, 1.0}, -kInfinity, 0.0);
    const Pivot pivot = Simplex(program).preview();
    CHECK(pivot.test.ties == 2);
    CHECK(pivot.test.tie_break == TieBreak::kFirstLarge);
    CHECK(pivot.test.leaving_row == 1);
    CHECK(Simplex(furniture()).preview().test.tie_break == TieBreak::kNone);
}

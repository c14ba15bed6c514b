#include "lessons/lp/best_corner_limit_words.h"

#include "lessons/lp/best_corner_stories.h"

#include <doctest/doctest.h>

using namespace lessons::corner;

namespace {

Run run_of(std::size_t story, double wood = 100.0) {
    core::lp::LinearProgram program = stories()[story].program;
    if (story == 0) program.rows[0].high = wood;
    Run run(program, core::lp::PivotRule::kDantzig, {});
    run.go_to(run.last_step());
    return run;
}

constexpr std::size_t kFactory = 0;
constexpr std::size_t kRedundant = 2;
constexpr std::size_t kDegenerate = 3;
constexpr std::size_t kInfeasible = 5;

}  // namespace

// lin = lambda w=100, c=80, f=150: -linprog([-40, -30], A_ub=[[2, 1], [1, 1], [1, 2]], b_ub=[w, c, f]).fun
// lin(101) - lin(), lin(99) - lin(): 10, -10;  lin(c=81) - lin(), lin(c=79) - lin(): 20, -20
TEST_CASE("What one more unit is worth is said with the range in which it holds") {
    const Run run = run_of(kFactory);
    CHECK(worth_words(run, 0, Room::full) == "One more board is worth \u20ac10 (from 90 to 160 boards)");
    CHECK(worth_words(run, 1, Room::little) == "one more: \u20ac20 (50 to 83.33)");
    CHECK(worth_words(run, 2, Room::full) == "One more hour is worth nothing (from 140 hours on)");
    CHECK(is_worth_something(run, 0));
    CHECK(!is_worth_something(run, 2));
}

// lin(101, f=140) - lin(f=140), lin(99, f=140) - lin(f=140): 10, -16.667
// lin(f=141) - lin(f=140), lin(f=139) - lin(f=140): 0, -6.667
TEST_CASE("Where three limits meet, a unit more and a unit less have different prices") {
    const Run run = run_of(kDegenerate);
    CHECK(worth_words(run, 0, Room::full) == "One more board is worth \u20ac10, one less costs \u20ac16.67");
    CHECK(worth_words(run, 2, Room::little) == "one more: nothing, less: \u2212\u20ac6.67");
}

TEST_CASE("A limit of nothing cannot be lowered") {
    const Run run = run_of(kFactory, 0.0);
    CHECK(worth_words(run, 0, Room::full).find("one less leaves no plan") != std::string::npos);
}

TEST_CASE("Without a best plan nothing has a price, and what is missing is said") {
    const Run run = run_of(kInfeasible);
    CHECK(worth_words(run, 0, Room::full).empty());
    CHECK(is_broken(run, 3));
    CHECK(used_words(run, 3, Room::full) == "80 of at least 90: not enough");
    CHECK(used_words(run, 3, Room::little) == "10 missing");
}

TEST_CASE("A limit that all plans keep anyway is called idle") {
    const Run run = run_of(kRedundant);
    CHECK(is_idle(run, 3));
    CHECK(used_words(run, 3, Room::little) == "40 left \u00b7 limits nothing");
    CHECK(used_words(run, 0, Room::little) == "used up");
    CHECK(used_words(run, 2, Room::full) == "140 of 150 used");
}

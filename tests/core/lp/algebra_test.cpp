#include "core/lp/algebra.h"

#include "core/lp/example_programs.h"
#include "core/lp/model_text.h"
#include "tests/core/lp/random_program.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::lp;
using core::kInfinity;
using core::Random;

namespace {

LinearProgram model(const std::string& text) {
    auto program = read_algebra(text);
    REQUIRE_MESSAGE(program.ok(), text << (program.ok() ? "" : "\n" + program.error().describe()));
    return *program;
}

/// The one limit of a model in x, y and z, for short tests.
Row limit(const std::string& text) { return model("minimize x + y + z\nlimit: " + text).rows.at(0); }

core::Error complaint(const std::string& text) {
    const auto program = read_algebra(text);
    REQUIRE_MESSAGE(!program.ok(), text);
    return program.error();
}

bool is_at(const core::Error& error, int line, int column) {
    return error.line == line && error.column == column;
}

void check_same(const LinearProgram& a, const LinearProgram& b) {
    CHECK(a.sense == b.sense);
    CHECK(a.constant == b.constant);
    CHECK(costs(a) == costs(b));
    CHECK(dense_matrix(a) == dense_matrix(b));
    REQUIRE(a.columns.size() == b.columns.size());
    REQUIRE(a.rows.size() == b.rows.size());
    for (std::size_t j = 0; j < a.columns.size(); ++j) {
        CHECK(a.columns[j].low == b.columns[j].low);
        CHECK(a.columns[j].high == b.columns[j].high);
        CHECK(a.columns[j].is_integer == b.columns[j].is_integer);
    }
    for (std::size_t i = 0; i < a.rows.size(); ++i) {
        CHECK(a.rows[i].low == b.rows[i].low);
        CHECK(a.rows[i].high == b.rows[i].high);
    }
}

}  // namespace

TEST_CASE("The furniture factory is read as people write it") {
    const LinearProgram program = model(
        "# a workshop\n"
        "maximize profit: 40 chairs + 30 tables\n"
        "subject to\n"
        "  wood: 2 chairs + tables <= 100\n"
        "  hours: chairs + tables at most 80\n"
        "  10 <= chairs <= 50\n"
        "whole chairs, tables\n");
    CHECK(program.sense == Sense::kMaximize);
    CHECK(program.objective_name == "profit");
    CHECK(costs(program) == core::Vector{{40.0, 30.0}});
    CHECK(dense_matrix(program) == core::Matrix{{2.0, 1.0}, {1.0, 1.0}});
    CHECK(program.rows[0].name == "wood");
    CHECK(program.rows[1].high == 80.0);
    CHECK(program.rows[1].low == -kInfinity);
    CHECK(program.columns[0].name == "chairs");
    CHECK(program.columns[0].low == 10.0);
    CHECK(program.columns[0].high == 50.0);
    CHECK(program.columns[0].is_integer);
    CHECK(program.columns[1].high == kInfinity);
}

TEST_CASE("Sums may hold brackets, products, divisions, percent and both sides' variables") {
    const Row row = limit("2 (x + 3 y) - (z - 4) * 3 + 1/2 x + 20% y <= 3 x + 10");
    CHECK(row.high == -2.0);
    REQUIRE(row.terms.size() == 3);
    CHECK(row.terms[0].value == doctest::Approx(-0.5));
    CHECK(row.terms[1].value == doctest::Approx(6.2));
    CHECK(row.terms[2].value == -3.0);
    CHECK(limit("x/4 >= 1").terms[0].value == 0.25);
    CHECK(limit("-x - -y >= 1").terms[1].value == 1.0);
    CHECK(limit("2*3 x + 0.5y - 1.5e1z = 2").terms[0].value == 6.0);
    CHECK(limit("x + x + y - x <= 1").terms[0].value == 1.0);
    CHECK(limit("2/3 x <= 1").terms[0].value == 2.0 / 3.0);
}

TEST_CASE("Relations come in signs and words, and point where the variables are") {
    CHECK(limit("x + y <= 5").high == 5.0);
    CHECK(limit("x + y =< 5").high == 5.0);
    CHECK(limit("x + y \xE2\x89\xA4 5").high == 5.0);
    CHECK(limit("x + y < 5").high == 5.0);
    CHECK(limit("x + y \xE2\x89\xA5 5").low == 5.0);
    CHECK(limit("x \xE2\x88\x92 y => 5").terms[1].value == -1.0);
    CHECK(limit("x + y at least 5").low == 5.0);
    CHECK(limit("x + y exactly 5").low == 5.0);
    CHECK(limit("x + y is 5").high == 5.0);
    CHECK(limit("5 >= x + y").high == 5.0);
    CHECK(limit("5 = x + y").low == 5.0);
    const Row between = limit("x + y between 2 and 1 + 3");
    CHECK(between.low == 2.0);
    CHECK(between.high == 4.0);
    const Row range = limit("9 >= x + y + 1 >= 2");
    CHECK(range.low == 1.0);
    CHECK(range.high == 8.0);
    CHECK(limit("-infinity <= x + y <= infinity").high == kInfinity);
    CHECK(limit("3 <= 5").terms.empty());
}

TEST_CASE("A limit goes on in the next line until it has its relation, and after a sign") {
    const LinearProgram program =
        model("min x\n + y\nlong: x\n  + y\n  + z >= 3 +\n 4\nshort: x + y <= 5; other: z <= 9\n");
    REQUIRE(program.rows.size() == 3);
    CHECK(program.rows[0].low == 7.0);
    CHECK(program.rows[2].name == "other");
    CHECK(program.column_count() == 3);
}

TEST_CASE("Limits without a name on one variable are its bounds, the first replaces zero, others tighten") {
    const LinearProgram program = model(
        "min a + b + c + d + e + f\n"
        "a >= -5\na >= -3\n2 b <= 8\n-c >= 2\nfree d\ne is 4\nf free\nlimit3: a <= 9\n");
    CHECK(program.columns[0].low == -3.0);
    CHECK(program.columns[1].high == 4.0);
    CHECK(program.columns[1].low == 0.0);
    CHECK(program.columns[2].high == -2.0);
    CHECK(program.columns[3].low == -kInfinity);
    CHECK(program.columns[4].low == 4.0);
    CHECK(program.columns[4].high == 4.0);
    CHECK(program.columns[5].low == -kInfinity);
    REQUIRE(program.rows.size() == 1);
    CHECK(model("min x\nx + y <= 3\nx - y <= 4").rows[1].name == "limit2");
}

TEST_CASE("Lists of whole and binary variables end with their line, or go on after commas") {
    const LinearProgram program =
        model("max a + b + c + d\nlimit: a + b + c + d <= 3\ninteger a,\n  b\nbinary\n c d\nlast: a <= 1");
    CHECK(program.columns[0].is_integer);
    CHECK(program.columns[1].is_integer);
    CHECK(program.columns[2].high == 1.0);
    CHECK(program.columns[3].is_integer);
    CHECK(program.rows.size() == 2);
}

TEST_CASE("Names may hold letters of any language, dots, indices, and anything in quotes") {
    const LinearProgram program = model(
        "min Tische_1 + x.2 + x[1,2] + \"cherry pie\" + 'free' + St\xC3\xBChle\nlimit: 2\"cherry pie\" + "
        "3x[1,2] >= 1");
    CHECK(program.columns[2].name == "x[1,2]");
    CHECK(program.columns[3].name == "cherry pie");
    CHECK(program.columns[4].name == "free");
    CHECK(program.columns[5].name == "St\xC3\xBChle");
    CHECK(program.rows[0].terms[0].value == 2.0);
}

TEST_CASE("Errors point to the word in question and say what was expected") {
    CHECK(is_at(complaint("make money"), 1, 1));
    CHECK(complaint("make money").expected == "maximize or minimize");
    const core::Error beside = complaint("maximize 40 chairs + 30 tables\nwood: 2 chairs tables <= 100");
    CHECK(is_at(beside, 2, 16));
    CHECK(beside.message == "Nothing stands between 'chairs' and 'tables'.");
    CHECK(is_at(complaint("max x * y"), 1, 7));
    CHECK(complaint("max x * y").message == "A variable times a variable is no straight line.");
    CHECK(is_at(complaint("max x\nlimit: x +\n  <= 3"), 3, 3));
    CHECK(is_at(complaint("max x\nlimit: x + 3\nother: x <= 2"), 3, 1));
    CHECK(is_at(complaint("max x\nlimit: 3 (x + 2 <= 4"), 2, 17));
    CHECK(complaint("max x\nlimit: 3 (x + 2 <= 4").expected == ")");
    CHECK(is_at(complaint("max x\nlimit: 1 <= x >= 3"), 2, 15));
    CHECK(is_at(complaint("max 2,5 x"), 1, 6));
    CHECK(is_at(complaint("max x\nwhole x, y"), 2, 10));
    CHECK(is_at(complaint("max x\na: x <= 1\na: x <= 2"), 3, 1));
    CHECK(is_at(complaint("max x\nlimit: x <= 3 4"), 2, 15));
    CHECK(is_at(complaint("max x / y"), 1, 7));
    CHECK(is_at(complaint("max \"chairs"), 1, 5));
    CHECK(is_at(complaint("max x ? y"), 1, 7));
    CHECK(is_at(complaint("max 1e16 x"), 1, 5));
    CHECK(is_at(complaint("max x\nx >= infinity"), 2, 1));
    CHECK(is_at(complaint("max x\n3 <= 5"), 2, 1));
    CHECK(is_at(complaint("max \xC3\xBC\xC3\xBC *"), 1, 9));
    CHECK(is_at(complaint(""), 1, 1));
    CHECK(complaint("max " + std::string(1000, '(') + "x").message ==
          "Too many brackets stand in each other.");
}

TEST_CASE("Writing and reading algebra gives the same program, names included") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        const std::string text = write_algebra(example.program);
        const LinearProgram copy = model(text);
        check_same(copy, example.program);
        for (std::size_t j = 0; j < copy.columns.size(); ++j)
            CHECK(copy.columns[j].name == example.program.columns[j].name);
        for (std::size_t i = 0; i < copy.rows.size(); ++i)
            CHECK(copy.rows[i].name == example.program.rows[i].name);
        CHECK(write_algebra(copy) == text);
    }
}

TEST_CASE("Random programs survive the way through algebra and LP text, bit for bit") {
    Random random(141);
    for (int trial = 0; trial < 200; ++trial) {
        CAPTURE(trial);
        LinearProgram program = random_program(random, 12);
        program.constant = random_digit(random);
        for (Column& column : program.columns) {
            column.is_integer = random.below(4) == 0;
            column.cost *= random.below(2) == 0 ? 1.0 : random.uniform();
        }
        for (Row& row : program.rows) row.name = random.below(2) == 0 ? "" : "end";
        check_same(model(write_algebra(program)), program);
        const auto lp = read_cplex_lp(write_cplex_lp(program));
        REQUIRE(lp.ok());
        CHECK(lp->sense == program.sense);
        for (std::size_t j = 0; j < program.columns.size(); ++j)
            CHECK(lp->columns[j].cost == program.columns[j].cost);
    }
}

// The text that lessons and links show; any change of it is to be seen.
TEST_CASE("The written algebra is what a person would write") {
    CHECK(write_algebra(example_program("furniture").program) ==
          "maximize profit: 40 chairs + 30 tables\n"
          "subject to\n"
          "  wood: 2 chairs + tables <= 100\n"
          "  hours: chairs + tables <= 80\n");
    CHECK(write_algebra(example_program("greenhouse").program) ==
          "maximize harvest: 5 tomatoes + 4 cucumbers\n"
          "subject to\n"
          "  beds: 20 <= tomatoes + cucumbers <= 60\n"
          "  balance: -5 <= tomatoes - cucumbers <= 10\n"
          "  water: 3 tomatoes + cucumbers <= 120\n");
    CHECK(write_algebra(example_program("only_bounds").program) ==
          "minimize cost: 2 x - 3 y + 10\n"
          "  x >= -1.5\n"
          "  y <= 4\n");
}

TEST_CASE("The LP format is read as GLPK reads it, and what GLPK does not know besides") {
    const std::string text =
        "\\ a comment\nMinimize\n obj: 3 x1 - x2 + 2.5 x3\n + x#4\nSubject To\n c1: x1 + x2 >= 1\n - x1 + 2 "
        "x3 <= 4\n"
        " last: x2 + x3 = 2\nBounds\n -inf <= x1 <= 4\n x2 >= -3\n x3 free\n 0 <= x#4 <= 1e30\nGenerals\n x1 "
        "x2\nBinary\n x#4\nEnd\n";
    const auto ours = read_cplex_lp(text);
    const auto referee = read_by_glpk(text, GlpkFormat::kCplexLp);
    REQUIRE(ours.ok());
    REQUIRE(referee.ok());
    CHECK(dense_matrix(*ours) == dense_matrix(*referee));
    CHECK(costs(*ours) == costs(*referee));
    CHECK(ours->columns[0].low == -kInfinity);
    CHECK(ours->columns[1].low == -3.0);
    CHECK(ours->columns[2].high == kInfinity);
    CHECK(ours->columns[3].name == "x#4");
    CHECK(ours->rows[1].name == "c2");
    const auto more = read_cplex_lp("max\n x + 5\nst\n c: 2 <= x + y <= 3\n d: x >= y\n x <= 4\nend");
    REQUIRE(more.ok());
    CHECK(more->constant == 5.0);
    CHECK(more->rows[0].low == 2.0);
    CHECK(more->rows[1].terms[1].value == -1.0);
    CHECK(more->rows.size() == 3);  // x <= 4 outside of "bounds" is a row
    CHECK_FALSE(read_cplex_lp("max\n x (2)\nend").ok());
}

TEST_CASE("Signs of algebra on paper are refused by the LP format, shown whole") {
    // A case that the fuzzer found: the divided-by sign's first byte passes for a letter.
    const auto program = read_cplex_lp("max\n x \xC3\xB7 2\nend");
    REQUIRE_FALSE(program.ok());
    CHECK(program.error().message == "'\xC3\xB7' means nothing here.");
    CHECK(program.error().line == 2);
    CHECK(program.error().column == 4);
}

TEST_CASE("Words that relate two sides on paper are names in the LP format") {
    const std::string text =
        "max\n and + 2 is\nst\n c: and + is <= 4\n whole + at >= 1\nend";  // also found by fuzzing
    const auto ours = read_cplex_lp(text);
    const auto referee = read_by_glpk(text, GlpkFormat::kCplexLp);
    REQUIRE(ours.ok());
    REQUIRE(referee.ok());
    check_same(*ours, *referee);
}

TEST_CASE("A column that only a row without bounds names is still written as LP text") {
    const auto program = read_cplex_lp("min\n x\nst\n c: 1e40 >= 66 y\nend");  // found by fuzzing
    REQUIRE(program.ok());
    const auto again = read_cplex_lp(write_cplex_lp(*program));
    REQUIRE(again.ok());
    CHECK(again->columns.size() == 2);
}

TEST_CASE("GLPK reads the LP text that we write, and solves it alike") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        const std::string text = write_cplex_lp(example.program);
        const auto referee = read_by_glpk(text, GlpkFormat::kCplexLp);
        const auto ours = read_cplex_lp(text);
        REQUIRE(referee.ok());
        REQUIRE(ours.ok());
        check_same(*ours, *referee);
    }
}

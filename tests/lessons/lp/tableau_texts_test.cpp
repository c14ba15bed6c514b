// Numbers by hand: chairs = 50 - 1/2 tables - 1/2 slack wood, hours left = 30 - 1/2 tables + 1/2 slack wood.
#include "lessons/lp/tableau_texts.h"

#include "core/lp/example_programs.h"

#include <doctest/doctest.h>

#include <cmath>

using core::math::Rational;
using lessons::lp::exact_text;
using lessons::lp::TableauTexts;

TEST_CASE("A number is written out where decimals can say it, and as a fraction where they cannot") {
    CHECK(exact_text(Rational(25, 2)) == "12.5");
    CHECK(exact_text(Rational(-1, 8)) == "\u22120.125");
    CHECK(exact_text(Rational(200, 3)) == "200/3");
    CHECK(exact_text(Rational(-20000, 7)) == "\u221220\u2009000/7");
    CHECK(exact_text(Rational(1, 1009)).empty());
    CHECK(exact_text(Rational(1, 0)).empty());
}

TEST_CASE("Terms carry their signs, and nothing is said of 0") {
    using lessons::lp::negated;
    using lessons::lp::term_text;
    CHECK(term_text("10", "tables") == "+ 10 tables");
    CHECK(term_text("\u22121", "tables") == "\u2212 tables");
    CHECK(term_text(negated("200/3"), "tables") == "\u2212 200/3 tables");
    CHECK(term_text(negated("\u22120.5"), "tables") == "+ 0.5 tables");
    CHECK(term_text(negated("0"), "tables").empty());
}

TEST_CASE("The furniture factory's second tableau is not rounded") {
    core::lp::Simplex simplex(core::lp::example_program("furniture").program);
    simplex.step();
    const TableauTexts texts(simplex);
    CHECK(texts.entry(1, 2) == "\u22120.5");
    CHECK(texts.value(0) == "50");
    CHECK(texts.rate(1) == "10");
    CHECK(texts.objective() == "2\u2009000");
    CHECK(texts.ratio(1, 1, 60.0) == "60");
}

TEST_CASE("Numbers that are no simple fractions are rounded") {
    core::lp::LinearProgram program = core::lp::example_program("furniture").program;
    program.rows[0].terms[0].value = std::sqrt(2.0);
    const core::lp::Simplex simplex(program);
    CHECK(TableauTexts(simplex).entry(0, 0) == "1.414");
}

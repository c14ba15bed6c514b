#include "core/lp/exact_tableau.h"

#include "core/lp/dictionary.h"
#include "core/lp/example_programs.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::lp;
using core::Index;

namespace {

void check_against_doubles(const Simplex& simplex, const ExactTableau& exact) {
    const Tableau& tableau = simplex.tableau();
    const core::Vector rates = simplex.reduced_costs();
    const auto near = [](double value) { return doctest::Approx(value).epsilon(1e-9); };
    REQUIRE(exact.rows == tableau.row_count());
    for (Index i = 0; i < exact.rows; ++i) {
        CHECK(exact.values[static_cast<std::size_t>(i)].to_double() == near(tableau.values(i)));
        for (Index k = 0; k < exact.variables; ++k)
            CHECK(std::fabs(exact.entry(i, k).to_double() - tableau.entries(i, k)) < 1e-7);
    }
    for (Index k = 0; k < exact.variables; ++k)
        CHECK(std::fabs(exact.reduced_costs[static_cast<std::size_t>(k)].to_double() - rates(k)) < 1e-7);
}

}  // namespace

// By hand: after chairs enter, chairs = 50 - 1/2 tables - 1/2 slack wood, hours left = 30 - 1/2 tables + 1/2
// ...
TEST_CASE("The furniture factory's second tableau is told in halves") {
    Simplex simplex(example_program("furniture").program);
    simplex.step();
    const auto exact = exact_tableau(simplex);
    REQUIRE(exact.has_value());
    CHECK(exact->entry(0, 1).text() == "1/2");
    CHECK(exact->entry(1, 2).text() == "-1/2");
    CHECK(exact->values[0].text() == "50");
    CHECK(exact->reduced_costs[1].text() == "10");
    CHECK(exact->objective.text() == "2000");
}

TEST_CASE("Every tableau of every example is exact and agrees with the doubles") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        Simplex simplex(example.program);
        for (int step = 0; step < 40; ++step) {
            const auto exact = exact_tableau(simplex);
            REQUIRE(exact.has_value());
            check_against_doubles(simplex, *exact);
            if (simplex.phase() == 2)
                CHECK(exact->objective.to_double() == doctest::Approx(simplex.objective()));
            if (!simplex.is_running()) break;
            simplex.step();
        }
    }
}

TEST_CASE("Numbers that are no simple fractions have no exact tableau") {
    LinearProgram program = example_program("furniture").program;
    program.rows[0].terms[0].value = std::sqrt(2.0);
    CHECK_FALSE(exact_tableau(Simplex(program)).has_value());
    program.rows[0].terms[0].value = 899999999999987.0;  // fits, but products of such numbers do not
    program.rows[1].terms[0].value = 710000000000011.0;
    program.rows[0].high = 890000000000021.0;
    Simplex simplex(program);
    simplex.step();
    CHECK_FALSE(exact_tableau(simplex).has_value());
}

TEST_CASE("The dictionary writes basic variables and objective in the others") {
    Simplex simplex(example_program("furniture").program);
    simplex.step();
    const Dictionary now = dictionary(simplex);
    CHECK(now.others == std::vector<Index>{1, 2});
    REQUIRE(now.lines.size() == 2);
    CHECK(now.lines[0].variable == 0);
    CHECK(now.lines[0].constant == 50.0);
    CHECK(now.lines[0].coefficients == std::vector<double>{-0.5, -0.5});
    CHECK(now.lines[1].coefficients == std::vector<double>{-0.5, 0.5});
    CHECK(now.objective.variable == -1);
    CHECK(now.objective.constant == 2000.0);
    CHECK(now.objective.coefficients == std::vector<double>{10.0, -20.0});
}

#include "core/optim/nist_problem.h"

#include "nist_files.h"

using namespace core::optim;
using core::Vector;

TEST_CASE("A problem is read with its starts, certified values and data") {
    const NistProblem problem = nist_problem("Misra1a");
    CHECK(problem.name == "Misra1a");
    CHECK(problem.difficulty == Difficulty::Lower);
    CHECK(problem.far_start == Vector{{500.0, 0.0001}});
    CHECK(problem.near_start == Vector{{250.0, 0.0005}});
    CHECK(problem.certified == Vector{{2.3894212918E+02, 5.5015643181E-04}});
    CHECK(problem.standard_deviations == Vector{{2.7070075241E+00, 7.2668688436E-06}});
    CHECK(problem.residual_sum_of_squares == 1.2455138894E-01);
    REQUIRE(problem.y.size() == 14);
    CHECK(problem.y[0] == 10.07);
    CHECK(problem.x(13, 0) == 760.0);
}

TEST_CASE("Problems with two predictors and of every difficulty are read") {
    const NistProblem nelson = nist_problem("Nelson");
    CHECK(nelson.difficulty == Difficulty::Average);
    CHECK(nelson.x.cols() == 2);
    CHECK(nelson.y.size() == 128);
    CHECK(nelson.x(127, 0) == 64.0);
    CHECK(nelson.x(127, 1) == 275.0);
    CHECK(nist_problem("Thurber").difficulty == Difficulty::Higher);
}

TEST_CASE("What is wrong with a file is told with its line") {
    const auto error_of = [](std::string from, const std::string& to) {
        std::string text = nist_text("Misra1a");
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        const auto problem = read_nist_problem(text.replace(at, from.size(), to));
        REQUIRE(!problem.ok());
        return problem.error();
    };
    CHECK(error_of("0.0005 ", "0.0oo5 ").line == 42);
    CHECK(error_of("0.0005 ", "0.0oo5 ").message == "'0.0oo5' is not a number.");
    CHECK(error_of("77.6E0", "").line == 61);
    CHECK(error_of("Residual Sum of Squares:", "Sum:").message == "The residual sum of squares is missing.");
    CHECK(read_nist_problem("").error().message == "There are no parameters.");
    CHECK(error_of("Data:   y ", "Daten   y ").message == "There are no data.");
}

#include "core/lp/mps.h"

#include "core/lp/example_programs.h"
#include "core/lp/glpk_solver.h"
#include "core/lp/simplex.h"
#include "source_dir.h"
#include "tests/core/lp/optimality.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

using namespace core::lp;
using core::kInfinity;

namespace {

LinearProgram read_file(const std::string& name) {
    std::ifstream file(std::string(GRADUS_SOURCE_DIR) + "/tests/data/lp/" + name + ".mps");
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    auto program = read_mps(text);
    REQUIRE_MESSAGE(program.ok(), name);
    return *program;
}

struct KnownOptimum {
    std::string name{};
    double optimum = 0.0;
};

// Netlib's readme (lp/data/readme), plan: GLPK's examples, all to the digits given there.
const KnownOptimum kOptima[] = {
    {"afiro", -464.7531429},   {"sc50a", -64.57507706}, {"sc50b", -70.0},          {"kb2", -1749.90013},
    {"adlittle", 225494.9632}, {"blend", -30.81214985}, {"share2b", -415.7322407}, {"plan", 296.2166065},
};

}  // namespace

TEST_CASE("GLPK reaches the published optima of Netlib problems by simplex and interior point") {
    for (const KnownOptimum& known : kOptima) {
        CAPTURE(known.name);
        const LinearProgram program = read_file(known.name);
        for (const SolveMethod method : {SolveMethod::kSimplex, SolveMethod::kInteriorPoint}) {
            const LpSolution solution = solve(program, {.method = method});
            CHECK(solution.status == LpStatus::kOptimal);
            CHECK(solution.objective == doctest::Approx(known.optimum).epsilon(2e-7));
        }
    }
}

TEST_CASE("The teaching simplex reaches the published optima of Netlib problems with every rule") {
    for (const KnownOptimum& known : kOptima) {
        const LinearProgram program = read_file(known.name);
        for (const PivotRule rule : {PivotRule::kDantzig, PivotRule::kBland, PivotRule::kSteepestEdge,
                                     PivotRule::kGreatestImprovement}) {
            CAPTURE(known.name);
            CAPTURE(static_cast<int>(rule));
            const LpSolution solution = solve_by_simplex(program, {.rule = rule}, 5000);
            CHECK(solution.status == LpStatus::kOptimal);
            CHECK(solution.objective == doctest::Approx(known.optimum).epsilon(2e-7));
        }
    }
}

TEST_CASE("Branch and bound reaches MIPLIB's optimum of p0033, and a node limit stops it") {
    const LinearProgram program = read_file("p0033");
    const LpSolution solution = solve(program, {.method = SolveMethod::kInteger});
    CHECK(solution.status == LpStatus::kOptimal);
    CHECK(solution.objective == doctest::Approx(3089.0));
    CHECK(is_integral(program, solution.x, 1e-6));
    const LpSolution stopped = solve(program, {.method = SolveMethod::kInteger, .node_limit = 3});
    CHECK(stopped.status == LpStatus::kLimit);
    CHECK(solve(program, {.iteration_limit = 2}).status == LpStatus::kLimit);
}

TEST_CASE("Every part of the format is read as GLPK reads it") {
    const auto program = read_mps(
        "* a comment\nNAME tiny\nROWS\n N cost\n L upper\n G lower\n E exact\n N other\nCOLUMNS\n x cost 1 "
        "upper 2\n"
        " x lower 3\n M 'MARKER' 'INTORG'\n y cost 4 exact 5\n M 'MARKER' 'INTEND'\n z upper 1 lower "
        "-1.5e0\n w other 2\n"
        "RHS\n RHS cost -7 upper 10\n lower 3 exact 2\nRANGES\n RNG upper 4 lower 5\n RNG exact -1\n"
        "BOUNDS\n UP BND x 9\n MI BND z\n FX w 1.25\nENDATA\n");
    REQUIRE(program.ok());
    CHECK(program->name == "tiny");
    CHECK(program->constant == -7.0);
    REQUIRE(program->rows.size() == 4);
    CHECK(program->rows[0].low == 6.0);
    CHECK(program->rows[0].high == 10.0);
    CHECK(program->rows[1].low == 3.0);
    CHECK(program->rows[1].high == 8.0);
    CHECK(program->rows[2].low == 1.0);
    CHECK(program->rows[2].high == 2.0);
    CHECK(program->rows[3].high == kInfinity);
    REQUIRE(program->columns.size() == 4);
    CHECK(program->columns[0].high == 9.0);
    CHECK(program->columns[1].is_integer);
    CHECK(program->columns[1].high == 1.0);
    CHECK(program->columns[2].low == -kInfinity);
    CHECK(program->columns[3].low == 1.25);
    CHECK(coefficient(*program, 1, 2) == -1.5);
    CHECK(coefficient(*program, 0, 1) == 0.0);
}

TEST_CASE("Broken MPS text gives an error with its line") {
    const auto message = [](const char* text) {
        const auto program = read_mps(text);
        REQUIRE_FALSE(program.ok());
        return program.error().describe();
    };
    CHECK(message("") == "The text ends early. (expected ENDATA)");
    CHECK(message("NAME\nROWS\n Q cost\n").find("line 3: 'Q' is no row type.") == 0);
    CHECK(message("ROWS\n N cost\nCOLUMNS\n x cost 1..5\n").find("line 4: '1..5' is no number.") == 0);
    CHECK(message("ROWS\n N cost\nCOLUMNS\n x wood 1\n").find("line 4: There is no row 'wood'.") == 0);
    CHECK(
        message("ROWS\n N c\nCOLUMNS\n x c 1\nBOUNDS\n UP B y 3\n").find("line 6: There is no column 'y'.") ==
        0);
    CHECK(message("ROWS\n N c\n L r\nCOLUMNS\n x r 1 r 1\n").find("line 5: Column 'x' has row 'r' twice.") ==
          0);
    CHECK(message("ROWS\n N c\nCOLUMNS\n x c nan\n").find("line 4") == 0);
    CHECK(message("ROWS\n N c\nCOLUMNS\n x c 1e300\nENDATA\n").find("not a usable number") !=
          std::string::npos);
    CHECK(message("MODEL\n").find("line 1: 'MODEL' is no section") == 0);
}

TEST_CASE("Writing and reading gives the same program") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        const auto copy = read_mps(write_mps(example.program));
        REQUIRE(copy.ok());
        CHECK(copy->sense == example.program.sense);
        CHECK(copy->constant == example.program.constant);
        CHECK(dense_matrix(*copy) == dense_matrix(example.program));
        CHECK(costs(*copy) == costs(example.program));
        for (std::size_t j = 0; j < copy->columns.size(); ++j) {
            CHECK(copy->columns[j].low == example.program.columns[j].low);
            CHECK(copy->columns[j].high == example.program.columns[j].high);
            CHECK(copy->columns[j].is_integer == example.program.columns[j].is_integer);
        }
        for (std::size_t i = 0; i < copy->rows.size(); ++i) {
            CHECK(copy->rows[i].low == example.program.rows[i].low);
            CHECK(copy->rows[i].high == example.program.rows[i].high);
        }
    }
}

// Every model of tests/data/lp, read by us, through our simplex and our interior point.

#include "core/lp/glpk_solver.h"
#include "core/lp/interior_point.h"
#include "core/lp/model_text.h"
#include "core/lp/simplex.h"
#include "source_dir.h"
#include "tests/core/lp/optimality.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <iterator>

using namespace core::lp;

namespace {

struct ModelFile {
    const char* name = "";
    double optimum = 0.0;  ///< Of the relaxation where columns must be whole.
};

// Netlib's readme (lp/data/readme) to its digits; MathProg: glpsol --nomip (GLPK 5.0); lseu, p0033, transp10:
// scipy.optimize.linprog(c, A_ub, b_ub, A_eq, b_eq, bounds), method "highs", on the numbers of the file.
const ModelFile kFiles[] = {
    {"adlittle.mps", 225494.9632}, {"afiro.mps", -464.7531429},   {"assign.mod", 76.0},
    {"blend.mps", -30.81214985},   {"degen2.mps", -1435.1780},    {"diet.mod", 0.138170936},
    {"food.mod", 107842.592593},   {"israel.mps", -896644.8219},  {"kb2.mps", -1749.90013},
    {"lseu.mps", 834.6823529},     {"p0033.mps", 2520.571739},    {"plan.mod", 296.216606498},
    {"plan.mps", 296.2166065},     {"sc50a.mps", -64.57507706},   {"sc50b.mps", -70.0},
    {"scsd1.mps", 8.6666666743},   {"share2b.mps", -415.7322407}, {"shiftcov.mod", 73.0},
    {"sudoku.mod", 0.0},           {"transp.mod", 153.675},       {"transp10.mps", 41860.0},
    {"tsp.mod", 6029.733333}};

LinearProgram read_file(const std::string& name) {
    std::ifstream file(std::string(GRADUS_SOURCE_DIR) + "/tests/data/lp/" + name);
    const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    auto program = read_model(text, guess_format(text));
    REQUIRE_MESSAGE(program.ok(), name);
    return *program;
}

void check_optimum(const LpSolution& ours, double optimum, double tolerance) {
    CHECK(ours.status == LpStatus::kOptimal);
    CHECK(std::fabs(ours.objective - optimum) <= tolerance * (1.0 + std::fabs(optimum)));
}

}  // namespace

TEST_CASE("Every model file is solved by GLPK, our simplex and our interior point to the same optimum") {
    for (const ModelFile& file : kFiles) {
        CAPTURE(file.name);
        const LinearProgram program = read_file(file.name);
        const LpSolution referee = solve(program);
        check_optimum(referee, file.optimum, 2e-7);
        const LpSolution vertex =
            solve_by_simplex(program, {.rule = PivotRule::kSteepestEdge, .refresh_period = 150}, 20000);
        check_optimum(vertex, referee.objective, 1e-7);
        check_optimality(program, vertex, 1e-7);
        const LpSolution middle = solve_by_interior_point(program);
        check_optimum(middle, referee.objective, 1e-7);
        check_optimality(program, middle, 1e-6);
    }
}

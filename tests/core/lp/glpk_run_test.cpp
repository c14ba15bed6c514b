#include "core/lp/glpk_run.h"

#include "core/lp/example_programs.h"
#include "core/lp/model_text.h"
#include "source_dir.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <string>

using namespace core::lp;

namespace {

LinearProgram model(const std::string& name) {
    std::ifstream file(std::string(GRADUS_SOURCE_DIR) + "/tests/data/lp/" + name, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    auto program = read_model(text, guess_format(text));
    CAPTURE(name);
    REQUIRE(program.ok());
    return std::move(program).value();
}

GlpkRun finished(LinearProgram program, const Basis& start = {}) {
    GlpkRun run(std::move(program), start, {.nodes = 10000});
    while (run.is_running()) run.step();
    return run;
}

bool is_near(double a, double b) { return std::fabs(a - b) <= 1e-7 * (1.0 + std::fabs(b)); }

}  // namespace

TEST_CASE("A run in slices ends with the status and the objective of one call of GLPK") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        LinearProgram program = example.program;
        for (Column& column : program.columns) column.is_integer = false;
        const GlpkRun run = finished(program);
        CHECK(run.now().solution.status == example.status);
        if (example.status == LpStatus::kOptimal)
            CHECK(is_near(run.now().solution.objective, example.optimum));
    }
}

TEST_CASE("Every model file gives in slices what GLPK gives at once") {
    for (const char* name : {"adlittle.mps", "afiro.mps",    "assign.mod", "blend.mps",  "degen2.mps",
                             "diet.mod",     "food.mod",     "israel.mps", "kb2.mps",    "p0033.mps",
                             "plan.mod",     "plan.mps",     "sc50a.mps",  "sc50b.mps",  "scsd1.mps",
                             "share2b.mps",  "shiftcov.mod", "sudoku.mod", "transp.mod", "transp10.mps"}) {
        CAPTURE(std::string(name));
        const LinearProgram program = model(name);
        const LpSolution referee = solve(program, {.method = SolveMethod::kInteger});
        const GlpkMoment end = finished(program).now();
        CHECK(end.solution.status == referee.status);
        CHECK(is_near(end.solution.objective, referee.objective));
        CHECK(end.has_plan);
    }
}

TEST_CASE("A whole-number model reaches its known optimum, and its bound is never above its best plan") {
    // MIPLIB 3: p0033 3089 (a minimum).
    const GlpkRun run = finished(model("p0033.mps"));
    CHECK(run.now().solution.is_optimal());
    CHECK(is_near(run.now().solution.objective, 3089.0));
    REQUIRE(run.history().size() > 50);
    for (const BranchProgress& progress : run.history())
        if (!std::isnan(progress.best)) CHECK(progress.bound <= progress.best + 1e-6);
}

TEST_CASE("A changed number is solved in few pivots from the basis that was best before") {
    const LinearProgram program = model("israel.mps");
    const GlpkRun cold = finished(program);
    LinearProgram changed = program;
    for (Column& column : changed.columns) column.cost *= 1.001;
    const GlpkRun warm = finished(changed, cold.basis());
    CHECK(is_near(warm.now().solution.objective, solve(changed).objective));
    CHECK(warm.now().pivots * 10 < cold.now().pivots);
}

TEST_CASE("A run stops at its limits and says so") {
    GlpkRun run(model("degen2.mps"), {}, {.pivots = 100});
    while (run.is_running()) run.step();
    CHECK(run.now().pivots == 100);
    CHECK(run.now().solution.status == LpStatus::kLimit);
    CHECK(run.now().solution.message == "Stopped at the limit of pivots.");
    GlpkRun nodes(model("lseu.mps"), {}, {.nodes = 120});
    while (nodes.is_running()) nodes.step();
    CHECK(nodes.now().nodes == 120);
    CHECK(nodes.now().solution.status == LpStatus::kLimit);
}

TEST_CASE("A program without rows, and one whose bounds cross, are runs that end at once") {
    const GlpkRun free =
        finished({.sense = Sense::kMaximize, .columns = {{.name = "x", .cost = 1.0, .high = 3.0}}});
    CHECK(free.now().solution.objective == doctest::Approx(3.0));
    const GlpkRun crossing = finished({.columns = {{.name = "x", .low = 2.0, .high = 1.0}}});
    CHECK(crossing.now().solution.status == LpStatus::kInfeasible);
}

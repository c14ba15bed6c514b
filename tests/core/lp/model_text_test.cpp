#include "core/lp/model_text.h"

#include "core/lp/example_programs.h"
#include "core/lp/glpk_solver.h"
#include "core/lp/interior_point.h"
#include "core/lp/math_prog_check.h"
#include "core/lp/mps.h"
#include "core/lp/simplex.h"
#include "source_dir.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <iterator>

using namespace core::lp;
using core::kInfinity;

namespace {

std::string file_text(const std::string& name) {
    std::ifstream file(std::string(GRADUS_SOURCE_DIR) + "/tests/data/lp/" + name);
    return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
}

bool exists(const std::string& name) { return std::ifstream(name).good(); }

core::Error complaint(const std::string& text, const ModelLimits& limits = {}) {
    const auto program = read_math_prog(text, limits);
    REQUIRE_MESSAGE(!program.ok(), text);
    return program.error();
}

struct KnownModel {
    const char* name = "";
    double optimum = 0.0;  ///< Of the relaxation.
};

// glpsol --nomip on the files of GLPK's examples (GLPK 5.0); tsp and sudoku are relaxations.
const KnownModel kModels[] = {{"transp.mod", 153.675},   {"plan.mod", 296.216606498}, {"assign.mod", 76.0},
                              {"diet.mod", 0.138170936}, {"food.mod", 107842.592593}, {"shiftcov.mod", 73.0},
                              {"tsp.mod", 6029.733333},  {"sudoku.mod", 0.0}};

}  // namespace

TEST_CASE("MathProg models are read through GLPK and solved by GLPK and our interior point") {
    for (const KnownModel& known : kModels) {
        CAPTURE(known.name);
        const auto program = read_model(file_text(known.name), ModelFormat::kMathProg);
        REQUIRE(program.ok());
        CHECK(guess_format(file_text(known.name)) == ModelFormat::kMathProg);
        const LpSolution referee = solve(*program);
        REQUIRE(referee.is_optimal());
        CHECK(referee.objective == doctest::Approx(known.optimum).epsilon(1e-8));
        const LpSolution ours = solve_by_interior_point(*program);
        REQUIRE(ours.is_optimal());
        CHECK(std::fabs(ours.objective - referee.objective) <= 1e-7 * (1.0 + std::fabs(referee.objective)));
    }
}

TEST_CASE("A small MathProg model gives names, bounds, sense and constant") {
    const auto program = read_math_prog(
        "set I := 1..2; var x{I} >= 0, <= 9; var y integer; var z binary;\n"
        "maximize gain: sum{i in I} i * x[i] - y + 7;\n"
        "s.t. range: 1 <= x[1] + x[2] <= 5; eq: y - z = 2;\nsolve; display x; printf \"%d\", y; end;");
    REQUIRE(program.ok());
    CHECK(program->sense == Sense::kMaximize);
    CHECK(program->constant == 7.0);
    CHECK(program->objective_name == "gain");
    REQUIRE(program->rows.size() == 2);
    CHECK(program->rows[0].name == "range");
    CHECK(program->rows[0].low == 1.0);
    CHECK(program->rows[0].high == 5.0);
    REQUIRE(program->columns.size() == 4);
    CHECK(program->columns[0].name == "x[1]");
    CHECK(program->columns[0].high == 9.0);
    CHECK(program->columns[1].cost == 2.0);
    CHECK(program->columns[2].low == -kInfinity);
    CHECK(program->columns[2].is_integer);
    CHECK(program->columns[3].high == 1.0);
}

TEST_CASE("Errors of MathProg models tell the line and the word") {
    const core::Error syntax = complaint("var x >= 0;\nmaximize z: 3 ** ;\nend;");
    CHECK(syntax.line == 2);
    CHECK(syntax.column == 18);
    CHECK(syntax.message == "syntax error in expression");
    const core::Error unknown = complaint("var x >= 0;\n\nmaximize z: 3 * y;\nend;");
    CHECK(unknown.line == 3);
    CHECK(unknown.column == 17);
    CHECK(unknown.message == "y not defined");
    const core::Error missing = complaint(
        "set I; param a{I};\nvar x{i in I} >= a[i];\nminimize z: sum{i in I} x[i];\ndata; set I := A;\nend;");
    CHECK(missing.message == "no value for a[A]");
    CHECK(missing.line == 3);                                       // of the statement that asks for it
    CHECK(read_math_prog("var x >= 0; minimize z: x; end;").ok());  // and the next call works
}

TEST_CASE("A model that wants to touch a file is refused before it runs, with its place") {
    const std::string head = "var x >= 0; set S; param p{S};\nminimize z: x;\n";
    const auto refused = [&](const std::string& statement, int column) {
        CAPTURE(statement);
        const core::Error error = complaint(head + statement + "\nend;");
        CHECK(error.line == 3);
        CHECK(error.column == column);
        CHECK(error.message.find("A model may not") == 0);
    };
    refused("table t IN \"CSV\" \"secret.csv\": S <- [name], p;", 1);
    refused("table t{i in S} OUT \"CSV\" \"gradus_forbidden.csv\": i, p[i];", 1);
    refused("printf \"hello\" > \"gradus_forbidden.txt\";", 16);
    refused("printf \"hello\" >> \"gradus_forbidden.txt\";", 16);
    refused("printf{i in 1..3: i > 1} \"%d\", i > \"gradus_forbidden.txt\";", 34);
    refused("for {i in 1..2} printf \"x\" > \"gradus_forbidden.txt\";", 28);
    refused("for {i in 1..2} { display i; printf \"x\" >> (\"a\" & \"b\"); }", 41);
    refused("solve; printf \"x\" > \"gradus_forbidden.txt\";", 19);
    refused("display x > \"gradus_forbidden.txt\";", 11);
    refused("/* ; */ printf 'it''s' /* > */ > \"f\";", 32);
}

TEST_CASE("What only looks like file access is let through") {
    const std::string head = "var x >= 0; param table := 3; param p{1..3};\nminimize z: table * x;\n";
    for (const char* statement :
         {"printf{i in 1..3: i > 1} \"%d > \", i;", "printf \"%s\", if 3 > 2 then \"a\" else \"b\";",
          "# printf > \"f\"\n", "/* table t IN */", "s.t. c: x >= 3;", "check: 3 > 2;",
          "printf \"%d\", (3 > 2);"}) {
        CAPTURE(statement);
        CHECK(check_math_prog(head + statement + "\nend;").ok());
        CHECK(read_math_prog(head + statement + "\nend;").ok());
    }
}

TEST_CASE("Even without the check GLPK opens no file, for reading or writing") {
    const std::string head = "var x >= 0; set S; minimize z: x;\n";
    for (const char* statement : {"printf \"hello\" > \"gradus_forbidden.txt\";",
                                  "table t IN \"CSV\" \"CMakeLists.txt\": S <- [name];",
                                  "table t{i in 1..2} OUT \"CSV\" \"gradus_forbidden.txt\": i;"}) {
        CAPTURE(statement);
        const auto program = read_by_glpk(head + statement + "\nend;", GlpkFormat::kMathProg);
        if (program.ok()) continue;
        CHECK(program.error().message.find("may not") != std::string::npos);
    }
    CHECK_FALSE(exists("gradus_forbidden.txt"));
}

TEST_CASE("Models that would run for ever, fill the memory or the stack end with an error") {
    const auto message = [](const std::string& text) { return complaint(text).message; };
    CHECK(message("param a := sum{i in 1..1000000000} i; var x >= a; minimize z: x; end;") ==
          "the model takes too much work to build");
    CHECK(message(
              "set S := 1..100000000; set T := S cross S; var x{T}; minimize z: sum{(i,j) in T} x[i,j]; end;")
              .find("too much") != std::string::npos);
    CHECK(message("param f{i in 0..100000} := if i = 0 then 0 else f[i-1] + 1; var x >= f[100000]; minimize "
                  "z: x; end;") == "the model is nested or recursive too deeply");
    CHECK(message("param a := " + std::string(100000, '(') + "1; end;") ==
          "the model is nested or recursive too deeply");
    std::string conditions;
    for (int k = 0; k < 20000; ++k) conditions += "if 1 then ";
    CHECK(message("param a := " + conditions + "1; end;") == "the model is nested or recursive too deeply");
    CHECK(complaint("set S := 1..3000000; var x{S}; minimize z: sum{i in S} x[i]; end;", {.megabytes = 4})
              .message.find("memory allocation limit exceeded") != std::string::npos);
    // Recursion as models use it is fine.
    CHECK(read_math_prog("param f{i in 0..60} := if i < 2 then i else f[i-1] + f[i-2];\n"
                         "var x >= f[60]; minimize z: x; end;")
              .ok());
}

TEST_CASE("Formats of printf and display that would overflow GLPK's buffers are never used") {
    const std::string head = "var x >= 0; minimize z: x;\n";
    CHECK(read_math_prog(head + "printf \"%99999d\", 5; end;").ok());
    CHECK(read_math_prog(head + "printf \"" + std::string(99, 'a') + "%\", 5; end;").ok());
    CHECK(read_math_prog(head + "solve; display{i in 1..3}: i, x; end;").ok());
}

TEST_CASE("MPS files are read alike by our reader and GLPK's") {
    for (const char* name : {"afiro", "sc50a", "sc50b", "kb2", "adlittle", "share2b", "p0033"}) {
        CAPTURE(name);
        const std::string text = file_text(std::string(name) + ".mps");
        const auto ours = read_model(text, ModelFormat::kMps);
        const auto referee = read_by_glpk(text, GlpkFormat::kFreeMps);
        REQUIRE(ours.ok());
        REQUIRE(referee.ok());
        CHECK(dense_matrix(*ours) == dense_matrix(*referee));
        CHECK(costs(*ours) == costs(*referee));
        for (std::size_t i = 0; i < ours->rows.size(); ++i) {
            CHECK(ours->rows[i].low == referee->rows[i].low);
            CHECK(ours->rows[i].high == referee->rows[i].high);
        }
    }
}

TEST_CASE("Fixed MPS with blanks in names is left to GLPK's reader") {
    const auto program = read_model(
        "NAME          two words\nROWS\n N  the cost\n L  all wood\nCOLUMNS\n    big tab   the cost        "
        "-3.0     all wood         2.0\n"
        "RHS\n    RHS       all wood        10.0\nENDATA\n",
        ModelFormat::kMps);
    REQUIRE(program.ok());
    CHECK(program->columns[0].name == "big tab");
    CHECK(program->rows[0].high == 10.0);
    CHECK(program->columns[0].cost == -3.0);
}

TEST_CASE("The format is told by the first words") {
    for (const ExampleProgram& example : example_programs()) {
        CAPTURE(example.id);
        for (const ModelFormat format : {ModelFormat::kAlgebra, ModelFormat::kCplexLp, ModelFormat::kMps}) {
            const std::string text = write_model(example.program, format);
            CHECK(guess_format(text) == format);
            const auto program = read_model(text, format);
            REQUIRE(program.ok());
            CHECK(solve(*program).status == example.status);
        }
    }
    CHECK(guess_format("/* transport */ set I;") == ModelFormat::kMathProg);
    CHECK(guess_format("# note\nmax 3 x\n x <= 4") == ModelFormat::kAlgebra);
    CHECK(guess_format("") == ModelFormat::kAlgebra);
    CHECK_FALSE(read_model("x = 1", ModelFormat::kPython).ok());
}

// Run with Python 3 and SciPy 1.10.1: prints "harvest 270.0", prices 3.5 (beds, 1) and 0.5 (water).
TEST_CASE("The Python script says the whole program") {
    const std::string script = write_model(example_program("greenhouse").program, ModelFormat::kPython);
    const std::string expected =
        "# Needs SciPy 1.9 or later: pip install scipy\n"
        "from scipy.optimize import linprog\n"
        "\n"
        "sense = -1  # linprog minimizes; this program maximizes\n"
        "constant = 0\n"
        "columns = [\"tomatoes\", \"cucumbers\"]\n"
        "c = [5, 4]\n"
        "A_ub = [\n"
        "    [1, 1],  # beds\n"
        "    [-1, -1],  # beds\n"
        "    [1, -1],  # balance\n"
        "    [-1, 1],  # balance\n"
        "    [3, 1],  # water\n"
        "]\n"
        "b_ub = [60, -20, 10, 5, 120]\n"
        "rows_ub = [(\"beds\", 1), (\"beds\", -1), (\"balance\", 1), (\"balance\", -1), (\"water\", 1)]\n"
        "A_eq = b_eq = None\n"
        "rows_eq = []\n"
        "bounds = [(0, None), (0, None)]\n"
        "integrality = [0, 0]\n";
    CHECK(script.substr(0, expected.size()) == expected);
    const std::string large =
        write_model(*read_model(file_text("afiro.mps"), ModelFormat::kMps), ModelFormat::kPython);
    CHECK(large.find("A_ub = matrix(19, 32, [") != std::string::npos);
}

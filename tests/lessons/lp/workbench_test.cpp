#include "core/lp/glpk_solver.h"
#include "generated/lesson_makers.h"
#include "lessons/lp/workbench_edits.h"
#include "lessons/lp/workbench_examples.h"
#include "lessons/lp/workbench_model.h"
#include "lessons/lp/workbench_report.h"
#include "lessons/takes_files.h"
#include "source_dir.h"
#include "tests/lessons/lesson_stand.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <iterator>

using lessons::Json;
using namespace lessons::workbench;

namespace {

void finish(lessons::Lesson& lesson) {
    tests::finish_work(lesson);
    while (!lesson.finished()) lesson.step();
}

void open_text(lessons::Lesson& lesson, const std::string& text) {
    auto& taker = dynamic_cast<lessons::TakesFiles&>(lesson);
    REQUIRE(taker.take_file("model.lp", text).ok());
    lesson.reset();
    finish(lesson);
}

void choose(lessons::Lesson& lesson, const std::string& id, double value) {
    tests::set_parameter(lesson, id, value);
    lesson.reset();
    finish(lesson);
}

std::string model_file(const std::string& name) {
    std::ifstream file(std::string(GRADUS_SOURCE_DIR) + "/tests/data/lp/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string words_of(const std::string& text) {
    const auto model = read_text(text);
    REQUIRE(model.ok());
    core::lp::GlpkRun run(model->program);
    while (run.is_running()) run.step();
    const Findings findings = look_into(model->program, run.now().solution);
    std::string words = headline(model->program, run.now(), true);
    for (const Sentence& sentence : report(model->program, run.now(), &findings, true))
        words += "\n" + sentence.text;
    return words;
}

bool has(const std::string& words, const std::string& part) { return words.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("Every model file gives GLPK's status and objective in the workbench") {
    const auto lesson = lessons::make_workbench();
    for (const char* name : {"adlittle.mps", "afiro.mps",    "assign.mod", "blend.mps",  "degen2.mps",
                             "diet.mod",     "food.mod",     "israel.mps", "kb2.mps",    "p0033.mps",
                             "plan.mod",     "plan.mps",     "sc50a.mps",  "sc50b.mps",  "scsd1.mps",
                             "share2b.mps",  "shiftcov.mod", "sudoku.mod", "transp.mod", "transp10.mps"}) {
        CAPTURE(std::string(name));
        const std::string text = model_file(name);
        open_text(*lesson, text);
        const auto program = core::lp::read_model(text, core::lp::guess_format(text));
        REQUIRE(program.ok());
        const auto referee = core::lp::solve(*program, {.method = core::lp::SolveMethod::kInteger});
        CHECK(std::fabs(tests::number(*lesson, "objective") - referee.objective) <=
              1e-7 * (1.0 + std::fabs(referee.objective)));
        CHECK(has(lesson->summary(), "Best plan"));
    }
}

TEST_CASE("Branch and bound of thousands of nodes ends in the workbench, where the limit lets it") {
    const auto lesson = lessons::make_workbench();
    choose(*lesson, "node_limit", 10000);
    open_text(*lesson, model_file("lseu.mps"));
    CHECK(tests::number(*lesson, "objective") == doctest::Approx(1120.0));  // MIPLIB 3
}

TEST_CASE("Every example is a model with an answer") {
    for (const ExampleModel& example : example_models()) {
        CAPTURE(example.id);
        const auto model = read_text(example.text);
        REQUIRE_MESSAGE(model.ok(), (model.ok() ? "" : model.error().describe()));
        const auto solution = core::lp::solve(model->program, {.method = core::lp::SolveMethod::kInteger});
        const auto expected = example.id == "promises"    ? core::lp::LpStatus::kInfeasible
                              : example.id == "forgotten" ? core::lp::LpStatus::kUnbounded
                                                          : core::lp::LpStatus::kOptimal;
        CHECK(solution.status == expected);
    }
    CHECK(example_models().size() >= 20);
}

TEST_CASE("The report says what a unit more is worth, and how far that holds") {
    // scipy.optimize.linprog(c, A_ub, b_ub, bounds).ineqlin.marginals: -1, -2, -5; optimum -2300.
    const std::string words = words_of(example_models()[0].text);
    CHECK(has(words, "Best plan: profit 2\u2009300\u00a0EUR."));
    CHECK(has(words, "One more hour of finishing is worth 5\u00a0EUR, up to "));
    CHECK(has(words, "One more board of wood is worth 1\u00a0EUR"));
    CHECK(has(words, "one less loses 2\u00a0EUR"));
}

TEST_CASE("An impossible model is explained by what quarrels and by the least that must give way") {
    const std::string words =
        words_of("minimize x\nsubject to\n a: x + y >= 10\n b: x <= 3\n c: y <= 4\n d: x <= 9");
    CHECK(has(words, "No plan keeps all limits."));
    CHECK(has(words, "a at least 10"));
    CHECK(has(words, "b at most 3"));
    CHECK(has(words, "c at most 4"));
    CHECK_FALSE(has(words, "d at most"));
    CHECK(has(words, "3 "));
}

TEST_CASE("A model without end is explained by its direction") {
    const std::string words = words_of("maximize gain: 2 sell - buy\nsubject to\n stock: sell <= buy");
    CHECK(has(words, "Gain improves without end."));
    CHECK(has(words, "+1 sell"));
    CHECK(has(words, "+1 buy"));
}

TEST_CASE("A number moved is solved as if it had been written so") {
    const auto lesson = lessons::make_workbench();
    REQUIRE(lesson->apply(Json::parse(R"({"numbers": [["row_high", 2, 220]]})")).ok());
    lesson->reset();
    finish(*lesson);
    CHECK(tests::number(*lesson, "objective") == doctest::Approx(2400.0));  // linprog with b_ub[2] = 220
    CHECK(tests::reached(*lesson, "worth_more"));
    REQUIRE(lesson->apply(Json::parse(R"({"numbers": [["entry", 1, 0, 5], ["cost", 0, 60]]})")).ok());
    lesson->reset();
    finish(*lesson);
    auto program = read_text(example_models()[0].text)->program;
    set_coefficient(program, 1, 0, 5.0);
    program.columns[0].cost = 60.0;
    CHECK(tests::number(*lesson, "objective") == doctest::Approx(core::lp::solve(program).objective));
    CHECK_FALSE(tests::reached(*lesson, "worth_more"));
}

TEST_CASE("Edits go out and come in again; unusable ones change nothing") {
    const auto lesson = lessons::make_workbench();
    CHECK(lesson->edits() == Json::object());
    const Json good = Json::parse(R"({"text": "maximize x\nsubject to\n a: x <= 4\n", "stop": 7,
                                      "numbers": [["row_high", 0, 5.0], ["entry", 0, 0, 2.0]]})");
    REQUIRE(lesson->apply(good).ok());
    CHECK(lesson->edits() == good);
    for (const char* text : {"3", R"({"text": 5})", R"({"text": "hello"})", R"({"text": ""})",
                             R"({"numbers": 1})", R"({"numbers": [["cost", -1, 3]]})",
                             R"({"numbers": [["cost", 0, 1e300]]})", R"({"numbers": [["color", 0, 1]]})",
                             R"({"numbers": [["entry", 0, 1]]})", R"({"stop": -2})", R"({"colour": 1})"}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(lesson->apply(Json::parse(text)).ok());
        CHECK(lesson->edits() == good);
    }
    // A number that the model does not have is passed over.
    REQUIRE(lesson->apply(Json::parse(R"({"numbers": [["row_high", 4000, 5.0]]})")).ok());
    lesson->reset();
    finish(*lesson);
    CHECK(tests::number(*lesson, "objective") == doctest::Approx(2300.0));
}

TEST_CASE("A text that reaches for a file, or is too long, is refused") {
    const auto lesson = lessons::make_workbench();
    auto& taker = dynamic_cast<lessons::TakesFiles&>(*lesson);
    CHECK_FALSE(taker.take_file("model.lp", "var x; table t OUT \"CSV\" \"a.csv\": x; end;").ok());
    CHECK_FALSE(taker.take_file("model.lp", std::string(kLongestText + 1, '#')).ok());
    CHECK_FALSE(taker.take_file("model.lp", "").ok());
    CHECK(lesson->edits() == Json::object());
}

TEST_CASE("A stop keeps the plan of its step, and going on comes to the end") {
    const auto lesson = lessons::make_workbench();
    open_text(*lesson, model_file("israel.mps"));
    const double best = tests::number(*lesson, "objective");
    Json edits = lesson->edits();
    edits["stop"] = 3;
    REQUIRE(lesson->apply(edits).ok());
    lesson->reset();
    finish(*lesson);
    CHECK(lesson->last_step() == 3);
    CHECK(has(lesson->summary(), "Stopped."));
    edits.erase("stop");
    REQUIRE(lesson->apply(edits).ok());
    lesson->reset();
    finish(*lesson);
    CHECK(tests::number(*lesson, "objective") == doctest::Approx(best));
}

TEST_CASE("A short remark behind a limit is its unit") {
    const auto model = read_text(
        "maximize profit: 3 a + b  # EUR\nsubject to\n wood: a + b <= 4  # boards\n"
        " time: a\n + 2 b <= 5  # hours\n a <= 3  # this is a longer remark\n");
    REQUIRE(model.ok());
    CHECK(model->program.objective_unit == "EUR");
    CHECK(model->program.rows[0].unit == "boards");
    CHECK(model->program.rows[1].unit == "hours");
}

#include "lessons/app/run_file.h"

#include "core/random.h"
#include "lessons/app/session_run.h"

#include <doctest/doctest.h>

using namespace lessons::app;
using lessons::Json;

namespace {

RunFile example() {
    RunFile run;
    run.state.lesson = "race";
    run.state.step = 240;
    run.state.text_step = 2;
    run.state.parameters = {{"learning_rate", 0.1 + 0.2}, {"momentum", 0.9}, {"tiny", 5e-324}};
    run.state.edits = Json{{"starts", {{"beale", {1.5, -0.25}}}}};
    run.state.view = {{"surface"}, {}, {"momentum"}};
    run.bookmarks = {20, 85};
    run.learner.furthest = 3;
    run.learner.tasks = {"all_arrived"};
    run.learner.answers["rate"] = {{"It diverges"}, true, 3};
    run.learner.guesses["gap"] = {{0.1, 1e-300}, true};
    run.state.b.emplace();
    run.state.b->parameters = {{"learning_rate", 1.0 / 3.0}};
    return run;
}

/// The problems of a file made of the given members and nothing else.
std::vector<std::string> problems_of(const std::string& members) {
    const core::Result<RunFile> read =
        read_run_file(R"({"gradus_run": 1, "lesson": "race", )" + members + "}");
    REQUIRE(read.ok());
    return read->state.problems;
}

}  // namespace

TEST_CASE("A run file reads back as it was written, to the last bit") {
    const RunFile run = example();
    const core::Result<RunFile> read = read_run_file(write_run_file(run));
    REQUIRE(read.ok());
    CHECK(read->state.problems.empty());
    CHECK(read->state.lesson == "race");
    CHECK(read->state.step == run.state.step);
    CHECK(read->state.text_step == run.state.text_step);
    CHECK(read->state.parameters == run.state.parameters);
    CHECK(*read->state.edits == *run.state.edits);
    CHECK(read->state.view == run.state.view);
    CHECK(read->bookmarks == run.bookmarks);
    CHECK(read->learner == run.learner);
    CHECK(read->state.b == run.state.b);
}

TEST_CASE("A run file of version 1 keeps working") {
    const core::Result<RunFile> read = read_run_file(
        R"({"gradus_run": 1, "program": "0.1.0", "lesson": "race", "step": 40, "text_step": 1,
            "parameters": {"learning_rate": 0.02, "methods": 15}, "edits": {"starts": {"beale": [1, 2]}},
            "bookmarks": [3], "view": {"hide_panes": ["surface"], "hide_controls": [], "lock": ["methods"]},
            "summary": "whatever", "readouts": {"adam_gap": 1}})");
    REQUIRE(read.ok());
    CHECK(read->state.problems.empty());
    CHECK(*read->state.step == 40);
    CHECK(read->state.parameters.at("learning_rate") == 0.02);
    CHECK((*read->state.edits)["starts"]["beale"][1] == 2);
    CHECK(read->bookmarks == std::vector<int>{3});
    CHECK(read->state.view.hidden_panes == Names{"surface"});
    CHECK(read->state.view.locked == Names{"methods"});
}

TEST_CASE("Of what the learner did only the unreadable parts are dropped") {
    const core::Result<RunFile> read = read_run_file(
        R"({"gradus_run": 1, "lesson": "race", "learner": {"furthest": -2, "tasks": ["all_arrived", 7],
            "answers": {"rate": 5, "method": {"given": ["Adam"], "right": true, "tries": 1}}}})");
    REQUIRE(read.ok());
    CHECK(read->state.problems.size() == 1);
    LessonProgress kept;
    kept.tasks = {"all_arrived"};
    kept.answers["method"] = {{"Adam"}, true, 1};
    CHECK(read->learner == kept);
}

TEST_CASE("What is no run file is refused, and the message says why") {
    for (const std::string text :
         {"", "PNG", "[]", "{}", "{\"gradus_run\":1}", "{\"gradus_run\":\"1\",\"lesson\":\"race\"}",
          "{\"gradus_run\":1,\"lesson\":7}", "{\"gradus_run\":1,\"lesson\":\"race\"", "\xff\xfe"}) {
        CAPTURE(text);
        const core::Result<RunFile> read = read_run_file(text);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().message.find("no file of a Gradus run") != std::string::npos);
        CHECK(read.error().expected.find(".gradus.json") != std::string::npos);
    }
    CHECK_FALSE(read_run_file(std::string(kLargestRunFile + 1, ' ')).ok());
}

TEST_CASE("Damaged parts of a run file are dropped and named, the rest is kept") {
    for (const std::string members :
         {R"("step": -1)", R"("step": 1.5)", R"("step": 99999999999)", R"("text_step": "two")",
          R"("parameters": [1, 2])", R"("parameters": {"learning_rate": "fast"})", R"("edits": 3)",
          R"("view": {"hide_panes": "map"})", R"("view": {"lock": [1]})", R"("bookmarks": {"a": 1})",
          R"("bookmarks": [1, -2])", R"("compare": {"parameters": 3})", R"("learner": [])",
          R"("learner": {"tasks": ["all_arrived", 7]})", R"("learner": {"answers": {"rate": "right"}})",
          R"("learner": {"guesses": {"gap": {"values": ["low"]}}})"}) {
        CAPTURE(members);
        CHECK(problems_of(members).size() == 1);
        CHECK(problems_of(R"("parameters": {"momentum": 0.5}, )" + members).size() == 1);
    }
    CHECK(problems_of(R"("unknown": [1, 2, {}])").empty());
    CHECK(read_run_file(R"({"gradus_run": 9, "lesson": "race"})")->state.problems.size() == 1);
}

TEST_CASE("Run files with a byte changed are read or refused, never more") {
    const std::string text = write_run_file(example());
    core::Random random(3);
    for (int round = 0; round < 3000; ++round) {
        std::string damaged = text;
        for (std::size_t i = 1 + random.below(3); i > 0; --i)
            damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
        const core::Result<RunFile> read = read_run_file(damaged);
        if (read.ok()) {
            CHECK(read_run_file(write_run_file(*read)).ok());
        } else {
            CHECK_FALSE(read.error().message.empty());
        }
    }
}

TEST_CASE("The file of a session names every setting, also those at their defaults") {
    Session session(*lessons::find_lesson("race"));
    const RunFile run = run_of(session);
    CHECK(run.state.parameters.size() == session.parameters().size());
    CHECK(run.state.parameters.at("momentum") == 0.9);
    CHECK(run.readouts.contains("adam_gap"));
    CHECK(run_file_name(session) == "race-step-40.gradus.json");
}

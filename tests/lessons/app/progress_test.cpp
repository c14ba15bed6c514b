// What was read, reached, answered and guessed: as text and back, from every version, and out of damaged
// stores.

#include "lessons/app/progress.h"

#include "lessons/app/progress_store.h"
#include "tests/support/remembering_platform.h"

#include <doctest/doctest.h>

using namespace lessons::app;

namespace {

LessonProgress some_progress() {
    LessonProgress read;
    read.last = 2;
    read.furthest = 4;
    read.tasks = {"all_arrived", "one_diverged"};
    read.answers["rate"] = {{"It diverges"}, true, 3};
    read.answers["steps"] = {{"7,5"}, false, 1};
    read.guesses["gap"] = {{0.1, 1e-300, -2.5}, true};
    return read;
}

Progress read(const std::string& text, bool& damaged) { return read_progress(text, damaged); }

}  // namespace

TEST_CASE("Progress reads back as it was written") {
    const Progress written{{"race", some_progress()}, {"best_corner", {}}};
    bool damaged = true;
    CHECK(read(write_progress(written), damaged) == written);
    CHECK_FALSE(damaged);
}

TEST_CASE("Progress of the first version is still read") {
    bool damaged = true;
    const Progress old = read(R"({"version":1,"lessons":{"race":{"last":1,"furthest":3}}})", damaged);
    CHECK_FALSE(damaged);
    CHECK(old.at("race").last == 1);
    CHECK(old.at("race").furthest == 3);
    CHECK(old.at("race").tasks.empty());
}

TEST_CASE("A damaged part loses only itself") {
    bool damaged = false;
    const Progress kept = read(R"({"version":2,"lessons":{
        "a":{"last":-1,"furthest":2,"tasks":["reached",7,"also"]},
        "b":{"last":1,"furthest":2,"answers":{"q":{"given":["x"],"right":"yes","tries":2},"r":5}},
        "c":"nothing",
        "d":{"last":0,"furthest":0,"guesses":{"g":{"values":[1,"two"],"shown":true},"h":{"values":[3]}}}}})",
                               damaged);
    CHECK(damaged);
    CHECK(kept.size() == 3);
    CHECK(kept.at("a").last == 0);
    CHECK(kept.at("a").furthest == 2);
    CHECK(kept.at("a").tasks == std::set<std::string>{"reached", "also"});
    CHECK(kept.at("b").last == 1);
    CHECK(kept.at("b").answers.size() == 1);
    CHECK(kept.at("b").answers.at("q") == QuizAnswer{{"x"}, false, 2});
    CHECK(kept.at("d").guesses.at("g").values.empty());
    CHECK(kept.at("d").guesses.at("h").values == std::vector<double>{3.0});
}

TEST_CASE("Progress that is no JSON at all is reported and empty") {
    for (const char* text :
         {"", "{", "[]", "null", "{\"lessons\":3}", "\xff\xfe", "[[[[[[", "{\"lessons\":[1,2]}"}) {
        CAPTURE(text);
        bool damaged = false;
        CHECK(read(text, damaged).empty());
        CHECK(damaged);
    }
}

TEST_CASE("Numbers that no reader could have left are damage") {
    for (const char* entry :
         {R"({"last":1e99})", R"({"last":1.5})", R"({"last":100000})", R"({"last":null})",
          R"({"answers":{"q":{"tries":-3}}})", R"({"guesses":{"g":{"values":[1e999]}}})"}) {
        CAPTURE(entry);
        bool damaged = false;
        read(std::string(R"({"version":2,"lessons":{"a":)") + entry + "}}", damaged);
        CHECK(damaged);
    }
}

TEST_CASE("Words with broken letters are stored all the same") {
    Progress progress;
    progress["race"].answers["q"] = {{"\xff\xfe"}, false, 1};
    bool damaged = true;
    CHECK(read(write_progress(progress), damaged).at("race").answers.size() == 1);
    CHECK_FALSE(damaged);
}

TEST_CASE("What was done elsewhere adds to what is here and takes nothing away") {
    LessonProgress here = some_progress();
    LessonProgress other;
    other.last = 0;
    other.furthest = 6;
    other.tasks = {"none_left"};
    other.answers["rate"] = {{"It crawls"}, false, 1};
    other.answers["steps"] = {{"8"}, true, 2};
    other.answers["method"] = {{"Adam"}, false, 1};
    other.guesses["gap"] = {{9.0}, false};
    other.guesses["cost"] = {{3.0}, true};
    take_in(other, here);
    CHECK(here.last == 2);
    CHECK(here.furthest == 6);
    CHECK(here.tasks == std::set<std::string>{"all_arrived", "none_left", "one_diverged"});
    CHECK(here.answers.at("rate") == QuizAnswer{{"It diverges"}, true, 3});
    CHECK(here.answers.at("steps") == QuizAnswer{{"8"}, true, 2});
    CHECK(here.answers.at("method") == QuizAnswer{{"Adam"}, false, 1});
    CHECK(here.guesses.at("gap") == some_progress().guesses.at("gap"));
    CHECK(here.guesses.at("cost") == Guess{{3.0}, true});
}

TEST_CASE("A store is written only when something has changed") {
    test::RememberingPlatform platform;
    ProgressStore store(platform);
    CHECK_FALSE(store.load().has_value());
    store.keep("race", 0);
    CHECK(platform.stored.count("progress") == 1);
    platform.stored.clear();
    store.keep("race", 0);
    CHECK(platform.stored.empty());
    store.of("race").tasks.insert("all_arrived");
    store.keep("race", 0);
    CHECK(platform.stored.at("progress").find("all_arrived") != std::string::npos);
}

TEST_CASE("A damaged store is put aside before the rest is written") {
    test::RememberingPlatform platform;
    const std::string damaged = R"({"version":2,"lessons":{"a":{"last":3,"furthest":3},"b":7}})";
    platform.stored["progress"] = damaged;
    ProgressStore store(platform);
    CHECK(store.load().has_value());
    CHECK(store.last_step("a") == 3);
    store.keep("a", 2);
    CHECK(platform.stored.at("progress_aside") == damaged);
    CHECK(platform.stored.at("progress").find("\"furthest\":3") != std::string::npos);
}

TEST_CASE("Two windows do not forget each other's lessons") {
    test::RememberingPlatform platform;
    ProgressStore one(platform);
    ProgressStore other(platform);
    one.keep("race", 1);
    other.keep("best_corner", 2);
    one.keep("race", 3);
    ProgressStore later(platform);
    later.load();
    CHECK(later.last_step("race") == 3);
    CHECK(later.last_step("best_corner") == 2);
}

TEST_CASE("Starting over forgets one lesson or all, for good") {
    test::RememberingPlatform platform;
    ProgressStore store(platform);
    store.keep("race", 4);
    store.keep("best_corner", 2);
    store.start_over("race");
    store.keep("best_corner", 2);
    ProgressStore later(platform);
    later.load();
    CHECK(later.all().count("race") == 0);
    CHECK(later.last_step("best_corner") == 2);
    later.start_over_everything();
    later.keep("race", 0);
    ProgressStore last(platform);
    last.load();
    CHECK(last.all().size() == 1);
}

// What is kept of a run, in a link or a file, leads back to it: for every lesson, at random settings.

#include "core/number_text.h"
#include "core/random.h"
#include "lessons/app/session_run.h"
#include "source_dir.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

using namespace lessons::app;
using lessons::curriculum;
using lessons::Entry;
using lessons::Json;
using lessons::Lesson;
using lessons::Parameter;

namespace {

constexpr int kRounds = 3;
constexpr int kNextSteps = 100;

void finish_work(Lesson& lesson) {
    for (int slice = 0; slice < 200000 && lesson.progress().pending(); ++slice) lesson.work();
    REQUIRE_FALSE(lesson.progress().pending());
}

/// Everything that can be read off a state, to the last bit.
std::string visible_state(Session& session) {
    finish_work(session.lesson());
    std::string state = std::to_string(session.player().step()) + session.lesson().summary();
    for (const lessons::Readout& readout : session.lesson().readouts())
        state += "|" + readout.id + "=" + core::shortest_text(readout.value);
    return state + "|" + write_address(session.address());
}

/// Any value that the parameter can take; the costly ones (which model is trained) stay.
void set_at_random(Session& session, core::Random& random) {
    for (Parameter& parameter : session.parameters()) {
        if (parameter.id == "model") continue;
        session.set_parameter(parameter.id, random.uniform(parameter.minimum, parameter.maximum));
    }
    session.player().seek(static_cast<int>(random.below(60)));
    session.player().finish_seek();
}

Session opened(const Entry& entry, const Address& address) {
    Session session(entry);
    std::vector<std::string> problems;
    session.take(address, problems);
    CHECK(problems.empty());
    return session;
}

void check_same_way_on(Session& session, Session& other) {
    REQUIRE(visible_state(other) == visible_state(session));
    for (int i = 0; i < kNextSteps && !session.player().at_end(); ++i) {
        for (Session* each : {&session, &other}) {
            each->player().step_forward();
            each->player().finish_seek();
        }
        CHECK(visible_state(other) == visible_state(session));
    }
}

std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("A saved run opens to the same state and goes on the same way, in every lesson") {
    core::Random random(17);
    for (const Entry& entry : curriculum()) {
        for (int round = 0; round < kRounds; ++round) {
            CAPTURE(entry.id);
            Session session(entry);
            set_at_random(session, random);
            finish_work(session.lesson());
            const core::Result<RunFile> read = read_run_file(write_run_file(run_of(session)));
            REQUIRE(read.ok());
            Session other = opened(entry, read->state);
            check_same_way_on(session, other);
        }
    }
}

TEST_CASE("A share link leads back to the state that it was made of, in every lesson") {
    core::Random random(23);
    for (const Entry& entry : curriculum()) {
        for (int round = 0; round < kRounds; ++round) {
            CAPTURE(entry.id);
            Session session(entry);
            set_at_random(session, random);
            const std::string link = write_address(session.address());
            CAPTURE(link);
            CHECK(link.size() <= kLongestLink);
            Session other = opened(entry, parse_address(link));
            CHECK(visible_state(other) == visible_state(session));
        }
    }
}

TEST_CASE("Runs that were saved once give the same numbers here, bit for bit") {
    for (const std::string name :
         {"race_all_methods", "race_rosenbrock", "race_with_answers", "best_corner_other_prices",
          "why_this_one_trees", "why_this_one_logistic"}) {
        CAPTURE(name);
        const std::string text = file_text(GRADUS_SOURCE_DIR "/tests/data/runs/" + name + kRunFileEnding);
        const core::Result<RunFile> run = read_run_file(text);
        REQUIRE(run.ok());
        CHECK(run->state.problems.empty());
        const Entry* entry = lessons::find_lesson(run->state.lesson);
        REQUIRE(entry != nullptr);
        Session session = opened(*entry, run->state);
        finish_work(session.lesson());
        const Json now = run_of(session).readouts;
        const Json saved = Json::parse(text)["readouts"];
        REQUIRE_FALSE(saved.empty());
        // A lesson may tell more numbers than when the file was written; those that it told are the same.
        for (const auto& told : saved.items()) {
            const std::string id = told.key();
            CAPTURE(id);
            CHECK(now.value(id, Json()) == told.value());
        }
    }
}

// What the texts ask for is refused while it is not done, with the hint that fits, and taken once it is done.
// tests/data/tasks/<lesson>.json holds ways to do each task wrong and right, in the order of the text.

#include "lessons/app/narrative.h"
#include "lessons/app/text_action.h"
#include "source_dir.h"
#include "tests/lessons/lesson_stand.h"
#include "tests/lessons/text_targets.h"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <variant>
#include <vector>

using lessons::Check;
using lessons::Entry;
using lessons::Json;
using lessons::app::Address;
using lessons::app::Session;
using lessons::app::Task;
using lessons::app::TextBlock;

namespace {

using Blocks = std::vector<TextBlock>;

/// The tasks of the first track are walked by the tests of its lessons.
bool is_walked(const Entry& entry) { return std::string(entry.track) != "Learning by descending"; }

Json tasks_of(const Entry& entry) {
    std::ifstream file(GRADUS_SOURCE_DIR "/tests/data/tasks/" + std::string(entry.id) + ".json");
    return file ? Json::parse(file) : Json::array();
}

/// The lesson as it opens, with settings as a link of the text has them, and edits as plain JSON.
void do_as(Session& session, const Json& way) {
    Address address = lessons::app::parse_address("/" + way.value("set", std::string()));
    if (way.contains("edits")) address.edits = way["edits"];
    if (!address.step) address.step = std::as_const(session).lesson().opening_step();
    session.take(address, address.problems);
    tests::finish_work(session.lesson());
    CHECK(address.problems.empty());
}

void check_wrong(const Json& way, const Check& check) {
    CAPTURE(check.hint);
    CHECK_FALSE(check.reached);
    CHECK(check.hint.find(way["hint"].get<std::string>()) != std::string::npos);
}

void check_ways(Session& session, const Json& task) {
    const std::string id = task["task"];
    CAPTURE(id);
    CHECK_FALSE(task["wrong"].empty());
    for (const Json& way : task["wrong"]) {
        CAPTURE(way.dump());
        do_as(session, way);
        check_wrong(way, tests::check_of(session.lesson(), id));
    }
    do_as(session, task["right"]);
    const Check check = tests::check_of(session.lesson(), id);
    CAPTURE(check.hint);
    CHECK(check.reached);
}

/// All blocks of a step in their order, those of folded parts and notes in their places.
void add_flat(const Blocks& blocks, Blocks& flat) {
    for (const TextBlock& block : blocks) {
        flat.push_back(block);
        if (const auto* more = std::get_if<lessons::app::More>(&block.content)) add_flat(more->blocks, flat);
        if (const auto* notes = std::get_if<lessons::app::Notes>(&block.content))
            add_flat(notes->blocks, flat);
    }
}

std::vector<std::string> ids_of(const Json& tasks) {
    std::vector<std::string> ids;
    for (const Json& task : tasks) ids.push_back(task["task"]);
    return ids;
}

std::vector<std::string> ids_of(const lessons::app::LessonText& text) {
    std::vector<std::string> ids;
    for (const lessons::app::TextStep& step : text.steps) {
        Blocks flat;
        add_flat(step.blocks, flat);
        for (const TextBlock& block : flat)
            if (const auto* task = std::get_if<Task>(&block.content)) ids.push_back(task->check);
    }
    return ids;
}

/// A reader who follows every link of the step down to the task must still have something to do.
void check_open_after_links(Session& session, const Blocks& above, const std::string& id) {
    CAPTURE(id);
    do_as(session, Json::object());
    CHECK_FALSE(tests::reached(session.lesson(), id));
    const tests::TextTargets targets(above);
    for (const std::string& target : targets.all()) {
        if (!target.starts_with("set:")) continue;
        CAPTURE(target);
        std::vector<std::string> problems;
        lessons::app::perform_set(target, session, problems);
        session.player().finish_seek();
        tests::finish_work(session.lesson());
        CHECK(problems.empty());
        CHECK_FALSE(tests::reached(session.lesson(), id));
    }
}

}  // namespace

TEST_CASE("Every task is refused with the hint that fits while it is not done, and taken once it is") {
    int done = 0;
    for (const Entry& entry : lessons::curriculum()) {
        CAPTURE(entry.id);
        Session session(entry);
        for (const Json& task : tasks_of(entry)) {
            check_ways(session, task);
            ++done;
        }
    }
    CHECK(done >= 40);
}

TEST_CASE("Every task of the tracks on limits and on explanations can be done wrong and right") {
    const lessons::app::Narrative narrative = lessons::app::load_narrative();
    for (const Entry& entry : lessons::curriculum()) {
        CAPTURE(entry.id);
        if (!is_walked(entry)) continue;
        CHECK(ids_of(tasks_of(entry)) == ids_of(narrative.lessons.at(entry.id)));
    }
}

TEST_CASE("No task is done before the learner does something") {
    const lessons::app::Narrative narrative = lessons::app::load_narrative();
    for (const Entry& entry : lessons::curriculum()) {
        CAPTURE(entry.id);
        if (!is_walked(entry)) continue;
        Session session(entry);
        for (const lessons::app::TextStep& step : narrative.lessons.at(entry.id).steps) {
            Blocks flat;
            add_flat(step.blocks, flat);
            Blocks above;
            for (const TextBlock& block : flat) {
                above.push_back(block);
                const auto* task = std::get_if<Task>(&block.content);
                if (task != nullptr) check_open_after_links(session, above, task->check);
            }
        }
    }
}

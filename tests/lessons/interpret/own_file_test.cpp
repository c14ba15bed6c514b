// The learner's own file in every lesson that learns from it.

#include "generated/lesson_makers.h"
#include "lessons/interpret/own_table.h"
#include "lessons/takes_files.h"
#include "lessons/tells_of_data.h"
#include "tests/lessons/lesson_stand.h"
#include "tests/support/malformed_csv.h"

#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace lessons;

namespace {

struct OwnFileLesson {
    std::string id = {};
    std::unique_ptr<Lesson> (*make)() = nullptr;
    double own = 0.0;  ///< "Your own file" among the choices of data.
};

const OwnFileLesson kLessons[] = {
    {"which_model", make_which_model, 3.0},       {"what_does_it_look_at", make_what_does_it_look_at, 4.0},
    {"editable_model", make_editable_model, 4.0}, {"local_stories", make_local_stories, 4.0},
    {"why_this_one", make_why_this_one, 3.0},     {"what_would_change_it", make_what_would_change_it, 2.0}};

TakesFiles& taker(Lesson& lesson) { return dynamic_cast<TakesFiles&>(lesson); }

core::Result<void> finish_reading(Lesson& lesson) {
    TakesFiles& reader = taker(lesson);
    std::optional<core::Result<void>> taken;
    while (reader.reading().pending() && !taken) {
        reader.read_on();
        taken = reader.take_read_file();
    }
    REQUIRE(taken.has_value());
    return *taken;
}

core::Result<void> open_file(Lesson& lesson, std::string name, std::string text) {
    const core::Result<void> begun = taker(lesson).take_file(std::move(name), std::move(text));
    return begun ? finish_reading(lesson) : begun;
}

/// Words, numbers and a hole now and then; what is predicted depends on both.
std::string shop_rows(int n, const char* names, const char* separator, bool decimal_comma, bool numbers) {
    const std::string comma = decimal_comma ? "," : ".";
    std::string text = std::string(names) + "\n";
    for (int i = 0; i < n; ++i) {
        const int visits = (7 * i) % 23;
        const bool is_north = (5 * i) % 3 == 0;
        const bool stays = visits + (is_north ? 8 : 0) + (11 * i) % 5 > 14;
        text += (i % 12 == 5 ? "NA" : std::to_string(visits) + comma + "5") + separator;
        text += std::string(is_north ? "north" : "south") + separator;
        text += std::to_string((13 * i) % 17) + separator;
        text += numbers ? std::to_string(3 * visits + (is_north ? 40 : 0) + (11 * i) % 5)
                        : std::string(stays ? "stays" : "leaves");
        text += "\n";
    }
    return text;
}

std::string classes() { return shop_rows(120, "visits,region,age,churn", ",", false, false); }
std::string amounts() { return shop_rows(120, "visits;region;age;spent (EUR)", ";", true, true); }

struct Opened : tests::LessonStand {
    explicit Opened(const OwnFileLesson& of) : LessonStand(of.make()) {}
    core::Result<void> open(const std::string& text) {
        core::Result<void> taken = open_file(*lesson, "shop.csv", text);
        if (taken) go_to_end();
        return taken;
    }
    std::string all() const {
        std::string text = lesson->summary() + lesson->edits().dump();
        for (const auto& [id, value] : numbers()) text += id + std::to_string(value) + "\n";
        return text;
    }
};

}  // namespace

TEST_CASE("own files of classes, of numbers, with holes and decimal commas are learnt from") {
    for (const OwnFileLesson& of : kLessons) {
        CAPTURE(of.id);
        for (const std::string& text : {classes(), amounts()}) {
            Opened stand(of);
            REQUIRE(stand.open(text).ok());
            CHECK(find(stand.parameters, "case")->get() == of.own);
            CHECK_FALSE(stand.numbers().empty());
            CHECK_FALSE(stand.lesson->progress().pending());
            CHECK(stand.lesson->edits().dump().find("shop.csv") != std::string::npos);
            CHECK(stand.lesson->edits().dump().find("north") == std::string::npos);
        }
    }
}

TEST_CASE("a malformed file leaves a lesson as it was, and the message is the reader's") {
    for (const OwnFileLesson& of : kLessons) {
        CAPTURE(of.id);
        Opened stand(of);
        REQUIRE(stand.open(classes()).ok());
        const std::string before = stand.all();
        for (const test::Malformed& file : test::kMalformed) {
            CAPTURE(file.text);
            const auto taken = open_file(*stand.lesson, "bad.csv", file.text);
            REQUIRE_FALSE(taken.ok());
            CHECK(taken.error().describe() == file.complaint);
        }
        CHECK(stand.all() == before);
    }
}

TEST_CASE("snapshots of a run on an own file are exact") {
    for (const OwnFileLesson& of : kLessons) {
        CAPTURE(of.id);
        Opened stand(of);
        REQUIRE(stand.open(classes()).ok());
        stand.go_to(3);
        const Snapshot kept = stand.lesson->snapshot();
        const std::string before = stand.all();
        stand.lesson->step();
        stand.lesson->restore(kept);
        CHECK(stand.all() == before);
        stand.go_to(3);
        CHECK(stand.all() == before);
    }
}

TEST_CASE("copies in one visit share the file; elsewhere it is asked for, and nothing is lost") {
    for (const OwnFileLesson& of : kLessons) {
        CAPTURE(of.id);
        auto files = std::make_shared<OpenedFiles>();
        Opened one(of);
        taker(*one.lesson).share_files(files);
        REQUIRE(one.open(classes()).ok());
        Opened copy(of);
        taker(*copy.lesson).share_files(files);
        copy.set("case", of.own);
        REQUIRE(copy.lesson->apply(one.lesson->edits()).ok());
        copy.go_to_end();
        CHECK(copy.all() == one.all());

        Opened elsewhere(of);
        elsewhere.set("case", of.own);
        REQUIRE(elsewhere.lesson->apply(one.lesson->edits()).ok());
        elsewhere.go_to_end();
        CHECK(elsewhere.lesson->edits() == one.lesson->edits());
        CHECK(elsewhere.all() != one.all());
        REQUIRE(elsewhere.open(classes()).ok());
        CHECK(elsewhere.all() == one.all());
    }
}

TEST_CASE("a lesson that is opened later finds the file of the visit, and an empty edit forgets it") {
    for (const OwnFileLesson& of : kLessons) {
        CAPTURE(of.id);
        auto files = std::make_shared<OpenedFiles>();
        files->keep("shop.csv", classes());
        Opened stand(of);
        taker(*stand.lesson).share_files(files);
        stand.set("case", of.own);
        stand.lesson->reset();
        CHECK(stand.lesson->summary().rfind("shop.csv is being read.", 0) == 0);
        REQUIRE(finish_reading(*stand.lesson).ok());
        stand.go_to_end();
        CHECK(stand.lesson->summary().rfind("shop.csv: ", 0) == 0);
        CHECK(stand.lesson->edits().dump().find("shop.csv") != std::string::npos);
        stand.set("case", 0.0);
        REQUIRE(stand.lesson->apply(Json::object()).ok());
        stand.lesson->reset();
        CHECK(stand.lesson->edits() == Json::object());
    }
}

TEST_CASE("what a link says about a file is never trusted") {
    for (const OwnFileLesson& of : kLessons) {
        CAPTURE(of.id);
        Opened stand(of);
        REQUIRE(stand.open(classes()).ok());
        const std::string before = stand.all();
        Json edits = stand.lesson->edits();
        Json own = edits["own file"];
        for (const char* wrong :
             {"1", "\"shop.csv\"", "{}", "{\"name\":\"a\"}", "{\"name\":1,\"mark\":\"x\"}",
              "{\"name\":\"a\",\"mark\":\"x\",\"target\":-2}", "{\"name\":\"a\",\"mark\":\"x\",\"uses\":{}}",
              "{\"name\":\"a\",\"mark\":\"x\",\"uses\":[[1,\"colour\"]]}"}) {
            CAPTURE(wrong);
            edits["own file"] = Json::parse(wrong);
            CHECK_FALSE(stand.lesson->apply(edits).ok());
        }
        own["target"] = 77;
        edits["own file"] = own;
        CHECK_FALSE(stand.lesson->apply(edits).ok());
        CHECK(stand.all() == before);
    }
}

TEST_CASE("while a file is read, or when that is called off, a lesson stays as it was") {
    for (const OwnFileLesson& of : kLessons) {
        CAPTURE(of.id);
        Opened stand(of);
        REQUIRE(stand.open(classes()).ok());
        const std::string before = stand.all();
        REQUIRE(taker(*stand.lesson).take_file("other.csv", amounts()).ok());
        CHECK(taker(*stand.lesson).reading().what == "Reading other.csv");
        taker(*stand.lesson).read_on();
        stand.go_to_end();
        CHECK(stand.all() == before);
        taker(*stand.lesson).stop_reading();
        CHECK_FALSE(taker(*stand.lesson).reading().pending());
        CHECK_FALSE(taker(*stand.lesson).take_read_file().has_value());
        stand.go_to_end();
        CHECK(stand.all() == before);
    }
}

TEST_CASE("a file that is dropped while another is read takes its place") {
    for (const OwnFileLesson& of : kLessons) {
        CAPTURE(of.id);
        Opened alone(of), stand(of);
        REQUIRE(alone.open(classes()).ok());
        REQUIRE(taker(*stand.lesson).take_file("other.csv", amounts()).ok());
        taker(*stand.lesson).read_on();
        REQUIRE(stand.open(classes()).ok());
        CHECK(stand.all() == alone.all());
    }
}

TEST_CASE("above a text that tells of other data stands how to read it, and the way back") {
    for (const OwnFileLesson& of : kLessons) {
        CAPTURE(of.id);
        Opened stand(of);
        const auto note = [&] { return dynamic_cast<TellsOfData&>(*stand.lesson).text_note(); };
        CHECK(note().words.empty());
        REQUIRE(stand.open(classes()).ok());
        CHECK(note().words.find("The figure shows your rows.") == 0);
        CHECK(note().words.find("read \u201crow\u201d, and for") != std::string::npos);
        CHECK(note().words.find("\u201cleaves\u201d") != std::string::npos);
        CHECK(note().link == "set:case=0");
        stand.set("case", 0.0);
        stand.lesson->reset();
        CHECK(note().words.empty());
    }
    Opened of_loans(kLessons[0]);
    of_loans.set("case", 1.0);
    of_loans.lesson->reset();
    CHECK(
        dynamic_cast<TellsOfData&>(*of_loans.lesson).text_note().words ==
        "The figure shows patients (Biopsies). Where the text says \u201capplicant\u201d, read "
        "\u201cpatient\u201d, and for "
        "\u201cdefaulted\u201d \u201cmalignant\u201d. Of its numbers, only those in bold follow the figure.");
}

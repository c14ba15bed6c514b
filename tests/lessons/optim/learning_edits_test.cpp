#include "lessons/optim/learning_edits.h"

#include <doctest/doctest.h>

#include <string>

using lessons::Json;
using lessons::learning::Edits;
using lessons::learning::kOwnTable;
using lessons::learning::Rows;

namespace {

std::string lines(int count) {
    std::string text = "hours,score,passed\n";
    for (int k = 0; k < count; ++k) {
        text +=
            std::to_string(k % 7) + "," + std::to_string(3 * k) + "," + (k % 2 == 0 ? "yes" : "no") + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("Nothing is changed to begin with") { CHECK(Edits().to_json().empty()); }

TEST_CASE("Edits come back from a link as they were") {
    Edits edits;
    CHECK(edits.use_text(lines(20)).ok());
    CHECK(edits.choose(0, {"Year built", "Price (k$)"}).ok());
    edits.move_point(0, 17, {1960.0, 222.0});
    edits.move_start(1, {-0.1, 25.0});
    Edits other;
    CHECK(other.apply(edits.to_json()).ok());
    CHECK(other.to_json() == edits.to_json());
    CHECK(other.rows(0).names.front() == "Year built");
    CHECK(other.rows(kOwnTable).target == "passed");
    CHECK(other.apply(Json::object()).ok());
    CHECK(other.to_json().empty());
}

TEST_CASE("A moved point is the row's new values, brought inside the picture") {
    Edits edits;
    edits.move_point(0, 3, {1e9, -1e9});
    const Rows rows = edits.rows(0);
    CHECK(rows.columns(3, 0) == rows.x_home.high);
    CHECK(rows.y[3] == rows.y_home.low);
    edits.restore_point(0, 3);
    CHECK(edits.to_json().empty());
}

TEST_CASE("A biopsy that is dragged across the middle changes its class") {
    Edits edits;
    const double before = edits.rows(2).y[0];
    edits.move_point(2, 0, {0.05, 1.0 - before});
    CHECK(edits.rows(2).y[0] == 1.0 - before);
}

TEST_CASE("Changed columns forget points and start") {
    Edits edits;
    edits.move_point(0, 3, {100.0, 200.0});
    edits.move_start(0, {1.0, 2.0});
    CHECK(edits.choose(0, {"Rooms", "Price (k$)"}).ok());
    CHECK(edits.of(0).moved.empty());
    CHECK_FALSE(edits.of(0).start.has_value());
}

TEST_CASE("Two categories, or two numbers, are classes; half of each judges") {
    Edits edits;
    CHECK(edits.use_text(lines(24)).ok());
    Rows rows = edits.rows(kOwnTable);
    CHECK(rows.is_classes());
    CHECK(rows.classes[0] == "no");
    CHECK(rows.split.train.size() == 12);
    CHECK(edits.choose(kOwnTable, {"hours", "score"}).ok());
    CHECK_FALSE(edits.rows(kOwnTable).is_classes());
}

TEST_CASE("Rows with gaps are left out") {
    Edits edits;
    CHECK(edits.use_text(lines(20) + "NA,1,yes\n3,,no\n").ok());
    CHECK(edits.rows(kOwnTable).n_rows() == 20);
}

TEST_CASE("Tables that nothing can be learnt from are refused with a reason, and nothing is lost") {
    struct Case {
        std::string text;
        const char* reason;
    };
    for (const Case& bad :
         {Case{"", "no table"}, Case{"a,b\n1,2\n", "1 rows"}, Case{lines(301), "301 rows"},
          Case{std::string(20001, 'x'), "too long"}, Case{"a,b\n1,2\n3\n", "line 3"},
          Case{"a,b\n" + std::string("x,y\nx,z\nq,w\nx,y\nx,z\nq,w\nx,y\nx,z\n"), "Nothing can be learnt"},
          Case{"a,b\n1,u\n2,u\n3,u\n4,u\n5,u\n6,u\n7,v\n8,v\n9,v\n", "fewer than 4"}}) {
        Edits edits;
        CHECK(edits.use_text(lines(20)).ok());
        const Json before = edits.to_json();
        const auto outcome = edits.use_text(bad.text);
        REQUIRE_FALSE(outcome.ok());
        const std::string said = outcome.error().describe();
        CAPTURE(said);
        CHECK(said.find(bad.reason) != std::string::npos);
        CHECK(edits.to_json() == before);
    }
}

TEST_CASE("Links that make no sense are refused, and nothing has changed") {
    Edits edits;
    edits.move_point(0, 17, {120.0, 222.0});
    const Json before = edits.to_json();
    for (const char* bad :
         {"3", R"({"else": 1})", R"({"own": 5})", R"({"own": "a,b"})", R"({"tables": []})",
          R"({"tables": {"moon": {}}})", R"({"tables": {"houses": 1}})",
          R"({"tables": {"houses": {"points": [[0, 1]]}}})",
          R"({"tables": {"houses": {"points": [[900, 100, 100]]}}})",
          R"({"tables": {"houses": {"points": [[1, 1e9, 100]]}}})",
          R"({"tables": {"houses": {"points": [[1.5, 100, 100]]}}})",
          R"({"tables": {"houses": {"columns": ["Rooms", "Rooms"]}}})",
          R"({"tables": {"houses": {"columns": ["moon", "Rooms"]}}})",
          R"({"tables": {"houses": {"start": [1]}}})", R"({"tables": {"houses": {"start": [1e300, 0]}}})"}) {
        CAPTURE(bad);
        CHECK_FALSE(edits.apply(Json::parse(bad)).ok());
        CHECK(edits.to_json() == before);
    }
}

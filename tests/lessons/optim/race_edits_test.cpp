#include "lessons/optim/race_edits.h"

#include "lessons/optim/race_typed_formulas.h"

#include <doctest/doctest.h>

#include <cmath>

using core::Interval;
using lessons::Json;
using namespace lessons::optim;

TEST_CASE("Every landscape's formula, as it stands in the field, is the landscape's own function") {
    for (const core::optim::TestFunction& function : core::optim::test_functions()) {
        CAPTURE(function.id);
        const auto typed = core::expression::parse(typed_formula(function.id));
        REQUIRE(typed.ok());
        for (const double share : {0.05, 0.31, 0.5, 0.77, 0.98}) {
            const double x = function.window_x.low + share * function.window_x.length();
            const double y = function.window_y.low + share * share * function.window_y.length();
            const double value = function.value(x, y);
            CHECK(std::fabs(typed->value(x, y) - value) <= 1e-11 * (1.0 + std::fabs(value)));
        }
    }
}

TEST_CASE("A typed function is surveyed: its minimum, its bound and a start are known") {
    RaceGallery gallery;
    REQUIRE(gallery.type("(x - 1)^2 + 25 (y + 1)^2 + 3", {-4.0, 4.0}, {-3.0, 3.0}).ok());
    const RaceGround& own = *gallery.own();
    CHECK(own.id == "own");
    CHECK(own.text == "(x - 1)^2 + 25 (y + 1)^2 + 3");
    REQUIRE(own.minimizers.size() == 1);
    CHECK(own.minimizers[0].x == doctest::Approx(1.0));
    CHECK(own.minimizers[0].y == doctest::Approx(-1.0));
    CHECK(own.minimum == doctest::Approx(3.0));
    REQUIRE(own.bound.has_value());
    CHECK(own.bound->rate == doctest::Approx(0.04));  // the larger eigenvalue is 50
    CHECK(own.gradient(2.0, 0.0) == core::Vector2(2.0, 50.0));
}

TEST_CASE("A text that cannot be read is refused at its place and changes nothing") {
    RaceGallery gallery;
    const GroundPointer before = gallery.own();
    const auto typed = gallery.type("x^2 + y z", {-4.0, 4.0}, {-3.0, 3.0});
    REQUIRE_FALSE(typed.ok());
    CHECK(typed.error().column == 9);
    CHECK(gallery.own() == before);
    CHECK_FALSE(gallery.type("x", {0.0, 0.0}, {-3.0, 3.0}).ok());
    CHECK_FALSE(gallery.type("x", {0.0, core::kInfinity}, {-3.0, 3.0}).ok());
    CHECK_FALSE(gallery.type("x", {0.0, 1.0}, {core::kNaN, 3.0}).ok());
}

TEST_CASE("What was typed and dragged survives a link, and an empty edit takes it back") {
    RaceEdits edits;
    CHECK(edits.to_json() == Json::object());
    REQUIRE(edits.gallery.type("x^2 + y^4", {-2.5, 2.5}, {-2.0, 2.0}).ok());
    edits.starts.move(edits.gallery.own()->start_ground(), {0.1, -1.7});
    edits.phase = 3;
    edits.inside = 1;
    RaceEdits opened;
    REQUIRE(opened.apply(Json::parse(edits.to_json().dump())).ok());
    CHECK(opened.to_json() == edits.to_json());
    CHECK(opened.gallery.own()->text == "x^2 + y^4");
    CHECK(opened.phase == 3);
    CHECK(opened.inside == 1u);
    CHECK(opened.to_json()["inside"] == "momentum");
    CHECK(opened.gallery.own()->window_x.high == 2.5);
    CHECK(opened.starts.of(opened.gallery.own()->start_ground()) == core::Vector2(0.1, -1.7));
    REQUIRE(opened.apply(Json::object()).ok());
    CHECK(opened.to_json() == Json::object());
}

TEST_CASE("A start outside the window of another own function is the usual one") {
    RaceEdits edits;
    REQUIRE(edits.gallery.type("x^2 + y^2", {-100.0, 100.0}, {-100.0, 100.0}).ok());
    edits.starts.move(edits.gallery.own()->start_ground(), {80.0, 80.0});
    REQUIRE(edits.gallery.type("x^2 + y^2", {-1.0, 1.0}, {-1.0, 1.0}).ok());
    const RaceGround& own = *edits.gallery.own();
    CHECK(edits.starts.of(own.start_ground()) == core::Vector2(own.start.x, own.start.y));
}

TEST_CASE("Edits from elsewhere that make no sense are refused and change nothing") {
    RaceEdits edits;
    REQUIRE(edits.gallery.type("x^2 + y^4", {-2.5, 2.5}, {-2.0, 2.0}).ok());
    const Json before = edits.to_json();
    for (const char* text :
         {"3", "[1]", R"({"start": [1, 2]})", R"({"own": 3})", R"({"own": {"f": 3}})",
          R"({"own": {"f": "x", "x": [0, 1]}})", R"({"own": {"f": "x +", "x": [0, 1], "y": [0, 1]}})",
          R"({"own": {"f": "x", "x": [1, 0], "y": [0, 1]}})",
          R"({"own": {"f": "x", "x": [0, 1e300], "y": [0, 1]}})", R"({"starts": 4})", R"({"term": -1})",
          R"({"inside": "nobody"})", R"({"inside": 3})", R"({"term": "x"})",
          R"({"starts": {"nowhere": [1, 2]}})",
          R"({"own": {"f": "x", "x": [0, 1], "y": [0, 1]}, "starts": {"own": [9, 9]}})"}) {
        CAPTURE(text);
        CHECK_FALSE(edits.apply(Json::parse(text)).ok());
        CHECK(edits.to_json() == before);
    }
}

TEST_CASE("Windows in links are short numbers") {
    const Interval side = rounded_window({-3.14159265, 2.71828182});
    CHECK(side.low == -3.1);
    CHECK(side.high == 2.7);
    CHECK(rounded_window({-123.456, 987.654}).low == -120.0);
}

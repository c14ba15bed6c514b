#include "lessons/optim/map_starts.h"

#include <doctest/doctest.h>

using lessons::Json;
using lessons::optim::MapStarts;

namespace {

const core::optim::TestFunction& landscape(const char* id) { return *core::optim::find_test_function(id); }

}  // namespace

TEST_CASE("A start that was not moved is the landscape's own, and nothing is to be remembered") {
    const MapStarts starts;
    CHECK(starts.of(landscape("rosenbrock")) == core::Vector2(-1.2, 1.0));
    CHECK(starts.to_json() == Json::object());
}

TEST_CASE("Each landscape has its own start") {
    MapStarts starts;
    starts.move(landscape("rosenbrock"), {0.5, 2.0});
    CHECK(starts.of(landscape("rosenbrock")) == core::Vector2(0.5, 2.0));
    CHECK(starts.of(landscape("beale")) == core::Vector2(1.0, 1.0));
    starts.reset(landscape("rosenbrock"));
    CHECK(starts.of(landscape("rosenbrock")) == core::Vector2(-1.2, 1.0));
    CHECK(starts.to_json() == Json::object());
}

TEST_CASE("Starts survive a share link to the last bit, and an empty one brings the usual starts back") {
    MapStarts starts;
    starts.move(landscape("rosenbrock"), {1.0 / 3.0, -0.1});
    starts.move(landscape("branin"), {6.25, 11.0});
    MapStarts opened;
    REQUIRE(opened.apply(Json::parse(starts.to_json().dump())).ok());
    CHECK(opened.of(landscape("rosenbrock")) == core::Vector2(1.0 / 3.0, -0.1));
    CHECK(opened.of(landscape("branin")) == core::Vector2(6.25, 11.0));
    CHECK(opened.to_json() == starts.to_json());
    REQUIRE(opened.apply(Json::object()).ok());
    CHECK(opened.to_json() == Json::object());
}

TEST_CASE("A start is brought inside its limits, and NaN is no start") {
    MapStarts starts;
    starts.move(landscape("beale"), {1e9, -1e9});
    const auto limits = lessons::optim::limits_of(landscape("beale"));
    CHECK(starts.of(landscape("beale")) == core::Vector2(limits.x.high, limits.y.low));
    CHECK(limits.x.high == doctest::Approx(10.0));  // window [-1, 4.5] and as much again
    starts.move(landscape("beale"), {core::kNaN, 0.0});
    CHECK(starts.of(landscape("beale")) == core::Vector2(limits.x.high, limits.y.low));
}

TEST_CASE("Starts that make no sense are refused with a reason and change nothing") {
    MapStarts starts;
    starts.move(landscape("beale"), {2.0, 0.25});
    const Json before = starts.to_json();
    for (const char* text : {"3", "[1, 2]", "null", R"({"start": [1, 2]})", R"({"starts": 4})",
                             R"({"starts": [1, 2]})", R"({"starts": {"nowhere": [1, 2]}})",
                             R"({"starts": {"beale": 1}})", R"({"starts": {"beale": [1]}})",
                             R"({"starts": {"beale": [1, 2, 3]}})", R"({"starts": {"beale": [1, "2"]}})",
                             R"({"starts": {"beale": [1, null]}})", R"({"starts": {"beale": [1e300, 0]}})",
                             R"({"starts": {"beale": [1, 1], "rosenbrock": [0, 99]}})"}) {
        CAPTURE(text);
        const auto applied = starts.apply(Json::parse(text));
        REQUIRE_FALSE(applied.ok());
        CHECK(applied.error().message.size() > 10);
        CHECK(starts.to_json() == before);
    }
}

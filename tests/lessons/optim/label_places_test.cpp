#include "lessons/optim/label_places.h"

#include <doctest/doctest.h>

#include <vector>

using lessons::optim::LabelPlaces;

TEST_CASE("A label alone stands to the right of its point") {
    LabelPlaces places;
    places.begin({{0, 0}, {400, 300}});
    const ImVec2 corner = places.place({100, 100}, {60, 16}, 10.0f);
    CHECK(corner.x == 110.0f);
    CHECK(corner.y == 92.0f);
}

TEST_CASE("At the right edge a label goes to the left") {
    LabelPlaces places;
    places.begin({{0, 0}, {400, 300}});
    CHECK(places.place({390, 100}, {60, 16}, 10.0f).x == 320.0f);
}

TEST_CASE("Labels of points at one place do not overlap one another or what is to be avoided") {
    LabelPlaces places;
    const ImRect room({0, 0}, {400, 300});
    places.begin(room);
    places.avoid({200, 150}, 8.0f);
    std::vector<ImRect> placed{{{192, 142}, {208, 158}}};
    for (int i = 0; i < 8; ++i) {
        const ImVec2 corner = places.place({200, 150}, {80, 16}, 12.0f);
        const ImRect rect(corner, corner + ImVec2(80, 16));
        CHECK(room.Contains(rect));
        for (const ImRect& other : placed) CHECK_FALSE(other.Overlaps(rect));
        placed.push_back(rect);
    }
}

TEST_CASE("Without room a label still has a place, and a fresh start forgets the old ones") {
    LabelPlaces places;
    places.begin({{0, 0}, {20, 10}});
    CHECK(places.place({5, 5}, {80, 16}, 10.0f).x == 0.0f);
    places.begin({{0, 0}, {100, 20}});
    places.avoid({50, 10}, 60.0f);
    CHECK(places.place({95, 12}, {60, 16}, 10.0f).x == 40.0f);  // taken, but inside
    places.begin({{0, 0}, {400, 300}});
    CHECK(places.place({5, 20}, {80, 16}, 10.0f).x == 15.0f);
}

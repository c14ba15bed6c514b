#include "lessons/ui/tree.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace lessons::ui;

TEST_CASE("A parent stands over the middle of its children") {
    const int parents[] = {-1, 0, 0};
    const auto places = lay_out_tree(parents);
    CHECK(places[0] == core::Vector2(0.5, 0.0));
    CHECK(places[1] == core::Vector2(0.0, 1.0));
    CHECK(places[2] == core::Vector2(1.0, 1.0));
}

TEST_CASE("Nodes of one depth never come closer than one place") {
    const int parents[] = {-1, 0, 0, 1, 1, 2, 2, 4, 4, 5, 5, 5, 0, 12, 13};
    const auto places = lay_out_tree(parents);
    for (std::size_t i = 0; i < places.size(); ++i) {
        CHECK(places[i].x() >= 0.0);
        for (std::size_t j = 0; j < i; ++j) {
            if (places[i].y() == places[j].y())
                CHECK(std::fabs(places[i].x() - places[j].x()) >= 1.0 - 1e-12);
        }
    }
}

TEST_CASE("A chain hangs straight down") {
    const int parents[] = {-1, 0, 1, 2};
    for (const core::Vector2& place : lay_out_tree(parents)) CHECK(place.x() == 0.0);
}

TEST_CASE("Several roots stand side by side and wrong parents are roots") {
    const int parents[] = {-1, 7, 2};
    const auto places = lay_out_tree(parents);
    for (const core::Vector2& place : places) CHECK(place.y() == 0.0);
    CHECK(places[2].x() == 2.0);
    CHECK(lay_out_tree({}).empty());
}

#include "lessons/ui/label.h"

#include "lessons/ui/context.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <array>

using namespace lessons::ui;

TEST_CASE("Labels step aside until none overlap, and stay where they can") {
    std::array<float, 4> y{10.0f, 50.0f, 52.0f, 53.0f};
    spread_labels(y, 12.0f, 0.0f, 200.0f);
    CHECK(y[0] == 10.0f);
    for (std::size_t i = 1; i < y.size(); ++i) CHECK(y[i] - y[i - 1] >= 12.0f);
}

TEST_CASE("Labels at the bottom are pushed upwards") {
    std::array<float, 3> y{98.0f, 99.0f, 100.0f};
    spread_labels(y, 12.0f, 0.0f, 100.0f);
    CHECK(y[2] <= 94.0f);
    CHECK(y[1] <= 82.0f);
    CHECK(y[0] <= 70.0f);
}

TEST_CASE("A text too long for its room is cut between characters") {
    test::HeadlessImGui screen;
    screen.frame(100, 100, [] {
        std::array<char, 64> buffer{};
        const std::string_view whole = shortened("Größe", 500.0f, 12.0f, buffer.data(), buffer.size());
        CHECK(whole == "Größe");
        const std::string_view cut =
            shortened("Größe der Wohnung", 40.0f, 12.0f, buffer.data(), buffer.size());
        CHECK(cut.substr(cut.size() - 3) == "…");
        CHECK(label_extent(cut, 12.0f).x <= 40.0f);
        CHECK(label_extent("", 12.0f).x == 0.0f);
        CHECK(label_extent(std::string_view(), 12.0f).x == 0.0f);
    });
}

#include "lessons/ui/ticks.h"

#include <doctest/doctest.h>

#include <vector>

using namespace lessons::ui;

namespace {

std::vector<double> values(const Ticks& ticks) {
    std::vector<double> result;
    for (const Tick& tick : ticks) result.push_back(tick.value);
    return result;
}

std::vector<std::string> labels(const Ticks& ticks) {
    std::vector<std::string> result;
    for (const Tick& tick : ticks) {
        if (!tick.label.empty()) result.push_back(tick.label);
    }
    return result;
}

}  // namespace

TEST_CASE("Steps are 1, 2 or 5 times a power of ten") {
    CHECK(round_step(10.0, 5) == 2.0);
    CHECK(round_step(1.0, 5) == doctest::Approx(0.2));
    CHECK(round_step(0.03, 4) == doctest::Approx(0.01));
    CHECK(round_step(7.3, 3) == 5.0);
    CHECK(round_step(9.9, 1) == 10.0);
    CHECK(round_step(core::kNaN, 5) == 1.0);
    CHECK(round_step(0.0, 5) == 1.0);
}

TEST_CASE("Linear ticks are the multiples of the step inside the interval") {
    CHECK(values(linear_ticks({0.0, 7.3}, 4)) == std::vector<double>{0.0, 2.0, 4.0, 6.0});
    CHECK(values(linear_ticks({-1.0, 1.0}, 4)) == std::vector<double>{-1.0, -0.5, 0.0, 0.5, 1.0});
    CHECK(labels(linear_ticks({-1.0, 1.0}, 4)) ==
          std::vector<std::string>{"\u22121.0", "\u22120.5", "0", "0.5", "1.0"});
}

TEST_CASE("An axis has two ticks at least, so that it tells a scale") {
    CHECK(values(linear_ticks({20.0, 80.0}, 2)) == std::vector<double>{20.0, 40.0, 60.0, 80.0});
    CHECK(values(linear_ticks({0.3, 0.9}, 1)).size() >= 2);
}

TEST_CASE("Decades are written out only where all of them can be") {
    const auto plain = labels(logarithmic_ticks({0.001, 1.0}, 8));
    CHECK(plain == std::vector<std::string>{"0.001", "0.01", "0.1", "1"});
    const auto powers = labels(logarithmic_ticks({1e-5, 1.0}, 2));
    CHECK(powers == std::vector<std::string>{"10\u207b\u2075", "10\u207b\u00b2"});
}

TEST_CASE("Decades are labelled, and few decades have lines between") {
    const Ticks ticks = logarithmic_ticks({0.5, 2000.0}, 8);
    CHECK(labels(ticks) == std::vector<std::string>{"1", "10", "100", "1\u2009000"});
    CHECK(ticks.size() == 34);  // Five lines to 0.9, four decades, three times eight lines between, and 2000.
}

TEST_CASE("Many decades are labelled with gaps") {
    const std::vector<std::string> text = labels(logarithmic_ticks({1e-12, 1e3}, 5));
    CHECK(text.size() <= 6);
    CHECK(text.front() == "10⁻¹²");
}

TEST_CASE("Less than a decade has linear ticks") {
    CHECK(values(logarithmic_ticks({2.0, 8.0}, 4)) == std::vector<double>{2.0, 4.0, 6.0, 8.0});
}

TEST_CASE("Intervals without an extent have no ticks") {
    const core::Interval intervals[] = {
        {1.0, 1.0}, {2.0, 1.0}, {core::kNaN, 1.0}, {0.0, core::kInfinity}, {1e20, 1e20 + 1}};
    for (const core::Interval interval : intervals) {
        CHECK(linear_ticks(interval, 5).size() == 0);
        CHECK(logarithmic_ticks(interval, 5).size() == 0);
    }
    CHECK(logarithmic_ticks({-1.0, 10.0}, 5).size() == 0);
}

TEST_CASE("There are never more ticks than there is room for") {
    for (const double range : {1e-9, 0.7, 3.0, 99.0, 1e15}) {
        CHECK(linear_ticks({0.0, range}, 6).size() <= 7);
        CHECK(linear_ticks({0.0, range}, 1000).size() <= Ticks::kMost);
    }
}

TEST_CASE("Snapping gives round values") {
    CHECK(snap_to_round(0.3137, 4.0) == doctest::Approx(0.3));
    CHECK(snap_to_round(83.2, 100.0) == doctest::Approx(85.0));
}

#include "lessons/optim/race_maps.h"

#include "lessons/optim/race_standings.h"
#include "tests/lessons/optim/race_fixture.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

using namespace lessons::optim;
using namespace tests;
using core::optim::BasinCell;
using core::optim::BasinEnding;
using core::optim::BasinMap;

namespace {

constexpr std::size_t kDescentPlace = 0;
constexpr std::size_t kMomentumPlace = 1;
constexpr std::size_t kBfgsPlace = 3;
const lessons::ui::PlotWindow kWindow{{-6.0, 6.0}, {-5.5, 5.5}};

void finish(RaceMaps& maps) {
    for (int slice = 0; maps.progress().pending(); ++slice) {
        REQUIRE(slice < 100'000);
        maps.work();
    }
}

/// The race that a click on the cell loads.
Race raced_from(RaceSettings settings, const BasinMap& map, int column, int row) {
    const core::optim::Point start = map.start(column, row);
    settings.start = {start.x, start.y};
    return raced(settings, settings.steps);
}

bool drew(const std::vector<KeyEntry>& key, const std::string& words) {
    for (const KeyEntry& entry : key) {
        if (entry.words.find(words) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("A cell of the basins tells what the race from there comes to") {
    test::HeadlessImGui screen;
    RaceSettings settings = settings_on("himmelblau", kMomentum);
    settings.steps = 150;
    RaceMaps maps;
    maps.want_basins(settings, kMomentumPlace, kWindow);
    finish(maps);
    const BasinMap& map = *maps.basins();
    int reached = 0;
    for (int row = 3; row < map.ny(); row += 60) {
        for (int column = 5; column < map.nx(); column += 60) {
            const BasinCell cell = map.cell(column, row);
            const Race race = raced_from(settings, map, column, row);
            const Racer& momentum = racer(race, "Momentum");
            CHECK((cell.ending == BasinEnding::Diverged) == momentum.diverged());
            if (cell.ending != BasinEnding::Reached) continue;
            ++reached;
            CHECK(momentum.steps_to_goal() == cell.steps);
            const auto& minimum = map.minima()[static_cast<std::size_t>(cell.minimum)].position;
            CHECK((momentum.position() - core::Vector2(minimum.x, minimum.y)).norm() < 0.1);
        }
    }
    CHECK(reached > 15);
}

TEST_CASE("A cell of the rate map tells what the race with these values comes to") {
    test::HeadlessImGui screen;
    RaceSettings settings = settings_on("ellipse", kMomentum);
    settings.steps = 120;
    RaceMaps maps;
    maps.want_rates(settings, kMomentumPlace);
    finish(maps);
    const core::optim::RateMap& map = *maps.rates();
    const double careful = race_parameters(race_method(kMomentumPlace), settings).learning_rate;
    int reached = 0;
    for (int row = 2; row < map.ny(); row += 16) {
        for (int column = 60; column < map.nx(); column += 16) {
            RaceSettings chosen = settings;
            chosen.rate_factor = map.settings().x.value(column) / careful;
            chosen.momentum = map.settings().y.value(row);
            const Race race = raced(chosen, chosen.steps);
            const Racer& momentum = racer(race, "Momentum");
            const core::optim::RunEnd* end = map.shown_end(column, row);
            CHECK((outcome_of(end) == RateOutcome::diverges) == momentum.diverged());
            if (outcome_of(end) != RateOutcome::arrives) continue;
            ++reached;
            CHECK(momentum.steps_to_goal() == end->steps_to_goal);
        }
    }
    CHECK(reached > 5);
}

TEST_CASE("A finished map rests until something that it depends on changes") {
    test::HeadlessImGui screen;
    RaceSettings settings = settings_on("himmelblau", kGradientDescent);
    settings.steps = 60;
    RaceMaps maps;
    CHECK(!maps.progress().pending());
    maps.want_basins(settings, kDescentPlace, kWindow);
    CHECK(maps.progress().pending());
    CHECK(maps.progress().what == "Following Gradient descent from every start");
    finish(maps);
    settings.start = {1.0, 2.0};  // each cell has its own
    settings.momentum = 0.5;      // gradient descent does not read it
    settings.methods = kFour;     // whoever races
    maps.want_basins(settings, kDescentPlace, kWindow);
    CHECK(!maps.progress().pending());
    settings.rate_factor = 0.5;
    maps.want_basins(settings, kDescentPlace, kWindow);
    CHECK(maps.progress().pending());
    finish(maps);
    maps.want_basins(settings, kDescentPlace, {{-3.0, 3.0}, {-3.0, 3.0}});
    CHECK(maps.progress().pending());
    maps.rest();
    CHECK(!maps.progress().pending());
}

TEST_CASE("The rate map does not depend on the present rate and momentum, but on the start") {
    test::HeadlessImGui screen;
    RaceSettings settings = settings_on("ellipse", kMomentum);
    settings.steps = 30;
    RaceMaps maps;
    maps.want_rates(settings, kMomentumPlace);
    finish(maps);
    settings.rate_factor = 3.0;
    settings.momentum = 0.2;
    maps.want_rates(settings, kMomentumPlace);
    CHECK(!maps.progress().pending());
    settings.start = {1.0, 1.0};
    maps.want_rates(settings, kMomentumPlace);
    CHECK(maps.progress().pending());
}

TEST_CASE("Methods whose steps cost more are followed from fewer starts, to the same end") {
    test::HeadlessImGui screen;
    RaceSettings settings = settings_on("himmelblau", kBfgs);
    RaceMaps maps;
    maps.want_basins(settings, kBfgsPlace, kWindow);
    finish(maps);
    const BasinMap& map = *maps.basins();
    CHECK(map.nx() == 120);
    CHECK(map.ny() == 110);
    const BasinCell cell = map.cell(30, 30);
    REQUIRE(cell.ending == BasinEnding::Reached);
    const Race race = raced_from(settings, map, 30, 30);
    CHECK(racer(race, "BFGS").steps_to_goal() == cell.steps);
}

TEST_CASE("The key names basins by size, and runs that reach none") {
    test::HeadlessImGui screen;
    RaceSettings settings = settings_on("himmelblau", kMomentum);
    settings.steps = 100;
    RaceMaps maps;
    maps.want_basins(settings, kMomentumPlace, kWindow);
    finish(maps);
    maps.want_basins(settings, kMomentumPlace, kWindow);
    const std::vector<KeyEntry> key = maps.basin_view().key(*maps.basins());
    REQUIRE(key.size() >= 5);
    for (const char* name : {"A  ", "B  ", "C  ", "D  ", "Diverges  "}) CHECK(drew(key, name));
    CHECK(!maps.basin_view().empty());
}

TEST_CASE("Outcomes are told in words") {
    CHECK(tell(BasinCell{BasinEnding::Reached, 1, 34}) == "reaches minimum B in 34 steps");
    CHECK(tell(BasinCell{BasinEnding::Reached, 26, 1}) == "reaches minimum No. 27 in 1 step");
    CHECK(tell(BasinCell{BasinEnding::Near, 0, 500}) == "is close to minimum A after 500 steps");
    CHECK(tell(BasinCell{BasinEnding::Diverged, -1, 7}) == "diverges after 7 steps");
    CHECK(tell(BasinCell{}) == "not yet known");
    CHECK(tell(static_cast<const core::optim::RunEnd*>(nullptr)) == "not yet known");
    core::optim::RunEnd end{.iterations = 40, .status = core::optim::Status::MaxIterations, .position = {}};
    CHECK(tell(&end) == "is not there after 40 steps");
    end.goal = 0;
    end.steps_to_goal = 12;
    CHECK(tell(&end) == "arrives in 12 steps");
    end.status = core::optim::Status::Diverged;
    CHECK(tell(&end) == "diverges after 40 steps");
}

TEST_CASE("Where minima are many no two neighbours have one hue") {
    std::vector<core::optim::PlaneMinimum> minima;
    for (int j = 0; j < 9; ++j) {
        for (int i = 0; i < 11; ++i) {
            minima.push_back({{static_cast<double>(i), static_cast<double>(j)}, 0.0});
        }
    }
    const std::vector<int> hues = hues_of(minima);
    for (int k = 0; k < kMinimumHues; ++k) CHECK(hues[static_cast<std::size_t>(k)] == k);
    for (std::size_t a = 0; a < minima.size(); ++a) {
        for (std::size_t b = 0; b < a; ++b) {
            const double apart = std::hypot(minima[a].position.x - minima[b].position.x,
                                            minima[a].position.y - minima[b].position.y);
            if (apart < 1.1) CHECK(hues[a] != hues[b]);
        }
    }
}

TEST_CASE("Why momentum helps: the fastest pair has a bold rate and some momentum") {
    test::HeadlessImGui screen;
    RaceMaps maps;
    maps.want_rates(settings_on("ellipse", kMomentum), 1);
    while (maps.progress().pending()) maps.work();
    const core::optim::RateMap& map = *maps.rates();
    int fewest = 1000;
    double momentum = 0.0;
    double rate = 0.0;
    for (int row = 0; row < map.ny(); ++row) {
        for (int column = 0; column < map.nx(); ++column) {
            const core::optim::RunEnd* end = map.shown_end(column, row);
            if (outcome_of(end) != RateOutcome::arrives || end->steps_to_goal >= fewest) continue;
            fewest = end->steps_to_goal;
            momentum = map.parameters(column, row).momentum;
            rate = map.parameters(column, row).learning_rate;
        }
    }
    CHECK(momentum > 0.2);
    CHECK(momentum < 0.8);
    CHECK(rate > map.parameters(100, 0).learning_rate);
}

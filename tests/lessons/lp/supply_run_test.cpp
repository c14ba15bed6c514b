#include "lessons/lp/supply_run.h"

#include "lessons/lp/supply_changes.h"
#include "lessons/lp/supply_tasks.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace lessons::supply;
using core::Index;

namespace {

constexpr int kStories = 5;
constexpr int kBread = 0;
constexpr int kVaccines = 1;
constexpr int kRegion = 3;

Run run_of(int story, const Changes& changes = {}, const Settings& settings = {}) {
    const Story told = make_story(story, 1);
    return Run(told, changed_world(told, changes), settings);
}

Changes with_closed(const Link& road) {
    Changes changes;
    changes.closed_roads = {road};
    return changes;
}

Changes with_closed_bridges(const std::set<int>& bridges) {
    Changes changes;
    changes.closed_bridges = bridges;
    return changes;
}

bool is_reached(const char* id, int story, const Changes& changes) {
    const Story told = make_story(story, 1);
    const auto checks = checks_of(told, changes, run_of(story, changes), {});
    const auto check =
        std::find_if(checks.begin(), checks.end(), [&](const auto& each) { return each.id == id; });
    REQUIRE(check != checks.end());
    return check->reached;
}

}  // namespace

// c =
// [2.26, 4.98, 2.81, 5.85, 7.57, 1.26, 2.72, 3.33, 4.60, 7.15, 7.55, 1.34, 3.52, 2.91, 4.21, 3.23, 1.79, 5.47]
// linprog(c, A_ub=kron(eye(3), ones(6)), b_ub=[125, 85, 70], A_eq=kron(ones(3), eye(6)),
//   b_eq=[62, 48, 53, 41, 34, 27]) (SciPy 1.10): fun 691.06, eqlin.marginals
//   [2.34, 3.33, 2.89, 5.93, 4.49, 1.34], ineqlin.marginals [-0.08, 0, -2.7]
TEST_CASE("The bread costs what SciPy says, and so does one more crate anywhere") {
    const Run run = run_of(kBread);
    CHECK(run.end().cost() == doctest::Approx(691.06));
    const double prices[] = {0.08, 0.0, 2.70, 2.34, 3.33, 2.89, 5.93, 4.49, 1.34};
    for (std::size_t k = 0; k < std::size(prices); ++k)
        CHECK(run.end().price(static_cast<Index>(k)) == doctest::Approx(prices[k]));
    CHECK(run.total_missing() == 0.0);
    CHECK(run.total_left_over() == 15.0);
}

TEST_CASE(
    "GLPK agrees in every story, with roads closed and sites moved, from nothing and from the old plan") {
    for (int story = 0; story < kStories; ++story) {
        Changes changes = with_closed_bridges({2});
        changes.closed_roads = {link_of(0, 3), link_of(0, 5)};
        changes.places[1] = {20.0, 34.0};
        changes.amounts[0] = 40.0;
        for (const Start start : {Start::nothing, Start::plan_before}) {
            CAPTURE(story);
            Run run = run_of(story, changes, {.start = start});
            run.ask_referee();
            CHECK(run.referee_agrees());
            CHECK(run.end().is_optimal());
        }
    }
}

TEST_CASE("Any step can be gone to, forward and back") {
    Run run = run_of(kBread);
    REQUIRE(run.last_step() > 3);
    run.go_to(3);
    const double cost = run.now().cost();
    run.go_to(run.last_step());
    CHECK(run.finished());
    CHECK(run.now().cost() == run.end().cost());
    run.go_to(3);
    CHECK(run.now().cost() == cost);
    run.go_to(-5);
    CHECK(run.step() == 0);
    run.go_to(9999);
    CHECK(run.finished());
}

// The same linprog with the Market's route from Harbour left out: fun 790.44
TEST_CASE("What is closed costs the difference to the plan with everything open") {
    const Run run = run_of(kBread, with_closed(link_of(1, 4)));
    CHECK(run.end().cost() == doctest::Approx(790.44));
    CHECK(run.open_cost() == doctest::Approx(691.06));
    CHECK(run_of(kBread, with_closed(link_of(0, 4))).end().cost() == doctest::Approx(691.06));
}

TEST_CASE("From the old plan it takes fewer steps") {
    const Changes changes = with_closed(link_of(1, 4));
    CHECK(run_of(kBread, changes, {.start = Start::plan_before}).last_step() <
          run_of(kBread, changes).last_step());
    CHECK(run_of(kBread, {}, {.start = Start::plan_before}).last_step() == 0);
    Changes moved;
    moved.places[4] = {50.0, 30.0};
    CHECK(run_of(kRegion, moved, {.start = Start::plan_before}).last_step() <
          run_of(kRegion, moved).last_step() / 2);
}

TEST_CASE("Who goes short is told why") {
    const Run islands = run_of(kBread, with_closed_bridges({0, 1, 2}));
    CHECK(islands.total_missing() == 53.0);
    CHECK(islands.shortage(6) == Shortage::no_way);
    CHECK(islands.shortage(3) == Shortage::none);
    const Run cheap = run_of(kBread, {}, {.shortage_cost = 5.0});
    CHECK(cheap.shortage(6) == Shortage::too_dear);
    Changes little;
    little.amounts[0] = 10.0;
    const Run poor = run_of(kBread, little);
    CHECK(poor.total_missing() == 100.0);
    for (std::size_t k = 3; k < 9; ++k)
        if (poor.end().missing(static_cast<Index>(k)) > 0.0) CHECK(poor.shortage(k) == Shortage::stock);
    const Run full = run_of(kVaccines);
    CHECK(full.total_missing() == 21.0);
    CHECK(full.shortage(9) == Shortage::full_roads);
    REQUIRE(full.bottlenecks().size() >= 2);
}

TEST_CASE("Room for one more on a full road saves what is said") {
    const Run run = run_of(kVaccines);
    for (const std::size_t route : run.bottlenecks()) {
        const Road& road = run.world().roads[run.routes()[route].road];
        Changes wider;
        wider.capacities[road.link()] = road.capacity + 1.0;
        const double saved = run.end().cost() - run_of(kVaccines, wider).end().cost();
        CHECK(saved == doctest::Approx(-run.end().reduced_cost(static_cast<Index>(route))));
    }
}

TEST_CASE("Taking the cheapest route first never beats the best plan") {
    CHECK(run_of(kBread).nearest_first_cost() == doctest::Approx(852.23));
    CHECK(std::isnan(run_of(kVaccines).nearest_first_cost()));
    for (int draw = 1; draw <= kMostDraws; ++draw) {
        const Story story = make_story(4, draw);
        const Run run(story, story.world, {});
        CHECK(run.nearest_first_cost() >= run.end().cost() - 1e-9);
    }
}

TEST_CASE("Lorries cross the river on open bridges only") {
    const Way straight = find_way({30.0, 50.0}, {50.0, 50.0}, {});
    CHECK(straight.bridge == -1);
    CHECK(straight.length == doctest::Approx(20.0));
    const Way over = find_way({40.0, 40.0}, {60.0, 20.0}, {});
    CHECK(over.bridge == 1);
    CHECK(over.points.size() == 3);
    CHECK(find_way({40.0, 40.0}, {60.0, 20.0}, {1}).length > over.length);
    CHECK_FALSE(find_way({40.0, 40.0}, {60.0, 20.0}, {0, 1, 2}).exists());
    CHECK_FALSE(is_land({3.0, 10.0}));
    CHECK(is_land({50.0, 30.0}));
}

TEST_CASE("The tasks are reached by what they ask for, and by nothing else") {
    CHECK(is_reached("dearest_bridge", kBread, with_closed_bridges({2})));
    CHECK_FALSE(is_reached("dearest_bridge", kBread, with_closed_bridges({0})));
    CHECK_FALSE(is_reached("dearest_bridge", kBread, with_closed_bridges({0, 2})));
    Changes depot;
    depot.added.push_back(new_site(make_story(kBread, 1), depot, SiteKind::warehouse, {56.0, 56.0}));
    CHECK(is_reached("good_depot", kBread, depot));
    depot.added[0].amount = 500.0;
    CHECK_FALSE(is_reached("good_depot", kBread, depot));
    Changes wider;
    wider.capacities[link_of(1, 4)] = 59.0;
    CHECK(is_reached("all_vaccinated", kVaccines, wider));
    wider.capacities[link_of(1, 4)] = 50.0;
    CHECK_FALSE(is_reached("all_vaccinated", kVaccines, wider));
}

TEST_CASE("Sites that are added get roads, those that are removed lose them") {
    const Story story = make_story(kVaccines, 1);
    Changes changes;
    changes.added.push_back(new_site(story, changes, SiteKind::shop, {60.0, 20.0}));
    const World more = changed_world(story, changes);
    CHECK(more.roads.size() == story.world.roads.size() + 3);
    changes.removed = {12, 0};
    const World less = changed_world(story, changes);
    CHECK(less.sites.size() == story.world.sites.size() - 1);
    CHECK(less.find(0) == nullptr);
    CHECK(less.roads.size() == story.world.roads.size() - 2);
}

TEST_CASE("A map without sites is no trouble") {
    const Story story = make_story(kBread, 1);
    Changes changes;
    for (const Site& site : story.world.sites) changes.removed.insert(site.id);
    Run run(story, changed_world(story, changes), {});
    CHECK(run.last_step() == 0);
    CHECK(run.end().cost() == 0.0);
}

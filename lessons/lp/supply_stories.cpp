#include "lessons/lp/supply_stories.h"

#include "core/random.h"
#include "lessons/lp/supply_terrain.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lessons::supply {

namespace {

using core::Vector2;

constexpr int kToldStories = 3;
constexpr int kRegionSites = 50;
constexpr std::array kTitles{"Bread for a city", "Vaccines", "Bike shops", "Region, 50 x 50", "At random"};

void add(World& world, SiteKind kind, const char* name, Vector2 place, double amount = 0.0) {
    world.sites.push_back({static_cast<int>(world.sites.size()), kind, name, place, amount});
}

void connect_all(World& world) {
    for (const Site& site : world.sites)
        if (site.kind == SiteKind::warehouse) connect(world, site);
}

Story bread() {
    Story story{.id = "bread",
                .title = kTitles[0],
                .tell =
                    "Three bakeries, six districts, a river with three bridges. Every night a van can drive "
                    "from any bakery to any district.",
                .unit = "crates",
                .one = "crate",
                .kilometres = 0.2,
                .rate = 0.5};
    World& world = story.world;
    add(world, SiteKind::warehouse, "Mill", {28.0, 54.0}, 125.0);
    add(world, SiteKind::warehouse, "Harbour", {18.0, 30.0}, 85.0);
    add(world, SiteKind::warehouse, "Station", {74.0, 20.0}, 70.0);
    add(world, SiteKind::shop, "Old Town", {44.0, 38.0}, 62.0);
    add(world, SiteKind::shop, "Market", {46.0, 12.0}, 48.0);
    add(world, SiteKind::shop, "University", {56.0, 56.0}, 53.0);
    add(world, SiteKind::shop, "Hill", {86.0, 50.0}, 41.0);
    add(world, SiteKind::shop, "Gardens", {90.0, 12.0}, 34.0);
    add(world, SiteKind::shop, "Beach", {24.0, 42.0}, 27.0);
    connect_all(world);
    return story;
}

Story vaccines() {
    Story story{.id = "vaccines",
                .title = kTitles[1],
                .tell =
                    "Two plants, three cold stores, seven clinics. Refrigerated lorries are few: most roads "
                    "take only so many boxes a day.",
                .unit = "boxes",
                .one = "box",
                .kilometres = 1.0,
                .rate = 0.12};
    World& world = story.world;
    world.kind = Roads::some;
    add(world, SiteKind::warehouse, "Plant North", {24.0, 58.0}, 120.0);
    add(world, SiteKind::warehouse, "Plant South", {66.0, 6.0}, 90.0);
    add(world, SiteKind::crossing, "Store West", {28.0, 40.0});
    add(world, SiteKind::crossing, "Store Centre", {54.0, 40.0});
    add(world, SiteKind::crossing, "Store East", {76.0, 26.0});
    add(world, SiteKind::shop, "Bayview", {13.0, 34.0}, 30.0);
    add(world, SiteKind::shop, "Milltown", {42.0, 52.0}, 26.0);
    add(world, SiteKind::shop, "Riverside", {44.0, 14.0}, 34.0);
    add(world, SiteKind::shop, "Northgate", {62.0, 58.0}, 22.0);
    add(world, SiteKind::shop, "Highfield", {90.0, 54.0}, 25.0);
    add(world, SiteKind::shop, "Easton", {94.0, 30.0}, 28.0);
    add(world, SiteKind::shop, "Southend", {92.0, 8.0}, 18.0);
    world.roads = {{0, 2, 70.0}, {0, 3, 45.0}, {1, 4, 38.0}, {1, 7, 40.0}, {2, 5},       {2, 6},
                   {2, 7, 20.0}, {2, 3, 30.0}, {3, 6},       {3, 8},       {3, 4, 12.0}, {3, 7},
                   {4, 9, 20.0}, {4, 10},      {4, 11},      {9, 10}};
    return story;
}

Story bikes() {
    Story story{.id = "bikes",
                .title = kTitles[2],
                .tell =
                    "A chain brings bicycles from its port and its factory to eight shops, over the roads of "
                    "the country. Spring has come, and every shop wants more than last year.",
                .unit = "bikes",
                .one = "bike",
                .kilometres = 2.0,
                .rate = 0.1};
    World& world = story.world;
    world.kind = Roads::some;
    add(world, SiteKind::warehouse, "Port", {14.0, 40.0}, 110.0);
    add(world, SiteKind::warehouse, "Factory", {84.0, 14.0}, 105.0);
    add(world, SiteKind::shop, "Lakeside", {24.0, 54.0}, 24.0);
    add(world, SiteKind::shop, "Ashford", {42.0, 46.0}, 31.0);
    add(world, SiteKind::shop, "Newtown", {60.0, 58.0}, 22.0);
    add(world, SiteKind::shop, "Capital", {44.0, 32.0}, 48.0);
    add(world, SiteKind::shop, "Fairview", {30.0, 8.0}, 17.0);
    add(world, SiteKind::shop, "Kingsbury", {58.0, 14.0}, 26.0);
    add(world, SiteKind::shop, "Redhill", {72.0, 36.0}, 19.0);
    add(world, SiteKind::shop, "Eastleigh", {92.0, 46.0}, 23.0);
    world.roads = {{0, 2}, {0, 5, 60.0}, {2, 3}, {3, 5}, {3, 4}, {5, 7}, {5, 8},
                   {6, 7}, {7, 1, 70.0}, {8, 1}, {8, 9}, {9, 1}, {4, 9}, {0, 6}};
    return story;
}

/// On land, away from the others as far as that is possible.
Vector2 free_place(const World& world, double distance, core::Random& random) {
    for (int attempt = 0;; ++attempt) {
        const Vector2 place{std::round(random.uniform(0.0, kMapWidth)),
                            std::round(random.uniform(0.0, kMapHeight))};
        const bool is_free = std::all_of(world.sites.begin(), world.sites.end(), [&](const Site& site) {
            return (site.place - place).norm() >= distance;
        });
        if (is_land(place) && (is_free || attempt > 200)) return place;
    }
}

void add_at_random(World& world, SiteKind kind, int count, core::Interval amount, core::Random& random) {
    const double distance = world.sites.size() + static_cast<std::size_t>(count) > 40 ? 4.0 : 10.0;
    for (int k = 1; k <= count; ++k) {
        const std::string name = (kind == SiteKind::warehouse ? "Depot " : "Shop ") + std::to_string(k);
        const Vector2 place = free_place(world, distance, random);
        add(world, kind, name.c_str(), place, std::round(random.uniform(amount.low, amount.high)));
    }
}

Story region(int draw) {
    Story story{
        .id = "region",
        .title = kTitles[3],
        .tell =
            "Fifty depots, fifty shops, 2 500 routes. Drag any of them: everything is worked out anew "
            "while you drag.",
        .unit = "pallets",
        .one = "pallet",
        .kilometres = 2.0,
        .rate = 0.2};
    core::Random random(static_cast<std::uint64_t>(100 + draw));
    add_at_random(story.world, SiteKind::warehouse, kRegionSites, {15.0, 55.0}, random);
    add_at_random(story.world, SiteKind::shop, kRegionSites, {15.0, 45.0}, random);
    connect_all(story.world);
    return story;
}

Story at_random(int draw) {
    Story story{.id = "random",
                .title = kTitles[4],
                .tell = "Four depots and seven shops, wherever chance has put them. Draw for others.",
                .unit = "pallets",
                .one = "pallet",
                .kilometres = 2.0,
                .rate = 0.2};
    core::Random random(static_cast<std::uint64_t>(500 + draw));
    add_at_random(story.world, SiteKind::warehouse, 4, {50.0, 110.0}, random);
    add_at_random(story.world, SiteKind::shop, 7, {20.0, 60.0}, random);
    connect_all(story.world);
    return story;
}

}  // namespace

std::vector<std::string> story_titles() { return {kTitles.begin(), kTitles.end()}; }

Story make_story(int k, int draw) {
    if (k == 0) return bread();
    if (k == 1) return vaccines();
    if (k == 2) return bikes();
    return k == kToldStories ? region(draw) : at_random(draw);
}

std::string key_of(const Story& story, int draw) {
    const bool is_drawn = story.id == "region" || story.id == "random";
    return is_drawn ? story.id + " " + std::to_string(draw) : story.id;
}

Story story_with_key(const std::string& key) {
    for (int k = 0; k < kToldStories; ++k) {
        Story story = make_story(k, 1);
        if (story.id == key) return story;
    }
    for (int draw = 1; draw <= kMostDraws; ++draw) {
        if (key == "region " + std::to_string(draw)) return region(draw);
        if (key == "random " + std::to_string(draw)) return at_random(draw);
    }
    return {};
}

}  // namespace lessons::supply

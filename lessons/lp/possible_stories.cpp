#include "lessons/lp/possible_stories.h"

namespace lessons::possible {

namespace {

StoryLimit wood() {
    return {"wood: 2 chairs + tables <= 100", "boards",
            "The yard delivers 100 boards a week; a chair takes two, a table one."};
}

StoryLimit carpentry() {
    return {"carpentry: chairs + tables <= 80", "hours",
            "Two carpenters work 80 hours; each piece takes them one."};
}

StoryLimit finishing(const std::string& hours, const std::string& reason) {
    return {"finishing: chairs + 2 tables <= " + hours, "hours", reason};
}

Story workshop() {
    return {.id = "workshop",
            .title = "The workshop",
            .tell = "A workshop makes chairs and tables. How many of each, next week?",
            .products = {"chairs", "tables"},
            .profit = {40.0, 30.0},
            .limits = {wood(),
                       carpentry(),
                       finishing("150", "Painting takes an hour for a chair, two for a table."),
                       {"store: chairs + tables <= 120", "places", "The store holds 120 pieces."}},
            .extent = {110.0, 110.0},
            .point = {30.0, 30.0}};
}

Story bakery() {
    return {.id = "bakery",
            .title = "The bakery",
            .tell = "A bakery bakes loaves and cakes through the night.",
            .products = {"loaves", "cakes"},
            .profit = {2.0, 9.0},
            .limits = {{"oven: 0.1 loaves + 0.4 cakes <= 24", "hours", "Three ovens run eight hours."},
                       {"flour: 0.6 loaves + 0.3 cakes <= 90", "kg", "The mill brings 90 kg of flour."},
                       {"school: loaves >= 40", "loaves", "The school has ordered 40 loaves."},
                       {"cafe: cakes >= 10", "cakes", "The cafe takes 10 cakes, as every day."},
                       {"boxes: cakes <= 45", "boxes", "Only 45 cake boxes are left."}},
            .extent = {170.0, 70.0},
            .point = {80.0, 30.0}};
}

Story three_at_once() {
    return {.id = "corner",
            .title = "Three limits, one corner",
            .tell = "The same workshop, but painting has ten hours less.",
            .products = {"chairs", "tables"},
            .profit = {40.0, 30.0},
            .limits = {wood(),
                       carpentry(),
                       finishing("140", "Painting has 140 hours: an hour for a chair, two for a table."),
                       {"belts: 3 chairs + 2 tables <= 180", "hours", "The sanding belts last 180 hours."}},
            .extent = {110.0, 110.0},
            .point = {20.0, 40.0}};
}

Story promised() {
    return {.id = "promised",
            .title = "Too much promised",
            .tell = "Sales has promised more than the workshop can make.",
            .products = {"chairs", "tables"},
            .profit = {40.0, 30.0},
            .limits = {{"hotel: chairs >= 35", "chairs", "A hotel was promised 35 chairs."},
                       wood(),
                       finishing("150", "Painting takes an hour for a chair, two for a table."),
                       {"school: tables >= 45", "tables", "A school was promised 45 tables."}},
            .extent = {110.0, 110.0},
            .point = {35.0, 30.0}};
}

Story forgotten() {
    return {
        .id = "forgotten",
        .title = "A limit was forgotten",
        .tell = "Somebody wrote down what customers ask for, and not what the workshop can do.",
        .products = {"chairs", "tables"},
        .profit = {40.0, 30.0},
        .limits = {{"order: chairs + tables >= 30", "pieces", "30 pieces are ordered."},
                   {"balance: tables - chairs <= 20", "tables", "Nobody wants many tables without chairs."},
                   {"sets: chairs - 4 tables <= 10", "chairs", "Four chairs go with a table, ten alone."}},
        .extent = {110.0, 110.0},
        .point = {50.0, 40.0}};
}

Story menu() {
    return {.id = "menu",
            .title = "A lunch that nourishes",
            .tell = "A canteen serves beans and rice, by the portion of 100 g. Here limits ask for more.",
            .products = {"beans", "rice"},
            .profit = {-0.3, -0.2},
            .limits = {{"protein: 8 beans + 3 rice >= 24", "g", "A lunch shall have 24 g of protein."},
                       {"energy: 110 beans + 130 rice >= 500", "kcal", "It shall have 500 kcal."},
                       {"iron: 2 beans + 0.2 rice >= 3", "mg", "It shall have 3 mg of iron."},
                       {"plate: beans + rice <= 8", "portions", "More does not go on a plate."}},
            .extent = {9.0, 9.0},
            .point = {3.0, 3.0}};
}

}  // namespace

std::vector<Story> stories() {
    return {workshop(), bakery(), three_at_once(), promised(), forgotten(), menu()};
}

}  // namespace lessons::possible

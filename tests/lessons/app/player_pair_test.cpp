// Two players on one timeline.

#include "lessons/app/player.h"
#include "tests/lessons/app/counting_lesson.h"

#include <doctest/doctest.h>

#include <cstdlib>

using lessons::app::Player;
using tests::CountingLesson;

namespace {

constexpr double kPlenty = 1e9;
constexpr double kOneStep = 0.0;

struct Pair {
    Pair() {
        a.restart();
        b.restart();
        a.pair_with(b);
    }
    void go_to(int step) {
        a.seek(step);
        a.finish_seek();
    }

    CountingLesson lesson_a, lesson_b;
    Player a{lesson_a}, b{lesson_b};
};

}  // namespace

TEST_CASE("Every seek and step moves both lessons of a pair") {
    Pair pair;
    pair.go_to(120);
    CHECK(pair.lesson_a.count == 120);
    CHECK(pair.lesson_b.count == 120);
    CHECK(pair.lesson_a.value == pair.lesson_b.value);
    pair.a.step_back();
    pair.a.finish_seek();
    CHECK(pair.lesson_a.count == 119);
    CHECK(pair.lesson_b.count == 119);
    pair.b.seek(7);
    pair.b.finish_seek();
    CHECK(pair.lesson_a.count == 7);
    CHECK(pair.a.step() == 7);
}

TEST_CASE("A pair stays together while it plays and while a long way is sliced") {
    Pair pair;
    pair.a.advance(1.0, kPlenty);
    pair.a.play();
    for (double now = 1.0; now < 3.0; now += 0.05) {
        pair.a.advance(now, kPlenty);
        CHECK(pair.lesson_a.count == pair.lesson_b.count);
    }
    CHECK(pair.lesson_a.count > 20);
    pair.a.seek(400);
    while (pair.a.seeking()) {
        pair.a.advance(3.0, kOneStep);
        CHECK(std::abs(pair.lesson_a.count - pair.lesson_b.count) <= 1);
    }
    CHECK(pair.lesson_b.count == 400);
}

TEST_CASE("The run that is finished earlier waits at its end and comes back with the other") {
    Pair pair;
    pair.lesson_a.end = 100;
    CHECK(pair.a.length() == 500);
    pair.go_to(300);
    CHECK(pair.lesson_a.count == 100);
    CHECK(pair.lesson_b.count == 300);
    CHECK(pair.a.step() == 300);
    CHECK_FALSE(pair.a.at_end());
    pair.go_to(299);
    CHECK(pair.lesson_a.count == 100);
    CHECK(pair.lesson_b.count == 299);
    pair.go_to(60);
    CHECK(pair.lesson_a.count == 60);
    pair.go_to(500);
    CHECK(pair.a.at_end());
}

TEST_CASE("A change in one lesson of a pair runs only that one again, to where the timeline stands") {
    Pair pair;
    pair.go_to(200);
    pair.lesson_a.steps_taken = 0;
    pair.lesson_b.rate = 3.7;
    pair.b.replay();
    pair.a.finish_seek();
    CHECK(pair.lesson_a.steps_taken == 0);
    CHECK(pair.lesson_b.count == 200);
    CHECK(pair.lesson_a.value != pair.lesson_b.value);
}

TEST_CASE("A pair shares the memory bound of one") {
    Pair pair;
    pair.lesson_a.snapshot_bytes = pair.lesson_b.snapshot_bytes = 4u << 20;
    pair.go_to(500);
    CHECK(pair.a.keyframe_bytes() + pair.b.keyframe_bytes() <= Player::kMemoryBound);
}

TEST_CASE("Parted players go their own ways") {
    Pair pair;
    pair.go_to(50);
    pair.a.part();
    pair.go_to(80);
    CHECK(pair.lesson_a.count == 80);
    CHECK(pair.lesson_b.count == 50);
    CHECK(pair.b.step() == 50);
}

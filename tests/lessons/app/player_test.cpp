#include "lessons/app/player.h"

#include "tests/lessons/app/counting_lesson.h"

#include <doctest/doctest.h>

using lessons::app::Player;
using tests::CountingLesson;

namespace {

constexpr double kPlenty = 1e9;

double value_after(int steps) {
    CountingLesson lesson;
    lesson.reset();
    for (int i = 0; i < steps; ++i) lesson.step();
    return lesson.value;
}

}  // namespace

TEST_CASE("Stepping back gives exactly the state of the step before") {
    CountingLesson lesson;
    Player player(lesson);
    player.restart();
    player.seek(101);
    player.finish_seek();
    player.step_back();
    player.finish_seek();
    CHECK(player.step() == 100);
    CHECK(lesson.value == value_after(100));
}

TEST_CASE("Scrubbing to any step gives the state of a run to that step") {
    CountingLesson lesson;
    Player player(lesson);
    player.restart();
    for (const int step : {500, 3, 250, 249, 0, 16, 15, 499}) {
        player.seek(step);
        player.finish_seek();
        CHECK(player.step() == step);
        CHECK(lesson.value == value_after(step));
    }
}

TEST_CASE("Going back replays at most one keyframe's distance") {
    CountingLesson lesson;
    Player player(lesson);
    player.restart();
    player.seek(500);
    player.finish_seek();
    lesson.steps_taken = 0;
    player.seek(399);
    player.finish_seek();
    CHECK(lesson.steps_taken < 16);
}

TEST_CASE("Keyframes stay inside their memory bound and scrubbing stays exact") {
    CountingLesson lesson;
    lesson.snapshot_bytes = 8u << 20;
    Player player(lesson);
    player.restart();
    player.seek(500);
    player.finish_seek();
    CHECK(player.keyframe_bytes() <= Player::kMemoryBound);
    player.seek(77);
    player.finish_seek();
    CHECK(lesson.value == value_after(77));
}

TEST_CASE("Snapshots as large as the bound leave only the keyframe of step 0") {
    CountingLesson lesson;
    lesson.snapshot_bytes = 40u << 20;
    Player player(lesson);
    player.restart();
    for (const int step : {300, 40, 500, 17}) {
        player.seek(step);
        player.finish_seek();
        CHECK(player.keyframe_bytes() <= Player::kMemoryBound);
        CHECK(lesson.value == value_after(step));
    }
}

TEST_CASE("Going on again uses the keyframes of the way that was already gone") {
    CountingLesson lesson;
    Player player(lesson);
    player.restart();
    for (const int step : {500, 3}) {
        player.seek(step);
        player.finish_seek();
    }
    lesson.steps_taken = 0;
    player.seek(491);
    player.finish_seek();
    CHECK(lesson.value == value_after(491));
    CHECK(lesson.steps_taken < 16);
}

TEST_CASE("A long way is gone in slices, and a new goal on the way replaces the old one") {
    CountingLesson lesson;
    Player player(lesson);
    player.restart();
    player.seek(400);
    player.advance(0.0, 0.0);
    CHECK(player.seeking());
    CHECK(player.step() < 400);
    CHECK(player.target() == 400);
    player.seek(20);
    while (player.seeking()) player.advance(0.0, 0.0);
    CHECK(player.step() == 20);
    CHECK(lesson.value == value_after(20));
}

TEST_CASE("A seek beyond the end or before the start stops there") {
    CountingLesson lesson;
    Player player(lesson);
    player.restart();
    player.seek(100000);
    player.finish_seek();
    CHECK(player.step() == 500);
    CHECK(player.at_end());
    player.seek(-5);
    player.finish_seek();
    CHECK(player.step() == 0);
}

TEST_CASE("After a parameter changed the same step of the new run is shown") {
    CountingLesson lesson;
    Player player(lesson);
    player.restart();
    player.seek(50);
    player.finish_seek();
    lesson.rate = 3.7;
    player.replay();
    player.finish_seek();
    CHECK(player.step() == 50);
    CHECK(lesson.value != value_after(50));
}

TEST_CASE("Replay keeps to a run that became shorter") {
    CountingLesson lesson;
    Player player(lesson);
    player.restart();
    player.seek(50);
    player.finish_seek();
    lesson.end = 10;
    player.replay();
    player.finish_seek();
    CHECK(player.step() == 10);
}

TEST_CASE("A run that became shorter and long again shows the same step again") {
    CountingLesson lesson;
    Player player(lesson);
    player.restart();
    player.seek(50);
    player.finish_seek();
    for (const int end : {10, 20, 500}) {
        lesson.end = end;
        player.replay();
        player.finish_seek();
    }
    CHECK(player.step() == 50);
    lesson.end = 10;
    player.replay();
    player.finish_seek();
    player.step_back();
    lesson.end = 500;
    player.replay();
    player.finish_seek();
    CHECK(player.step() == 9);  // the learner went on from the shorter run's end
}

TEST_CASE("Play takes the lesson's pace, pauses at the end and starts again from the start") {
    CountingLesson lesson;
    lesson.end = 30;
    Player player(lesson);
    player.restart();
    player.advance(10.0, kPlenty);
    player.toggle_play();
    player.advance(10.09, kPlenty);
    CHECK(player.step() == 1);  // 20 steps a second for 0.09 s
    for (int frame = 0; frame < 40; ++frame) player.advance(10.2 + 0.1 * frame, kPlenty);
    CHECK(player.step() == 30);
    CHECK_FALSE(player.playing());
    player.toggle_play();
    CHECK(player.step() == 0);
    CHECK(player.playing());
}

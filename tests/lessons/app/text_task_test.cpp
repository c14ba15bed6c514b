#include "lessons/app/text_task.h"

#include "tests/lessons/app/text_stand.h"

#include <doctest/doctest.h>

using namespace lessons::app;
using test::TextStand;

namespace {

TextStand::Draw draw_of(TextStand& stand) {
    const Task& task = stand.block<Task>();
    return [&task](TextScene& scene) { draw_task(scene, task, TextStand::kWidth); };
}

}  // namespace

TEST_CASE("A task is reached when its check is, and stays reached") {
    TextStand stand;
    const auto draw = draw_of(stand);
    stand.settle(draw);
    CHECK(stand.progress.tasks.empty());
    CHECK_FALSE(stand.screen.drew_color(lessons::ui::theme().good));

    stand.session.set_parameter("learning_rate", 0.5);  // one step is enough: 1 - 2 * 0.5 = 0
    stand.session.player().seek(1);
    stand.session.player().finish_seek();
    stand.settle(draw);
    CHECK(stand.progress.tasks == std::set<std::string>{"arrived"});
    CHECK(stand.memory.spoken == "Task reached. ");
    CHECK(stand.screen.drew_color(lessons::ui::theme().good));

    stand.session.player().seek(0);
    stand.session.player().finish_seek();
    stand.settle(draw);
    CHECK(stand.progress.tasks.size() == 1);
}

TEST_CASE("The hint fits what the learner has done") {
    TextStand stand;
    const auto draw = draw_of(stand);
    stand.settle(draw);
    CHECK(stand.memory.spoken.empty());
    stand.press(ImGuiKey_Tab, draw);
    stand.press(ImGuiKey_Enter, draw);
    CHECK(stand.memory.spoken == "Hint: Take more steps. ");
    stand.session.set_parameter("learning_rate", 3.0);
    stand.settle(draw);
    CHECK(stand.memory.spoken == "Hint: Lower the rate. ");
}

TEST_CASE("An open hint says itself once, and leaves what is said afterwards alone") {
    TextStand stand;
    const auto draw = draw_of(stand);
    stand.settle(draw);
    stand.press(ImGuiKey_Tab, draw);
    stand.press(ImGuiKey_Enter, draw);
    stand.settle([&](TextScene& scene) {
        if (stand.memory.spoken.find("Hint") == 0) scene.memory.say("Task reached. ");
        draw(scene);
    });
    CHECK(stand.memory.spoken == "Task reached. ");
}

TEST_CASE("A task without its check asks nothing and stays open") {
    TextStand stand;
    const Task task{"no_such_check", {test::sentence("Wait.")}};
    stand.settle([&](TextScene& scene) { draw_task(scene, task, TextStand::kWidth); });
    CHECK(stand.progress.tasks.empty());
    CHECK(stand.screen.all_vertices_finite());
}

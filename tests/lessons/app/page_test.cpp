// The whole program on a platform that only remembers: broken links, undo, keys, sizes, stored state.

#include "lessons/curriculum.h"
#include "tests/support/program.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using test::Program;

TEST_CASE("The page opens on the first lesson and then rests") {
    Program program;
    CHECK(program.platform.address.rfind(lessons::curriculum().front().id, 0) == 0);
    CHECK_FALSE(program.page->wants_frame());
    CHECK(program.screen.all_vertices_finite());
    CHECK(program.platform.announced == program.page->summary());
}

TEST_CASE("An unknown lesson or a damaged link opens what it can") {
    for (const char* address : {"nonsense", "race/%%%", "race/s=1e99&learning_rate=nan", "best_corner/e=AAAA",
                                "why_this_one/applicant=-4e9", "///", "race/s=999999999", "\xff\xfe"}) {
        CAPTURE(address);
        Program program(address);
        CHECK_FALSE(program.page->summary().empty());
        CHECK(program.screen.all_vertices_finite());
    }
}

TEST_CASE("The page can have any size") {
    Program program;
    CHECK(program.draws_at_any_size());
}

TEST_CASE("Arrow keys step, and undo leaves the timeline alone") {
    Program program("race/s=10");
    program.press(ImGuiKey_RightArrow);
    CHECK(program.platform.address.find("s=11") != std::string::npos);
    program.press(ImGuiKey_LeftArrow);
    CHECK(program.platform.address.find("s=10") != std::string::npos);
    program.press(ImGuiKey_Z);
    CHECK(program.platform.address.find("s=10") != std::string::npos);
}

TEST_CASE("Restoring defaults can be undone") {
    Program program("race/s=10&momentum=0.5");
    const std::string before = program.platform.address;
    program.press(ImGuiKey_R);
    CHECK(program.platform.address.find("momentum") == std::string::npos);
    program.press(ImGuiKey_Z);
    CHECK(program.platform.address == before);
}

TEST_CASE("The theme is kept, and sharing copies a link to the present state") {
    Program program("race/s=12");
    program.press(ImGuiKey_T);
    CHECK(program.platform.stored.at("theme") == "dark");
    program.press(ImGuiKey_S);
    CHECK(program.platform.copied == "https://example.org/#" + program.platform.address);
}

TEST_CASE("Tab leads through everything that can be pressed, and back to where it began") {
    Program program("race");
    std::set<ImGuiID> reached;
    for (int i = 0; i < 200; ++i) {
        program.press(ImGuiKey_Tab);
        const ImGuiID now = ImGui::GetCurrentContext()->NavId;
        if (now != 0 && !reached.insert(now).second) break;
    }
    // Menu, top bar, the text and its links, six settings with their parts, the player.
    CHECK(reached.size() > 30);
    CHECK(reached.size() < 200);
    CHECK(program.screen.all_vertices_finite());
}

TEST_CASE("Tab comes to the text before the figure and its settings, as one reads") {
    Program program("race/t=1");
    std::string windows;
    for (int i = 0; i < 60; ++i) {
        program.press(ImGuiKey_Tab);
        windows += std::string(ImGui::GetCurrentContext()->NavWindow->Name) + "\n";
    }
    CAPTURE(windows);
    const std::size_t text = windows.find("text race");
    const std::size_t figure = windows.find("figure");
    const std::size_t settings = windows.find("controls");
    REQUIRE(settings != std::string::npos);
    CHECK(text < figure);
    CHECK(text < settings);
}

TEST_CASE("While something is dragged the page tells of the new run, not of its beginning") {
    Program program("race/s=40");
    ImVec2 middle;
    for (const lessons::ui::PanePlace& pane : lessons::ui::context().panes) {
        if (pane.id == "map")
            middle = {pane.position.x + 0.5f * pane.size.x, pane.position.y + 0.5f * pane.size.y};
    }
    program.click(middle);  // brings the start there
    for (int i = 0; i < 40; ++i) program.frame();
    const std::string before = program.page->summary();
    program.screen.press();
    program.frame();
    for (int i = 1; i <= 3; ++i) {
        program.screen.move_pointer({middle.x + 10.0f * static_cast<float>(i), middle.y});
        program.frame();
        CHECK(program.page->summary() != before);
        CHECK(program.page->summary().rfind("Step 40 of 500", 0) == 0);
    }
    program.screen.release();
    program.settle();
}

TEST_CASE("A damaged store is reported and the rest is used") {
    Program program("", {{"progress", "{broken"}, {"theme", "purple"}, {"rail", ""}});
    CHECK_FALSE(program.page->summary().empty());
    program.press(ImGuiKey_RightBracket);
    CHECK(program.platform.stored.at("progress").find("\"last\":1") != std::string::npos);
}

TEST_CASE("The next visit continues where the text was left") {
    std::map<std::string, std::string> stored;
    {
        Program first("best_corner");
        first.press(ImGuiKey_RightBracket);
        first.press(ImGuiKey_RightBracket);
        stored = first.platform.stored;
    }
    Program second("best_corner", stored);
    CHECK(second.platform.address.find("t=2") != std::string::npos);
}

TEST_CASE("A teacher's link hides, locks, and is where restoring leads") {
    Program program("race/v=2&s=20&momentum=0.5&learning_rate=2&hide_panes=surface&lock=learning_rate");
    CHECK(program.platform.address ==
          "race/v=2&s=20&learning_rate=2&momentum=0.5&hide_panes=surface&lock=learning_rate");
    const std::string before = program.platform.address;
    program.press(ImGuiKey_R);
    CHECK(program.platform.address == before);
}

namespace {

/// The file that Ctrl+S saves of a state at step 33 of the race.
std::string saved_run(Program& program) {
    program.press_with_ctrl(ImGuiKey_S);
    REQUIRE(program.platform.saved.count("race-step-33.gradus.json") == 1);
    return program.platform.saved.at("race-step-33.gradus.json");
}

std::string saved_run_of(const std::string& address, std::map<std::string, std::string> stored = {}) {
    Program program(address, std::move(stored));
    program.press(ImGuiKey_B);
    return saved_run(program);
}

}  // namespace

TEST_CASE("A saved run is opened again, also from another lesson") {
    const std::string file = saved_run_of("race/s=33&momentum=0.5&t=2");
    Program program("best_corner");
    program.open_file("race-step-33.gradus.json", file);
    CHECK(program.platform.address == "race/v=1&t=2&s=33&momentum=0.5");
    CHECK(saved_run(program) == file);
}

TEST_CASE("Opening a run of the lesson that is open can be undone") {
    const std::string file = saved_run_of("race/s=33&momentum=0.5");
    Program program("race/s=33&momentum=0.25");
    program.open_file("run", file);
    CHECK(program.platform.address.find("momentum=0.5") != std::string::npos);
    program.press(ImGuiKey_Z);
    CHECK(program.platform.address.find("momentum=0.25") != std::string::npos);
}

TEST_CASE("A number can be typed as soon as the page rests, with the first key") {
    Program program("race/s=10");
    program.drag_on(program.place("Momentum number"), program.place("Momentum number"));
    while (program.page->wants_frame()) program.frame();
    CHECK(ImGui::GetIO().WantTextInput);  // what a shell opens its keyboard for
    program.type("0.25");
    program.press(ImGuiKey_Enter);
    CHECK(program.platform.address.find("&momentum=0.25") != std::string::npos);
    CHECK_FALSE(ImGui::GetIO().WantTextInput);
}

TEST_CASE("A run brings its learner's answers along, and those of the store stay") {
    const std::string file = saved_run_of(
        "race/s=33", {{"progress", R"({"version":2,"lessons":{"race":{"furthest":2,"tasks":["far"],
            "answers":{"q":{"given":["theirs"],"right":false,"tries":1}}}}})"}});
    Program ours("race", {{"progress", R"({"version":2,"lessons":{"race":{"furthest":4,"tasks":["near"],
        "answers":{"q":{"given":["ours"],"right":true,"tries":1}}},"best_corner":{"furthest":1}}})"}});
    ours.open_file("run", file);
    bool damaged = true;
    const auto kept = lessons::app::read_progress(ours.platform.stored.at("progress"), damaged);
    CHECK_FALSE(damaged);
    CHECK(kept.at("best_corner").furthest == 1);
    CHECK(kept.at("race").furthest == 4);
    CHECK(kept.at("race").tasks == std::set<std::string>{"far", "near"});
    CHECK(kept.at("race").answers.at("q").given == std::vector<std::string>{"ours"});
}

TEST_CASE("A file that is no run changes nothing and says why") {
    for (const std::string bytes :
         {"", "holiday.jpg", "{\"gradus_run\": 1, \"lesson\": \"no-such\"}", "\xff\xfe"}) {
        Program program("race/s=33&momentum=0.5");
        const std::string before = program.platform.address;
        program.open_file("holiday.jpg", bytes);
        CHECK(program.platform.address == before);
        CHECK(program.platform.announced.find("holiday.jpg") != std::string::npos);
    }
}

TEST_CASE("A table that is dropped is learnt from, and that can be undone") {
    Program program("learning_from_data");
    const std::string before = program.platform.address;
    program.open_file("sales.csv", "a;b\n1;2\n2;3\n3;5\n4;4\n5;7\n6;9\n7;8\n8;11\n");
    CHECK(program.platform.address.find("table=3") != std::string::npos);
    CHECK(program.page->summary().find("b = ") != std::string::npos);
    program.press(ImGuiKey_Z);
    CHECK(program.platform.address == before);
}

TEST_CASE("A table that cannot be used, or not here, changes nothing and says why") {
    for (const char* address : {"learning_from_data", "race"}) {
        Program program(address);
        const std::string before = program.platform.address;
        program.open_file("sales.csv", "a;b\n1;2\n");
        CHECK(program.platform.address == before);
        CHECK(program.platform.announced.find("sales.csv") != std::string::npos);
    }
}

TEST_CASE("An own file of a case is undone, compared and handed on by its name only") {
    std::string shop = "visits,region,churn\n";
    for (int i = 0; i < 60; ++i) {
        const int visits = (7 * i) % 23;
        shop += std::to_string(visits) + (i % 3 == 0 ? ",north," : ",south,") +
                (visits + i % 5 > 12 ? "stays\n" : "leaves\n");
    }
    Program program("which_model/case=2");
    const std::string before = program.platform.address;
    program.open_file("shop.csv", shop);
    const std::string summary = program.page->summary();
    CHECK(summary.rfind("shop.csv: ", 0) == 0);
    const std::string link = program.platform.address;
    CHECK(link.size() < 300);

    program.press(ImGuiKey_Z);
    CHECK(program.platform.address == before);
    program.screen.key(ImGuiMod_Shift, true);
    program.press(ImGuiKey_Z);
    program.screen.key(ImGuiMod_Shift, false);
    CHECK(program.page->summary() == summary);
    program.press(ImGuiKey_C);  // the copy reads the same file
    CHECK_FALSE(test::contains(program.page->summary(), "opened again"));

    Program elsewhere(link);
    CHECK(elsewhere.page->summary().rfind("shop.csv has to be opened again", 0) == 0);
    CHECK(elsewhere.platform.address == link);
    elsewhere.open_file("shop.csv", shop);
    CHECK(elsewhere.page->summary() == summary);
}

TEST_CASE("A model opens in the workbench, and a table does not") {
    Program program("workbench");
    const std::string before = program.platform.address;
    program.open_file("sales.csv", "a;b\n1;2\n2;3\n3;5\n4;4\n5;7\n6;9\n7;8\n8;11\n");
    CHECK(program.platform.address == before);
    program.open_file("Plan.LP", "maximize 3 a + 2 b\nsubject to\n  a + b <= 4\n  a <= 3\n");
    CHECK(program.platform.address != before);
    CHECK(program.page->summary().find("11") != std::string::npos);  // a = 3, b = 1
}

TEST_CASE("Open asks the browser for a run") {
    Program program;
    program.press_with_ctrl(ImGuiKey_O);
    CHECK(program.platform.asked_for == ".gradus.json");
}

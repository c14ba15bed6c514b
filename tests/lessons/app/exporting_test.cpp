// What leaves the program as files, on a platform that remembers them.

#include "lessons/app/exporting.h"

#include "lessons/app/address.h"
#include "tests/support/program.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace lessons::app;
using test::Program;

namespace {

/// An open session with a text to export.
struct Stand {
    explicit Stand(const std::string& address) {
        const Address parsed = parse_address(address);
        session = std::make_unique<Session>(*lessons::find_lesson(parsed.lesson));
        std::vector<std::string> problems;
        session->take(parsed, problems);
        REQUIRE(problems.empty());
    }

    ExportedRun run() {
        return {{*session, session->address(), progress},
                nullptr,
                narrative.lessons[session->entry().id],
                narrative.formulas};
    }

    void finish() {
        while (exporting.is_working()) exporting.work(1.0);
    }

    test::HeadlessImGui screen;
    test::RememberingPlatform platform;
    Notices notices;
    Narrative narrative = load_narrative();
    LessonProgress progress;
    std::unique_ptr<Session> session;
    Exporting exporting{platform, notices};
};

Pixels picture_of(const Area& area, float scale) {
    const PictureSize size = pixel_size(area, scale);
    const auto bytes = static_cast<std::size_t>(3 * size.width * size.height);
    return {.width = size.width, .height = size.height, .rgb = std::vector<unsigned char>(bytes, 200)};
}

/// What a shell does for an order.
PictureCut take_pictures(Program& program) {
    const std::optional<PictureOrder> order = program.page->picture_order();
    REQUIRE(order.has_value());
    PictureCut cut;
    program.screen.frame(1440.0f, 900.0f, [&] { cut = program.page->draw_pictures(program.now); });
    std::vector<Pixels> pictures;
    for (const Area& area : cut.areas) pictures.push_back(picture_of(area, order->scale));
    program.page->take_pictures(pictures);
    program.settle();
    return cut;
}

bool is_sheet_open() {
    return ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

/// A button of the sheet that is open.
void press_button(Program& program, const char* sheet, const char* label) {
    ImGuiWindow* window = ImGui::FindWindowByName(sheet);
    REQUIRE(window != nullptr);
    ImGui::ActivateItemByID(window->GetID(label));
    program.page->input_arrived();
    for (int i = 0; i < 3; ++i) program.frame();
}

std::size_t count_lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

}  // namespace

TEST_CASE("Numbers over time have a row for each step of the run, and the page's run stays where it is") {
    Stand stand("walking_downhill/s=3&steps=12&learning_rate=0.1");
    stand.exporting.perform(Export::numbers, stand.run());
    CHECK(stand.exporting.is_working());
    stand.finish();
    const std::string& csv = stand.platform.saved.at("walking_downhill-numbers.csv");
    CHECK(csv.rfind("\xef\xbb\xbfStep,", 0) == 0);
    CHECK(count_lines(csv) == 14);
    CHECK(stand.session->player().step() == 3);
}

TEST_CASE("Numbers that are being worked out can be stopped") {
    Stand stand("walking_downhill/s=3");
    stand.exporting.perform(Export::numbers, stand.run());
    stand.exporting.perform(Export::stop, stand.run());
    CHECK_FALSE(stand.exporting.is_working());
    CHECK(stand.platform.saved.empty());
}

TEST_CASE("The script and the tables are saved under the run's name") {
    Stand stand("race/s=12");
    stand.exporting.open(stand.run());
    stand.exporting.perform(Export::save_script, stand.run());
    stand.exporting.perform(Export::copy_script, stand.run());
    stand.exporting.perform(Export::table, stand.run());
    CHECK(stand.platform.saved.at("race-step-12.py") == stand.platform.copied);
    CHECK(stand.platform.copied.find("steps = 12\n") != std::string::npos);
    CHECK(stand.platform.saved.count("race-step-12-trails.csv") == 1);
}

TEST_CASE("E opens the export sheet, and Escape closes it") {
    Program program("race/s=12");
    program.press(ImGuiKey_E);
    CHECK(is_sheet_open());
    CHECK(program.screen.all_vertices_finite());
    program.press(ImGuiKey_RightArrow);
    CHECK(program.platform.address.find("s=12") != std::string::npos);
    program.press(ImGuiKey_Escape);
    program.press(ImGuiKey_RightArrow);
    CHECK(program.platform.address.find("s=13") != std::string::npos);
}

TEST_CASE("The sheet fits any window") {
    Program program("why_this_one");
    program.press(ImGuiKey_E);
    for (const ImVec2 size : {ImVec2(1, 1), ImVec2(390, 844), ImVec2(320, 480), ImVec2(3840, 2160)}) {
        CAPTURE(size.x);
        program.page->input_arrived();
        for (int i = 0; i < 3; ++i) program.frame(size.x, size.y);
        CHECK(program.screen.all_vertices_finite());
    }
}

TEST_CASE("A picture of the figure shows its panes and nothing else") {
    Stand stand("race/s=12");
    stand.exporting.perform(Export::picture, stand.run());
    REQUIRE(stand.exporting.picture_order().has_value());
    CHECK(stand.exporting.picture_order()->scale == 2.0f);
    CHECK_FALSE(stand.exporting.wants_light_pictures());
    stand.screen.context.panes = {
        {.id = "map", .title = "Map", .position = {600.0f, 60.0f}, .size = {400.0f, 300.0f}},
        {.id = "loss", .title = "Loss", .position = {600.0f, 376.0f}, .size = {700.0f, 200.5f}},
        {.id = "gone", .title = "Gone"}};
    const std::vector<Area> cuts = stand.exporting.cuts({0, 0, 1440, 900}, {580, 40, 800, 600}, false);
    REQUIRE(cuts.size() == 1);
    CHECK(cuts[0].position() == ImVec2(600.0f, 60.0f));
    CHECK(cuts[0].size() == ImVec2(700.0f, 517.0f));
    stand.exporting.take_pictures({picture_of(cuts[0], 2.0f)}, stand.run());
    CHECK(stand.platform.saved.at("race-step-12.png").rfind("\x89PNG\r\n\x1a\n", 0) == 0);
    CHECK_FALSE(stand.exporting.picture_order().has_value());
}

TEST_CASE("A picture that the graphics card refuses is a message, not a file") {
    Stand stand("race/s=12");
    stand.exporting.perform(Export::picture, stand.run());
    stand.exporting.take_pictures({Pixels()}, stand.run());
    CHECK(stand.platform.saved.empty());
    CHECK(stand.notices.spoken().find("smaller size") != std::string::npos);
}

TEST_CASE("A report has a light picture of every pane, and the theme stays") {
    Program program("race/s=12");
    program.press(ImGuiKey_T);
    const ImU32 dark = program.page->background();
    program.press(ImGuiKey_E);
    press_button(program, "export", "Save report");
    const PictureCut cut = take_pictures(program);
    CHECK(cut.areas.size() == 4);
    CHECK(cut.background == lessons::ui::make_theme(lessons::ui::ThemeName::light).page);
    CHECK(program.page->background() == dark);
    CHECK_FALSE(is_sheet_open());
    const std::string& html = program.platform.saved.at("race-step-12.html");
    CHECK(html.find("data:image/png;base64,iVBORw0KGgo") != std::string::npos);
    CHECK(html.find("https://example.org/#race/v=1") != std::string::npos);
}

TEST_CASE("The sheet closes once the numbers are saved, and the confirmation is said") {
    Program program("walking_downhill/s=3&steps=8");
    program.press(ImGuiKey_E);
    press_button(program, "export", "Numbers over time");
    program.settle();
    CHECK(program.platform.saved.count("walking_downhill-numbers.csv") == 1);
    CHECK_FALSE(is_sheet_open());
}

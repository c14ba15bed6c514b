// The column of text as a whole: every kind of block at every width, links, terms, steps.

#include "lessons/app/text_column.h"

#include "lessons/app/step_work.h"
#include "lessons/app/text_prose.h"
#include "tests/lessons/app/text_stand.h"

#include <doctest/doctest.h>

using namespace lessons::app;
using test::TextStand;

namespace {

const Prose& prose(const TextStand& stand, std::size_t step, std::size_t index) {
    return std::get<Prose>(stand.narrative.lessons.at("hill").steps[step].blocks[index].content);
}

/// The paragraph of the example that has links of every kind.
TextStand::Draw draw_links(const TextStand& stand) {
    const Sentences& sentences = prose(stand, 1, 0).items.front();
    return [&sentences](TextScene& scene) { draw_sentences(scene, sentences, TextStand::kWidth); };
}

/// Clicks everywhere in the paragraph until the claim holds.
bool click_somewhere(TextStand& stand, const std::function<bool()>& claim) {
    const auto draw = draw_links(stand);
    for (float x = 10.0f; x < TextStand::kWidth && !claim(); x += 25.0f) {
        for (float y = 10.0f; y < 200.0f && !claim(); y += 24.0f) stand.click({x, y}, draw);
    }
    return claim();
}

}  // namespace

TEST_CASE("Every block is drawn at the widths of phones, desktops and nothing, in every theme") {
    using lessons::ui::ThemeName;
    for (const ThemeName theme : {ThemeName::light, ThemeName::dark, ThemeName::high_contrast}) {
        TextStand stand;
        stand.screen.context.theme = lessons::ui::make_theme(theme);
        TextColumn column(stand.narrative);
        const int steps = static_cast<int>(stand.narrative.lessons.at("hill").steps.size());
        for (const float width : {0.0f, 40.0f, 320.0f, 390.0f, 440.0f, 1200.0f}) {
            stand.screen.context.narrow = width < 400.0f;
            for (int step = 0; step < steps; ++step) {
                CAPTURE(width);
                CAPTURE(step);
                stand.session.text_step = step;
                stand.screen.settle(1300, 2400, [&] {
                    column.draw({0.0f, 0.0f, width, 2400.0f}, stand.session, stand.progress);
                });
                CHECK(stand.screen.all_vertices_finite());
                CHECK(stand.session.text_step == step);
            }
        }
    }
}

TEST_CASE("A lesson without a text, and a step beyond the last one, are no trouble") {
    TextStand stand;
    TextColumn column(stand.narrative);
    stand.session.text_step = 99;
    stand.settle([&](TextScene&) { column.draw({0, 0, 400, 600}, stand.session, stand.progress); });
    CHECK(stand.session.text_step == 3);
    Session other(lessons::curriculum().front());
    stand.settle([&](TextScene&) { CHECK_FALSE(column.draw({0, 0, 400, 600}, other, stand.progress)); });
}

TEST_CASE("Back, next and the dots are reached by keyboard") {
    TextStand stand;
    TextColumn column(stand.narrative);
    const auto draw = [&](TextScene&) { column.draw({0, 0, 400, 600}, stand.session, stand.progress); };
    stand.settle(draw);
    bool moved = false;
    for (int tabs = 0; tabs < 30 && !moved; ++tabs) {
        stand.press(ImGuiKey_Tab, draw);
        stand.press(ImGuiKey_Enter, draw);
        moved = stand.session.text_step > 0;
    }
    CHECK(moved);
}

TEST_CASE("A link that acts beyond the text is handed on") {
    TextStand stand;
    CHECK(click_somewhere(stand, [&] { return stand.link == "set:learning_rate=0.9&s=40"; }));
    stand.link.clear();
    CHECK(click_somewhere(stand, [&] { return stand.link == "https://example.org"; }));
}

TEST_CASE("A click on a focus link shows its pane alone, or lights its mark for a while") {
    TextStand stand;
    stand.screen.context.panes = {{.id = "map", .title = "Map"}};
    CHECK(click_somewhere(stand, [&] { return stand.screen.context.focused_pane == "map"; }));
    CHECK(click_somewhere(stand, [&] { return stand.memory.lit == "Gradient descent"; }));
    CHECK(stand.memory.lit_until > stand.screen.context.now);
}

TEST_CASE("A term opens under its line and closes again") {
    TextStand stand;
    const auto draw = draw_links(stand);
    stand.settle(draw);
    const int closed = stand.screen.vertex_count();
    REQUIRE(click_somewhere(stand, [&] { return stand.memory.open_term.target == "term:gradient"; }));
    stand.settle(draw);
    CHECK(stand.screen.vertex_count() > closed + 50);
    stand.press(ImGuiKey_Escape, draw);
    CHECK(stand.memory.open_term.sentences == nullptr);
    stand.settle(draw);
    CHECK(stand.screen.vertex_count() == closed);
}

TEST_CASE("Live numbers are those of the present state, with the digits that were asked for") {
    TextStand stand;
    const Sentences& sentences = prose(stand, 1, 0).items.front();
    const auto shown = [&](const std::vector<lessons::Readout>& readouts) {
        std::vector<std::string> numbers;
        for (const lessons::ui::Run& run : stand.memory.runs(sentences, readouts)) {
            if (!run.live.empty()) numbers.push_back(run.text);
        }
        return numbers;
    };
    CHECK(shown({{"gap", "Gap", 1.23456, ""}}) == std::vector<std::string>{"1.235", "1.2"});
    CHECK(shown({}) == std::vector<std::string>{"\u2013", "\u2013"});
}

TEST_CASE("A step counts what it asks for and what is done") {
    TextStand stand;
    const TextStep& step = stand.narrative.lessons.at("hill").steps[3];
    CHECK(work_in(step, stand.progress).total == 5);
    CHECK(work_in(step, stand.progress).done == 0);
    stand.progress.tasks.insert("arrived");
    stand.progress.answers["which_way"] = {{"Uphill"}, false, 1};
    stand.progress.answers["best_rate"] = {{"0.5"}, true, 1};
    stand.progress.guesses["whole_curve"] = {{1.0}, true};
    CHECK(work_in(step, stand.progress).done == 3);
    CHECK_FALSE(work_in(step, stand.progress).all_done());
    CHECK_FALSE(work_in(stand.narrative.lessons.at("hill").steps[0], stand.progress).all_done());
}

TEST_CASE("Names stand for parameters and readouts with their present values") {
    TextStand stand;
    CHECK(meaning_of("learning_rate", stand.session)->label == "Learning rate");
    CHECK(meaning_of("learning_rate", stand.session)->value == "0.1\u00a0m");
    CHECK(meaning_of("gap", stand.session)->value == "9\u00a0m");
    CHECK_FALSE(meaning_of("map", stand.session).has_value());
}

TEST_CASE("A free name that is an option has its series' colour") {
    const TextStand stand;
    Session race(*lessons::find_lesson("race"));
    const auto meaning = meaning_of("Adam", race);
    REQUIRE(meaning.has_value());
    CHECK(meaning->label == "Adam");
    CHECK(meaning->color != 0);
}

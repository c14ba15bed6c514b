// Sweeps over the table of lessons: what the host promises of every lesson, checked without a window.

#include "lessons/curriculum.h"

#include "lessons/app/address.h"
#include "lessons/app/narrative.h"
#include "lessons/app/session.h"
#include "lessons/app/text_action.h"
#include "tests/lessons/lesson_state.h"
#include "tests/lessons/text_targets.h"
#include "tests/support/headless_imgui.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

using lessons::curriculum;
using lessons::Entry;
using lessons::Json;
using lessons::Lesson;
using lessons::Parameter;
using lessons::app::Session;
using namespace tests;

namespace {

Session opened(const Entry& entry) {
    Session session(entry);
    finish_work(session.lesson());
    return session;
}

/// Draws the lesson as the host does, at this size, and checks what came out.
void check_drawing(test::HeadlessImGui& screen, Lesson& lesson, float width, float height) {
    CAPTURE(width);
    CAPTURE(height);
    screen.context.narrow = width < 700.0f;
    screen.settle(width, height, [&] { lesson.draw_figure(); });
    CHECK(screen.all_vertices_finite());
}

/// "nan" as a word of its own: a banana is none.
bool says_nan(const std::string& text) {
    const std::regex word("\\bnan\\b", std::regex::icase);
    return std::regex_search(text, word);
}

}  // namespace

TEST_CASE("Every lesson has its own id, a title, a track and a text") {
    const auto texts = lessons::app::load_narrative().lessons;
    for (const Entry& entry : curriculum()) {
        CAPTURE(entry.id);
        CHECK(lessons::find_lesson(entry.id) == &entry);
        REQUIRE(texts.count(entry.id) == 1);
        CHECK(texts.at(entry.id).title == entry.title);
        CHECK(texts.at(entry.id).track == entry.track);
        CHECK(texts.at(entry.id).steps.size() >= 4);
        CHECK(texts.at(entry.id).minutes > 0);
    }
}

TEST_CASE("Every link in a text sets what exists") {
    const auto texts = lessons::app::load_narrative().lessons;
    for (const Entry& entry : curriculum()) {
        CAPTURE(entry.id);
        Session session(entry);
        for (const auto& step : texts.at(entry.id).steps) {
            const TextTargets targets(step.blocks);
            for (const std::string& target : targets.all()) {
                if (target.rfind("set:", 0) != 0) continue;
                CAPTURE(target);
                std::vector<std::string> problems;
                lessons::app::perform_set(target, session, problems);
                CHECK(problems.empty());
            }
        }
    }
}

TEST_CASE("Every lesson draws finite vertices at every size, also tiny and empty") {
    for (const Entry& entry : curriculum()) {
        CAPTURE(entry.id);
        Session session = opened(entry);
        for (const auto theme : {lessons::ui::ThemeName::light, lessons::ui::ThemeName::dark,
                                 lessons::ui::ThemeName::high_contrast}) {
            test::HeadlessImGui screen(theme);
            check_drawing(screen, session.lesson(), 820.0f, 560.0f);
            CHECK(screen.vertex_count() > 500);
        }
        test::HeadlessImGui screen;
        for (const ImVec2 size :
             {ImVec2(374, 420), ImVec2(1300, 800), ImVec2(3200, 1900), ImVec2(40, 30), ImVec2(1, 1)}) {
            check_drawing(screen, session.lesson(), size.x, size.y);
        }
    }
}

TEST_CASE("Every lesson gives the same run after reset") {
    for (const Entry& entry : curriculum()) {
        CAPTURE(entry.id);
        Session session = opened(entry);
        go_to(session, 50);
        const std::string first = visible_state(session.lesson());
        session.player().restart();
        go_to(session, 50);
        finish_work(session.lesson());
        CHECK(visible_state(session.lesson()) == first);
    }
}

TEST_CASE("Stepping back equals replay in every lesson") {
    for (const Entry& entry : curriculum()) {
        CAPTURE(entry.id);
        Session session = opened(entry);
        std::vector<std::string> states;
        const int last = std::min(session.player().length(), 60);
        for (int step = 0; step <= last; ++step) {
            go_to(session, step);
            states.push_back(visible_state(session.lesson()));
        }
        for (int step = session.player().step(); step >= 0; --step) {
            go_to(session, step);
            CHECK(visible_state(session.lesson()) == states[static_cast<std::size_t>(step)]);
        }
    }
}

TEST_CASE("Every parameter can stand at both ends") {
    for (const Entry& entry : curriculum()) {
        CAPTURE(entry.id);
        test::HeadlessImGui screen;
        Session session = opened(entry);
        for (std::size_t i = 0; i < session.parameters().size(); ++i) {
            const std::string id = session.parameters()[i].id;
            CAPTURE(id);
            for (const double value : {session.parameters()[i].minimum, session.parameters()[i].maximum}) {
                CAPTURE(value);
                CHECK(session.set_parameter(id, value));
                session.player().finish_seek();
                finish_work(session.lesson());
                check_drawing(screen, session.lesson(), 820.0f, 560.0f);
                CHECK_FALSE(session.lesson().summary().empty());
                CHECK_FALSE(says_nan(session.lesson().summary()));
            }
            session.set_parameter(id, session.default_value(i));
        }
    }
}

TEST_CASE("A share link opens the same state in every lesson") {
    for (const Entry& entry : curriculum()) {
        CAPTURE(entry.id);
        Session session = opened(entry);
        for (Parameter& parameter : session.parameters()) {
            if (parameter.kind == Parameter::Kind::real) {
                session.set_parameter(parameter.id, 0.5 * (parameter.minimum + parameter.get()));
            }
        }
        go_to(session, 7);
        finish_work(session.lesson());
        const std::string link = lessons::app::write_address(session.address());
        Session other(entry);
        std::vector<std::string> problems;
        other.take(lessons::app::parse_address(link), problems);
        finish_work(other.lesson());
        CHECK(problems.empty());
        CHECK(visible_state(other.lesson()) == visible_state(session.lesson()));
        CHECK(lessons::app::write_address(other.address()) == link);
    }
}

TEST_CASE("Edits that make no sense are refused and change nothing") {
    const Json nonsense[] = {Json(3),
                             Json::array({1, 2}),
                             Json{{"start", "here"}},
                             Json{{"start", {1e300, 1e308}}},
                             Json{{"starts", {{1, 2, 3}}}},
                             Json{{"values", {{"a", nullptr}}}},
                             Json{{"hand", {-1, 1000000}}},
                             Json{{"profit", {nullptr, "x"}}},
                             Json{{"features", {{"Income", "many"}}}}};
    for (const Entry& entry : curriculum()) {
        CAPTURE(entry.id);
        Session session = opened(entry);
        const std::string before = session.state();
        for (const Json& edits : nonsense) {
            CAPTURE(edits.dump());
            const auto applied = session.lesson().apply(edits);
            if (!applied) CHECK_FALSE(applied.error().message.empty());
            CHECK(session.state() == before);
        }
    }
}

TEST_CASE("Every lesson survives taps, drags and the wheel all over its figure") {
    for (const Entry& entry : curriculum()) {
        CAPTURE(entry.id);
        test::HeadlessImGui screen;
        Session session = opened(entry);
        constexpr float width = 820.0f;
        constexpr float height = 560.0f;
        // As in the page, a run that takes long is replayed a little in each frame.
        double now = 0.0;
        const auto draw = [&] {
            if (session.lesson().draw_figure() == lessons::Edited::yes) session.figure_edited();
            session.player().advance(now += 1.0 / 60.0, 0.0005);
        };
        screen.settle(width, height, draw);
        for (float x = 30.0f; x < width; x += 150.0f) {
            for (float y = 30.0f; y < height; y += 120.0f) {
                screen.click({x, y}, width, height, draw);
                screen.drag({x, y}, {width - x, height - y}, width, height, draw);
                screen.wheel(1.0f);
                screen.frame(width, height, draw);
                CHECK(screen.all_vertices_finite());
            }
        }
        // Whatever was dragged can be shared and opened again.
        Session other(entry);
        std::vector<std::string> problems;
        other.take(session.address(), problems);
        CHECK(problems.empty());
    }
}

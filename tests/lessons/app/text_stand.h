#pragma once
// A screen on which one block of the example text is drawn, with a lesson behind it and a learner's progress.

#include "lessons/app/term_meaning.h"
#include "lessons/app/text_scene.h"
#include "lessons/ui/formula_book.h"
#include "source_dir.h"
#include "tests/lessons/app/hill_lesson.h"
#include "tests/support/headless_imgui.h"

#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <variant>

namespace test {

inline lessons::app::Narrative example_narrative() {
    std::ifstream file(GRADUS_SOURCE_DIR "/tests/golden/narrative_pack.json");
    std::stringstream text;
    text << file.rdbuf();
    return lessons::app::read_narrative(text.str());
}

inline lessons::app::Sentences sentence(std::string words) {
    lessons::app::TextRun run;
    run.text = std::move(words);
    return {run};
}

class TextStand {
public:
    static constexpr float kWidth = 400.0f;
    static constexpr float kHeight = 900.0f;

    TextStand() : narrative(example_narrative()), formulas(narrative.formulas), session(kHill) {
        screen.context.formulas = &formulas;
        screen.context.meaning = [this](const std::string& name) {
            return lessons::app::meaning_of(name, session);
        };
        screen.context.reduced_motion = true;
    }

    /// The first block of this kind in the example's lesson.
    template <typename Block>
    const Block& block(std::size_t skip = 0) const {
        for (const lessons::app::TextStep& step : narrative.lessons.at("hill").steps) {
            for (const lessons::app::TextBlock& candidate : step.blocks) {
                const Block* found = std::get_if<Block>(&candidate.content);
                if (found != nullptr && skip-- == 0) return *found;
            }
        }
        std::abort();
    }

    using Draw = std::function<void(lessons::app::TextScene&)>;

    /// What one frame draws; keeps the link that was followed.
    HeadlessImGui::Draw frame_of(const Draw& draw) {
        return [this, draw] {
            const lessons::Lesson& lesson = std::as_const(session).lesson();
            lessons::app::TextScene scene{narrative,         session,         progress, memory,
                                          lesson.readouts(), lesson.checks(), {}};
            const lessons::ui::FontScope font(screen.context.fonts.text, lessons::ui::size::kBody);
            draw(scene);
            if (scene.link) link = *scene.link;
        };
    }

    void settle(const Draw& draw) { screen.settle(kWidth, kHeight, frame_of(draw)); }
    void click(ImVec2 at, const Draw& draw) { screen.click(at, kWidth, kHeight, frame_of(draw)); }

    /// Clicks down along a column of the screen until the claim holds: what is looked for is somewhere there.
    bool click_until(const std::function<bool()>& claim, const Draw& draw, float x = 60.0f) {
        for (float y = 6.0f; y < kHeight && !claim(); y += 12.0f) click({x, y}, draw);
        return claim();
    }

    void press(ImGuiKey key, const Draw& draw) {
        screen.key(key, true);
        settle(draw);
        screen.key(key, false);
        settle(draw);
    }

    HeadlessImGui screen;
    lessons::app::Narrative narrative;
    lessons::ui::FormulaBook formulas;
    lessons::app::Session session;
    lessons::app::LessonProgress progress;
    lessons::app::TextMemory memory;
    std::string link;
};

}  // namespace test

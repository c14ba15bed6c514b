#pragma once
// The column of text: title, question, one step at a time, back and next.

#include "lessons/app/layout.h"
#include "lessons/app/text_scene.h"

#include <optional>
#include <string>

namespace lessons::app {

class TextColumn {
public:
    /// The narrative must outlive the column.
    explicit TextColumn(const Narrative& narrative) : narrative_(narrative) {}

    /// Draws the text of the session's lesson at Session::text_step, which its buttons move. What the learner
    /// reaches and answers goes into the progress; the target of a link that acts beyond the text ("set:...",
    /// "https:...") is given back.
    std::optional<std::string> draw(const Area& area, Session& session, LessonProgress& progress);

    /// Folds up everything and lets go of guesses and answers that were being made.
    void forget() { lesson_.clear(); }

    /// Goes on with the runs behind predictions for about so long.
    void work(double seconds);

    /// For screen readers: what was just reached or said, each as a sentence and a space behind it.
    const std::string& spoken() const { return memory_.spoken; }

private:
    void open(const std::string& lesson);
    void draw_step(TextScene& scene, const Area& area, const LessonText& text, int step);

    const Narrative& narrative_;
    std::string lesson_;
    int step_ = 0;
    TextMemory memory_;
};

}  // namespace lessons::app

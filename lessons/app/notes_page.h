#pragma once
// The presenter's own window: notes to the present step, what comes next, a clock, and the way on and back.
// It follows the page that the room sees (the stage) and steers it; both talk through Platform::post.

#include "lessons/app/app.h"
#include "lessons/app/layout.h"
#include "lessons/app/narrative.h"
#include "lessons/app/platform.h"
#include "lessons/app/screen.h"
#include "lessons/app/stage_messages.h"
#include "lessons/app/talk_timer.h"
#include "lessons/ui/context.h"
#include "lessons/ui/formula_book.h"

#include <optional>
#include <string>

namespace lessons::app {

class NotesPage final : public Screen {
public:
    NotesPage(Platform& platform, const StartOptions& options);

    void frame(double now) override;
    bool wants_frame() const override;
    void input_arrived() override { frames_wanted_ = kFramesAfterInput; }
    void open(const std::string&) override {}
    void message_arrived(const std::string& message) override;
    ImU32 background() const override { return context_.theme.page; }
    std::string summary() const override;

private:
    static constexpr int kFramesAfterInput = 3;

    void handle_keys();
    void ask(StageOrder order) { platform_.post(write_order(order)); }
    const LessonText* text() const;
    const TextStep* step(int index) const;

    void draw(const Area& page);
    void draw_clock(const Area& area);
    void draw_clock_words(const Area& area);
    void draw_clock_buttons(const Area& area);
    void draw_notes(const Area& area);
    void draw_next();
    void draw_footer(const Area& area);

    Platform& platform_;
    ui::Context context_;
    Narrative narrative_;
    std::optional<ui::FormulaBook> formulas_;  ///< Made once the fonts are loaded.
    std::optional<StageState> stage_;
    TalkTimer timer_;
    int frames_wanted_ = kFramesAfterInput;
};

}  // namespace lessons::app

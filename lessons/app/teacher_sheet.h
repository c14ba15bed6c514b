#pragma once
// The sheet that makes a teacher's link: what a class sees, what it may change, where the text begins.

#include "lessons/app/exported_run.h"
#include "lessons/app/layout.h"
#include "lessons/app/notices.h"
#include "lessons/app/platform.h"
#include "lessons/ui/context.h"

#include <span>
#include <string>

namespace lessons::app {

class TeacherSheet {
public:
    /// Begins with what the page shows.
    void open(const ExportedRun& run);
    void close() { is_open_ = false; }
    bool is_open() const { return is_open_; }

    /// Draws the sheet; only while it is open. `panes` are the figure's in this frame, hidden ones too.
    void draw(const Area& page, const ExportedRun& run, std::span<const ui::PanePlace> panes,
              Platform& platform, Notices& notices);

private:
    void draw_panes(std::span<const ui::PanePlace> panes);
    void draw_settings(const Session& session);
    void draw_start(const LessonText& text);
    void draw_link(const ExportedRun& run, Platform& platform, Notices& notices);

    bool is_open_ = false;
    TeachingView view_;
    int text_step_ = 0;
};

}  // namespace lessons::app

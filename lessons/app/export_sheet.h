#pragma once
// The sheet behind "Export": pictures, numbers, a report, a script.

#include "lessons/app/exported_run.h"
#include "lessons/app/folder_field.h"
#include "lessons/app/layout.h"
#include "lessons/ui/context.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lessons::app {

/// What a picture can show.
struct PictureSubject {
    enum class What { page, figure, pane };
    What what = What::figure;
    std::string pane = {};  ///< Its id.

    bool operator==(const PictureSubject&) const = default;
};

/// What was pressed.
enum class Export { none, picture, numbers, table, report, save_script, copy_script, stop };

class ExportSheet {
public:
    /// To be called when the sheet opens: looks what the lesson offers.
    void look(const Lesson& lesson);

    struct Outcome {
        Export chosen = Export::none;
        bool stays_open = true;
    };

    /// Draws the sheet over the page; what was pressed. `panes` are the figure's in this frame, `progress`
    /// how far the work under way is, if any: then nothing else can be begun.
    Outcome draw(const Area& page, std::span<const ui::PanePlace> panes, Platform& platform,
                 std::optional<double> progress);

    /// The next draw() closes the sheet, so that what became of the work is seen.
    void finish() { finished_ = true; }

    const PictureSubject& subject() const { return subject_; }
    float scale() const;

    /// Which of the lesson's tables was chosen.
    std::size_t table() const { return table_; }

private:
    Export draw_picture(const Area& page, std::span<const ui::PanePlace> panes);
    Export draw_numbers();
    Export draw_report();
    Export draw_script();

    PictureSubject subject_;
    int scale_index_ = 1;
    std::size_t table_ = 0;
    std::vector<std::string> tables_;  ///< Their titles.
    std::string script_words_;
    bool has_script_ = false;
    bool finished_ = false;
    FolderField folder_;
};

/// Where the subject is on the page now: everything, all panes, or one of them. Empty if it is not in view.
Area area_of(const PictureSubject& subject, const Area& page, std::span<const ui::PanePlace> panes);

}  // namespace lessons::app

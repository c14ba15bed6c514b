#pragma once
// What was read of the learner's own file, column by column, and what can be corrected.

#include "lessons/interpret/own_data.h"
#include "lessons/lesson.h"

#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

namespace lessons::cases {

/// "sales.csv has to be opened again: ...", of a file that a link names.
std::string awaited_text(const OwnData& own);

class OwnDataCard {
public:
    /// Of what was just read.
    void show_table();

    /// Opens by itself where there is no file yet.
    bool is_open(const OwnData& own) const { return open_.value_or(!own.has_file()); }

    /// Closed: one line above the figure. Open: fills the window. What is corrected or pasted begins to be
    /// read.
    void draw(OwnData& own);

    /// Whether a file was asked for since the last call.
    bool take_wish_for_file();

private:
    void draw_line(const OwnData& own);
    void draw_open(OwnData& own);
    void draw_buttons();
    void draw_aim(OwnData& own);
    void draw_columns(OwnData& own);
    void draw_paste(OwnData& own);
    void show(const core::Result<void>& outcome);

    std::optional<bool> open_;
    bool wants_file_ = false;
    bool is_pasting_ = false;
    std::vector<char> typed_;  ///< With the 0 at its end.
    std::string problem_;
};

}  // namespace lessons::cases

#pragma once
// The command line.

#include "core/result.h"
#include "lessons/app/app.h"
#include "lessons/ui/theme.h"

#include <optional>
#include <span>
#include <string>

namespace native {

struct Size {
    int width = 0;
    int height = 0;
};

struct Options {
    enum class Action { run, list, version, help };

    Action action = Action::run;
    std::string address;           ///< What stands behind '#' in a link, or the id of a lesson.
    lessons::app::GivenFile file;  ///< A run to open; its bytes come with read_file_of().
    std::string screenshot;        ///< The PNG file to write; empty: open a window.
    std::optional<Size> size;      ///< Of the window or picture, in logical pixels.
    std::optional<float> scale;    ///< Device pixels for each logical pixel; otherwise the display's.
    std::optional<int> steps;      ///< Open the lesson at this step.
    std::optional<lessons::ui::ThemeName> theme;
};

/// Reads the arguments behind the program's name. An error says what was wrong and what is possible.
core::Result<Options> parse_options(std::span<const char* const> arguments);

/// Reads the file that the options name, if any.
core::Result<void> read_file_of(Options& options);

/// What --help prints.
std::string usage();

/// What --list prints: a line for each lesson with its id, track and title.
std::string lesson_list();

/// The part of a link behind its '#'; a text without one is an address already.
std::string address_of_link(const std::string& link);

}  // namespace native

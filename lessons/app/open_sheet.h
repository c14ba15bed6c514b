#pragma once
// Where a desktop program opens a run, or a file of the learner's: the folder and what is in it. A browser
// has its own dialog for that.

#include "lessons/app/folder_field.h"
#include "lessons/app/layout.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::app {

class OpenSheet {
public:
    /// To be called when the sheet opens: looks which files with this ending there are.
    void look(const Folder& folder, const std::string& ending);

    struct Outcome {
        std::optional<std::string> file;  ///< The name that was chosen.
        bool stays_open = true;
    };
    /// Draws the sheet over the page. The platform has a folder.
    Outcome draw(const Area& page, Platform& platform);

private:
    std::optional<std::string> draw_files() const;

    FolderField folder_;
    std::string ending_;
    std::string looked_in_;
    std::vector<std::string> files_;
};

}  // namespace lessons::app

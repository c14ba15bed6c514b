#pragma once
// The sheet behind "Share": the link to exactly this, the file of the run, and the ways on.

#include "lessons/app/address.h"
#include "lessons/app/folder_field.h"
#include "lessons/app/layout.h"

#include <optional>
#include <string>

namespace lessons::app {

/// The fragment of a link to the present state, unless it would be too long to survive mail and chat.
std::optional<std::string> short_enough_link(const Address& address);

class ShareSheet {
public:
    enum class Choice { none, copy_link, teacher_sheet, save_run, open_run, export_sheet, close };

    /// Draws the sheet over the page; what was pressed.
    Choice draw(const Area& page, const Address& address, Platform& platform);

private:
    FolderField folder_;
};

}  // namespace lessons::app

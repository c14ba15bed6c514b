#pragma once
// What the host asks of the platform. The browser and the native window each implement it.

#include "core/result.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::app {

/// The folder that a desktop program keeps the learner's files in.
class Folder {
public:
    virtual ~Folder() = default;

    virtual std::string path() const = 0;

    /// Goes to another folder ("~/Documents"), now and in later sessions. On an error the present one stays.
    virtual core::Result<void> go_to(const std::string& path) = 0;

    /// Names of the files with this ending, newest first, at most a hundred.
    virtual std::vector<std::string> list(const std::string& ending) const = 0;

    /// The bytes of a file: a name in the folder, or a whole path.
    virtual core::Result<std::string> read(const std::string& name) const = 0;
};

class Platform {
public:
    virtual ~Platform() = default;

    /// Shows the present state in the address bar without a new history entry. `fragment` is what stands
    /// behind the '#', already encoded ("race/s=240&learning_rate=0.02"). Natively: remembered for "Copy
    /// link".
    virtual void set_address(const std::string& fragment) = 0;

    /// The whole link for a fragment, to be copied or sent.
    virtual std::string link(const std::string& fragment) = 0;

    virtual void copy_text(const std::string& text) = 0;

    /// Opens a web page outside the program.
    virtual void open_url(const std::string& url) = 0;

    /// Gives the learner a file: a download in a browser, natively a new file in folder(), under another name
    /// where this one is taken. `type` as in "image/png". Tells where the file went.
    virtual core::Result<std::string> save_file(const std::string& name, const std::string& type,
                                                const std::string& bytes) = 0;

    /// Null in a browser, which has a dialog of its own for files.
    virtual Folder* folder() = 0;

    /// In a browser: asks for a file whose name ends so. It comes through App::open_file(), or never.
    virtual void ask_for_file(const std::string& ending) = 0;

    /// Small settings and progress by key: browser storage, or files in the platform's settings folder.
    virtual std::optional<std::string> load(const std::string& key) = 0;
    virtual void store(const std::string& key, const std::string& value) = 0;

    /// Said to screen readers (a polite live region); natively the window title.
    virtual void announce(const std::string& text) = 0;

    virtual void set_title(const std::string& title) = 0;

    /// Opens the presenter's notes in a second window or tab, which follows this one.
    virtual void open_notes() = 0;

    /// Says something to the program's other windows on this machine (App::message_arrived there).
    virtual void post(const std::string& message) = 0;

    /// The whole screen for this window, or a window again. May be refused.
    virtual void set_fullscreen(bool on) = 0;
};

}  // namespace lessons::app

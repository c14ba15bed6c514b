#pragma once
// What the host asks of the platform. The browser and the native window each implement it.

#include <optional>
#include <string>

namespace lessons::app {

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

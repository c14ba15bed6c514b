#pragma once
// The program's windows on the screen: the page, and the presenter's notes if they are open. Events go to the
// window they happened in; what one window posts, the others hear.

#include "native/seat.h"

#include <memory>
#include <string>
#include <vector>

namespace native {

class Desk {
public:
    explicit Desk(SettingsFolder settings) : settings_(std::move(settings)) {}

    /// Puts the page on the desk, in this window.
    void open_page(std::unique_ptr<Window> window, const lessons::app::StartOptions& options);

    /// Until the page is closed. Sleeps in SDL while no window moves by itself.
    void run();

    Size page_size() const { return seats_.front()->logical_size(); }

private:
    void handle(const SDL_Event& event);
    void open_notes();
    void deliver();
    bool wants_frame() const;
    NativePlatform::Neighbours neighbours_of(bool is_page);

    struct Letter {
        bool to_page = false;
        std::string text;
    };

    SettingsFolder settings_;
    std::vector<std::unique_ptr<Seat>> seats_;  ///< The page first, then the notes.
    std::vector<Letter> letters_;
    bool notes_wanted_ = false;
    bool quit_ = false;
};

}  // namespace native

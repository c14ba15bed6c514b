#include "native/desk.h"

#include "native/input.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace native {

namespace {

constexpr Size kNotesSize{760, 620};

/// The window that an event happened in; 0 for events of no window.
Uint32 window_of(const SDL_Event& event) {
    switch (event.type) {
        case SDL_WINDOWEVENT:
            return event.window.windowID;
        case SDL_KEYDOWN:
        case SDL_KEYUP:
            return event.key.windowID;
        case SDL_TEXTINPUT:
            return event.text.windowID;
        case SDL_MOUSEMOTION:
            return event.motion.windowID;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
            return event.button.windowID;
        case SDL_MOUSEWHEEL:
            return event.wheel.windowID;
        case SDL_DROPTEXT:
        case SDL_DROPFILE:
            return event.drop.windowID;
        default:
            return 0;
    }
}

bool is_close(const SDL_Event& event) {
    return event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_CLOSE;
}

bool is_quit_key(const SDL_Event& event) {
    return event.type == SDL_KEYDOWN && event.key.keysym.sym == SDLK_q &&
           (event.key.keysym.mod & (KMOD_CTRL | KMOD_GUI)) != 0;
}

}  // namespace

void Desk::open_page(std::unique_ptr<Window> window, const lessons::app::StartOptions& options) {
    seats_.push_back(std::make_unique<Seat>(std::move(window), settings_, neighbours_of(true), options));
}

NativePlatform::Neighbours Desk::neighbours_of(bool is_page) {
    return {.open_notes = [this] { notes_wanted_ = true; },
            .post =
                [this, is_page](const std::string& text) {
                    letters_.push_back({!is_page, text});
                }};
}

void Desk::run() {
    while (!quit_) {
        SDL_Event event;
        if (!wants_frame() && SDL_WaitEvent(&event) == 1) handle(event);
        while (SDL_PollEvent(&event) == 1) handle(event);
        for (const std::unique_ptr<Seat>& seat : seats_) {
            if (!quit_ && seat->wants_frame()) seat->frame();
        }
        deliver();
        if (std::exchange(notes_wanted_, false)) open_notes();
    }
}

bool Desk::wants_frame() const {
    return std::any_of(seats_.begin(), seats_.end(), [](const auto& seat) { return seat->wants_frame(); });
}

void Desk::handle(const SDL_Event& event) {
    if (event.type == SDL_QUIT || is_quit_key(event)) quit_ = true;
    const Uint32 id = window_of(event);
    const auto seat =
        std::find_if(seats_.begin(), seats_.end(), [id](const auto& s) { return s->id() == id; });
    if (is_close(event) && seat == seats_.begin()) quit_ = true;
    if (quit_) return;
    if (is_close(event) && seat != seats_.end()) {
        seats_.erase(seat);
        return;
    }
    if (seat != seats_.end()) (*seat)->handle(event);
}

void Desk::open_notes() {
    if (seats_.size() > 1) return;
    core::Result<std::unique_ptr<Window>> window = Window::open({.size = kNotesSize});
    if (!window) {
        std::fprintf(stderr, "gradus: no second window for the notes: %s\n", window.error().message.c_str());
        return;
    }
    const lessons::app::StartOptions options{
        .address = lessons::app::kNotesAddress, .theme = {}, .steps = {}};
    seats_.push_back(
        std::make_unique<Seat>(std::move(window).value(), settings_, neighbours_of(false), options));
}

void Desk::deliver() {
    for (const Letter& letter : std::exchange(letters_, {})) {
        if (letter.to_page) {
            seats_.front()->hear(letter.text);
        } else if (seats_.size() > 1) {
            seats_.back()->hear(letter.text);
        }
    }
}

}  // namespace native

#pragma once

#include "lessons/app/app.h"
#include "native/native_platform.h"
#include "native/window.h"

#include <memory>
#include <string>

namespace native {

/// One window with the program in it.
class Seat {
public:
    /// `window` is open; `settings` are kept by the platform.
    Seat(std::unique_ptr<Window> window, const SettingsFolder& settings,
         NativePlatform::Neighbours neighbours, const lessons::app::StartOptions& options);
    ~Seat();
    Seat(const Seat&) = delete;
    Seat& operator=(const Seat&) = delete;

    Uint32 id() const { return SDL_GetWindowID(window_->handle()); }
    Size logical_size() const { return window_->logical_size(); }

    void handle(const SDL_Event& event);
    void hear(const std::string& message);

    /// Whether a frame is wanted without any event.
    bool wants_frame() const { return wants_frame_; }
    void frame();

private:
    void handle_window_key(const SDL_Keysym& key);
    void open_dropped_link(char* text);
    void open_dropped_file(char* path);

    std::unique_ptr<Window> window_;
    NativePlatform platform_;
    std::unique_ptr<lessons::app::App> app_;
    double last_frame_ = 0.0;
    bool wants_frame_ = true;
};

}  // namespace native

#include "native/seat.h"

#include "native/input.h"
#include "native/page_pictures.h"

#include <imgui_internal.h>

#include <algorithm>
#include <utility>

namespace native {

namespace {

// Long enough that two clicks with a rest between them are not taken for a double click.
constexpr double kLongestStep = 1.0;
constexpr double kShortestStep = 1e-4;

}  // namespace

Seat::Seat(std::unique_ptr<Window> window, const SettingsFolder& settings,
           NativePlatform::Neighbours neighbours, const lessons::app::StartOptions& options)
    : window_(std::move(window)), platform_(window_->handle(), settings) {
    window_->activate();
    SDL_SetWindowMinimumSize(window_->handle(), kSmallestSize.width, kSmallestSize.height);
    platform_.set_neighbours(std::move(neighbours));
    app_ = std::make_unique<lessons::app::App>(platform_, options);
}

Seat::~Seat() {
    window_->activate();
    app_.reset();
}

void Seat::handle(const SDL_Event& event) {
    window_->activate();
    if (event.type == SDL_KEYDOWN) handle_window_key(event.key.keysym);
    if (event.type == SDL_DROPTEXT) open_dropped_link(event.drop.file);
    if (event.type == SDL_DROPFILE) open_dropped_file(event.drop.file);
    pass_on(event, window_->unit());
    app_->input_arrived();
    wants_frame_ = true;
}

void Seat::hear(const std::string& message) {
    window_->activate();
    app_->message_arrived(message);
    wants_frame_ = true;
}

void Seat::handle_window_key(const SDL_Keysym& key) {
    if (key.sym != SDLK_F11) return;
    const bool full = (SDL_GetWindowFlags(window_->handle()) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;
    platform_.set_fullscreen(!full);
}

void Seat::open_dropped_link(char* text) {
    app_->open(address_of_link(text));
    SDL_free(text);
}

/// What cannot be read opens as an empty file: the program says then that it is no run.
void Seat::open_dropped_file(char* path) {
    core::Result<std::string> bytes = read_whole_file(path);
    app_->open_file(std::filesystem::path(path).filename().string(),
                    bytes ? std::move(bytes).value() : std::string());
    SDL_free(path);
}

void Seat::frame() {
    window_->activate();
    const Size pixels = window_->pixel_size();
    const bool minimized = (SDL_GetWindowFlags(window_->handle()) & SDL_WINDOW_MINIMIZED) != 0;
    if (minimized || pixels.width <= 0 || pixels.height <= 0) {
        wants_frame_ = false;
        return;
    }
    const double now = static_cast<double>(SDL_GetTicks64()) / 1000.0;
    Window::begin_frame(pixels, window_->logical_size(),
                        std::clamp(now - last_frame_, kShortestStep, kLongestStep));
    last_frame_ = now;
    app_->frame(now);
    ImGui::Render();
    Window::draw(pixels, app_->background());
    window_->present();
    window_->show_cursor();
    take_pictures(*app_, window_->logical_size(), now);
    // Dear ImGui spreads a quick press and release over several frames: the rest of its queue needs them.
    wants_frame_ = app_->wants_frame() || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
}

}  // namespace native

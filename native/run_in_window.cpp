#include "lessons/app/app.h"
#include "native/input.h"
#include "native/native_platform.h"
#include "native/program.h"
#include "native/window.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cstdio>

namespace native {

namespace {

constexpr Size kUsualSize{1440, 900};
constexpr Size kSmallestSize{320, 240};
constexpr const char* kSizeKey = "window_size";
// Long enough that two clicks with a rest between them are not taken for a double click.
constexpr double kLongestStep = 1.0;
constexpr double kShortestStep = 1e-4;

SettingsFolder settings_folder() {
    char* path = SDL_GetPrefPath("", "gradus");
    SettingsFolder folder(path != nullptr ? std::filesystem::path(path) : std::filesystem::path());
    SDL_free(path);
    return folder;
}

/// The size of last time, as long as it fits the display of this time.
Size remembered_size(const SettingsFolder& settings) {
    Size size;
    const std::string text = settings.load(kSizeKey).value_or("");
    if (std::sscanf(text.c_str(), "%dx%d", &size.width, &size.height) != 2) return kUsualSize;
    return {std::clamp(size.width, kSmallestSize.width, 7680),
            std::clamp(size.height, kSmallestSize.height, 4320)};
}

/// One window and the program in it.
class WindowLoop {
public:
    WindowLoop(Window& window, lessons::app::App& app) : window_(window), app_(app) {}

    /// Sleeps in SDL until an event comes, unless the program moves by itself.
    void run() {
        while (!quit_) {
            SDL_Event event;
            if (!wants_frame_ && SDL_WaitEvent(&event) == 1) handle(event);
            while (SDL_PollEvent(&event) == 1) handle(event);
            if (!quit_ && wants_frame_) frame();
        }
    }

private:
    void handle(const SDL_Event& event) {
        if (event.type == SDL_QUIT) quit_ = true;
        if (event.type == SDL_KEYDOWN) handle_window_key(event.key.keysym);
        if (event.type == SDL_DROPTEXT) open_dropped(event.drop.file);
        pass_on(event, window_.unit());
        app_.input_arrived();
        wants_frame_ = true;
    }

    void handle_window_key(const SDL_Keysym& key) {
        if (key.sym == SDLK_q && (key.mod & (KMOD_CTRL | KMOD_GUI)) != 0) quit_ = true;
        if (key.sym != SDLK_F11) return;
        const bool full = (SDL_GetWindowFlags(window_.handle()) & SDL_WINDOW_FULLSCREEN_DESKTOP) != 0;
        SDL_SetWindowFullscreen(window_.handle(), full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
    }

    void open_dropped(char* text) {
        app_.open(address_of_link(text));
        SDL_free(text);
    }

    void frame() {
        const Size pixels = window_.pixel_size();
        const bool minimized = (SDL_GetWindowFlags(window_.handle()) & SDL_WINDOW_MINIMIZED) != 0;
        if (minimized || pixels.width <= 0 || pixels.height <= 0) {
            wants_frame_ = false;
            return;
        }
        const double now = static_cast<double>(SDL_GetTicks64()) / 1000.0;
        Window::begin_frame(pixels, window_.logical_size(),
                            std::clamp(now - last_frame_, kShortestStep, kLongestStep));
        last_frame_ = now;
        app_.frame(now);
        ImGui::Render();
        Window::draw(pixels, app_.background());
        window_.present();
        window_.show_cursor();
        // Dear ImGui spreads a quick press and release over several frames: the rest of its queue needs them.
        wants_frame_ = app_.wants_frame() || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
    }

    Window& window_;
    lessons::app::App& app_;
    double last_frame_ = 0.0;
    bool wants_frame_ = true;
    bool quit_ = false;
};

lessons::app::StartOptions start_options(const Options& options) {
    return {.address = options.address, .theme = options.theme, .steps = options.steps};
}

}  // namespace

int run_in_window(const Options& options) {
    SettingsFolder settings = settings_folder();
    const core::Result<std::unique_ptr<Window>> opened =
        Window::open({.size = options.size.value_or(remembered_size(settings)), .scale = options.scale});
    if (!opened) {
        std::fprintf(stderr, "gradus: %s\n", opened.error().message.c_str());
        return 1;
    }
    Window& window = **opened;
    SDL_SetWindowMinimumSize(window.handle(), kSmallestSize.width, kSmallestSize.height);
    NativePlatform platform(window.handle(), settings);
    lessons::app::App app(platform, start_options(options));
    WindowLoop(window, app).run();
    const Size size = window.logical_size();
    settings.store(kSizeKey, std::to_string(size.width) + "x" + std::to_string(size.height));
    return 0;
}

}  // namespace native

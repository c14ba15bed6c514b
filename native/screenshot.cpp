#include "lessons/app/app.h"
#include "native/native_platform.h"
#include "native/picture.h"
#include "native/program.h"
#include "native/window.h"

#include <cmath>
#include <cstdio>

namespace native {

namespace {

constexpr Size kUsualSize{1440, 900};
constexpr double kFrameStep = 1.0 / 60.0;
constexpr int kFewestFrames = 4;
constexpr int kMostFrames = 20'000;
constexpr Uint32 kMostMilliseconds = 60'000;

Size scaled(Size size, float scale) {
    const auto length = [scale](int value) {
        return static_cast<int>(std::lround(static_cast<float>(value) * scale));
    };
    return {length(size.width), length(size.height)};
}

/// The program's own time runs in even steps, so that pictures do not depend on the machine's speed. Only the
/// last frame is really drawn: the ones before would cost most of the time and be seen by nobody.
void run_until_settled(lessons::app::App& app, Size pixels, Size logical) {
    const Uint32 started = SDL_GetTicks();
    for (int i = 0; i < kMostFrames && SDL_GetTicks() - started < kMostMilliseconds; ++i) {
        if (i >= kFewestFrames && !app.wants_frame()) return;
        Window::begin_frame(pixels, logical, kFrameStep);
        app.frame(i * kFrameStep);
        ImGui::Render();
    }
    std::fprintf(stderr, "gradus: the lesson still moves; the picture shows how far it came.\n");
}

lessons::app::StartOptions start_options(const Options& options) {
    return {.address = options.address,
            .theme = options.theme.value_or(lessons::ui::ThemeName::light),
            .reduced_motion = true,
            .steps = options.steps,
            .file = options.file};
}

int fail(const core::Error& error) {
    std::fprintf(stderr, "gradus: %s\n", error.message.c_str());
    return 1;
}

}  // namespace

int take_screenshot(const Options& options) {
    const Size logical = options.size.value_or(kUsualSize);
    const Size pixels = scaled(logical, options.scale.value_or(1.0f));
    const core::Result<std::unique_ptr<Window>> window =
        Window::open({.size = {64, 64}, .visibility = WindowRequest::Visibility::hidden});
    if (!window) return fail(window.error());
    const std::unique_ptr<Picture> picture = Picture::create(pixels);
    if (picture == nullptr)
        return fail({.message = "The graphics driver cannot draw a picture of this size."});
    // No settings: a picture looks the same on every machine.
    NativePlatform platform((*window)->handle(), SettingsFolder({}));
    lessons::app::App app(platform, start_options(options));
    run_until_settled(app, pixels, logical);
    Window::draw(pixels, app.background());
    const core::Result<void> written = picture->write_png(options.screenshot);
    if (!written) return fail(written.error());
    std::printf("%s\n%s\n", options.screenshot.c_str(), app.summary().c_str());
    return 0;
}

}  // namespace native

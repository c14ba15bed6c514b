#include "native/desk.h"
#include "native/program.h"

#include <algorithm>
#include <cstdio>

namespace native {

namespace {

constexpr Size kUsualSize{1440, 900};
constexpr const char* kSizeKey = "window_size";

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

lessons::app::StartOptions start_options(const Options& options) {
    return {.address = options.address, .theme = options.theme, .steps = options.steps, .file = options.file};
}

}  // namespace

int run_in_window(const Options& options) {
    SettingsFolder settings = settings_folder();
    core::Result<std::unique_ptr<Window>> opened =
        Window::open({.size = options.size.value_or(remembered_size(settings)), .scale = options.scale});
    if (!opened) {
        std::fprintf(stderr, "gradus: %s\n", opened.error().message.c_str());
        return 1;
    }
    Desk desk(settings);
    desk.open_page(std::move(opened).value(), start_options(options));
    desk.run();
    const Size size = desk.page_size();
    settings.store(kSizeKey, std::to_string(size.width) + "x" + std::to_string(size.height));
    return 0;
}

}  // namespace native

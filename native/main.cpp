// Gradus as a desktop program.

#define SDL_MAIN_HANDLED
#include "native/options.h"
#include "native/program.h"

#include <SDL.h>

#include <cstdio>
#include <utility>

namespace {

constexpr int kBadOption = 2;

int print(const std::string& text) {
    std::fputs(text.c_str(), stdout);
    return 0;
}

int act(const native::Options& options) {
    switch (options.action) {
        case native::Options::Action::list:
            return print(native::lesson_list());
        case native::Options::Action::version:
            return print("gradus " GRADUS_VERSION "\n");
        case native::Options::Action::help:
            return print(native::usage());
        case native::Options::Action::run:
            break;
    }
    return options.screenshot.empty() ? native::run_in_window(options) : native::take_screenshot(options);
}

int refuse(const core::Error& error) {
    std::fprintf(stderr, "gradus: %s\n", error.describe().c_str());
    return kBadOption;
}

}  // namespace

int main(int count, char** arguments) {
    SDL_SetMainReady();
    const std::span<const char* const> all(arguments, static_cast<std::size_t>(count));
    core::Result<native::Options> parsed = native::parse_options(all.subspan(count > 0 ? 1 : 0));
    if (!parsed) return refuse(parsed.error());
    native::Options options = std::move(parsed).value();
    const core::Result<void> read = native::read_file_of(options);
    return read ? act(options) : refuse(read.error());
}

#include "native/options.h"

#include "core/wrong_value.h"
#include "lessons/curriculum.h"
#include "native/learners_folder.h"

#include <cmath>
#include <cstdlib>
#include <filesystem>

namespace native {

namespace {

constexpr int kLongestSide = 16384;
constexpr int kMostSteps = 1'000'000;
constexpr float kLargestScale = 8.0f;

std::optional<int> whole_number(const std::string& text, int most) {
    char* end = nullptr;
    const long value = std::strtol(text.c_str(), &end, 10);
    if (text.empty() || *end != '\0' || value < 0 || value > most) return std::nullopt;
    return static_cast<int>(value);
}

std::optional<Size> size_from_text(const std::string& text) {
    const std::size_t cross = text.find('x');
    if (cross == std::string::npos) return std::nullopt;
    const std::optional<int> width = whole_number(text.substr(0, cross), kLongestSide);
    const std::optional<int> height = whole_number(text.substr(cross + 1), kLongestSide);
    if (!width || !height || *width == 0 || *height == 0) return std::nullopt;
    return Size{*width, *height};
}

std::string known_lessons() {
    std::string ids;
    for (const lessons::Entry& entry : lessons::curriculum())
        ids += (ids.empty() ? "" : ", ") + std::string(entry.id);
    return ids;
}

using Outcome = core::Result<void>;

Outcome set_lesson(Options& options, const std::string& value) {
    if (lessons::find_lesson(value) == nullptr) {
        return core::wrong_value("There is no lesson \"" + value + "\".", "one of: " + known_lessons());
    }
    options.address = value;
    return {};
}

Outcome set_size(Options& options, const std::string& value) {
    options.size = size_from_text(value);
    if (!options.size)
        return core::wrong_value("--size \"" + value + "\" is no size.", "for example 1440x900");
    return {};
}

Outcome set_scale(Options& options, const std::string& value) {
    char* end = nullptr;
    const float scale = std::strtof(value.c_str(), &end);
    if (value.empty() || *end != '\0' || !std::isfinite(scale) || scale < 0.5f || scale > kLargestScale) {
        return core::wrong_value("--scale \"" + value + "\" is no scale.", "a number from 0.5 to 8");
    }
    options.scale = scale;
    return {};
}

Outcome set_steps(Options& options, const std::string& value) {
    options.steps = whole_number(value, kMostSteps);
    if (!options.steps)
        return core::wrong_value("--steps \"" + value + "\" is no number of steps.", "0 to 1000000");
    return {};
}

Outcome set_theme(Options& options, const std::string& value) {
    const lessons::ui::ThemeName theme = lessons::ui::theme_from_text(value.c_str());
    if (lessons::ui::to_text(theme) != value) {
        return core::wrong_value("There is no theme \"" + value + "\".", "light, dark or high-contrast");
    }
    options.theme = theme;
    return {};
}

Outcome set_address(Options& options, const std::string& value) {
    options.address = address_of_link(value);
    return {};
}

Outcome set_screenshot(Options& options, const std::string& value) {
    options.screenshot = value;
    return {};
}

/// An option that needs a value behind it.
struct ValueOption {
    const char* name = "";
    Outcome (*set)(Options& options, const std::string& value) = nullptr;
};

constexpr ValueOption kValueOptions[] = {
    {"--lesson", set_lesson}, {"--address", set_address}, {"--screenshot", set_screenshot},
    {"--size", set_size},     {"--scale", set_scale},     {"--steps", set_steps},
    {"--theme", set_theme},
};

std::optional<Options::Action> action_of(const std::string& argument) {
    if (argument == "--list") return Options::Action::list;
    if (argument == "--version") return Options::Action::version;
    if (argument == "--help" || argument == "-h") return Options::Action::help;
    return std::nullopt;
}

const ValueOption* find_option(const std::string& argument) {
    for (const ValueOption& option : kValueOptions) {
        if (argument == option.name) return &option;
    }
    return nullptr;
}

}  // namespace

core::Result<Options> parse_options(std::span<const char* const> arguments) {
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string argument = arguments[i];
        if (const std::optional<Options::Action> action = action_of(argument)) {
            options.action = *action;
            continue;
        }
        if (argument[0] != '-') {
            options.file.name = argument;
            continue;
        }
        const ValueOption* option = find_option(argument);
        if (option == nullptr)
            return core::wrong_value("There is no option \"" + argument + "\".\n\n" + usage());
        if (i + 1 == arguments.size())
            return core::wrong_value(argument + " needs a value behind it.\n\n" + usage());
        const Outcome outcome = option->set(options, arguments[++i]);
        if (!outcome) return outcome.error();
    }
    return options;
}

core::Result<void> read_file_of(Options& options) {
    if (options.file.name.empty()) return {};
    core::Result<std::string> bytes = read_whole_file(options.file.name);
    if (!bytes) return bytes.error();
    options.file.bytes = std::move(bytes).value();
    options.file.name = std::filesystem::path(options.file.name).filename().string();
    return {};
}

std::string usage() {
    return "Usage: gradus [options] [FILE.gradus.json]\n"
           "\n"
           "  FILE.gradus.json     open a saved run\n"
           "  --lesson ID          open this lesson (see --list)\n"
           "  --address LINK       open a shared link, or the part of it behind '#'\n"
           "  --steps N            open the lesson at step N\n"
           "  --theme NAME         light, dark or high-contrast\n"
           "  --size WxH           size of the window or picture, for example 1440x900\n"
           "  --scale N            device pixels for each pixel of the layout, for example 2\n"
           "  --screenshot FILE    write a PNG picture instead of opening a window\n"
           "  --list               list the lessons\n"
           "  --version            print the version\n"
           "  --help               print this text\n";
}

std::string lesson_list() {
    std::string text;
    for (const lessons::Entry& entry : lessons::curriculum()) {
        text += std::string(entry.id) + "\t" + entry.track + "\t" + entry.title + "\n";
    }
    return text;
}

std::string address_of_link(const std::string& link) {
    const std::size_t mark = link.find('#');
    return mark == std::string::npos ? link : link.substr(mark + 1);
}

}  // namespace native

#include "native/learners_folder.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <utility>

namespace native {

namespace {

namespace fs = std::filesystem;

constexpr const char* kSetting = "folder";
constexpr std::uintmax_t kLargestFile = 64u << 20;
constexpr std::size_t kMostListed = 100;
constexpr int kMostNumbers = 1000;

fs::path home() {
    for (const char* variable : {"HOME", "USERPROFILE"}) {
        const char* value = std::getenv(variable);
        if (value != nullptr && *value != '\0') return value;
    }
    return fs::path(".");
}

bool is_folder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

fs::path usual_folder() {
    const char* configured = std::getenv("XDG_DOCUMENTS_DIR");
    if (configured != nullptr && is_folder(configured)) return configured;
    const fs::path documents = home() / "Documents";
    return is_folder(documents) ? documents : home();
}

/// "~/x" as people type it.
fs::path from_typed(const std::string& text) {
    if (text == "~") return home();
    return text.rfind("~/", 0) == 0 ? home() / text.substr(2) : fs::path(text);
}

bool ends_with(const std::string& text, const std::string& ending) {
    return text.size() >= ending.size() &&
           text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}

/// "race.gradus.json", "race (2).gradus.json", ...
fs::path numbered(const fs::path& folder, const std::string& name, int number) {
    if (number == 1) return folder / name;
    const std::size_t dot = std::min(name.find('.'), name.size());
    return folder / (name.substr(0, dot) + " (" + std::to_string(number) + ")" + name.substr(dot));
}

fs::path free_name(const fs::path& folder, const std::string& name) {
    std::error_code error;
    int number = 1;
    while (number < kMostNumbers && fs::exists(numbered(folder, name, number), error)) ++number;
    return numbered(folder, name, number);
}

}  // namespace

core::Result<std::string> read_whole_file(const fs::path& file) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    if (error) return core::Error{.message = "\"" + file.string() + "\" cannot be read."};
    if (size > kLargestFile) return core::Error{.message = "\"" + file.string() + "\" is far too large."};
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return core::Error{.message = "\"" + file.string() + "\" cannot be read."};
    return std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

LearnersFolder::LearnersFolder(SettingsFolder& settings) : settings_(settings), path_(usual_folder()) {
    const fs::path last = settings_.load(kSetting).value_or("");
    if (is_folder(last)) path_ = last;
}

core::Result<void> LearnersFolder::go_to(const std::string& path) {
    const fs::path wanted = from_typed(path);
    if (!is_folder(wanted)) return core::Error{.message = "There is no folder \"" + path + "\"."};
    path_ = wanted;
    settings_.store(kSetting, path_.string());
    return {};
}

std::vector<std::string> LearnersFolder::list(const std::string& ending) const {
    std::vector<std::pair<fs::file_time_type, std::string>> found;
    std::error_code error;
    for (fs::directory_iterator entry(path_, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::error_code unreadable;
        if (ends_with(name, ending)) found.emplace_back(entry->last_write_time(unreadable), name);
    }
    std::sort(found.rbegin(), found.rend());
    std::vector<std::string> names;
    for (const auto& [time, name] : found)
        if (names.size() < kMostListed) names.push_back(name);
    return names;
}

core::Result<std::string> LearnersFolder::read(const std::string& name) const {
    return read_whole_file(path_ / name);
}

core::Result<std::string> LearnersFolder::save(const std::string& name, const std::string& bytes) const {
    const fs::path file = free_name(path_, name);
    std::ofstream stream(file, std::ios::binary);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream) return core::Error{.message = "\"" + file.string() + "\" could not be written."};
    return file.string();
}

}  // namespace native

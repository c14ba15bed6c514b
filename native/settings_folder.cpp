#include "native/settings_folder.h"

#include <cstdio>
#include <fstream>
#include <iterator>

namespace native {

namespace {

constexpr std::uintmax_t kLargestFile = 4 << 20;

bool is_plain(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
}

}  // namespace

std::filesystem::path SettingsFolder::file_of(const std::string& key) const {
    std::string name = key;
    for (char& letter : name) {
        if (!is_plain(letter)) letter = '_';
    }
    return folder_ / (name + ".txt");
}

std::optional<std::string> SettingsFolder::load(const std::string& key) const {
    if (folder_.empty()) return std::nullopt;
    const std::filesystem::path file = file_of(key);
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (error || size > kLargestFile) return std::nullopt;
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
}

void SettingsFolder::store(const std::string& key, const std::string& value) {
    if (folder_.empty() || write(file_of(key), value) || complained_) return;
    complained_ = true;
    std::fprintf(stderr, "gradus: cannot write to %s: settings and progress are not kept.\n",
                 folder_.string().c_str());
}

bool SettingsFolder::write(const std::filesystem::path& file, const std::string& value) const {
    std::filesystem::path part = file;
    part += ".part";
    std::ofstream stream(part, std::ios::binary | std::ios::trunc);
    stream << value;
    stream.close();
    std::error_code error;
    if (stream) std::filesystem::rename(part, file, error);
    return stream && !error;
}

}  // namespace native

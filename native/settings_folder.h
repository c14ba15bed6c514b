#pragma once
// Small texts by key, each in a file of one folder. Never fails loudly: without a usable folder nothing is
// kept.

#include <filesystem>
#include <optional>
#include <string>

namespace native {

class SettingsFolder {
public:
    /// An empty path keeps nothing.
    explicit SettingsFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Nothing where the file is missing, cannot be read, or is too large to be one of ours.
    std::optional<std::string> load(const std::string& key) const;

    /// Writes a new file and puts it in the place of the old one, so that a crash never leaves half a file.
    void store(const std::string& key, const std::string& value);

private:
    std::filesystem::path file_of(const std::string& key) const;
    bool write(const std::filesystem::path& file, const std::string& value) const;

    std::filesystem::path folder_;
    bool complained_ = false;
};

}  // namespace native

#pragma once
// The folder that the learner's files are kept in: Documents at first, then whichever was typed last.

#include "lessons/app/platform.h"
#include "native/settings_folder.h"

#include <filesystem>
#include <string>
#include <vector>

namespace native {

class LearnersFolder final : public lessons::app::Folder {
public:
    explicit LearnersFolder(SettingsFolder& settings);

    std::string path() const override { return path_.string(); }
    core::Result<void> go_to(const std::string& path) override;
    std::vector<std::string> list(const std::string& ending) const override;
    core::Result<std::string> read(const std::string& name) const override;

    /// Writes a new file; where the name is taken it gets a number. Gives the whole path.
    core::Result<std::string> save(const std::string& name, const std::string& bytes) const;

private:
    SettingsFolder& settings_;
    std::filesystem::path path_;
};

/// The bytes of a file, unless it is missing, unreadable or larger than anything the program opens.
core::Result<std::string> read_whole_file(const std::filesystem::path& file);

}  // namespace native

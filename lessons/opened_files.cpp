#include "lessons/opened_files.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace lessons {

std::string mark_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    std::string mark;
    for (int shift = 60; shift >= 0; shift -= 4) mark += "0123456789abcdef"[(hash >> shift) & 15u];
    return mark;
}

std::shared_ptr<const OpenedFile> OpenedFiles::keep(std::string name, std::string text) {
    auto file = std::make_shared<OpenedFile>();
    file->mark = mark_of(text);
    file->name = std::move(name);
    file->text = std::move(text);
    files_.erase(std::remove_if(files_.begin(), files_.end(),
                                [&](const auto& kept) { return kept->mark == file->mark; }),
                 files_.end());
    files_.push_back(file);
    if (files_.size() > kMost) files_.pop_front();
    return file;
}

std::shared_ptr<const OpenedFile> OpenedFiles::find(std::string_view mark) const {
    for (const auto& file : files_) {
        if (file->mark == mark) return file;
    }
    return nullptr;
}

}  // namespace lessons

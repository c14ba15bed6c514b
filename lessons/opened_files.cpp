#include "lessons/opened_files.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace lessons {

void TextMark::add(std::string_view piece) {
    for (const char c : piece) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
}

std::string TextMark::digits() const {
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[(hash_ >> shift) & 15u];
    return digits;
}

std::string mark_of(std::string_view text) {
    TextMark mark;
    mark.add(text);
    return mark.digits();
}

std::shared_ptr<const OpenedFile> OpenedFiles::keep(std::string name, std::string text) {
    auto file = std::make_shared<OpenedFile>();
    file->mark = mark_of(text);
    file->name = std::move(name);
    file->text = std::move(text);
    keep(file);
    return file;
}

void OpenedFiles::keep(std::shared_ptr<const OpenedFile> file) {
    files_.erase(std::remove_if(files_.begin(), files_.end(),
                                [&](const auto& kept) { return kept->mark == file->mark; }),
                 files_.end());
    files_.push_back(std::move(file));
    if (files_.size() > kMost) files_.pop_front();
}

void OpenedFiles::remember(std::string key, std::any made) {
    made_.emplace_back(std::move(key), std::move(made));
    if (made_.size() > kMostMade) made_.pop_front();
}

std::any OpenedFiles::recall(const std::string& key) {
    const auto found =
        std::find_if(made_.rbegin(), made_.rend(), [&](const auto& made) { return made.first == key; });
    if (found == made_.rend()) return {};
    std::rotate(std::prev(found.base()), found.base(), made_.end());
    return made_.back().second;
}

std::shared_ptr<const OpenedFile> OpenedFiles::find(std::string_view mark) const {
    for (const auto& file : files_) {
        if (file->mark == mark) return file;
    }
    return nullptr;
}

}  // namespace lessons

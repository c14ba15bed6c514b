#pragma once
// The learner's own files in this visit. They stay in the program's memory: links and run files name a file
// by its mark and never hold what is in it.

#include <any>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace lessons {

struct OpenedFile {
    std::string name;  ///< "sales.csv"
    std::string text;
    std::string mark;  ///< Tells this text from others.
};

/// 16 hexadecimal digits that another text has only by a rare chance (FNV-1a; Fowler, Noll and Vo, 1991), a
/// piece of the text at a time.
class TextMark {
public:
    void add(std::string_view piece);
    std::string digits() const;

private:
    std::uint64_t hash_ = 0xcbf29ce484222325ULL;
};

std::string mark_of(std::string_view text);

class OpenedFiles {
public:
    static constexpr std::size_t kMost = 4;  ///< The oldest goes when another one comes.

    /// Keeps a file, now the latest; the same text again is kept once.
    std::shared_ptr<const OpenedFile> keep(std::string name, std::string text);
    void keep(std::shared_ptr<const OpenedFile> file);

    /// Null where no file has this mark.
    std::shared_ptr<const OpenedFile> find(std::string_view mark) const;

    /// Null before the first.
    std::shared_ptr<const OpenedFile> latest() const { return files_.empty() ? nullptr : files_.back(); }

    static constexpr std::size_t kMostMade = 12;  ///< The one that was not asked for longest goes first.

    /// What was made of a file, so that another copy of a lesson need not read it again.
    void remember(std::string key, std::any made);
    std::any recall(const std::string& key);  ///< Empty where nothing is known.

private:
    std::deque<std::shared_ptr<const OpenedFile>> files_;
    std::deque<std::pair<std::string, std::any>> made_;
};

}  // namespace lessons

#pragma once
// What a lesson is besides that works with a learner's own file.

#include "core/result.h"
#include "lessons/lesson.h"
#include "lessons/opened_files.h"

#include <memory>
#include <optional>
#include <string>

namespace lessons {

enum class FileKind {
    table,  ///< .csv, .tsv, .txt
    model,  ///< .lp, .mps, .mod
};

/// The host hands over what was opened or dropped, and calls Lesson::reset() where it was taken. What takes
/// longer than a frame is read in slices, which the host asks for; until then all stays as it was.
class TakesFiles {
public:
    virtual ~TakesFiles() = default;

    virtual FileKind file_kind() const = 0;

    /// Takes the text of a file of that kind, or begins to read it: then reading() is pending. Never trusts
    /// it: on an error nothing has changed.
    virtual core::Result<void> take_file(std::string name, std::string text) = 0;

    /// A file that is being read, and one slice of that (about a millisecond).
    virtual Progress reading() const { return {}; }
    virtual void read_on() {}

    /// Leaves off; nothing has changed.
    virtual void stop_reading() {}

    /// Takes what was read, and tells once whether it could be used. Nothing while a file is being read.
    virtual std::optional<core::Result<void>> take_read_file() { return std::nullopt; }

    /// The files that all lessons of a visit share, for those whose edits only name a file.
    virtual void share_files(std::shared_ptr<OpenedFiles>) {}

    /// Whether the learner asked, in the figure, to be asked for a file since this was last called.
    virtual bool take_wish_for_file() { return false; }
};

}  // namespace lessons

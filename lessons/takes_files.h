#pragma once
// What a lesson is besides that works with a learner's own file.

#include "core/result.h"
#include "lessons/opened_files.h"

#include <memory>
#include <string>

namespace lessons {

enum class FileKind {
    table,  ///< .csv, .tsv, .txt
    model,  ///< .lp, .mps, .mod
};

/// The host hands over what was opened or dropped, and calls Lesson::reset() where it was taken.
class TakesFiles {
public:
    virtual ~TakesFiles() = default;

    virtual FileKind file_kind() const = 0;

    /// The text of a file of that kind. Never trusts it: on an error nothing has changed.
    virtual core::Result<void> take_file(const std::string& name, const std::string& text) = 0;

    /// The files that all lessons of a visit share, for those whose edits only name a file.
    virtual void share_files(std::shared_ptr<OpenedFiles>) {}

    /// Whether the learner asked, in the figure, to be asked for a file since this was last called.
    virtual bool take_wish_for_file() { return false; }
};

}  // namespace lessons

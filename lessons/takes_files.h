#pragma once
// What a lesson is besides that works with a learner's own file.

#include "core/result.h"

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
    virtual core::Result<void> take_file(const std::string& text) = 0;
};

}  // namespace lessons

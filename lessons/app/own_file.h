#pragma once
// Files that are data for a lesson, told by their names.

#include "lessons/takes_files.h"

#include <optional>
#include <string>

namespace lessons::app {

/// What a file of this name holds; nothing for other files (runs).
std::optional<FileKind> own_file_kind(const std::string& name);

/// The ending to ask the learner for: ".csv".
const char* usual_ending(FileKind kind);

/// Why a lesson that takes other files, or none, cannot use one of this kind, and which can.
core::Error not_for_this_lesson(FileKind kind);

/// "sales.csv is learnt from now."
std::string taken_words(const std::string& name, FileKind kind);

}  // namespace lessons::app

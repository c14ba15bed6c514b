#pragma once
// A run in a file: everything that is needed to see it again, here or on another machine, bit for bit.
//
//   {"gradus_run": 1, "program": "0.1.0", "lesson": "race", "step": 240, "text_step": 2,
//    "parameters": {"learning_rate": 0.02, ...all of them...}, "edits": {...}, "bookmarks": [20, 85],
//    "view": {"hide_panes": [...], ...}, "learner": {...}, "compare": {"parameters": ..., "edits": ...},
//    "summary": "Step 240 of 500 ...", "readouts": {"adam_gap": 0.0123, ...}}
//
// Summary and readouts are for people and other programs: reading computes them anew. A file of a newer
// version is read as far as it is known.

#include "core/result.h"
#include "lessons/app/address.h"
#include "lessons/app/bookmarks.h"
#include "lessons/app/progress.h"

#include <optional>
#include <string>
#include <vector>

namespace lessons::app {

inline constexpr const char* kRunFileEnding = ".gradus.json";

/// Larger files are refused before they are looked at.
inline constexpr std::size_t kLargestRunFile = 8u << 20;

struct RunFile {
    Address state;  ///< With every parameter; its problems say what was dropped.
    std::vector<int> bookmarks;
    LessonProgress learner;          ///< Tasks, answers and guesses, as the progress store keeps them.
    std::string summary;             ///< Written only.
    Json readouts = Json::object();  ///< Written only.
};

std::string write_run_file(const RunFile& run);

/// An error only where nothing can be used; smaller damage is dropped and named in state.problems.
core::Result<RunFile> read_run_file(const std::string& text);

}  // namespace lessons::app

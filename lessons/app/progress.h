#pragma once
// What the learner has read, kept between visits: per lesson the last and the furthest step of the text.

#include <map>
#include <string>

namespace lessons::app {

struct LessonProgress {
    int last = 0;
    int furthest = 0;
};

using Progress = std::map<std::string, LessonProgress>;

/// Reads what write_progress() wrote. Entries that make no sense are left out, the others are kept; `damaged`
/// says whether anything was.
Progress read_progress(const std::string& text, bool& damaged);
std::string write_progress(const Progress& progress);

}  // namespace lessons::app

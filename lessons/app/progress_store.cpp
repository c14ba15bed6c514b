#include "lessons/app/progress_store.h"

#include <algorithm>
#include <utility>

namespace lessons::app {

namespace {

constexpr const char* kKey = "progress";
constexpr const char* kAsideKey = "progress_aside";

const LessonProgress* find(const Progress& progress, const std::string& lesson) {
    const auto found = progress.find(lesson);
    return found != progress.end() ? &found->second : nullptr;
}

bool same(const LessonProgress* a, const LessonProgress* b) {
    return a == nullptr || b == nullptr ? a == b : *a == *b;
}

}  // namespace

std::optional<std::string> ProgressStore::load() {
    const std::optional<std::string> text = platform_.load(kKey);
    if (!text) return std::nullopt;
    bool damaged = false;
    progress_ = stored_ = read_progress(*text, damaged);
    if (!damaged) return std::nullopt;
    platform_.store(kAsideKey, *text);
    return "Part of what you had read could not be restored. The rest is kept.";
}

int ProgressStore::last_step(const std::string& lesson) const {
    const LessonProgress* read = find(progress_, lesson);
    return read != nullptr ? read->last : 0;
}

void ProgressStore::keep(const std::string& lesson, int text_step) {
    LessonProgress& here = of(lesson);
    here.last = text_step;
    here.furthest = std::max(here.furthest, text_step);
    if (progress_ == stored_) return;
    take_from_other_windows();
    stored_ = progress_;
    platform_.store(kKey, write_progress(progress_));
}

/// Another window may have stored meanwhile: of lessons that were not touched here its word counts.
void ProgressStore::take_from_other_windows() {
    const std::optional<std::string> text = platform_.load(kKey);
    bool damaged = false;
    if (!text) return;
    Progress merged = read_progress(*text, damaged);
    if (damaged) return;
    for (const Progress* side : {&stored_, &progress_}) {
        for (const auto& [id, read] : *side) {
            const LessonProgress* here = find(progress_, id);
            if (same(here, find(stored_, id))) continue;
            merged.erase(id);
            if (here != nullptr) merged[id] = *here;
        }
    }
    progress_ = std::move(merged);
}

}  // namespace lessons::app

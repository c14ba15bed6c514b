#pragma once
// The progress where the platform keeps it: read once, written when it has changed.

#include "lessons/app/platform.h"
#include "lessons/app/progress.h"

#include <optional>
#include <string>

namespace lessons::app {

class ProgressStore {
public:
    explicit ProgressStore(Platform& platform) : platform_(platform) {}

    /// Reads what is stored. A sentence for the learner when some of it could not be used; the stored text as
    /// it was is then put aside, so that nothing is lost for ever.
    std::optional<std::string> load();

    /// Of one lesson, made when it is first asked for.
    LessonProgress& of(const std::string& lesson) { return progress_[lesson]; }
    /// The step of the text that was open last, 0 for a lesson that is new.
    int last_step(const std::string& lesson) const;
    const Progress& all() const { return progress_; }

    /// Notes the step of the text that is open now, and stores everything if anything has changed.
    void keep(const std::string& lesson, int text_step);

    void start_over(const std::string& lesson) { progress_.erase(lesson); }
    void start_over_everything() { progress_.clear(); }

private:
    void take_from_other_windows();

    Platform& platform_;
    Progress progress_;
    Progress stored_;  ///< As it was last written.
};

}  // namespace lessons::app

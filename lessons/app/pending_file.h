#pragma once

#include "lessons/lesson.h"

#include <optional>
#include <string>

namespace lessons::app {

/// A learner's file on its way into a lesson: read in slices, shown with a way out once that takes longer
/// than a glance.
class PendingFile {
public:
    struct Outcome {
        std::string name;  ///< Empty where the lesson itself asked to read.
        core::Result<void> taken;
    };

    /// A file was handed to the lesson.
    void begin(std::string name) { name_ = std::move(name); }

    static bool is_pending(const Lesson& lesson);

    /// Reads for about `budget` seconds, if anything is pending. What became of it when this finished it.
    std::optional<Outcome> work(Lesson& lesson, double budget, double now);

    /// A line with how far it is, and "Cancel".
    void draw(Lesson& lesson, double now);

private:
    std::string name_;
    double since_ = -1.0;  ///< When it was first seen; negative: nothing is being read.
};

}  // namespace lessons::app

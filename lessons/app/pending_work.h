#pragma once

#include "lessons/app/glance.h"
#include "lessons/lesson.h"

namespace lessons::app {

/// A lesson's background work on its way: done in slices, shown once it takes longer than a glance.
class PendingWork {
public:
    /// Works for about `budget` seconds, if anything is pending. True when this finished it.
    bool work(Lesson& lesson, double budget, double now);

    bool is_worth_showing(double now) const { return since_ >= 0.0 && now - since_ >= kGlance; }

private:
    double since_ = -1.0;  ///< When it was first seen; negative: nothing is pending.
};

}  // namespace lessons::app

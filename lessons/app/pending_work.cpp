#include "lessons/app/pending_work.h"

#include "lessons/stopwatch.h"

namespace lessons::app {

bool PendingWork::work(Lesson& lesson, double budget, double now) {
    const Stopwatch watch;
    while (lesson.progress().pending() && watch.seconds() < budget) lesson.work();
    const bool was_pending = since_ >= 0.0;
    if (!lesson.progress().pending()) {
        since_ = -1.0;
        return was_pending;
    }
    if (!was_pending) since_ = now;
    return false;
}

}  // namespace lessons::app

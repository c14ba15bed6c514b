#pragma once
// How long a step takes on this computer, against the number of settings: measured while the page stays
// live. What is measured belongs to the computer, not to the run: it is neither saved nor replayed.

#include "core/types.h"
#include "lessons/lesson.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lessons::optim {

enum class TimedStep { gradient, lbfgs, newton };
inline constexpr std::array kTimedSteps{TimedStep::gradient, TimedStep::lbfgs, TimedStep::newton};
const char* name_of(TimedStep step);

/// The numbers of settings that are measured.
std::span<const core::Index> timed_dimensions();

/// Something that is repeated while its time is taken, in portions.
class TimedWork {
public:
    virtual ~TimedWork() = default;
    virtual void portion() = 0;
    virtual double steps() const = 0;  ///< Done so far; whole numbers where portions are not steps.
};

/// On Zakharov's function, whose gradient costs O(n) while its Hessian is full.
std::unique_ptr<TimedWork> make_timed_work(TimedStep step, core::Index dimension);

class StepTiming {
public:
    /// Forgets what was measured and begins; does the work in work().
    void start();

    /// Keeps what has been measured so far.
    void stop() { work_.reset(); }

    bool running() const { return work_ != nullptr; }
    bool complete() const { return next_ == job_count(); }

    /// About 2 ms of measuring. Only while running().
    void work();
    Progress progress() const;

    /// (settings, seconds a step), by growing number of settings.
    const std::vector<core::Vector2>& times(TimedStep step) const {
        return times_[static_cast<std::size_t>(step)];
    }

private:
    static std::size_t job_count() { return kTimedSteps.size() * timed_dimensions().size(); }
    TimedStep step_of(std::size_t job) const { return kTimedSteps[job % kTimedSteps.size()]; }
    core::Index dimension_of(std::size_t job) const { return timed_dimensions()[job / kTimedSteps.size()]; }
    void begin_job();
    void end_job();

    std::array<std::vector<core::Vector2>, kTimedSteps.size()> times_;
    std::unique_ptr<TimedWork> work_;
    std::size_t next_ = 0;  ///< The job that is under way, or comes next.
    int portions_ = 1;      ///< At once, so that reading the clock costs nothing beside them.
    double seconds_ = 0.0;  ///< Spent on this job.
};

}  // namespace lessons::optim

#pragma once
// A run of a copy of a lesson beside the one on the screen, done in slices, that keeps every readout of every
// step: what sweeps, exports and replayed files are made of.
//
//   BackgroundRun run(entry, session.address(), 200);
//   while (!run.done()) run.work(0.006);                    // a slice in each frame
//   const std::span<const double> loss = run.series("loss");  // loss[k] after step k

#include "lessons/app/session.h"

#include <span>
#include <string>
#include <vector>

namespace lessons::app {

class BackgroundRun {
public:
    /// A copy of the lesson with the state's parameters and edits, to be run from step 0 up to `last_step` or
    /// to the end of the run, if that comes first. What the state says that the lesson does not know is
    /// dropped.
    BackgroundRun(const Entry& entry, const Address& state, int last_step);

    /// Begins another run with the same copy. It gives what a new copy would; what the lesson has worked out
    /// already (a trained model) need not be done again.
    void start(Address state, int last_step);

    /// Works for about so long. The lesson's own background work (Lesson::work) is finished before the run
    /// begins and after each step, so that the result does not depend on how the run was sliced.
    void work(double seconds);

    bool done() const;

    /// How much is done, in [0, 1].
    double fraction() const;

    /// The last step whose readouts are known; -1 before the run has begun.
    int steps() const { return recorded_ - 1; }

    /// The readout's value after step 0, 1, ..., steps(); NaN where it was not there. Empty if it never was.
    std::span<const double> series(const std::string& readout) const;

    /// All readouts met so far in their order, each as it was last seen.
    const std::vector<Readout>& columns() const { return columns_; }

    /// The copy, at the step that the run has come to.
    const Session& session() const { return session_; }

private:
    bool reached_end() const;
    void do_a_little();
    void record();
    std::size_t column_of(const Readout& readout);

    Session session_;
    int last_step_ = 0;
    bool works_first_ = false;  ///< Half of the progress is the lesson's own work.
    bool begun_ = false;
    int recorded_ = 0;
    std::vector<Readout> columns_;
    std::vector<std::vector<double>> values_;
};

}  // namespace lessons::app

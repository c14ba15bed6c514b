#pragma once
// The same lesson run once for each of several values of one parameter, in slices, in the background.

#include "lessons/app/background_run.h"
#include "lessons/app/sweep_plan.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lessons::app {

/// What one value gave.
struct SweepRun {
    double value = 0.0;
    std::string summary;                      ///< The lesson's state at the end, in a sentence.
    std::vector<Readout> readouts;            ///< At the end.
    std::vector<std::vector<double>> series;  ///< Of each readout, after step 0, 1, ...

    /// The readout's values, empty if there was none of this name.
    std::span<const double> of(const std::string& readout) const;
};

class Sweep {
public:
    /// Runs the lesson in the state `base` (its own value of the parameter does not matter) to its end for
    /// each value.
    Sweep(const Entry& entry, Address base, std::string parameter, std::vector<double> values);

    /// Works for about so long.
    void work(double seconds);

    bool done() const { return runs_.size() == values_.size(); }
    double fraction() const;

    std::span<const double> values() const { return values_; }
    /// Those that are finished, in the order of the values.
    std::span<const SweepRun> runs() const { return runs_; }

private:
    void begin_next();
    void take_result();

    const Entry* entry_;
    Address base_;
    std::string parameter_;
    std::vector<double> values_;
    std::optional<BackgroundRun> run_;  ///< One copy for all: what the lesson has worked out once is kept.
    std::vector<SweepRun> runs_;
};

}  // namespace lessons::app
